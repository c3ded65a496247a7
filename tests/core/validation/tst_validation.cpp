// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "said.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::validation;
using clientele::metadata::ClientDocument;

/// What depends on more than the document: the server's copy, its lists, the profiles, the text.
class TestValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textThatIsNoDocument_data();
    void textThatIsNoDocument();
    void findingsPointIntoTheText();
    void pointersAreEscaped();
    void serverMembers_data();
    void serverMembers();
    void whatTheServerSentIsToldMildly();
    void unknownMembersOfTheServerAreNoSlips();
    void serversLists_data();
    void serversLists();
    void clockThatIsNotGivenSaysNothing();
    void secretsAreAsLongAsTheHash();
    void profilesAreOffByDefault();
    void profiles_data();
    void profiles();
    void everyProfileIsNamedAndKnown();
};

namespace {

ClientDocument documentOf(const QByteArray &text)
{
    return ClientDocument::fromText(text).value();
}

QByteArray textAt(const QByteArray &text, const Finding &finding)
{
    return text.mid(finding.span.begin, finding.span.end - finding.span.begin);
}

} // namespace

void TestValidation::textThatIsNoDocument_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("begin");
    QTest::newRow("empty") << ""_ba << 0;
    QTest::newRow("a comma too many") << "{\"a\":1,}"_ba << 6;
    QTest::newRow("twice") << "{\"a\":1,\"a\":2}"_ba << 7;
    QTest::newRow("a list") << "[]"_ba << 0;
    QTest::newRow("cut") << "{\"a\":"_ba << 5;
}

void TestValidation::textThatIsNoDocument()
{
    QFETCH(QByteArray, text);
    const auto findings = findingsIn(text);
    QCOMPARE(said(findings), QStringList{u"error RFC 8259"_s});
    QTEST(int(findings.front().span.begin), "begin");
    QVERIFY(findings.front().span.end <= text.size());
    QVERIFY(!findings.front().message.isEmpty());
}

void TestValidation::findingsPointIntoTheText()
{
    const QByteArray text = R"({
  "redirect_uris": ["https://app.example/cb", "https://app.example/cb#x"],
  "client_name": 3
})";
    const auto findings = findingsIn(text);
    QCOMPARE(said(findings), QStringList({u"error /redirect_uris/1 RFC 6749, 3.1.2"_s,
                                          u"error /client_name RFC 7591, 2"_s}));
    QCOMPARE(textAt(text, findings[0]), "\"https://app.example/cb#x\""_ba);
    QVERIFY(findings[0].message.contains(u"#x"));
    QCOMPARE(findings[0].member(), u"redirect_uris"_s);
    QCOMPARE(textAt(text, findings[1]), "\"client_name\": 3"_ba);
}

void TestValidation::pointersAreEscaped()
{
    const auto findings = findingsIn(
        R"({"redirect_uris":["https://a.example/"],"client_name#a/b~c":""})");
    QCOMPARE(findings.size(), size_t(1));
    QCOMPARE(findings[0].pointer, u"/client_name#a~1b~0c"_s);
    QCOMPARE(findings[0].member(), u"client_name#a/b~c"_s);
}

void TestValidation::serverMembers_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("expected");
    const QByteArray redirects = R"("redirect_uris":["https://a.example/"])";
    const auto row = [&](const char *name, const QByteArray &members, const QStringList &expected) {
        QTest::newRow(name) << QByteArray("{" + redirects + members + "}") << expected;
    };
    const QString managed = u"warning %1 RFC 7592, 2.2"_s;
    row("as served", R"(,"client_id":"abc","client_id_issued_at":5)", {});
    row("issued at left out", R"(,"client_id":"abc")", {});
    row("id left out", "", {u"warning RFC 7592, 2.2"_s});
    row("id changed", R"(,"client_id":"x")", {managed.arg(u"/client_id")});
    row("time changed", R"(,"client_id":"abc","client_id_issued_at":6)",
        {managed.arg(u"/client_id_issued_at")});
    row("address added", R"(,"client_id":"abc","registration_client_uri":"https://a.example/")",
        {managed.arg(u"/registration_client_uri")});
}

