// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/discovery.h>
#include <support/goldenfile.h>

#include <QTest>

using namespace clientele;
using namespace clientele::protocol;
using namespace Qt::StringLiterals;

class TestDiscovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void candidates_data();
    void candidates();
    void asksWithoutAToken();
    void readsDocuments_data();
    void readsDocuments();
    void issuerByCharacter_data();
    void issuerByCharacter();
};

void TestDiscovery::candidates_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QStringList>("urls");
    QTest::addColumn<QStringList>("issuers"); // of the first
    const QStringList none;
    QTest::newRow("host")
        << u"https://op.example"_s
        << QStringList{u"https://op.example/.well-known/oauth-authorization-server"_s,
                       u"https://op.example/.well-known/openid-configuration"_s}
        << QStringList{u"https://op.example"_s};
    QTest::newRow("slash at the end, spaces around")
        << u" https://op.example/ "_s
        << QStringList{u"https://op.example/.well-known/oauth-authorization-server"_s,
                       u"https://op.example/.well-known/openid-configuration"_s}
        << QStringList{u"https://op.example/"_s};
    const QStringList ofRealm{
        u"https://op.example:8443/.well-known/oauth-authorization-server/realms/a%20b"_s,
        u"https://op.example:8443/realms/a%20b/.well-known/openid-configuration"_s,
        u"https://op.example:8443/.well-known/openid-configuration/realms/a%20b"_s,
        u"https://op.example:8443/realms/a%20b/.well-known/oauth-authorization-server"_s};
    QTest::newRow("port and path") << u"https://op.example:8443/realms/a%20b"_s << ofRealm
                                   << QStringList{u"https://op.example:8443/realms/a%20b"_s};
    QTest::newRow("path with a slash at the end")
        << u"https://op.example:8443/realms/a%20b/"_s << ofRealm
        << QStringList{u"https://op.example:8443/realms/a%20b/"_s};
    QTest::newRow("loopback")
        << u"http://127.0.0.1:1"_s
        << QStringList{u"http://127.0.0.1:1/.well-known/oauth-authorization-server"_s,
                       u"http://127.0.0.1:1/.well-known/openid-configuration"_s}
        << QStringList{u"http://127.0.0.1:1"_s};
    for (const QString &document :
         {u"https://op.example/.well-known/oauth-authorization-server/a"_s,
          u"https://op.example/a/.well-known/oauth-authorization-server"_s,
          u"https://op.example/.well-known/openid-configuration/a"_s,
          u"https://op.example/a/.well-known/openid-configuration"_s}) {
        QTest::addRow("document %s", qPrintable(document))
            << document << QStringList{document}
            << QStringList{u"https://op.example/a"_s, u"https://op.example/a/"_s};
    }
    QTest::newRow("document of a host")
        << u"https://op.example/.well-known/openid-configuration"_s
        << QStringList{u"https://op.example/.well-known/openid-configuration"_s}
        << QStringList{u"https://op.example"_s, u"https://op.example/"_s};
    QTest::newRow("a longer name is a path")
        << u"https://op.example/.well-known/openid-configurations"_s
        << QStringList{u"https://op.example/.well-known/oauth-authorization-server/.well-known/"
                       "openid-configurations"_s,
                       u"https://op.example/.well-known/openid-configurations/.well-known/"
                       "openid-configuration"_s,
                       u"https://op.example/.well-known/openid-configuration/.well-known/"
                       "openid-configurations"_s,
                       u"https://op.example/.well-known/openid-configurations/.well-known/"
                       "oauth-authorization-server"_s}
        << QStringList{u"https://op.example/.well-known/openid-configurations"_s};
    for (const char *refused :
         {"", "op.example", "http://op.example", "ftp://op.example", "https://", "https:op.example",
          "https://a:b@op.example", "https://op.example?x", "https://op.example#x", "/realms/a",
          "file:///etc/passwd", "javascript:alert(1)"}) {
        QTest::addRow("refused: %s", refused) << QString::fromLatin1(refused) << none << none;
    }
}

