// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <practice/registrationservice.h>

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace clientele::practice;
using namespace Qt::StringLiterals;

using Rotation = PracticeSettings::Rotation;
using SecretOnRead = PracticeSettings::SecretOnRead;

namespace {

struct Client
{
    QByteArray path;
    QByteArray id;
    QByteArray token;
    QByteArray secret;
};

HttpRequest request(const QByteArray &method, const QByteArray &path, const QByteArray &token = {},
                    const QByteArray &body = {})
{
    HttpRequest request{.method = method, .path = path, .headers = {}, .body = body};
    if (!token.isEmpty())
        request.headers.emplaceBack("Authorization"_ba, "Bearer " + token);
    return request;
}

QByteArray member(const HttpResponse &response, QStringView name)
{
    return QJsonDocument::fromJson(response.body).object()[name].toVariant().toString().toUtf8();
}

QByteArray headerOf(const HttpResponse &response, const QByteArray &name)
{
    for (const auto &[candidate, value] : response.headers) {
        if (candidate == name)
            return value;
    }
    return {};
}

} // namespace

class TestRegistrationService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void registers();
    void registersPublicClientsWithoutASecret();
    void secretsExpireWhenTheyHaveALifetime();
    void initialAccessToken_data();
    void initialAccessToken();

    void rotates_data();
    void rotates();
    void updateReplacesTheWholeDocument();
    void updateIsRefused();
    void secretOfAnUpdate_data();
    void secretOfAnUpdate();
    void showsTheSecretAgainOnlyWhenToldTo();
    void deletes();

    void wrongTokens_data();
    void wrongTokens();
    void unmanageable();
    void disabledMethods_data();
    void disabledMethods();
    void isResponsibleFor_data();
    void isResponsibleFor();
    void aChangeThatIsNotSavedIsNotAnswered();

private:
    [[nodiscard]] Client registered(const QByteArray &metadata = "{}");
    [[nodiscard]] HttpResponse put(const Client &client, const QByteArray &members);

    PracticeSettings m_settings;
    std::unique_ptr<RegistrationStore> m_store;
    std::unique_ptr<RegistrationService> m_service;
};

void TestRegistrationService::init()
{
    m_settings = {};
    m_store = std::make_unique<RegistrationStore>();
    m_service = std::make_unique<RegistrationService>(m_settings, *m_store);
    m_service->setEndpoint(QUrl(u"http://127.0.0.1:1/register"_s));
}

Client TestRegistrationService::registered(const QByteArray &metadata)
{
    const HttpResponse response = m_service->answer(
        request("POST"_ba, "/register"_ba, {}, metadata));
    const QByteArray id = member(response, u"client_id");
    return {"/register/" + id, id, member(response, u"registration_access_token"),
            member(response, u"client_secret")};
}

HttpResponse TestRegistrationService::put(const Client &client, const QByteArray &members)
{
    return m_service->answer(request("PUT"_ba, client.path, client.token,
                                     R"({"client_id":")" + client.id + '"' + members + '}'));
}

void TestRegistrationService::registers()
{
    const HttpResponse response = m_service->answer(
        request("POST"_ba, "/register"_ba, {}, R"({"zz":1})"_ba));
    QCOMPARE(response.status, 201);
    QCOMPARE(response.contentType, "application/json"_ba);
    const QByteArray id = member(response, u"client_id");
    QVERIFY(!id.isEmpty());
    QCOMPARE(member(response, u"registration_client_uri"), "http://127.0.0.1:1/register/" + id);
    QCOMPARE(member(response, u"client_secret_expires_at"), "0"_ba);
    QVERIFY(qAbs(member(response, u"client_id_issued_at").toLongLong()
                 - QDateTime::currentSecsSinceEpoch())
            < 60);
    QCOMPARE(member(response, u"zz"), "1"_ba);
    QCOMPARE(member(response, u"token_endpoint_auth_method"), "client_secret_basic"_ba);
    const auto stored = m_store->find(id);
    QVERIFY(stored);
    QVERIFY(stored->hasToken(member(response, u"registration_access_token")));
    QVERIFY(stored->hasSecret(member(response, u"client_secret")));
    QVERIFY(registered().id != id);
}

