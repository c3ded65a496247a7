// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentrows.h"

using namespace Qt::StringLiterals;

/// Each rule about a member alone, with a document that breaks it and one that is near and does
/// not.
class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void types_data();
    void types();
    void names_data();
    void names();
    void values_data();
    void values();
    void urls_data();
    void urls();
};

void TestChecks::types_data()
{
    addDocumentColumns();
    QTest::newRow("sound") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"client_name":"x","contacts":["a@b.example"],"default_max_age":3600,"require_auth_time":true,"jwks":{"keys":[]}})")
                           << QStringList();
    QTest::newRow("empty") << QByteArray(
        R"({"response_types":[],"grant_types":["client_credentials"]})")
                           << QStringList();
    QTest::newRow("number for text")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"client_name":3})")
        << QStringList{u"error /client_name RFC 7591, 2"_s};
    QTest::newRow("text for list")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"contacts":"a@b.example"})")
        << QStringList{u"error /contacts RFC 7591, 2"_s};
    QTest::newRow("text for number")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"default_max_age":"3600"})")
        << QStringList{
               u"error /default_max_age OpenID Connect Dynamic Client Registration 1.0, 2"_s};
    QTest::newRow("text for boolean")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"require_auth_time":"true"})")
        << QStringList{
               u"error /require_auth_time OpenID Connect Dynamic Client Registration 1.0, 2"_s};
    QTest::newRow("list for object")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"jwks":[]})")
        << QStringList{u"error /jwks RFC 7591, 2"_s};
    QTest::newRow("null") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"client_name":null})")
                          << QStringList{u"hint /client_name RFC 7592, 2.2"_s};
    QTest::newRow("null in a list")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"contacts":["a",null]})")
        << QStringList{u"error /contacts/1 RFC 7591, 2"_s};
    QTest::newRow("number in a list")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"contacts":[1]})")
        << QStringList{u"error /contacts/0 RFC 7591, 2"_s};
    QTest::newRow("twice in a list")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"contacts":["a","b","a"]})")
        << QStringList{u"warning /contacts/2 RFC 7591, 2"_s};
    QTest::newRow("fraction")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"default_max_age":1.5})")
        << QStringList{
               u"error /default_max_age OpenID Connect Dynamic Client Registration 1.0, 2"_s};
    QTest::newRow("integer spelled oddly")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"default_max_age":3.6e3})")
        << QStringList();
    QTest::newRow("negative")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"default_max_age":-1})")
        << QStringList{
               u"error /default_max_age OpenID Connect Dynamic Client Registration 1.0, 2"_s};
    QTest::newRow("empty list that may not be")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"encrypted_response_enc_values_supported":[]})")
        << QStringList{
               u"warning /encrypted_response_enc_values_supported OpenID for Verifiable Presentations 1.0, 5.1"_s};
    QTest::newRow("a vendor's own type")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"skip_consent":"no"})")
        << QStringList{u"hint /skip_consent"_s};
    QTest::newRow("unknown members are fine") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"x_acme_tier":{"a":[null,1]},"zzz":null})")
                                              << QStringList();
    QTest::newRow("tagged") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"client_name#ja":7})")
                            << QStringList{u"error /client_name#ja RFC 7591, 2"_s};
}

void TestChecks::types()
{
    checkDocument();
}

void TestChecks::names_data()
{
    addDocumentColumns();
    QTest::newRow("one letter missing")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"respons_types":["code"]})")
        << QStringList{u"warning /respons_types"_s};
    QTest::newRow("letters changed places")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"client_nmae":"x"})")
        << QStringList{u"warning /client_nmae"_s};
    QTest::newRow("another style") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"redirectUris":["https://a.example/cb"]})")
                                   << QStringList{u"warning /redirectUris"_s};
    QTest::newRow("hyphens") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"client-name":"x"})")
                             << QStringList{u"warning /client-name"_s};
    QTest::newRow("plural of a server that says so") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"post_logout_redirect_uri":"https://a.example/out"})")
                                                     << QStringList();
    QTest::newRow("far from all") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"billing_contact":"x"})")
                                  << QStringList();
    QTest::newRow("short") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"nonce":"x"})")
                           << QStringList();
    QTest::newRow("tags") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"client_name#ja":"x","client_name#en-US":"y","client_uri#de-DE-1996":"https://a.example"})")
                          << QStringList();
    QTest::newRow("no tag") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"client_name#":"x"})")
                            << QStringList{u"warning /client_name# RFC 7591, 2.2"_s};
    QTest::newRow("not a tag") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"client_name#japanese language":"x"})")
                               << QStringList{
                                      u"warning /client_name#japanese language RFC 7591, 2.2"_s};
    QTest::newRow("tag where there are no languages")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"scope#en":"x"})")
        << QStringList{u"warning /scope#en RFC 7591, 2.2"_s};
    QTest::newRow("two spellings of a tag") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"client_name#JA":"x","client_name#ja":"y"})")
                                            << QStringList{
                                                   u"warning /client_name#ja RFC 7591, 2.2"_s};
    QTest::newRow("unknown with a mark")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"x_acme#1":"x"})")
        << QStringList();
}

