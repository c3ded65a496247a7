// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentrows.h"

using namespace Qt::StringLiterals;

/// The rules about members together.
class TestCrossChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void grants_data();
    void grants();
    void authentication_data();
    void authentication();
    void keys_data();
    void keys();
    void statements_data();
    void statements();
};

void TestCrossChecks::grants_data()
{
    addDocumentColumns();
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
void TestCrossChecks::grants()
{
    checkDocument();
}

void TestCrossChecks::authentication_data()
{
    addDocumentColumns();
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

void TestCrossChecks::authentication()
{
    checkDocument();
}

void TestCrossChecks::keys_data()
{
    addDocumentColumns();
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
void TestCrossChecks::keys()
{
    checkDocument();
}

void TestCrossChecks::statements_data()
{
    addDocumentColumns();
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
void TestCrossChecks::statements()
{
    checkDocument();
}

QTEST_GUILESS_MAIN(TestCrossChecks)
#include "tst_crosschecks.moc"
