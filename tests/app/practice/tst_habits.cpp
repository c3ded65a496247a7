// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "habitbench.h"

#include <QSet>
#include <QTest>

using namespace clientele::practice;
using namespace clientele::tests;
using namespace Qt::StringLiterals;

/// Each named server issues and shows what its source or documentation says of it.
class TestHabits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreUnique();
    void eachRegistersAClient_data();
    void eachRegistersAClient();
    void rotation_data();
    void rotation();
    void shownValues_data();
    void shownValues();
    void configurationUris_data();
    void configurationUris();
    void shapesOfAnswers();
    void tokensExpire();
};

void TestHabits::namesAreUnique()
{
    QSet<QString> names;
    const auto known = knownHabits();
    for (const NamedHabits &named : known) {
        QVERIFY2(!names.contains(named.name), qPrintable(named.name));
        QVERIFY(!named.words.isEmpty());
        names.insert(named.name);
    }
    QCOMPARE(known.constFirst().name, u"practice"_s);
    QCOMPARE(known.constFirst().habits, Habits());
    QVERIFY(!habitsByName(u"acme"));
}

void TestHabits::eachRegistersAClient_data()
{
    QTest::addColumn<QString>("name");
    const auto known = knownHabits();
    for (const NamedHabits &named : known)
        QTest::newRow(qPrintable(named.name)) << named.name;
}

void TestHabits::eachRegistersAClient()
{
    QFETCH(QString, name);
    HabitBench bench(name);
    QCOMPARE(bench.status, name == "glewlwyd"_L1 ? 200 : 201);
    QVERIFY(!bench.id.isEmpty());
    QVERIFY(!bench.last.value(u"client_secret").toString().isEmpty());
    const Habits &habits = bench.settings;
    if (habits.disabledMethods.contains("PUT"))
        return;
    bench.update({}, habits.secretInUpdate == Habits::SecretInUpdate::Required ? Secret::Right
                                                                               : Secret::Omitted);
    QCOMPARE(bench.status, habits.omittedMembers == Habits::Omitted::Refused ? 400 : 200);
}

void TestHabits::rotation_data()
{
    QTest::addColumn<bool>("onRead");
    QTest::addColumn<bool>("onUpdate");
    QTest::addColumn<bool>("secretOnRead");
    QTest::addColumn<bool>("secretOnUpdate");
    QTest::newRow("node-oidc-provider") << false << true << false << false;
    QTest::newRow("keycloak") << false << true << false << false;
    QTest::newRow("hydra") << false << true << false << false;
    QTest::newRow("glewlwyd") << false << false << false << true;
    QTest::newRow("curity") << true << true << true << true;
    QTest::newRow("rauthy") << false << true << false << true;
    QTest::newRow("mitreid") << false << false << false << false;
    QTest::newRow("janssen") << false << false << false << false;
    QTest::newRow("openbanking-brasil") << false << false << false << false;
}

void TestHabits::rotation()
{
    HabitBench bench(QString::fromLatin1(QTest::currentDataTag()));
    QByteArray token = bench.token;
    QByteArray secret = bench.secret;
    bench.read();
    QCOMPARE(bench.status, 200);
    QTEST(bench.token != token, "onRead");
    QTEST(bench.secret != secret, "secretOnRead");
    token = bench.token;
    secret = bench.secret;
    bench.update();
    QCOMPARE(bench.status, 200);
    QTEST(bench.token != token, "onUpdate");
    QTEST(bench.secret != secret, "secretOnUpdate");
    const auto stored = bench.store.find(bench.id);
    QVERIFY(stored->hasToken(bench.token) && stored->hasSecret(bench.secret));
}

