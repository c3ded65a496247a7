// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <practice/registrationservice.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace clientele::practice;
using namespace Qt::StringLiterals;

namespace {

HttpRequest request(const QByteArray &method, const QByteArray &target,
                    const QByteArray &bearer = {}, const QByteArray &body = {})
{
    const qsizetype mark = target.indexOf('?');
    HttpRequest request{.method = method,
                        .path = mark < 0 ? target : target.first(mark),
                        .query = mark < 0 ? QByteArray() : target.sliced(mark + 1),
                        .headers = {},
                        .body = body};
    if (!bearer.isEmpty())
        request.headers.emplaceBack("Authorization"_ba, "Bearer " + bearer);
    return request;
}

QJsonObject jsonOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

QByteArray challengeOf(const HttpResponse &response)
{
    for (const auto &[name, value] : response.headers) {
        if (name == "WWW-Authenticate")
            return value;
    }
    return {};
}

/// What a PUT says of its client's secret.
enum class Secret { Omitted, Right, Wrong };

/// A server with the habits of the current row, and a client that knows what it was told.
struct Bench
{
    explicit Bench(const QString &name)
        : service(settings, store)
    {
        settings.setHabits(habitsByName(name).value_or(Habits()));
        settings.registrationInterval.reset();
        settings.managementBearer = "administrator"_ba;
        service.setEndpoint(QUrl(u"https://as.example/register"_s));
        registerClient();
    }

    void registerClient()
    {
        learn(service.answer(request("POST"_ba, "/register"_ba, {}, body({}))));
        id = last.value(u"client_id").toString().toUtf8();
        target = settings.uriShape == Habits::UriShape::Query ? "/register?client_id=" + id
                                                              : "/register/" + id;
    }

    void learn(const HttpResponse &response)
    {
        status = response.status;
        challenge = challengeOf(response);
        last = jsonOf(response);
        const QString newToken = last.value(u"registration_access_token").toString();
        if (!newToken.isEmpty())
            token = newToken.toUtf8();
        const QString newSecret = last.value(u"client_secret").toString();
        if (!newSecret.isEmpty() && !newSecret.startsWith(u'{'))
            secret = newSecret.toUtf8();
    }

    [[nodiscard]] QByteArray body(const QJsonObject &members) const
    {
        QJsonObject json{{u"client_name"_s, u"Billing"_s},
                         {u"redirect_uris"_s, QJsonArray{u"https://a.example/cb"_s}},
                         {u"logo_uri"_s, u"https://a.example/logo"_s},
                         {u"require_auth_time"_s, true},
                         {u"software_statement"_s, u"a.b.c"_s}};
        for (auto it = members.begin(); it != members.end(); ++it)
            json[it.key()] = *it;
        return QJsonDocument(json).toJson(QJsonDocument::Compact);
    }

    [[nodiscard]] QByteArray bearer() const
    {
        return settings.managedWith == Habits::ManagedWith::OtherBearer ? *settings.managementBearer
                                                                        : token;
    }

    void read() { learn(service.answer(request("GET"_ba, target, bearer()))); }
    void update(QJsonObject members = {}, Secret secretWord = Secret::Omitted)
    {
        members[u"client_id"_s] = QString::fromUtf8(id);
        if (secretWord != Secret::Omitted)
            members[u"client_secret"_s] = secretWord == Secret::Right ? QString::fromUtf8(secret)
                                                                      : u"wrong"_s;
        learn(service.answer(request("PUT"_ba, target, bearer(), body(members))));
    }

    PracticeSettings settings;
    RegistrationStore store;
    RegistrationService service;
    QByteArray id;
    QByteArray target;
    QByteArray token;
    QByteArray secret;
    int status = 0;
    QByteArray challenge;
    QJsonObject last;
};

} // namespace

/// Each named server does what its source or documentation says of it.
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
    void secretInUpdates_data();
    void secretInUpdates();
    void omittedMembers_data();
    void omittedMembers();
    void unknownMembers_data();
    void unknownMembers();
    void refusals_data();
    void refusals();
    void deletion_data();
    void deletion();
    void tokenAtAnotherClientsUrl_data();
    void tokenAtAnotherClientsUrl();
    void configurationUris_data();
    void configurationUris();
    void shapesOfAnswers();
    void oneRegistrationAMinute();
    void initialAccessTokenIsSpent();
    void tokensExpire();
    void statementWithEveryUpdate();
    void otherBearers();
    void bodyLimits_data();
    void bodyLimits();
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
    Bench bench(name);
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
    Bench bench(QString::fromLatin1(QTest::currentDataTag()));
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
    Bench bench(QString::fromLatin1(QTest::currentDataTag()));
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