void TestChecks::names()
{
    checkDocument();
}

void TestChecks::values_data()
{
    addDocumentColumns();
    QTest::newRow("registered") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"application_type":"native","subject_type":"pairwise"})")
                                << QStringList();
    QTest::newRow("slip")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"application_type":"nativ"})")
        << QStringList{
               u"warning /application_type OpenID Connect Dynamic Client Registration 1.0, 2"_s};
    QTest::newRow("unregistered")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"application_type":"browser"})")
        << QStringList{
               u"hint /application_type OpenID Connect Dynamic Client Registration 1.0, 2"_s};
    QTest::newRow("slip in a list") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"grant_types":["authorization_code","refresh_tokens"]})")
                                    << QStringList{u"warning /grant_types/1 RFC 7591, 2"_s};
    QTest::newRow("extension by URI") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"grant_types":["authorization_code","https://x.example/grant"]})")
                                      << QStringList();
    QTest::newRow("algorithm")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"id_token_signed_response_alg":"RS255"})")
        << QStringList{
               u"warning /id_token_signed_response_alg OpenID Connect Dynamic Client Registration 1.0, 2"_s};
    QTest::newRow("scope twice") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"scope":"openid a openid"})")
                                 << QStringList{u"hint /scope RFC 6749, 3.3"_s};
    QTest::newRow("scope with a comma is allowed")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"scope":"a,b"})")
        << QStringList();
    QTest::newRow("scope with a quotation mark")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"scope":"a \"b\""})")
        << QStringList{u"warning /scope RFC 6749, 3.3"_s};
    QTest::newRow("scope with a letter outside ASCII")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"scope":"ä"})")
        << QStringList{u"warning /scope RFC 6749, 3.3"_s};
    QTest::newRow("encryption of content alone")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"id_token_encrypted_response_enc":"A128GCM"})")
        << QStringList{
               u"warning /id_token_encrypted_response_enc OpenID Connect Dynamic Client Registration 1.0, 2"_s};
    QTest::newRow("encryption of content and key") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"jwks_uri":"https://app.example/keys","id_token_encrypted_response_alg":"RSA-OAEP-256","id_token_encrypted_response_enc":"A128GCM"})")
                                                   << QStringList();
}

void TestChecks::values()
{
    checkDocument();
}

