// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "habitbench.h"

#include <QTest>

using namespace clientele::practice;
using namespace clientele::tests;
using namespace Qt::StringLiterals;

/// What each named server takes in an update.
class TestHabitsOfUpdates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void secretInUpdates_data();
    void secretInUpdates();
    void omittedMembers_data();
    void omittedMembers();
    void unknownMembers_data();
    void unknownMembers();
    void statementWithEveryUpdate();
    void bodyLimits_data();
    void bodyLimits();
};

void TestHabitsOfUpdates::secretInUpdates_data()
{
    QTest::addColumn<int>("omitted");
    QTest::addColumn<int>("right");
    QTest::addColumn<int>("wrong");
    QTest::newRow("strict") << 200 << 200 << 400;
    QTest::newRow("node-oidc-provider") << 200 << 200 << 400;
    QTest::newRow("keycloak") << 200 << 200 << 200;
    QTest::newRow("hydra") << 200 << 403 << 403; // S27
    QTest::newRow("ibm") << 400 << 200 << 400; // S27
}

void TestHabitsOfUpdates::secretInUpdates()
{
    const auto statusWith = [](Secret secret) {
        HabitBench bench(QString::fromLatin1(QTest::currentDataTag()));
        bench.update({}, secret);
        return bench.status;
    };
    QTEST(statusWith(Secret::Omitted), "omitted");
    QTEST(statusWith(Secret::Right), "right");
    QTEST(statusWith(Secret::Wrong), "wrong");
}

void TestHabitsOfUpdates::omittedMembers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("nameIsThere");
    QTest::addColumn<bool>("logoIsThere");
    QTest::addColumn<QJsonValue>("flag");
    QTest::newRow("strict") << 200 << false << false << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("keycloak") << 200 << false << true << QJsonValue(QJsonValue::Undefined); // S22
    QTest::newRow("janssen") << 200 << true << true << QJsonValue(true); // S22
    QTest::newRow("wso2") << 200 << true << true << QJsonValue(false); // S23
    QTest::newRow("okta") << 400 << false << false << QJsonValue(QJsonValue::Undefined);
}

void TestHabitsOfUpdates::omittedMembers()
{
    QFETCH(int, status);
    HabitBench bench(QString::fromLatin1(QTest::currentDataTag()));
    bench.learn(bench.service.answer(habitRequest("PUT"_ba, bench.target, bench.bearer(),
                                                  R"({"client_id":")" + bench.id + "\"}")));
    QCOMPARE(bench.status, status);
    QTEST(bench.last.contains(u"client_name"), "nameIsThere");
    QTEST(bench.last.contains(u"logo_uri"), "logoIsThere");
    QTEST(bench.last.value(u"require_auth_time"), "flag");
}

void TestHabitsOfUpdates::unknownMembers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("unknownIsThere");
    QTest::addColumn<bool>("localisedIsThere");
    QTest::newRow("strict") << 200 << true << true;
    QTest::newRow("node-oidc-provider") << 200 << false << false; // S26
    QTest::newRow("keycloak") << 400 << false << false; // S25
}

void TestHabitsOfUpdates::unknownMembers()
{
    HabitBench bench(QString::fromLatin1(QTest::currentDataTag()));
    bench.update({{u"x_tier"_s, 1}, {u"client_name#de"_s, u"Abrechnung"_s}});
    QTEST(bench.status, "status");
    QTEST(bench.last.contains(u"x_tier"), "unknownIsThere");
    QTEST(bench.last.contains(u"client_name#de"), "localisedIsThere");
}

void TestHabitsOfUpdates::statementWithEveryUpdate()
{
    HabitBench bench(u"openbanking-brasil"_s); // S28
    bench.learn(bench.service.answer(
        habitRequest("PUT"_ba, bench.target, bench.token, R"({"client_id":")" + bench.id + "\"}")));
    QCOMPARE(bench.status, 400);
    QCOMPARE(bench.last.value(u"error").toString(), u"invalid_software_statement"_s);
    bench.update({{u"jwks"_s, QJsonObject()}});
    QCOMPARE(bench.status, 400);
    bench.update();
    QCOMPARE(bench.status, 200);
}

void TestHabitsOfUpdates::bodyLimits_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("node-oidc-provider") << 400; // S46
    QTest::newRow("strict") << 200;
}

void TestHabitsOfUpdates::bodyLimits()
{
    HabitBench bench(QString::fromLatin1(QTest::currentDataTag()));
    bench.update({{u"client_name"_s, QString(57 * 1024, u'n')}});
    QTEST(bench.status, "status");
}

QTEST_GUILESS_MAIN(TestHabitsOfUpdates)
#include "tst_habitsofupdates.moc"