void TestHabits::secretInUpdates_data()
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

void TestHabits::secretInUpdates()
{
    const auto statusWith = [](Secret secret) {
        Bench bench(QString::fromLatin1(QTest::currentDataTag()));
        bench.update({}, secret);
        return bench.status;
    };
    QTEST(statusWith(Secret::Omitted), "omitted");
    QTEST(statusWith(Secret::Right), "right");
    QTEST(statusWith(Secret::Wrong), "wrong");
}

void TestHabits::omittedMembers_data()
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

void TestHabits::omittedMembers()
{
    QFETCH(int, status);
    Bench bench(QString::fromLatin1(QTest::currentDataTag()));
    bench.learn(bench.service.answer(
        request("PUT"_ba, bench.target, bench.bearer(), R"({"client_id":")" + bench.id + "\"}")));
    QCOMPARE(bench.status, status);
    QTEST(bench.last.contains(u"client_name"), "nameIsThere");
    QTEST(bench.last.contains(u"logo_uri"), "logoIsThere");
    QTEST(bench.last.value(u"require_auth_time"), "flag");
}

void TestHabits::unknownMembers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("unknownIsThere");
    QTest::addColumn<bool>("localisedIsThere");
    QTest::newRow("strict") << 200 << true << true;
    QTest::newRow("node-oidc-provider") << 200 << false << false; // S26
    QTest::newRow("keycloak") << 400 << false << false; // S25
}

void TestHabits::unknownMembers()
{
    Bench bench(QString::fromLatin1(QTest::currentDataTag()));
    bench.update({{u"x_tier"_s, 1}, {u"client_name#de"_s, u"Abrechnung"_s}});
    QTEST(bench.status, "status");
    QTEST(bench.last.contains(u"x_tier"), "unknownIsThere");
    QTEST(bench.last.contains(u"client_name#de"), "localisedIsThere");
}

void TestHabits::refusals_data()
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

void TestHabits::refusals()
{
    Bench bench(QString::fromLatin1(QTest::currentDataTag()));
    const QByteArray bearer = bench.bearer();
    bench.learn(bench.service.answer(request("GET"_ba, bench.target, "wrong"_ba)));
    QTEST(bench.status, "badToken");
    QTEST(bench.challenge, "challenge");
    QTEST(bench.last.value(u"error").toString(), "error");
    QVERIFY(bench.store.remove(bench.id));
    bench.learn(bench.service.answer(request("GET"_ba, bench.target, bearer)));
    QTEST(bench.status, "unknownClient");
}

void TestHabits::deletion_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("strict") << 204;
    QTest::newRow("glewlwyd") << 200; // S44
    QTest::newRow("rauthy") << 405; // S42
    QTest::newRow("spring") << 405;
}

void TestHabits::deletion()
{
    Bench bench(QString::fromLatin1(QTest::currentDataTag()));
    const HttpResponse response = bench.service.answer(
        request("DELETE"_ba, bench.target, bench.token));
    QTEST(response.status, "status");
    QCOMPARE(bench.store.size(), response.status == 405 ? 1 : 0);
}

void TestHabits::tokenAtAnotherClientsUrl_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("survives");
    QTest::newRow("strict") << 401 << true;
    QTest::newRow("node-oidc-provider") << 401 << false; // S09
    QTest::newRow("glewlwyd") << 401 << false; // S09
    QTest::newRow("thunderid") << 403 << true;
}