void TestDiscovery::candidates()
{
    QFETCH(QString, given);
    QStringList urls;
    const QList<DiscoveryCandidate> candidates = discoveryCandidates(given);
    for (const DiscoveryCandidate &candidate : candidates) {
        urls << QString::fromLatin1(candidate.url.toEncoded());
        QCOMPARE(candidate.issuers, candidates.constFirst().issuers);
    }
    QTEST(urls, "urls");
    QTEST(candidates.value(0).issuers, "issuers");
}

void TestDiscovery::asksWithoutAToken()
{
    const QUrl url(u"https://op.example/.well-known/openid-configuration"_s);
    const Request request = discoveryRequest(url);
    QCOMPARE(request.url, url);
    QCOMPARE(methodOf(request.verb), "GET"_ba);
    QVERIFY(!request.bearer);
    QVERIFY(request.body.isEmpty());
    QVERIFY(!describeRequest(request).contains(u"Authorization"_s));
}

namespace {

QByteArray printed(const ServerMetadata &server)
{
    QStringList lines{u"issuer: "_s + server.issuer,
                      u"registration_endpoint: "_s + server.registrationEndpoint.toString(),
                      u"refused: "_s + server.refusedRegistrationEndpoint,
                      u"service_documentation: "_s + server.serviceDocumentation.toString(),
                      u"op_policy_uri: "_s + server.policyUri.toString(),
                      u"op_tos_uri: "_s + server.termsUri.toString()};
    QStringList sorted;
    for (auto it = server.lists.begin(); it != server.lists.end(); ++it)
        sorted << u"list %1: <%2>"_s.arg(it.key(), it.value().join(u"> <"_s));
    for (auto it = server.booleans.begin(); it != server.booleans.end(); ++it)
        sorted << u"boolean %1: %2"_s.arg(it.key()).arg(it.value());
    for (auto it = server.mtlsEndpointAliases.begin(); it != server.mtlsEndpointAliases.end(); ++it)
        sorted << u"alias %1: %2"_s.arg(it.key(), it.value().toString());
    sorted.sort();
    return (lines + sorted).join(u'\n').toUtf8() + '\n';
}

QByteArray printed(const DiscoveryProblem &problem)
{
    switch (problem.kind) {
    case DiscoveryProblem::Kind::NotADocument:
        return "problem: no document, at " + QByteArray::number(problem.json.offset) + '\n';
    case DiscoveryProblem::Kind::NoIssuer:
        return "problem: no issuer\n";
    case DiscoveryProblem::Kind::OtherIssuer:
        return "problem: issuer " + problem.issuer.toUtf8() + '\n';
    }
    return "?";
}

} // namespace

void TestDiscovery::readsDocuments_data()
{
    tests::addGoldenRows(QFINDTESTDATA("data/discovery"));
}

void TestDiscovery::readsDocuments()
{
    QFETCH(const QByteArray, input);
    QFETCH(const QString, expectedFile);
    const auto server = parseServerMetadata(input, {u"https://op.example"_s});
    const QByteArray text = server ? printed(*server) : printed(server.error());
    const QByteArray difference = tests::differenceFromGolden(text, expectedFile);
    QVERIFY2(difference.isEmpty(), difference.constData());
}

void TestDiscovery::issuerByCharacter_data()
{
    QTest::addColumn<QString>("wanted");
    QTest::addColumn<QString>("named");
    QTest::addColumn<bool>("isRight");
    QTest::newRow("the same") << u"https://a.example/x"_s << u"https://a.example/x"_s << true;
    for (const char *named :
         {"https://a.example/x/", "https://a.example", "https://A.example/x", "HTTPS://a.example/x",
          "https://a.example:443/x", "http://a.example/x", "https://a.example/%78",
          "https://a.example/x ", "https://b.example/x"})
        QTest::addRow("%s", named)
            << u"https://a.example/x"_s << QString::fromLatin1(named) << false;
}

void TestDiscovery::issuerByCharacter()
{
    QFETCH(QString, wanted);
    QFETCH(QString, named);
    const QByteArray body = R"({"issuer":")" + named.toUtf8() + R"("})";
    const auto server = parseServerMetadata(body, {wanted});
    QTEST(server.has_value(), "isRight");
    if (!server) {
        QCOMPARE(server.error().kind, DiscoveryProblem::Kind::OtherIssuer);
        QCOMPARE(server.error().issuer, named);
    }
}

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
