// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarfixture.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;
using namespace clientele;
using registrar::Failure;
using registrar::PublishedKeys;
using tests::RegistrarFixture;

namespace {

/// A host that is not the authorization server: answers everything with one body, and remembers
/// what it was asked.
class KeyHost
{
public:
    explicit KeyHost(QByteArray body)
        : m_body(std::move(body))
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { accept(); });
        m_isListening = m_server.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] QUrl address() const
    {
        return QUrl(u"http://127.0.0.1:%1/keys.json"_s.arg(m_server.serverPort()));
    }
    [[nodiscard]] bool isListening() const { return m_isListening; }
    [[nodiscard]] const QByteArray &request() const { return m_request; }

private:
    void accept()
    {
        QTcpSocket *socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
            m_request += socket->readAll();
            if (!m_request.endsWith("\r\n\r\n"))
                return;
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(m_body.size())
                          + "\r\nConnection: close\r\n\r\n" + m_body);
            socket->disconnectFromHost();
        });
    }

    QTcpServer m_server;
    QByteArray m_body;
    QByteArray m_request;
    bool m_isListening = false;
};

registrar::Result<PublishedKeys> fetch(RegistrarFixture &fixture, const QString &id,
                                       const QUrl &address)
{
    return QCoro::waitFor(fixture.registrar->fetchKeys(id, address));
}

} // namespace

class TestPublishedKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areFetchedAndNotSaved();
    void nothingOfOursGoesAlong();
    void privatePartsDoNotStay();
    void areNotFetchedFromEverywhere_data();
    void areNotFetchedFromEverywhere();
    void whatIsNoKeySetIsSaid_data();
    void whatIsNoKeySetIsSaid();
    void aHostWithoutThemIsSaid();
    void aHostThatIsAwayIsSaid();
};

void TestPublishedKeys::areFetchedAndNotSaved()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray before = fixture.document(id).text();
    const auto published = tests::valueOf(fetch(fixture, id, fixture.server->keySetAddress()));
    QCOMPARE(published.address, fixture.server->keySetAddress());
    QCOMPARE(published.keys.publicKeys.size(), 2);
    QVERIFY(!published.keys.hasPrivate);
    QVERIFY(published.fetchedAt.secsTo(QDateTime::currentDateTimeUtc()) < 60);
    QCOMPARE(fixture.document(id).text(), before);
    QVERIFY(!fixture.registrar->draft(id));
}

void TestPublishedKeys::nothingOfOursGoesAlong()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QString serverId = fixture.client(id).serverId;
    registrar::ServerSecrets secrets;
    secrets.headers = {{"X-Api-Key"_ba, metadata::SecretText("gateway-key"_ba)}};
    QVERIFY(QCoro::waitFor(fixture.registrar->saveServerSettings(
        fixture.registrar->serverSettings(serverId), secrets)));
    KeyHost host(R"({"keys": []})"_ba);
    QVERIFY(host.isListening());
    const auto published = tests::valueOf(fetch(fixture, id, host.address()));
    QVERIFY(published.keys.publicKeys.isEmpty());
    QVERIFY(host.request().startsWith("GET /keys.json HTTP/1.1\r\n"));
    QVERIFY2(!host.request().toLower().contains("authorization"), host.request().constData());
    QVERIFY2(!host.request().contains("gateway-key"), host.request().constData());
}

void TestPublishedKeys::privatePartsDoNotStay()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    KeyHost host(R"({"keys": [{"kty": "OKP", "crv": "Ed25519", "d": "published-by-mistake",)"
                 R"( "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"},)"
                 R"( {"kty": "oct", "k": "shared-by-mistake"}]})"_ba);
    const auto published = tests::valueOf(fetch(fixture, id, host.address()));
    QVERIFY(published.keys.hasPrivate);
    QCOMPARE(published.keys.unreadable, 1);
    QCOMPARE(published.keys.publicKeys.size(), 1);
    QVERIFY(!published.keys.publicKeys.constFirst().contains("published-by-mistake"));
    QVERIFY(!fixture.isOnDisk("by-mistake"));
}

void TestPublishedKeys::areNotFetchedFromEverywhere_data()
{
    QTest::addColumn<QUrl>("address");
    QTest::newRow("plain http") << QUrl(u"http://keys.example/jwks"_s);
    QTest::newRow("a file") << QUrl(u"file:///etc/passwd"_s);
    QTest::newRow("relative") << QUrl(u"/jwks"_s);
    QTest::newRow("nothing") << QUrl();
}

void TestPublishedKeys::areNotFetchedFromEverywhere()
{
    QFETCH(const QUrl, address);
    RegistrarFixture fixture;
    const auto published = fetch(fixture, fixture.registerClient(), address);
    QVERIFY(!published);
    QCOMPARE(published.error().kind, Failure::Kind::BadAddress);
}

void TestPublishedKeys::whatIsNoKeySetIsSaid_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("a page") << "<html>Sign in</html>"_ba;
    QTest::newRow("a lone key")
        << R"({"kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"})"_ba;
    QTest::newRow("no list") << R"({"keys": {}})"_ba;
    QTest::newRow("nothing") << QByteArray();
}

void TestPublishedKeys::whatIsNoKeySetIsSaid()
{
    QFETCH(const QByteArray, body);
    RegistrarFixture fixture;
    KeyHost host(body);
    const auto published = fetch(fixture, fixture.registerClient(), host.address());
    QVERIFY(!published);
    QCOMPARE(published.error().title, u"What is at this address is no JWK Set."_s);
}

void TestPublishedKeys::aHostWithoutThemIsSaid()
{
    RegistrarFixture fixture;
    const QUrl address = fixture.server->issuer().resolved(QUrl(u"/no-keys-here"_s));
    const auto published = fetch(fixture, fixture.registerClient(), address);
    QVERIFY(!published);
    QCOMPARE(published.error().kind, Failure::Kind::NotFound);
    QVERIFY2(published.error().title.contains(u"404"), qPrintable(published.error().title));
    QVERIFY(published.error().details.contains(u"HTTP 404"_s));
}

void TestPublishedKeys::aHostThatIsAwayIsSaid()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QUrl address = fixture.server->keySetAddress();
    fixture.server.reset();
    const auto published = fetch(fixture, id, address);
    QVERIFY(!published);
    QCOMPARE(published.error().kind, Failure::Kind::NotReachable);
}

QTEST_GUILESS_MAIN(TestPublishedKeys)
#include "tst_publishedkeys.moc"