// M22, M26
void TestValidation::serverMembers()
{
    QFETCH(QByteArray, document);
    Context context;
    context.served = documentOf(R"({"client_id":"abc","client_id_issued_at":5})");
    QTEST(saidOf(document, context), "expected");
}

void TestValidation::whatTheServerSentIsToldMildly()
{
    const QByteArray text =
        R"({"redirect_uris":["https://a.example/#x"],"contacts":"a@b.example"})";
    QCOMPARE(saidOf(text), QStringList({u"error /redirect_uris/0 RFC 6749, 3.1.2"_s,
                                        u"error /contacts RFC 7591, 2"_s}));
    Context context;
    context.served = documentOf(text);
    QCOMPARE(saidOf(text, context), QStringList({u"warning /redirect_uris/0 RFC 6749, 3.1.2"_s,
                                                 u"warning /contacts RFC 7591, 2"_s}));
    context.served = documentOf(R"({"redirect_uris":["https://a.example/#x"]})");
    QCOMPARE(saidOf(text, context).constLast(), u"error /contacts RFC 7591, 2"_s);
}

void TestValidation::unknownMembersOfTheServerAreNoSlips()
{
    const QByteArray text = R"({"redirect_uris":["https://a.example/"],"client_nam":"x"})";
    QCOMPARE(saidOf(text), QStringList{u"warning /client_nam"_s});
    Context context;
    context.served = documentOf(text);
    QCOMPARE(saidOf(text, context), QStringList());
}

void TestValidation::serversLists_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("offered") << R"("token_endpoint_auth_method":"client_secret_post")"_ba
                             << QStringList();
    QTest::newRow("not offered") << R"("token_endpoint_auth_method":"client_secret_jwt")"_ba
                                 << QStringList{
                                        u"warning /token_endpoint_auth_method RFC 8414, 2"_s};
    QTest::newRow("one of two") << R"("grant_types":["authorization_code","refresh_token"])"_ba
                                << QStringList{u"warning /grant_types/1 RFC 8414, 2"_s};
    QTest::newRow("own value that the server knows")
        << R"("token_endpoint_auth_method":"acme_magic")"_ba << QStringList();
    QTest::newRow("scope") << R"("scope":"openid secret")"_ba
                           << QStringList{u"hint /scope RFC 8414, 2"_s};
    QTest::newRow("list that the server leaves out")
        << R"("subject_type":"pairwise")"_ba << QStringList();
}

void TestValidation::serversLists()
{
    QFETCH(QByteArray, members);
    Context context;
    context.serverName = u"Acme Login"_s;
    context.supported = {
        {u"token_endpoint_auth_methods_supported"_s, {u"client_secret_post"_s, u"acme_magic"_s}},
        {u"grant_types_supported"_s, {u"authorization_code"_s}},
        {u"scopes_supported"_s, {u"openid"_s}}};
    const auto findings = findingsIn(R"({"redirect_uris":["https://a.example/"],)" + members + "}",
                                     context);
    QTEST(said(findings), "expected");
    for (const Finding &finding : findings)
        QVERIFY(finding.message.startsWith(u"Acme Login"));
}

void TestValidation::clockThatIsNotGivenSaysNothing()
{
    // {"alg":"RS256"} . {"iss":"x","exp":1500000000}
    const QByteArray text =
        R"({"redirect_uris":["https://a.example/"],"software_statement":)"
        R"("eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4IiwiZXhwIjoxNTAwMDAwMDAwfQ.c2ln"})";
    QCOMPARE(saidOf(text), QStringList());
    Context context;
    context.now = QDateTime::fromSecsSinceEpoch(1500000001, Qt::UTC);
    QCOMPARE(saidOf(text, context), QStringList{u"warning /software_statement RFC 7591, 2.3"_s});
}