void TestRegistrationService::registersPublicClientsWithoutASecret()
{
    const HttpResponse response = m_service->answer(
        request("POST"_ba, "/register"_ba, {}, R"({"token_endpoint_auth_method":"none"})"_ba));
    QCOMPARE(response.status, 201);
    QVERIFY(!response.body.contains("client_secret"));
}

void TestRegistrationService::secretsExpireWhenTheyHaveALifetime()
{
    m_settings.secretLifetime = std::chrono::hours(1);
    const HttpResponse response = m_service->answer(
        request("POST"_ba, "/register"_ba, {}, "{}"_ba));
    const qint64 left = member(response, u"client_secret_expires_at").toLongLong()
                        - QDateTime::currentSecsSinceEpoch();
    QVERIFY(left > 3500 && left <= 3600);
}

void TestRegistrationService::initialAccessToken_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::newRow("right") << "iat"_ba << 201;
    QTest::newRow("wrong") << "tai"_ba << 401;
    QTest::newRow("none") << QByteArray() << 401;
}

void TestRegistrationService::initialAccessToken()
{
    QFETCH(QByteArray, token);
    m_settings.requiredInitialAccessToken = "iat"_ba;
    const HttpResponse response = m_service->answer(
        request("POST"_ba, "/register"_ba, token, "{}"_ba));
    QTEST(response.status, "status");
    QCOMPARE(m_store->size(), response.status == 201 ? 1 : 0);
}

void TestRegistrationService::rotates_data()
{
    QTest::addColumn<Rotation>("rotation");
    QTest::addColumn<bool>("onRead");
    QTest::addColumn<bool>("onUpdate");
    QTest::newRow("never") << Rotation::Never << false << false;
    QTest::newRow("on update") << Rotation::OnUpdate << false << true;
    QTest::newRow("on every use") << Rotation::OnEveryUse << true << true;
}

void TestRegistrationService::rotates()
{
    QFETCH(Rotation, rotation);
    m_settings.rotation = rotation;
    Client client = registered();

    const HttpResponse read = m_service->answer(request("GET"_ba, client.path, client.token));
    QCOMPARE(read.status, 200);
    QTEST(member(read, u"registration_access_token") != client.token, "onRead");
    const QByteArray afterRead = member(read, u"registration_access_token");
    QTEST(m_service->answer(request("GET"_ba, client.path, client.token)).status == 401, "onRead");

    m_settings.rotation = Rotation::Never;
    QCOMPARE(m_service->answer(request("GET"_ba, client.path, afterRead)).status, 200);
    m_settings.rotation = rotation;
    client.token = afterRead;

    const HttpResponse update = put(client, {});
    QCOMPARE(update.status, 200);
    QTEST(member(update, u"registration_access_token") != client.token, "onUpdate");
    QTEST(put(client, {}).status == 401, "onUpdate");
}

void TestRegistrationService::updateReplacesTheWholeDocument()
{
    m_settings.rotation = Rotation::Never;
    const Client client = registered(
        R"({"client_name":"x","grant_types":["client_credentials"],"zz":1})"_ba);
    const HttpResponse update = put(client, R"(,"client_name":"y")"_ba);
    QCOMPARE(update.status, 200);
    for (const HttpResponse &response :
         {update, m_service->answer(request("GET"_ba, client.path, client.token))}) {
        const QJsonObject json = QJsonDocument::fromJson(response.body).object();
        QCOMPARE(json[u"client_name"].toString(), u"y"_s);
        QVERIFY(!json.contains(u"zz"));
        QCOMPARE(json[u"grant_types"].toArray().first().toString(), u"authorization_code"_s);
        QCOMPARE(json[u"client_id"].toString().toUtf8(), client.id);
    }
}

