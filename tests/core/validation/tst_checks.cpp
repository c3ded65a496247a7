// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "said.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// Each rule with a document that breaks it and one that is near and does not; all findings of the
/// document are compared, so a rule that says too much is seen too.
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
    void grants_data();
    void grants();
    void authentication_data();
    void authentication();
    void keys_data();
    void keys();
    void statements_data();
    void statements();

private:
    static void addColumns();
    static void check();
};

void TestChecks::addColumns()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("expected");
}

void TestChecks::check()
{
    QFETCH(QByteArray, document);
    clientele::validation::Context context;
    context.now = QDateTime::fromString(u"2026-11-01T12:00:00Z"_s, Qt::ISODate);
    QTEST(saidOf(document, context), "expected");
}

void TestChecks::types_data()
{
    addColumns();
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
    check();
}

void TestChecks::names_data()
{
    addColumns();
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
    check();
}

void TestChecks::values_data()
{
    addColumns();
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
    check();
}

void TestChecks::urls_data()
{
    addColumns();
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
    check();
}

void TestChecks::grants_data()
{
    addColumns();
    QTest::newRow("defaults") << QByteArray(R"({"redirect_uris":["https://app.example/cb"]})")
                              << QStringList();
    QTest::newRow("code and refresh") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"grant_types":["authorization_code","refresh_token"],"response_types":["code"]})")
                                      << QStringList();
    QTest::newRow("hybrid") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"grant_types":["authorization_code","implicit"],"response_types":["code id_token"]})")
                            << QStringList();
    QTest::newRow("hybrid in another order") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"grant_types":["authorization_code","implicit"],"response_types":["id_token code"]})")
                                             << QStringList{
                                                    u"hint /response_types/0 RFC 7591, 2"_s};
    QTest::newRow("hybrid without implicit") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"grant_types":["authorization_code"],"response_types":["code id_token"]})")
                                             << QStringList{
                                                    u"warning /response_types RFC 7591, 2.1"_s};
    QTest::newRow("implicit by default type")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"grant_types":["implicit"]})")
        << QStringList{u"warning /grant_types RFC 7591, 2.1"_s,
                       u"warning /grant_types RFC 7591, 2.1"_s};
    QTest::newRow("tokens in addresses") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"grant_types":["implicit"],"response_types":["id_token token"]})")
                                         << QStringList{u"hint /grant_types RFC 9700, 2"_s};
    QTest::newRow("password") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"grant_types":["password"],"response_types":[]})")
                              << QStringList{u"hint /grant_types RFC 9700, 2"_s};
    QTest::newRow("service with types left out")
        << QByteArray(R"({"grant_types":["client_credentials"]})")
        << QStringList{u"warning /grant_types RFC 7591, 2.1"_s};
    QTest::newRow("service with no types")
        << QByteArray(R"({"grant_types":["client_credentials"],"response_types":[]})")
        << QStringList();
    QTest::newRow("type without its grant")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"response_types":["token"]})")
        << QStringList{u"warning /response_types RFC 7591, 2.1"_s,
                       u"warning /response_types RFC 7591, 2.1"_s};
    QTest::newRow("no redirect URIs")
        << QByteArray(R"({"client_name":"x"})") << QStringList{u"warning RFC 7591, 2"_s};
    QTest::newRow("empty redirect URIs") << QByteArray(R"({"redirect_uris":[]})")
                                         << QStringList{u"warning /redirect_uris RFC 7591, 2"_s};
    QTest::newRow("presentations") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"grant_types":["authorization_code"],"response_types":["code","vp_token"]})")
                                   << QStringList();
}

/// D05, D09
void TestChecks::grants()
{
    check();
}

