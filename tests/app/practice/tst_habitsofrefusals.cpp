// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "habitbench.h"

#include <QTest>

using namespace clientele::practice;
using namespace clientele::tests;
using namespace Qt::StringLiterals;

/// Whom each named server turns away, and how.
class TestHabitsOfRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusals_data();
    void refusals();
    void deletion_data();
    void deletion();
    void tokenAtAnotherClientsUrl_data();
    void tokenAtAnotherClientsUrl();
    void oneRegistrationAMinute();
    void initialAccessTokenIsSpent();
    void otherBearers();
};

void TestHabitsOfRefusals::refusals_data()
{
    QTest::addColumn<int>("badToken");
    QTest::addColumn<int>("unknownClient");
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QString>("error");
    const QByteArray bearer = "Bearer error=\"invalid_token\""_ba;
    const QString invalid = u"invalid_token"_s;
    QTest::newRow("strict") << 401 << 401 << bearer << invalid;
    QTest::newRow("keycloak") << 401 << 401 << QByteArray() << invalid;
    QTest::newRow("hydra") << 401 << 401 << QByteArray()
                           << u"The request could not be authorized"_s; // S52
    QTest::newRow("glewlwyd") << 401 << 401 << QByteArray() << QString(); // S50
    QTest::newRow("zitadel") << 401 << 404 << bearer << invalid; // S41
    QTest::newRow("gluu") << 400 << 400 << QByteArray() << invalid; // S39
    QTest::newRow("mitreid") << 403 << 403 << QByteArray() << QString(); // S40
    QTest::newRow("indigo") << 403 << 404 << QByteArray() << invalid;
    QTest::newRow("rauthy") << 401 << 401
                            << "error=\"invalid_token, error_description=\"Invalid token"_ba
                            << invalid; // S51
    QTest::newRow("spring") << 401 << 401 << QByteArray() << u"invalid_client"_s;
    QTest::newRow("okta") << 401 << 404 << QByteArray() << QString(); // S50
    QTest::newRow("mcp-gateway") << 401 << 401 << "bearer error=\"invalid_token\""_ba << invalid;
}

void TestHabitsOfRefusals::refusals()
{
    HabitBench bench(QString::fromLatin1(QTest::currentDataTag()));
    const QByteArray bearer = bench.bearer();
    bench.learn(bench.service.answer(habitRequest("GET"_ba, bench.target, "wrong"_ba)));
    QTEST(bench.status, "badToken");
    QTEST(bench.challenge, "challenge");
    QTEST(bench.last.value(u"error").toString(), "error");
    QVERIFY(bench.store.remove(bench.id));
    bench.learn(bench.service.answer(habitRequest("GET"_ba, bench.target, bearer)));
    QTEST(bench.status, "unknownClient");
}

void TestHabitsOfRefusals::deletion_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("strict") << 204;
    QTest::newRow("glewlwyd") << 200; // S44
    QTest::newRow("rauthy") << 405; // S42
    QTest::newRow("spring") << 405;
}

void TestHabitsOfRefusals::deletion()
{
    HabitBench bench(QString::fromLatin1(QTest::currentDataTag()));
    const HttpResponse response = bench.service.answer(
        habitRequest("DELETE"_ba, bench.target, bench.token));
    QTEST(response.status, "status");
    QCOMPARE(bench.store.size(), response.status == 405 ? 1 : 0);
}

void TestHabitsOfRefusals::tokenAtAnotherClientsUrl_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("survives");
    QTest::newRow("strict") << 401 << true;
    QTest::newRow("node-oidc-provider") << 401 << false; // S09
    QTest::newRow("glewlwyd") << 401 << false; // S09
    QTest::newRow("thunderid") << 403 << true;
}

void TestHabitsOfRefusals::tokenAtAnotherClientsUrl()
{
    HabitBench bench(QString::fromLatin1(QTest::currentDataTag()));
    const QByteArray token = bench.token;
    const QByteArray target = bench.target;
    bench.registerClient();
    bench.learn(bench.service.answer(habitRequest("GET"_ba, bench.target, token)));
    QTEST(bench.status, "status");
    bench.learn(bench.service.answer(habitRequest("GET"_ba, target, token)));
    QTEST(bench.status == 200, "survives");
}

void TestHabitsOfRefusals::oneRegistrationAMinute()
{
    HabitBench bench(u"rauthy"_s);
    bench.settings.registrationInterval = std::chrono::minutes(1);
    const HttpResponse response = bench.service.answer(
        habitRequest("POST"_ba, "/register"_ba, {}, "{}"_ba));
    QCOMPARE(response.status, 429); // S47
    QCOMPARE(response.headers.constFirst().first, "Retry-After"_ba);
    QVERIFY(response.headers.constFirst().second.toInt() > 50);
    QCOMPARE(bench.store.size(), 1);
}

void TestHabitsOfRefusals::initialAccessTokenIsSpent()
{
    PracticeSettings settings;
    settings.setHabits(*habitsByName(u"curity"));
    settings.requiredInitialAccessToken = "once"_ba;
    RegistrationStore store;
    RegistrationService service(settings, store);
    const auto status = [&service] {
        return service.answer(habitRequest("POST"_ba, "/register"_ba, "once"_ba, "{}"_ba)).status;
    };
    QCOMPARE(status(), 201);
    QCOMPARE(status(), 401); // S18
}

void TestHabitsOfRefusals::otherBearers()
{
    HabitBench wso2(u"wso2"_s); // S17
    QVERIFY(wso2.token.isEmpty());
    wso2.read();
    QCOMPARE(wso2.status, 200);
    wso2.settings.managementBearer.reset();
    QCOMPARE(wso2.service.answer(habitRequest("GET"_ba, wso2.target, "administrator"_ba)).status,
             401);

    HabitBench pingfederate(u"pingfederate"_s); // S17
    QVERIFY(pingfederate.token.isEmpty());
    QVERIFY(pingfederate.last.contains(u"registration_client_uri"));
    QCOMPARE(pingfederate.service.answer(habitRequest("GET"_ba, pingfederate.target)).status, 200);

    HabitBench duende(u"duende"_s); // S64
    QVERIFY(!duende.last.contains(u"registration_client_uri"));
    QCOMPARE(duende.service.answer(habitRequest("GET"_ba, duende.target)).status, 405);
}

QTEST_GUILESS_MAIN(TestHabitsOfRefusals)
#include "tst_habitsofrefusals.moc"
