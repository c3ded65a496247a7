// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <practice/clientinformation.h>
#include <practice/practicesettings.h>
#include <practice/registrationrules.h>
#include <practice/updaterules.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace clientele::practice;
using namespace Qt::StringLiterals;

class TestRegistrationRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void keepsTheOrderOfMembers();
    void dropsUnknownMembersWhenToldTo();
    void dropsIgnoredScopeWords_data();
    void dropsIgnoredScopeWords();
    void knowsWhoNeedsASecret_data();
    void knowsWhoNeedsASecret();
    void checksUpdates_data();
    void checksUpdates();
    void showsIssuedValues();
    void renamesTheClient();
};

namespace {

QByteArray compact(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).toJson(QJsonDocument::Compact);
}

} // namespace

void TestRegistrationRules::accepts_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("metadata"); // in any order
    const QByteArray code = R"("grant_types":["authorization_code"],"response_types":["code"])"_ba;
    const QByteArray basic = R"("token_endpoint_auth_method":"client_secret_basic")"_ba;
    QTest::newRow("nothing: all defaults") << "{}"_ba
                                           << "{" + code + "," + basic + "}";
    QTest::newRow("null is omitted") << R"({"client_name":null})"_ba
                                     << "{" + code + "," + basic + "}";
    QTest::newRow("issued values are not chosen")
        << R"({"client_id":"mine","client_secret":"s","registration_access_token":"t","client_id_issued_at":1})"_ba
        << "{" + code + "," + basic + "}";
    QTest::newRow("no redirect, response types not said")
        << R"({"grant_types":["client_credentials"]})"_ba
        << R"({"grant_types":["client_credentials"],"response_types":[],)" + basic + "}";
    QTest::newRow("implicit, response types not said")
        << R"({"grant_types":["implicit"]})"_ba
        << R"({"grant_types":["implicit"],"response_types":["token"],)" + basic + "}";
    QTest::newRow("hybrid")
        << R"({"grant_types":["authorization_code","implicit"],"response_types":["code id_token"]})"_ba
        << R"({"grant_types":["authorization_code","implicit"],"response_types":["code id_token"],)"
               + basic + "}";
    QTest::newRow("loopback redirect")
        << R"({"redirect_uris":["http://127.0.0.1:8080/cb","http://[::1]/","http://localhost/x","app:/cb"]})"_ba
        << "{" + code
               + R"(,"redirect_uris":["http://127.0.0.1:8080/cb","http://[::1]/","http://localhost/x","app:/cb"])"
               + "," + basic + "}";
    QTest::newRow("unknown member of any type")
        << R"({"zz":{"a":[1,null]}})"_ba
        << "{" + code + "," + basic + R"(,"zz":{"a":[1,null]}})";
}

void TestRegistrationRules::accepts()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, metadata);
    const auto accepted = acceptMetadata(body, {});
    QVERIFY2(accepted, accepted ? "" : qPrintable(accepted.error().description));
    // QJsonDocument sorts what it writes, and so did the author of the rows, but for the nested
    // order of responses.
    QCOMPARE(compact(accepted->text), compact(metadata));
}