void TestValidation::secretsAreAsLongAsTheHash()
{
    const auto document = ClientDocument::fromText(
        R"({"redirect_uris":["https://app.example/cb"],"id_token_signed_response_alg":"HS384"})"_ba);
    Context context;
    QVERIFY(validate(*document, context).empty()); // it is not known
    context.secretBytes = 47;
    QCOMPARE(said(validate(*document, context)),
             QStringList{u"warning /id_token_signed_response_alg RFC 7518, 3.2"_s});
    context.secretBytes = 48;
    QVERIFY(validate(*document, context).empty());
}

void TestValidation::profilesAreOffByDefault()
{
    const QByteArray text = R"({"redirect_uris":["https://a.example/"]})";
    QCOMPARE(saidOf(text), QStringList());
}

void TestValidation::profiles_data()
{
    QTest::addColumn<QString>("profile");
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QStringList>("expected"); // members that it speaks of
    const QByteArray bound = R"("dpop_bound_access_tokens":true,"jwks_uri":"https://a.example/k",)";
    const QByteArray web = R"("redirect_uris":["https://a.example/"])";
    // RS256 is the default of ID tokens.
    const QByteArray signedWell = R"("id_token_signed_response_alg":"PS256",)";
    const QByteArray statement =
        R"("software_statement":"eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln",)";
    QTest::newRow("FAPI 2.0, sound")
        << u"fapi2"_s
        << QByteArray("{" + bound + signedWell
                      + R"("token_endpoint_auth_method":"private_key_jwt",)" + web + "}")
        << QStringList();
    QTest::newRow("FAPI 2.0, all defaults")
        << u"fapi2"_s << QByteArray("{" + web + "}") << QStringList({u""_s, u""_s});
    QTest::newRow("FAPI 2.0, weak signature")
        << u"fapi2"_s
        << QByteArray("{" + bound
                      + R"("token_endpoint_auth_method":"private_key_jwt",)"
                        R"("id_token_signed_response_alg":"RS256",)"
                      + web + "}")
        << QStringList{u"id_token_signed_response_alg"_s};
    QTest::newRow("Open Finance Brasil, sound")
        << u"openFinanceBrasil"_s
        << QByteArray("{" + bound + statement + R"("token_endpoint_auth_method":"private_key_jwt",)"
                      + web + "}")
        << QStringList();
    QTest::newRow("Open Finance Brasil, keys by value")
        << u"openFinanceBrasil"_s
        << QByteArray("{" + statement + R"("token_endpoint_auth_method":"private_key_jwt",)"
                      + R"("jwks":{"keys":[]},)" + web + "}")
        << QStringList({u""_s, u"jwks"_s});
    QTest::newRow("Open Banking UK, no statement")
        << u"openBankingUk"_s << QByteArray("{" + web + "}") << QStringList{u""_s};
    QTest::newRow("Open Banking UK, mobile")
        << u"openBankingUk"_s
        << QByteArray("{" + statement + R"("application_type":"mobile",)" + web + "}")
        << QStringList{u"application_type"_s}; // OpenID Connect knows web and native only
    QTest::newRow("MCP, sound")
        << u"mcp"_s
        << R"({"client_name":"x","application_type":"native","redirect_uris":["http://127.0.0.1/"]})"_ba
        << QStringList();
    QTest::newRow("MCP, bare") << u"mcp"_s << QByteArray("{" + web + "}")
                               << QStringList({u""_s, u""_s});
    QTest::newRow("MCP, private scheme")
        << u"mcp"_s
        << R"({"client_name":"x","application_type":"native","redirect_uris":["com.example:/"]})"_ba
        << QStringList{u"redirect_uris"_s};
}

void TestValidation::profiles()
{
    QFETCH(QString, profile);
    QFETCH(QByteArray, document);
    Context context;
    context.profiles = {profile};
    QStringList members;
    for (const Finding &finding : findingsIn(document, context))
        members.append(finding.member());
    QTEST(members, "expected");
}

void TestValidation::everyProfileIsNamedAndKnown()
{
    for (const Profile &profile : clientele::validation::profiles()) {
        Context context;
        context.profiles = {profile.id};
        QVERIFY2(
            !findingsIn("{\"grant_types\":[\"client_credentials\"],\"response_types\":[]}", context)
                 .empty(),
            qPrintable(profile.id)); // a pack without a check would say nothing
        QVERIFY(!profile.name.isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestValidation)
#include "tst_validation.moc"
