// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <registrar/changewarnings.h>

#include <QTest>

using namespace Qt::StringLiterals;
using clientele::metadata::ClientDocument;

/// What the review warns of, by the change alone.
class TestChangeWarnings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void warnings_data();
    void warnings();
};

void TestChangeWarnings::warnings_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QStringList>("expected"); // parts of the sentences, in order
    const auto row = [](const char *name, const QByteArray &before, const QByteArray &after,
                        const QStringList &expected) {
        QTest::newRow(name) << before << after << expected;
    };
    const QByteArray cb = R"({"redirect_uris": ["https://a.example/cb"]})";
    row("another path on the same host", cb,
        R"({"redirect_uris": ["https://a.example/cb", "https://a.example/cb2"]})", {});
    row("a new host", cb,
        R"({"redirect_uris": ["https://a.example/cb", "https://evil.example/cb"]})",
        {u"receives authorization codes: evil.example"_s});
    row("http", cb, R"({"redirect_uris": ["https://a.example/cb", "http://a.example/cb"]})",
        {u"over http"_s});
    row("loopback", cb, R"({"redirect_uris": ["https://a.example/cb", "http://127.0.0.1/cb"]})",
        {u"A new host"_s});
    row("http to a host that begins like loopback", cb,
        R"({"redirect_uris": ["https://a.example/cb", "http://127.evil.example/cb"]})",
        {u"A new host"_s, u"over http"_s});
    row("wildcard", cb, R"({"redirect_uris": ["https://a.example/cb", "https://a.example/*"]})",
        {u"A * lets"_s});
    row("removed", R"({"redirect_uris": ["https://a.example/cb", "https://a.example/b"]})", cb,
        {u"return to https://a.example/b stop working"_s});
    row("more scope", R"({"scope": "a"})", R"({"scope": "b a"})", {u"gives more access: b"_s});
    row("less scope", R"({"scope": "a b"})", R"({"scope": "a"})", {});
    row("weaker authentication", R"({"token_endpoint_auth_method": "private_key_jwt"})",
        R"({"token_endpoint_auth_method": "client_secret_basic"})",
        {u"private_key_jwt → client_secret_basic"_s,
         u"authenticate with private_key_jwt are refused"_s});
    row("no authentication", R"({})", R"({"token_endpoint_auth_method": "none"})",
        {u"client_secret_basic → none"_s, u"Anyone who knows"_s,
         u"authenticate with client_secret_basic are refused"_s});
    row("authentication left out", R"({"token_endpoint_auth_method": "private_key_jwt"})", R"({})",
        {u"private_key_jwt → client_secret_basic"_s,
         u"authenticate with private_key_jwt are refused"_s});
    row("authentication emptied", R"({"token_endpoint_auth_method": "private_key_jwt"})",
        R"({"token_endpoint_auth_method": ""})",
        {u"private_key_jwt → client_secret_basic"_s,
         u"authenticate with private_key_jwt are refused"_s});
    row("stronger authentication", R"({"token_endpoint_auth_method": "none"})",
        R"({"token_endpoint_auth_method": "private_key_jwt"})",
        {u"that do not authenticate are refused"_s});
    row("authentication by default, written out", R"({})",
        R"({"token_endpoint_auth_method": "client_secret_basic"})", {});
    row("unknown authentication", R"({"token_endpoint_auth_method": "private_key_jwt"})",
        R"({"token_endpoint_auth_method": "acme"})",
        {u"authenticate with private_key_jwt are refused"_s});
    row("unknown authentication, then none",
        R"({"token_endpoint_auth_method": "attest_jwt_client_auth"})",
        R"({"token_endpoint_auth_method": "none"})",
        {u"attest_jwt_client_auth → none"_s, u"Anyone who knows"_s, u"are refused"_s});
    row("old grants", R"({"grant_types": ["authorization_code"]})",
        R"({"grant_types": ["authorization_code", "implicit", "password"]})",
        {u"“implicit” puts"_s, u"“password” hands"_s});
    row("old grants, the first that are named", R"({})",
        R"({"grant_types": ["implicit", "authorization_code"]})", {u"“implicit” puts"_s});
    row("grants by default, written out", R"({})", R"({"grant_types": ["authorization_code"]})",
        {});
    row("grants left out", R"({"grant_types": ["client_credentials"]})", R"({})",
        {u"that use client_credentials stop"_s});
    row("grants as null", R"({"grant_types": ["client_credentials"]})", R"({"grant_types": null})",
        {u"that use client_credentials stop"_s});
    row("the first scope", R"({})", R"({"scope": "admin"})", {u"gives more access: admin"_s});
    row("a scope where it was empty", R"({"scope": ""})", R"({"scope": "admin"})",
        {u"gives more access: admin"_s});
    row("the first redirect URIs", R"({"redirect_uris": null})",
        R"({"redirect_uris": ["http://a.example/*"]})",
        {u"A new host"_s, u"over http"_s, u"A * lets"_s});
    row("redirect URIs left out", cb, R"({})", {u"return to https://a.example/cb stop working"_s});
    row("the first address of keys", R"({})", R"({"jwks_uri": "https://a.example/1"})", {});
    row("a grant less", R"({"grant_types": ["authorization_code", "refresh_token"]})",
        R"({"grant_types": ["authorization_code"]})", {u"that use refresh_token stop"_s});
    row("subject", R"({"subject_type": "public"})", R"({"subject_type": "pairwise"})",
        {u"User identifiers change"_s});
    row("sector", R"({})", R"({"sector_identifier_uri": "https://a.example"})",
        {u"User identifiers change"_s});
    const QByteArray one =
        R"({"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})";
    const QByteArray other =
        R"({"kty":"OKP","crv":"Ed25519","x":"AAqYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})";
    const auto keys = [](const QByteArray &list) {
        return QByteArray(R"({"jwks": {"keys": [)" + list + "]}}");
    };
    row("other keys", keys(one), keys(other), {u"No key in common"_s});
    row("one key more", keys(one), keys(one + ", " + other), {});
    row("first keys", keys(""), keys(one), {});
    row("another address of keys", R"({"jwks_uri": "https://a.example/1"})",
        R"({"jwks_uri": "https://a.example/2"})", {u"fetches other keys"_s});
    row("weaker signature", R"({"id_token_signed_response_alg": "PS256"})",
        R"({"id_token_signed_response_alg": "HS256"})", {u"PS256 → HS256"_s});
    row("no signature", R"({"userinfo_signed_response_alg": "RS256"})", R"({})",
        {u"RS256 → none"_s});
    row("other signature", R"({"id_token_signed_response_alg": "PS256"})",
        R"({"id_token_signed_response_alg": "ES256"})", {});
    row("broken encryption", R"({"id_token_encrypted_response_alg": "RSA-OAEP"})",
        R"({"id_token_encrypted_response_alg": "RSA1_5"})", {u"RSA-OAEP → RSA1_5"_s});
    row("no encryption", R"({"id_token_encrypted_response_alg": "RSA-OAEP"})", R"({})",
        {u"no longer encrypted"_s});
    row("protection off", R"({"dpop_bound_access_tokens": true})",
        R"({"dpop_bound_access_tokens": false})", {u"protection is switched off"_s});
    row("protection left out", R"({"require_pushed_authorization_requests": true})", R"({})",
        {u"protection is switched off"_s});
    row("protection on", R"({})", R"({"dpop_bound_access_tokens": true})", {});
    row("a name", R"({"client_name": "A"})", R"({"client_name": "B"})", {});
}

void TestChangeWarnings::warnings()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QStringList, expected);
    const auto changes = clientele::metadata::diffDocuments(
        ClientDocument::fromText(before).value(), ClientDocument::fromText(after).value());
    QCOMPARE(changes.size(), size_t(1));
    const QStringList warnings = clientele::registrar::warningsOf(changes.front());
    QCOMPARE(warnings.size(), expected.size());
    for (qsizetype row = 0; row < expected.size(); ++row)
        QVERIFY2(warnings[row].contains(expected[row]), qPrintable(warnings[row]));
}

QTEST_GUILESS_MAIN(TestChangeWarnings)
#include "tst_changewarnings.moc"
