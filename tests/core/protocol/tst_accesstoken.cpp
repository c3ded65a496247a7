// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/accesstoken.h>
#include <protocol/networkrequest.h>
#include <protocol/sentsecrets.h>

#include <QTest>

using namespace clientele::protocol;
using namespace Qt::StringLiterals;
using clientele::metadata::SecretText;
using Authentication = TokenAuthentication;

namespace {

ClientCredentials credentials(Authentication authentication)
{
    return {.tokenEndpoint = QUrl(u"https://login.example/token"_s),
            .clientId = u"ops: a+b"_s,
            .clientSecret = SecretText("s%cret &ü"),
            .scope = u"clients:manage clients:read"_s,
            .authentication = authentication};
}

QDateTime noon()
{
    return QDateTime(QDate(2026, 11, 30), QTime(12, 0), Qt::UTC);
}

} // namespace

/// RFC 6749, sections 2.3.1, 4.4.2 and 5.1.
class TestAccessToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAskedForWithTheSecretInItsPlace_data();
    void isAskedForWithTheSecretInItsPlace();
    void isAskedForWithoutAScope();
    void secretsNeverGoToAPlainAddress();
    void whatWasSentIsHidden();
    void isReadFromAnAnswer_data();
    void isReadFromAnAnswer();
    void isNotReadFromOthers_data();
    void isNotReadFromOthers();
};

void TestAccessToken::isAskedForWithTheSecretInItsPlace_data()
{
    QTest::addColumn<Authentication>("authentication");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("body");
    const QByteArray grant = "grant_type=client_credentials"
                             "&scope=clients%3Amanage%20clients%3Aread"_ba;
    // Both parts are form-encoded before the colon joins them, so that a colon splits them again.
    QTest::newRow("client_secret_basic")
        << Authentication::ClientSecretBasic
        << "Basic " + "ops%3A%20a%2Bb:s%25cret%20%26%C3%BC"_ba.toBase64() << grant;
    QTest::newRow("client_secret_post")
        << Authentication::ClientSecretPost << QByteArray()
        << grant + "&client_id=ops%3A%20a%2Bb&client_secret=s%25cret%20%26%C3%BC";
    QTest::newRow("tls_client_auth")
        << Authentication::TlsClientAuth << QByteArray() << grant + "&client_id=ops%3A%20a%2Bb";
}

void TestAccessToken::isAskedForWithTheSecretInItsPlace()
{
    QFETCH(const Authentication, authentication);
    Request request = accessTokenRequest(credentials(authentication));
    request.settings = std::make_shared<const TransportSettings>();
    QCOMPARE(reasonNotToSend(request), QString());
    const QNetworkRequest network = toNetworkRequest(request);
    QCOMPARE(methodOf(request.verb), "POST"_ba);
    QTEST(network.rawHeader("Authorization"), "authorization");
    QCOMPARE(network.rawHeader("Content-Type"), "application/x-www-form-urlencoded"_ba);
    QTEST(request.body, "body");
}

void TestAccessToken::isAskedForWithoutAScope()
{
    ClientCredentials plain = credentials(Authentication::ClientSecretBasic);
    plain.scope.clear();
    QCOMPARE(accessTokenRequest(plain).body, "grant_type=client_credentials"_ba);
}

void TestAccessToken::secretsNeverGoToAPlainAddress()
{
    for (const auto authentication :
         {Authentication::ClientSecretBasic, Authentication::ClientSecretPost}) {
        ClientCredentials plain = credentials(authentication);
        plain.tokenEndpoint = QUrl(u"http://login.example/token"_s);
        Request request = accessTokenRequest(plain);
        request.settings = std::make_shared<const TransportSettings>();
        QVERIFY(!reasonNotToSend(request).isEmpty());
    }
}

void TestAccessToken::whatWasSentIsHidden()
{
    const QByteArray basic = "ops%3A%20a%2Bb:s%25cret%20%26%C3%BC"_ba.toBase64();
    const QByteArray quoted = "s%cret &ü, s%25cret%20%26%C3%BC, " + basic;
    for (const auto authentication :
         {Authentication::ClientSecretBasic, Authentication::ClientSecretPost}) {
        const auto sent = sentSecretsOf(accessTokenRequest(credentials(authentication)));
        const QByteArray shown = withDots(quoted, sent);
        QVERIFY(!shown.contains("s%cret"));
        if (authentication == Authentication::ClientSecretPost)
            QVERIFY(!shown.contains("s%25cret"));
        else
            QVERIFY(!shown.contains(basic));
    }
}

void TestAccessToken::isReadFromAnAnswer_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<std::optional<QDateTime>>("expiresAt");
    using Expiry = std::optional<QDateTime>;
    QTest::newRow("as in section 5.1")
        << R"({"access_token":"abc","token_type":"Bearer","expires_in":3600,"scope":"x"})"_ba
        << Expiry(noon().addSecs(3600));
    QTest::newRow("small letters")
        << R"({"access_token":"abc","token_type":"bearer"})"_ba << Expiry();
    QTest::newRow("no type, time in quotes")
        << R"({"access_token":"abc","expires_in":"60"})"_ba << Expiry(noon().addSecs(60));
    QTest::newRow("over at once") << R"({"access_token":"abc","expires_in":0})"_ba
                                  << Expiry(noon());
    for (const QByteArray &time :
         {"-1"_ba, "\"soon\""_ba, "null"_ba, "9223372036854775807"_ba, "1.5"_ba, "[]"_ba}) {
        QTest::addRow("lifetime %s", time.constData())
            << R"({"access_token":"abc","expires_in":)" + time + '}' << Expiry();
    }
}

void TestAccessToken::isReadFromAnAnswer()
{
    QFETCH(const QByteArray, body);
    const auto issued = parseAccessToken(body, noon());
    QVERIFY(issued);
    QCOMPARE(issued->token, SecretText("abc"));
    QTEST(issued->expiresAt, "expiresAt");
}

void TestAccessToken::isNotReadFromOthers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<AccessTokenProblem>("problem");
    QTest::newRow("nothing") << QByteArray() << AccessTokenProblem::NotAnAnswer;
    QTest::newRow("a login page") << "<html>"_ba << AccessTokenProblem::NotAnAnswer;
    QTest::newRow("two tokens") << R"({"access_token":"abc","access_token":"def"})"_ba
                                << AccessTokenProblem::NotAnAnswer;
    QTest::newRow("no token") << R"({"token_type":"Bearer"})"_ba << AccessTokenProblem::NoToken;
    QTest::newRow("a number") << R"({"access_token":5})"_ba << AccessTokenProblem::NoToken;
    QTest::newRow("DPoP") << R"({"access_token":"abc","token_type":"DPoP"})"_ba
                          << AccessTokenProblem::OtherType;
    QTest::newRow("two header lines")
        << R"({"access_token":"abc\r\nX: y"})"_ba << AccessTokenProblem::Unusable;
}

void TestAccessToken::isNotReadFromOthers()
{
    QFETCH(const QByteArray, body);
    const auto issued = parseAccessToken(body, noon());
    QVERIFY(!issued);
    QTEST(issued.error(), "problem");
}

QTEST_APPLESS_MAIN(TestAccessToken)
#include "tst_accesstoken.moc"