void TestChecks::urls_data()
{
    addDocumentColumns();
    QTest::newRow("https") << QByteArray(R"({"redirect_uris":["https://app.example/cb?x=1"]})")
                           << QStringList();
    QTest::newRow("empty in a list")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb",""]})")
        << QStringList{u"error /redirect_uris/1 RFC 7591, 2"_s};
    QTest::newRow("empty alone") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"policy_uri":""})")
                                 << QStringList();
    QTest::newRow("fragment") << QByteArray(R"({"redirect_uris":["https://app.example/cb#x"]})")
                              << QStringList{u"error /redirect_uris/0 RFC 6749, 3.1.2"_s};
    QTest::newRow("empty fragment")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb#"]})")
        << QStringList{u"error /redirect_uris/0 RFC 6749, 3.1.2"_s};
    QTest::newRow("plain http") << QByteArray(R"({"redirect_uris":["http://app.example/cb"]})")
                                << QStringList{u"warning /redirect_uris/0 RFC 7591, 5"_s};
    QTest::newRow("loopback") << QByteArray(
        R"({"redirect_uris":["http://127.0.0.1:8080/cb"],"application_type":"native"})")
                              << QStringList();
    QTest::newRow("loopback six") << QByteArray(
        R"({"redirect_uris":["http://[::1]/cb"],"application_type":"native"})")
                                  << QStringList();
    QTest::newRow("localhost") << QByteArray(
        R"({"redirect_uris":["http://localhost/cb"],"application_type":"native"})")
                               << QStringList{u"hint /redirect_uris/0 RFC 8252, 8.3"_s};
    QTest::newRow("a host that looks like loopback")
        << QByteArray(
               R"({"redirect_uris":["http://127.0.0.1.evil.example/cb"],"application_type":"native"})")
        << QStringList{u"warning /redirect_uris/0 RFC 7591, 5"_s};
    QTest::newRow("a host of four parts that begins like loopback")
        << QByteArray(R"({"redirect_uris":["http://127.0.0.evil/cb"],"application_type":"native"})")
        << QStringList{u"warning /redirect_uris/0 RFC 7591, 5"_s};
    QTest::newRow("private scheme")
        << QByteArray(R"({"redirect_uris":["com.example.app:/cb"],"application_type":"native"})")
        << QStringList();
    QTest::newRow("private scheme of a web client")
        << QByteArray(R"({"redirect_uris":["com.example.app:/cb"]})")
        << QStringList{u"warning /redirect_uris/0 RFC 8252, 7.1"_s};
    QTest::newRow("short private scheme")
        << QByteArray(R"({"redirect_uris":["myapp://cb"],"application_type":"native"})")
        << QStringList{u"hint /redirect_uris/0 RFC 8252, 7.1"_s};
    QTest::newRow("script") << QByteArray(R"({"redirect_uris":["javascript:x"]
})") << QStringList{u"error /redirect_uris/0 RFC 7591, 5"_s};
    QTest::newRow("wildcard") << QByteArray(R"({"redirect_uris":["https://*.app.example/cb"]})")
                              << QStringList{u"warning /redirect_uris/0 RFC 9700, 2.1"_s};
    QTest::newRow("user name") << QByteArray(
        R"({"redirect_uris":["https://login.example@evil.example/cb"]})")
                               << QStringList{u"warning /redirect_uris/0 RFC 3986, 7.6"_s};
    QTest::newRow("no scheme") << QByteArray(R"({"redirect_uris":["app.example/cb"]})")
                               << QStringList{u"error /redirect_uris/0 RFC 7591, 2"_s};
    QTest::newRow("no host") << QByteArray(R"({"redirect_uris":["https:///cb"]})")
                             << QStringList{u"error /redirect_uris/0 RFC 7591, 2"_s};
    QTest::newRow("space") << QByteArray(R"({"redirect_uris":["https://app.example/c b"]})")
                           << QStringList{u"error /redirect_uris/0 RFC 7591, 2"_s};
    QTest::newRow("implicit web client on localhost")
        << QByteArray(
               R"({"redirect_uris":["http://localhost/cb"],"grant_types":["implicit"],"response_types":["id_token"]})")
        << QStringList{
               u"hint /redirect_uris/0 RFC 8252, 8.3"_s,
               u"warning /redirect_uris/0 OpenID Connect Dynamic Client Registration 1.0, 2"_s};
    QTest::newRow("second of two")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb","https://app.example/cb2#x"]})")
        << QStringList{u"error /redirect_uris/1 RFC 6749, 3.1.2"_s};
    QTest::newRow("keys over http") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"jwks_uri":"http://app.example/keys"})")
                                    << QStringList{u"warning /jwks_uri RFC 7591, 2"_s};
    QTest::newRow("page over http") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"client_uri":"http://app.example"})")
                                    << QStringList();
    QTest::newRow("page that is none") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"policy_uri":"mailto:a@app.example"})")
                                       << QStringList{u"warning /policy_uri RFC 7591, 2"_s};
    QTest::newRow("empty page") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"logo_uri":""})")
                                << QStringList();
    QTest::newRow("request with a hash") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"request_uris":["https://app.example/r#GkurKxf5T0Y"]})")
                                         << QStringList();
    QTest::newRow("logout with a fragment")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"backchannel_logout_uri":"https://app.example/out#x"})")
        << QStringList{
               u"error /backchannel_logout_uri OpenID Connect Back-Channel Logout 1.0, 2.2"_s};
    QTest::newRow("logout over http")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"backchannel_logout_uri":"http://app.example/out"})")
        << QStringList{
               u"warning /backchannel_logout_uri OpenID Connect Back-Channel Logout 1.0, 2.2"_s};
    QTest::newRow("front-channel logout elsewhere")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"frontchannel_logout_uri":"https://other.example/out"})")
        << QStringList{
               u"warning /frontchannel_logout_uri OpenID Connect Front-Channel Logout 1.0, 2"_s};
    QTest::newRow("front-channel logout at the redirects") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"frontchannel_logout_uri":"https://app.example:443/out"})")
                                                           << QStringList();
    QTest::newRow("a vendor's address") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"post_logout_redirect_uri":"nowhere"})")
                                        << QStringList{u"hint /post_logout_redirect_uri"_s};
}

/// D10
void TestChecks::urls()
{
    checkDocument();
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