void TestHabits::tokenAtAnotherClientsUrl()
{
    Bench bench(QString::fromLatin1(QTest::currentDataTag()));
    const QByteArray token = bench.token;
    const QByteArray target = bench.target;
    bench.registerClient();
    bench.learn(bench.service.answer(request("GET"_ba, bench.target, token)));
    QTEST(bench.status, "status");
    bench.learn(bench.service.answer(request("GET"_ba, target, token)));
    QTEST(bench.status == 200, "survives");
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
    Bench bench(QString::fromLatin1(QTest::currentDataTag()));
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
    Bench hydra(u"hydra"_s); // S31
    QVERIFY(hydra.last.value(u"contacts").isNull());
    QCOMPARE(hydra.last.value(u"tos_uri"), QJsonValue(QString()));
    QVERIFY(hydra.last.value(u"metadata").isObject());
    hydra.update({{u"metadata"_s, QJsonObject()}}); // S20
    QCOMPARE(hydra.status, 400);

    Bench ibm(u"ibm"_s);
    QCOMPARE(ibm.last.value(u"redirect_uris"), QJsonValue(u"https://a.example/cb"_s));

    Bench spring(u"spring"_s); // S13
    const QByteArray secret = spring.secret;
    spring.read();
    QVERIFY(spring.last.value(u"client_secret").toString().startsWith(u"{bcrypt}"));
    QVERIFY(!spring.last.value(u"client_secret").toString().contains(QString::fromUtf8(secret)));

    Bench curity(u"curity"_s); // S12
    QVERIFY(curity.last.value(u"registration_access_token_expires_in").toInteger()
            > 364 * 24 * 3600);
}

void TestHabits::oneRegistrationAMinute()
{
    Bench bench(u"rauthy"_s);
    bench.settings.registrationInterval = std::chrono::minutes(1);
    const HttpResponse response = bench.service.answer(
        request("POST"_ba, "/register"_ba, {}, "{}"_ba));
    QCOMPARE(response.status, 429); // S47
    QCOMPARE(response.headers.constFirst().first, "Retry-After"_ba);
    QVERIFY(response.headers.constFirst().second.toInt() > 50);
    QCOMPARE(bench.store.size(), 1);
}

void TestHabits::initialAccessTokenIsSpent()
{
    PracticeSettings settings;
    settings.setHabits(*habitsByName(u"curity"));
    settings.requiredInitialAccessToken = "once"_ba;
    RegistrationStore store;
    RegistrationService service(settings, store);
    const auto status = [&service] {
        return service.answer(request("POST"_ba, "/register"_ba, "once"_ba, "{}"_ba)).status;
    };
    QCOMPARE(status(), 201);
    QCOMPARE(status(), 401); // S18
}

void TestHabits::tokensExpire()
{
    Bench bench(u"spring"_s); // S12
    auto registration = bench.store.find(bench.id);
    QVERIFY(registration->tokenExpiresAt > registration->issuedAt);
    registration->tokenExpiresAt = 1;
    QVERIFY(bench.store.put(*registration));
    bench.read();
    QCOMPARE(bench.status, 401);
}

void TestHabits::statementWithEveryUpdate()
{
    Bench bench(u"openbanking-brasil"_s); // S28
    bench.learn(bench.service.answer(
        request("PUT"_ba, bench.target, bench.token, R"({"client_id":")" + bench.id + "\"}")));
    QCOMPARE(bench.status, 400);
    QCOMPARE(bench.last.value(u"error").toString(), u"invalid_software_statement"_s);
    bench.update({{u"jwks"_s, QJsonObject()}});
    QCOMPARE(bench.status, 400);
    bench.update();
    QCOMPARE(bench.status, 200);
}

void TestHabits::otherBearers()
{
    Bench wso2(u"wso2"_s); // S17
    QVERIFY(wso2.token.isEmpty());
    wso2.read();
    QCOMPARE(wso2.status, 200);
    wso2.settings.managementBearer.reset();
    QCOMPARE(wso2.service.answer(request("GET"_ba, wso2.target, "administrator"_ba)).status, 401);

    Bench pingfederate(u"pingfederate"_s); // S17
    QVERIFY(pingfederate.token.isEmpty());
    QVERIFY(pingfederate.last.contains(u"registration_client_uri"));
    QCOMPARE(pingfederate.service.answer(request("GET"_ba, pingfederate.target)).status, 200);

    Bench duende(u"duende"_s); // S64
    QVERIFY(!duende.last.contains(u"registration_client_uri"));
    QCOMPARE(duende.service.answer(request("GET"_ba, duende.target)).status, 405);
}

void TestHabits::bodyLimits_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("node-oidc-provider") << 400; // S46
    QTest::newRow("strict") << 200;
}

void TestHabits::bodyLimits()
{
    Bench bench(QString::fromLatin1(QTest::currentDataTag()));
    bench.update({{u"client_name"_s, QString(57 * 1024, u'n')}});
    QTEST(bench.status, "status");
}

QTEST_GUILESS_MAIN(TestHabits)
#include "tst_habits.moc"