void TestRegistrationService::updateIsRefused()
{
    const Client client = registered(R"({"client_name":"x"})"_ba);
    const HttpResponse broken = put(client, R"(,"client_name":1)"_ba);
    QCOMPARE(broken.status, 400);
    QCOMPARE(member(broken, u"error"), "invalid_client_metadata"_ba);
    QVERIFY(member(broken, u"error_description").contains("client_name"));
    const HttpResponse forbidden = put(client, R"(,"registration_access_token":"t")"_ba);
    QCOMPARE(forbidden.status, 400);
    QCOMPARE(member(forbidden, u"error"), "invalid_request"_ba);
    // Nothing changed, and the token is still good.
    const HttpResponse read = m_service->answer(request("GET"_ba, client.path, client.token));
    QCOMPARE(member(read, u"client_name"), "x"_ba);
}

void TestRegistrationService::secretOfAnUpdate_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<bool>("newOnUpdate");
    QTest::addColumn<bool>("isShown");
    QTest::addColumn<bool>("isKept");
    const QByteArray none = R"("token_endpoint_auth_method":"none")"_ba;
    const QByteArray post = R"("token_endpoint_auth_method":"client_secret_post")"_ba;
    QTest::newRow("stays") << post << post << false << false << true;
    QTest::newRow("is renewed") << post << post << true << true << false;
    QTest::newRow("is no longer needed") << post << none << true << false << false;
    QTest::newRow("is suddenly needed") << none << post << false << true << false;
    QTest::newRow("is never needed") << none << none << true << false << false;
}

void TestRegistrationService::secretOfAnUpdate()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(bool, newOnUpdate);
    const Client client = registered('{' + before + '}');
    m_settings.newSecretOnUpdate = newOnUpdate;
    const HttpResponse update = put(client, ',' + after);
    QCOMPARE(update.status, 200);
    QTEST(!member(update, u"client_secret").isEmpty(), "isShown");
    const auto stored = m_store->find(client.id);
    QVERIFY(stored);
    QTEST(stored->hasSecret(client.secret), "isKept");
    QCOMPARE(!member(update, u"client_secret_expires_at").isEmpty(), !stored->secretHash.isEmpty());
}

void TestRegistrationService::showsTheSecretAgainOnlyWhenToldTo()
{
    const Client hidden = registered();
    QCOMPARE(
        member(m_service->answer(request("GET"_ba, hidden.path, hidden.token)), u"client_secret"),
        QByteArray());

    m_settings.secretOnRead = SecretOnRead::Always;
    const Client shown = registered();
    QCOMPARE(
        member(m_service->answer(request("GET"_ba, shown.path, shown.token)), u"client_secret"),
        shown.secret);
    QCOMPARE(member(put(shown, {}), u"client_secret"), shown.secret);
}

void TestRegistrationService::deletes()
{
    const Client client = registered();
    const HttpResponse response = m_service->answer(
        request("DELETE"_ba, client.path, client.token));
    QCOMPARE(response.status, 204);
    QVERIFY(response.body.isEmpty());
    QCOMPARE(m_store->size(), 0);
    QCOMPARE(m_service->answer(request("DELETE"_ba, client.path, client.token)).status, 401);
}

void TestRegistrationService::wrongTokens_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<bool>("isKnownClient");
    QTest::addColumn<QByteArray>("challenge");
    const QByteArray invalid = "Bearer error=\"invalid_token\""_ba;
    for (const char *method : {"GET", "PUT", "DELETE"}) {
        QTest::addRow("%s, wrong token", method)
            << QByteArray(method) << "wrong"_ba << true << invalid;
        QTest::addRow("%s, no token", method)
            << QByteArray(method) << QByteArray() << true << "Bearer realm=\"practice\""_ba;
        QTest::addRow("%s, unknown client", method)
            << QByteArray(method) << "wrong"_ba << false << invalid;
    }
}