void TestRegistrationRules::refuses_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QString>("member");
    const QByteArray metadata = "invalid_client_metadata"_ba;
    const QByteArray redirect = "invalid_redirect_uri"_ba;
    QTest::newRow("fragment") << R"({"redirect_uris":["https://a.example/cb#x"]})"_ba << redirect
                              << u"redirect_uris"_s;
    QTest::newRow("empty fragment")
        << R"({"redirect_uris":["https://a.example/cb#"]})"_ba << redirect << u"redirect_uris"_s;
    QTest::newRow("http elsewhere")
        << R"({"redirect_uris":["https://a/","http://a.example/cb"]})"_ba << redirect
        << u"http://a.example/cb"_s;
    QTest::newRow("localhost as a part of a name")
        << R"({"redirect_uris":["http://localhost.example/"]})"_ba << redirect
        << u"redirect_uris"_s;
    QTest::newRow("relative") << R"({"redirect_uris":["/cb"]})"_ba << redirect
                              << u"redirect_uris"_s;
    QTest::newRow("no array") << R"({"redirect_uris":"https://a/"})"_ba << metadata
                              << u"redirect_uris"_s;
    QTest::newRow("array with a number")
        << R"({"contacts":["a",1]})"_ba << metadata << u"contacts"_s;
    QTest::newRow("no string") << R"({"client_name":1})"_ba << metadata << u"client_name"_s;
    QTest::newRow("localised, no string")
        << R"({"client_name#de":1})"_ba << metadata << u"client_name#de"_s;
    QTest::newRow("jwks twice") << R"({"jwks":{"keys":[]},"jwks_uri":"https://a/"})"_ba << metadata
                                << u"jwks_uri"_s;
    QTest::newRow("unknown method") << R"({"token_endpoint_auth_method":"handshake"})"_ba
                                    << metadata << u"token_endpoint_auth_method"_s;
    QTest::newRow("code without its grant")
        << R"({"grant_types":["implicit"],"response_types":["code"]})"_ba << metadata
        << u"grant_types"_s;
    QTest::newRow("token without its grant")
        << R"({"response_types":["code","token"]})"_ba << metadata << u"implicit"_s;
    QTest::newRow("grant without code")
        << R"({"response_types":[]})"_ba << metadata << u"response_types"_s;
    QTest::newRow("implicit without token")
        << R"({"grant_types":["authorization_code","implicit"],"response_types":["code"]})"_ba
        << metadata << u"response_types"_s;
    QTest::newRow("array") << "[]"_ba << metadata << u"object"_s;
    QTest::newRow("no JSON") << "a=b"_ba << metadata << u"object"_s;
    QTest::newRow("empty") << QByteArray() << metadata << u"object"_s;
    QTest::newRow("bad UTF-8") << "{\"a\":\"\xff\"}"_ba << metadata << u"object"_s;
    QTest::newRow("very deep") << R"({"a":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']')
                                      + "}"
                               << metadata << u"object"_s;
}

void TestRegistrationRules::refuses()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, member);
    const auto accepted = acceptMetadata(body, {});
    QVERIFY(!accepted);
    QTEST(accepted.error().error, "error");
    QVERIFY2(accepted.error().description.contains(member),
             qPrintable(accepted.error().description));
}

void TestRegistrationRules::keepsTheOrderOfMembers()
{
    const auto accepted = acceptMetadata(
        R"({"zz":1,"client_name":"x","aa":2,"client_name#de":"y"})"_ba, {});
    QVERIFY(accepted);
    QList<qsizetype> places;
    for (const char *name :
         {"\"zz\"", "\"client_name\"", "\"aa\"", "\"client_name#de\"", "\"grant_types\""})
        places.append(accepted->text.indexOf(name));
    QVERIFY(places.first() > 0);
    QVERIFY(std::is_sorted(places.cbegin(), places.cend()));
}

void TestRegistrationRules::dropsUnknownMembersWhenToldTo()
{
    PracticeSettings settings;
    settings.unknownMembers = Habits::Unknown::Dropped;
    const auto accepted = acceptMetadata(R"({"zz":1,"zz#de":2,"client_name#de":"y"})"_ba, settings);
    QVERIFY(accepted);
    QVERIFY(!accepted->text.contains("zz"));
    QVERIFY(accepted->text.contains("client_name#de"));
}

void TestRegistrationRules::dropsIgnoredScopeWords_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("scope"); // null: gone
    QTest::newRow("one of three") << R"({"scope":"openid admin email"})"_ba << u"openid email"_s;
    QTest::newRow("part of a word stays")
        << R"({"scope":"administrator"})"_ba << u"administrator"_s;
    QTest::newRow("all") << R"({"scope":"admin root"})"_ba << QString();
    QTest::newRow("no scope") << "{}"_ba << QString();
}

void TestRegistrationRules::dropsIgnoredScopeWords()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, scope);
    PracticeSettings settings;
    settings.ignoredScopeWords = {u"admin"_s, u"root"_s};
    const auto accepted = acceptMetadata(body, settings);
    QVERIFY(accepted);
    const QJsonObject json = QJsonDocument::fromJson(accepted->text).object();
    QCOMPARE(json.contains(u"scope"), !scope.isNull());
    QCOMPARE(json[u"scope"].toString(), scope);
}