void TestChecks::authentication_data()
{
    addColumns();
    QTest::newRow("key without keys")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"token_endpoint_auth_method":"private_key_jwt"})")
        << QStringList{u"warning /token_endpoint_auth_method OpenID Connect Core 1.0, 9"_s};
    QTest::newRow("key with keys") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"token_endpoint_auth_method":"private_key_jwt","jwks_uri":"https://app.example/keys"})")
                                   << QStringList();
    QTest::newRow("self-signed without keys")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"token_endpoint_auth_method":"self_signed_tls_client_auth"})")
        << QStringList{u"warning /token_endpoint_auth_method RFC 8705, 2.2"_s};
    QTest::newRow("self-signed without a certificate") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"token_endpoint_auth_method":"self_signed_tls_client_auth","jwks":{"keys":[{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"}]}})")
                                                       << QStringList{
                                                              u"warning /jwks RFC 8705, 2.2.2"_s};
    QTest::newRow("certificate without a name")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"token_endpoint_auth_method":"tls_client_auth"})")
        << QStringList{u"warning /token_endpoint_auth_method RFC 8705, 2.1.2"_s};
    QTest::newRow("certificate with a name") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"token_endpoint_auth_method":"tls_client_auth","tls_client_auth_san_dns":"a.example"})")
                                             << QStringList();
    QTest::newRow("certificate with two names")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"token_endpoint_auth_method":"tls_client_auth","tls_client_auth_san_dns":"a.example","tls_client_auth_san_ip":"10.0.0.1"})")
        << QStringList{u"warning /tls_client_auth_san_ip RFC 8705, 2.1.2"_s};
    QTest::newRow("name without a certificate")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"token_endpoint_auth_method":"client_secret_post","tls_client_auth_san_dns":"a.example"})")
        << QStringList{u"hint /tls_client_auth_san_dns RFC 8705, 2.1.2"_s};
    QTest::newRow("public service") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"token_endpoint_auth_method":"none","grant_types":["client_credentials"],"response_types":[]})")
                                    << QStringList{
                                           u"warning /token_endpoint_auth_method RFC 6749, 4.4"_s};
    QTest::newRow("public with a shared algorithm")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"token_endpoint_auth_method":"none","id_token_signed_response_alg":"HS256"})")
        << QStringList{u"warning /id_token_signed_response_alg OpenID Connect Core 1.0, 10.1"_s};
    QTest::newRow("unsigned assertion")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"token_endpoint_auth_method":"private_key_jwt","jwks_uri":"https://app.example/keys","token_endpoint_auth_signing_alg":"none"})")
        << QStringList{
               u"error /token_endpoint_auth_signing_alg OpenID Connect Dynamic Client Registration 1.0, 2"_s,
               u"hint /token_endpoint_auth_signing_alg OpenID Connect Dynamic Client Registration 1.0, 2"_s};
    QTest::newRow("assertion of another kind")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"token_endpoint_auth_method":"client_secret_jwt","token_endpoint_auth_signing_alg":"RS256"})")
        << QStringList{
               u"warning /token_endpoint_auth_signing_alg OpenID Connect Dynamic Client Registration 1.0, 2"_s};
    QTest::newRow("assertion of its kind") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"token_endpoint_auth_method":"client_secret_jwt","token_endpoint_auth_signing_alg":"HS256"})")
                                           << QStringList();
    QTest::newRow("assertion without use")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"token_endpoint_auth_signing_alg":"RS256"})")
        << QStringList{
               u"hint /token_endpoint_auth_signing_alg OpenID Connect Dynamic Client Registration 1.0, 2"_s};
    QTest::newRow("pairwise on two hosts")
        << QByteArray(
               R"({"redirect_uris":["https://a.example/","https://b.example/"],"subject_type":"pairwise"})")
        << QStringList{u"warning /subject_type OpenID Connect Core 1.0, 8.1"_s};
    QTest::newRow("pairwise with a sector") << QByteArray(
        R"({"redirect_uris":["https://a.example/","https://b.example/"],"subject_type":"pairwise","sector_identifier_uri":"https://a.example/s"})")
                                            << QStringList();
    QTest::newRow("ping to nowhere")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"backchannel_token_delivery_mode":"ping"})")
        << QStringList{
               u"warning /backchannel_token_delivery_mode OpenID Connect Client-Initiated Backchannel Authentication 1.0, 4"_s};
    QTest::newRow("poll") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"backchannel_token_delivery_mode":"poll"})")
                          << QStringList();
    QTest::newRow("encryption to no key")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"userinfo_encrypted_response_alg":"ECDH-ES"})")
        << QStringList{
               u"warning /userinfo_encrypted_response_alg OpenID Connect Dynamic Client Registration 1.0, 2"_s};
    QTest::newRow("requests are encrypted to the server's key") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"request_object_encryption_alg":"RSA-OAEP"})")
                                                                << QStringList();
    QTest::newRow("old encryption") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"jwks_uri":"https://app.example/keys","id_token_encrypted_response_alg":"RSA1_5"})")
                                    << QStringList{
                                           u"warning /id_token_encrypted_response_alg RFC 8725, 3.2"_s};
    QTest::newRow("signed requests without a signature")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"require_signed_request_object":true,"request_object_signing_alg":"none"})")
        << QStringList{u"warning /request_object_signing_alg RFC 9101, 10.5"_s};
}

void TestChecks::authentication()
{
    check();
}