void TestRegistrationService::wrongTokens()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, token);
    QFETCH(bool, isKnownClient);
    const Client client = registered();
    const QByteArray path = isKnownClient ? client.path : "/register/c-unknown"_ba;
    const HttpResponse response = m_service->answer(request(method, path, token, "{}"_ba));
    QCOMPARE(response.status, 401);
    QTEST(headerOf(response, "WWW-Authenticate"_ba), "challenge");
    QCOMPARE(m_store->size(), 1);
}

void TestRegistrationService::unmanageable()
{
    const Client client = registered();
    auto stored = m_store->find(client.id);
    stored->isManageable = false;
    QVERIFY(m_store->put(*stored));
    for (const auto &method : {"GET"_ba, "PUT"_ba, "DELETE"_ba})
        QCOMPARE(m_service->answer(request(method, client.path, client.token, "{}"_ba)).status,
                 403);
    QCOMPARE(m_service->answer(request("GET"_ba, client.path, "wrong"_ba)).status, 401);
}

void TestRegistrationService::disabledMethods_data()
{
    QTest::addColumn<QList<QByteArray>>("disabled");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("registers");
    QTest::addColumn<QByteArray>("allow");
    const QList<QByteArray> none;
    QTest::newRow("DELETE is off") << QList{"DELETE"_ba} << "DELETE"_ba << false << "GET, PUT"_ba;
    QTest::newRow("PUT and DELETE are off")
        << QList{"PUT"_ba, "DELETE"_ba} << "PUT"_ba << false << "GET"_ba;
    QTest::newRow("PATCH never was on") << none << "PATCH"_ba << false << "GET, PUT, DELETE"_ba;
    QTest::newRow("POST to a client") << none << "POST"_ba << false << "GET, PUT, DELETE"_ba;
    QTest::newRow("GET of the registration endpoint") << none << "GET"_ba << true << "POST"_ba;
    QTest::newRow("registration is off") << QList{"POST"_ba} << "POST"_ba << true << QByteArray();
}

void TestRegistrationService::disabledMethods()
{
    QFETCH(QList<QByteArray>, disabled);
    QFETCH(QByteArray, method);
    QFETCH(bool, registers);
    const Client client = registered();
    m_settings.disabledMethods = disabled;
    const HttpResponse response = m_service->answer(
        request(method, registers ? "/register"_ba : client.path, client.token, "{}"_ba));
    QCOMPARE(response.status, 405);
    QTEST(headerOf(response, "Allow"_ba), "allow");
    QCOMPARE(m_store->size(), 1);
}

void TestRegistrationService::isResponsibleFor_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("responsible");
    QTest::newRow("registration") << "/register"_ba << true;
    QTest::newRow("configuration") << "/register/c-1"_ba << true;
    QTest::newRow("no client") << "/register/"_ba << false;
    QTest::newRow("longer word") << "/registered"_ba << false;
    QTest::newRow("root") << "/"_ba << false;
}

void TestRegistrationService::isResponsibleFor()
{
    QFETCH(QByteArray, path);
    QTEST(m_service->isResponsibleFor(path), "responsible");
}

void TestRegistrationService::aChangeThatIsNotSavedIsNotAnswered()
{
    auto folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_store->open(folder->filePath(u"state.json"_s)));
    const Client client = registered();
    folder.reset();

    const HttpResponse update = put(client, {});
    QCOMPARE(update.status, 500);
    QVERIFY(!update.body.contains("registration_access_token"));
    QCOMPARE(m_service->answer(request("DELETE"_ba, client.path, client.token)).status, 500);
    QCOMPARE(m_service->answer(request("POST"_ba, "/register"_ba, {}, "{}"_ba)).status, 500);
    // A read that changes nothing needs no disk, and the token is still the old one.
    QCOMPARE(m_service->answer(request("GET"_ba, client.path, client.token)).status, 200);
}

QTEST_GUILESS_MAIN(TestRegistrationService)
#include "tst_registrationservice.moc"