void TestRegistrationRules::knowsWhoNeedsASecret_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<bool>("needsSecret");
    for (const char *method : {"client_secret_basic", "client_secret_post", "client_secret_jwt"})
        QTest::newRow(method) << QByteArray(method) << true;
    for (const char *method :
         {"none", "private_key_jwt", "tls_client_auth", "self_signed_tls_client_auth"})
        QTest::newRow(method) << QByteArray(method) << false;
}

void TestRegistrationRules::knowsWhoNeedsASecret()
{
    QFETCH(QByteArray, method);
    const auto accepted = acceptMetadata(R"({"token_endpoint_auth_method":")" + method + "\"}", {});
    QVERIFY(accepted);
    QTEST(accepted->needsSecret, "needsSecret");
}

void TestRegistrationRules::checksUpdates_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("complaint"); // null: none
    QTest::newRow("right") << R"({"client_id":"c-1","client_name":"x"})"_ba << QString();
    QTest::newRow("right secret") << R"({"client_id":"c-1","client_secret":"right"})"_ba
                                  << QString();
    QTest::newRow("wrong secret") << R"({"client_id":"c-1","client_secret":"wrong"})"_ba
                                  << u"client_secret"_s;
    QTest::newRow("null secret") << R"({"client_id":"c-1","client_secret":null})"_ba
                                 << u"client_secret"_s;
    QTest::newRow("no client_id") << "{}"_ba << u"client_id"_s;
    QTest::newRow("another client_id") << R"({"client_id":"c-2"})"_ba << u"client_id"_s;
    QTest::newRow("client_id of another type") << R"({"client_id":1})"_ba << u"client_id"_s;
    QTest::newRow("no object") << R"(["client_id"])"_ba << u"object"_s;
    for (const char *name : {"registration_access_token", "registration_client_uri",
                             "client_secret_expires_at", "client_id_issued_at"}) {
        QTest::newRow(name) << R"({"client_id":"c-1",")" + QByteArray(name) + "\":null}"
                            << QString::fromLatin1(name);
    }
}

void TestRegistrationRules::checksUpdates()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, complaint);
    const auto isSecret = [](const QByteArray &secret) { return secret == "right"; };
    const auto refusal = refusalOfUpdate(body, "c-1"_ba, isSecret);
    QCOMPARE(refusal.has_value(), !complaint.isNull());
    if (refusal) {
        QCOMPARE(refusal->error, "invalid_request"_ba);
        QVERIFY2(refusal->description.contains(complaint), qPrintable(refusal->description));
    }
}

void TestRegistrationRules::showsIssuedValues()
{
    IssuedValues issued;
    issued.clientId = "c-1"_ba;
    issued.clientIdIssuedAt = 5;
    issued.registrationAccessToken = "token"_ba;
    issued.registrationClientUri = "http://127.0.0.1/register/c-1"_ba;
    const RegisteredMetadata metadata{R"({"client_name":"x"})"_ba, true};

    const QByteArray expected =
        R"({"client_id":"c-1","client_id_issued_at":5,"client_name":"x","registration_access_token":"token",)"
        R"("registration_client_uri":"http://127.0.0.1/register/c-1"})"_ba;
    QCOMPARE(compact(clientInformation(metadata, issued)), expected);

    issued.clientSecret = "secret"_ba;
    issued.clientSecretExpiresAt = 0;
    const QByteArray full = clientInformation(metadata, issued);
    QVERIFY(full.contains("\"client_secret\": \"secret\""));
    QVERIFY(full.contains("\"client_secret_expires_at\": 0"));
}

void TestRegistrationRules::renamesTheClient()
{
    QCOMPARE(compact(withClientId(R"({"client_id":"a","b":1})"_ba, "z"_ba)),
             R"({"b":1,"client_id":"z"})"_ba);
    QCOMPARE(withClientId("no JSON"_ba, "z"_ba), "no JSON"_ba);
}

QTEST_APPLESS_MAIN(TestRegistrationRules)
#include "tst_registrationrules.moc"