void TestChecks::keys_data()
{
    addColumns();
    QTest::newRow("public") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"jwks":{"keys":[{"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB"}]}})")
                            << QStringList();
    QTest::newRow("private") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"jwks":{"keys":[{"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB","d":"X4cT"}]}})")
                             << QStringList{u"error /jwks/keys/0 RFC 7591, 2"_s};
    QTest::newRow("shared") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"jwks":{"keys":[{"kty":"oct","k":"AyM1SysPpbyDfgZld3umj1qzKObwVMko"}]}})")
                            << QStringList{u"error /jwks/keys/0 RFC 7591, 2"_s};
    QTest::newRow("no list") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"jwks":{"x":1}})")
                             << QStringList{u"error /jwks RFC 7517, 5"_s};
    QTest::newRow("list of texts")
        << QByteArray(R"({"redirect_uris":["https://app.example/cb"],"jwks":{"keys":["x"]}})")
        << QStringList{u"error /jwks/keys/0 RFC 7517, 4"_s};
    QTest::newRow("no type") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"jwks":{"keys":[{"kid":"a"}]}})")
                             << QStringList{u"error /jwks/keys/0 RFC 7517, 4"_s};
    QTest::newRow("not whole") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"jwks":{"keys":[{"kty":"EC","crv":"P-256","x":"AA"}]}})")
                               << QStringList{u"error /jwks/keys/0 RFC 7518, 6"_s};
    QTest::newRow("short") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"jwks":{"keys":[{"kty":"RSA","n":"vvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvvv","e":"AQAB"}]}})")
                           << QStringList{u"warning /jwks/keys/0 RFC 7518, 3.3"_s};
    QTest::newRow("another algorithm") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"jwks":{"keys":[{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","alg":"RS256"}]}})")
                                       << QStringList{u"warning /jwks/keys/0 RFC 7518, 3.1"_s};
    QTest::newRow("same names") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"jwks":{"keys":[{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM","kid":"a"},{"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB","kid":"a"}]}})")
                                << QStringList{u"warning /jwks/keys/1 RFC 7517, 4.5"_s};
    QTest::newRow("two without names") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"jwks":{"keys":[{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4","y":"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM"},{"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB"}]}})")
                                       << QStringList{u"hint /jwks/keys/0 RFC 7517, 4.5"_s,
                                                      u"hint /jwks/keys/1 RFC 7517, 4.5"_s};
    QTest::newRow("set and address (D06)") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"jwks":{"keys":[]},"jwks_uri":"https://app.example/keys"})")
                                           << QStringList{u"error /jwks RFC 7591, 2"_s};
    QTest::newRow("signed address beside another")
        << QByteArray(
               R"({"redirect_uris":["https://app.example/cb"],"jwks_uri":"https://app.example/keys","signed_jwks_uri":"https://app.example/s"})")
        << QStringList{u"warning /signed_jwks_uri OpenID Federation 1.0, 5.2.1"_s};
}

/// D06, S30
void TestChecks::keys()
{
    check();
}

void TestChecks::statements_data()
{
    addColumns();
    QTest::newRow("sound") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"software_statement":"eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJodHRwczovL2QuZXhhbXBsZSIsInNvZnR3YXJlX2lkIjoieCJ9.c2ln","software_id":"x"})")
                           << QStringList();
    QTest::newRow("not three parts") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"software_statement":"abc.def"})")
                                     << QStringList{u"error /software_statement RFC 7591, 2.3"_s};
    QTest::newRow("not JSON") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"software_statement":"YWJj.YWJj.YWJj"})")
                              << QStringList{u"error /software_statement RFC 7591, 2.3"_s};
    QTest::newRow("unsigned") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"software_statement":"eyJhbGciOiJub25lIn0.eyJpc3MiOiJ4In0.c2ln"})")
                              << QStringList{u"warning /software_statement RFC 7591, 2.3"_s};
    QTest::newRow("no issuer (D25)") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"software_statement":"eyJhbGciOiJSUzI1NiJ9.e30.c2ln"})")
                                     << QStringList{u"warning /software_statement RFC 7591, 2.3"_s};
    QTest::newRow("expired") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"software_statement":"eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4IiwiZXhwIjoxNTAwMDAwMDAwfQ.c2ln"})")
                             << QStringList{u"warning /software_statement RFC 7591, 2.3"_s};
    QTest::newRow("other value (D04)") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"software_statement":"eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4IiwiY2xpZW50X25hbWUiOiJPdGhlciJ9.c2ln","client_name":"Mine"})")
                                       << QStringList{u"warning /client_name RFC 7591, 2.3"_s};
    QTest::newRow("same set in another order") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"software_statement":"eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4IiwiY29udGFjdHMiOlsiYSIsImIiXSwic2NvcGUiOiJiIGEifQ.c2ln","contacts":["b","a"],"scope":"a b"})")
                                               << QStringList();
    QTest::newRow("claim that the document leaves out") << QByteArray(
        R"({"redirect_uris":["https://app.example/cb"],"software_statement":"eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4IiwiY2xpZW50X25hbWUiOiJPdGhlciJ9.c2ln"})")
                                                        << QStringList();
}

/// D04, D25
void TestChecks::statements()
{
    check();
}

QTEST_GUILESS_MAIN(TestChecks)
#include "tst_checks.moc"