void TestHabits::shownValues_data()
{
    QTest::addColumn<QStringList>("missingInRead");
    QTest::addColumn<QStringList>("missingInUpdate");
    const QString token = u"registration_access_token"_s;
    const QString uri = u"registration_client_uri"_s;
    const QString issued = u"client_id_issued_at"_s;
    const QString secret = u"client_secret"_s;
    const QString expiry = u"client_secret_expires_at"_s;
    QTest::newRow("strict") << QStringList() << QStringList();
    QTest::newRow("practice") << QStringList{secret} << QStringList{secret};
    QTest::newRow("hydra") << QStringList{secret, token, uri} << QStringList{secret, uri};
    QTest::newRow("glewlwyd") << QStringList{token, uri, issued, expiry}
                              << QStringList{token, uri, issued, expiry};
    QTest::newRow("zitadel") << QStringList{secret, token, issued, u"client_name"_s}
                             << QStringList{secret, issued};
    QTest::newRow("rauthy") << QStringList{secret, token, uri} << QStringList();
    QTest::newRow("keycloak") << QStringList{issued} << QStringList{issued};
}

void TestHabits::shownValues()
{
    HabitBench bench(QString::fromLatin1(QTest::currentDataTag()));
    const auto missing = [&bench] {
        QStringList names;
        for (const QString &name :
             {u"client_secret"_s, u"registration_access_token"_s, u"registration_client_uri"_s,
              u"client_id_issued_at"_s, u"client_secret_expires_at"_s, u"client_name"_s}) {
            if (!bench.last.contains(name))
                names.append(name);
        }
        return names;
    };
    QCOMPARE(missing(), QStringList());
    bench.read();
    QTEST(missing(), "missingInRead");
    bench.update();
    QTEST(missing(), "missingInUpdate");
}

void TestHabits::configurationUris_data()
{
    QTest::addColumn<QString>("registered");
    QTest::addColumn<QString>("updated");
    const QString path = u"https://as.example/register/ID"_s;
    const QString query = u"https://as.example/register?client_id=ID"_s;
    QTest::newRow("strict") << path << path;
    QTest::newRow("janssen") << query << query; // S36
    QTest::newRow("keycloak-before-24") << path << u"https://as.example/register/ID/ID"_s; // S35
    QTest::newRow("mcp-gateway") << u"/register/ID"_s << u"/register/ID"_s; // S35
}

void TestHabits::configurationUris()
{
    HabitBench bench(QString::fromLatin1(QTest::currentDataTag()));
    const auto uri = [&bench] {
        return bench.last.value(u"registration_client_uri")
            .toString()
            .replace(QString::fromUtf8(bench.id), u"ID"_s);
    };
    QTEST(uri(), "registered");
    bench.update();
    QCOMPARE(bench.status, 200);
    QTEST(uri(), "updated");
}

void TestHabits::shapesOfAnswers()
{
    HabitBench hydra(u"hydra"_s); // S31
    QVERIFY(hydra.last.value(u"contacts").isNull());
    QCOMPARE(hydra.last.value(u"tos_uri"), QJsonValue(QString()));
    QVERIFY(hydra.last.value(u"metadata").isObject());
    hydra.update({{u"metadata"_s, QJsonObject()}}); // S20
    QCOMPARE(hydra.status, 400);

    HabitBench ibm(u"ibm"_s);
    QCOMPARE(ibm.last.value(u"redirect_uris"), QJsonValue(u"https://a.example/cb"_s));

    HabitBench spring(u"spring"_s); // S13
    const QByteArray secret = spring.secret;
    spring.read();
    QVERIFY(spring.last.value(u"client_secret").toString().startsWith(u"{bcrypt}"));
    QVERIFY(!spring.last.value(u"client_secret").toString().contains(QString::fromUtf8(secret)));

    HabitBench curity(u"curity"_s); // S12
    QVERIFY(curity.last.value(u"registration_access_token_expires_in").toInteger()
            > 364 * 24 * 3600);
}

void TestHabits::tokensExpire()
{
    HabitBench bench(u"spring"_s); // S12
    auto registration = bench.store.find(bench.id);
    QVERIFY(registration->tokenExpiresAt > registration->issuedAt);
    registration->tokenExpiresAt = 1;
    QVERIFY(bench.store.put(*registration));
    bench.read();
    QCOMPARE(bench.status, 401);
}

QTEST_GUILESS_MAIN(TestHabits)
#include "tst_habits.moc"
