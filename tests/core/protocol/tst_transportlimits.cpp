// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cannedserver.h"
#include "transportfixture.h"

#include <QProcess>
#include <QTcpServer>
#include <QTest>

using namespace clientele::practice;
using namespace clientele::protocol;
using namespace clientele::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = Fault::Kind;

/// Time and size.
class TestTransportLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void deadline_data();
    void deadline();
    void deadlineKeepsWhatArrived();
    void deadlineCoversHugeHeaders();
    void deadlineBeforeSending();
    void byteCap_data();
    void byteCap();
    void stopsAnEndlessAnswer();
    void unpacksWhatFits();
    void stopsABomb_data();
    void stopsABomb();
    void largeAnswersArriveWhole_data();
    void largeAnswersArriveWhole();

private:
    std::unique_ptr<TransportFixture> m_fixture;
};

namespace {

QByteArray gzipped(const QByteArray &bytes)
{
    QProcess gzip;
    gzip.start(u"gzip"_s, {u"-9nc"_s});
    gzip.write(bytes);
    gzip.closeWriteChannel();
    if (!gzip.waitForFinished() || gzip.exitCode() != 0)
        qFatal("gzip failed.");
    return gzip.readAllStandardOutput();
}

} // namespace

void TestTransportLimits::initTestCase()
{
    m_fixture = std::make_unique<TransportFixture>();
}

void TestTransportLimits::deadline_data()
{
    QTest::addColumn<bool>("usesTls");
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<Kind>("kind");
    for (const bool usesTls : {false, true}) {
        for (const Verb verb : {Verb::Read, Verb::Update}) {
            for (const Kind kind : {Kind::Stall, Kind::Drip}) {
                QTest::addRow("%s %s, %s", usesTls ? "https" : "http", methodOf(verb).constData(),
                              kind == Kind::Stall ? "stall" : "drip")
                    << usesTls << verb << kind;
            }
        }
    }
}

// S57
void TestTransportLimits::deadline()
{
    QFETCH(bool, usesTls);
    QFETCH(Verb, verb);
    QFETCH(Kind, kind);
    const auto server = m_fixture->practiceServer(usesTls);
    const auto client = m_fixture->registeredAt(*server);
    server->settings().dripInterval = 50ms;
    server->arm("*"_ba, {kind}, 5);
    Request request = m_fixture->requestFor(verb, *server, client);
    request.settings = m_fixture->givingUpAfter(500ms);
    const Exchange exchange = m_fixture->sent(request);
    QCOMPARE(exchange.error, TransportError::DeadlineAfterSending);
    QVERIFY(exchange.requestMayHaveArrived);
    QVERIFY(!exchange.isComplete());
    QVERIFY(exchange.elapsed >= 500ms);
    QCOMPARE(server->counters().requests(), 1);
}

void TestTransportLimits::deadlineKeepsWhatArrived()
{
    CannedServer server("HTTP/1.1 200 OK\r\nContent-Type: a/b\r\nContent-Length: 10\r\n\r\nabc"_ba,
                        CannedServer::Afterwards::HoldOpen);
    Request request = plainRequest(server.url(), Verb::Update);
    request.settings = m_fixture->givingUpAfter(500ms);
    const Exchange exchange = m_fixture->sent(request);
    QCOMPARE(exchange.error, TransportError::DeadlineAfterSending);
    QCOMPARE(exchange.status, 200);
    QCOMPARE(exchange.contentType, "a/b"_ba);
    QCOMPARE(exchange.body, "abc"_ba);
    QVERIFY(!exchange.isComplete());
}

void TestTransportLimits::deadlineCoversHugeHeaders()
{
    // Qt 6.4 never ends a reply that has a header of more than 100 KB.
    CannedServer server(
        httpAnswer("200 OK"_ba, "X-Large: " + QByteArray(200'000, 'x') + "\r\n", "{}"_ba),
        CannedServer::Afterwards::HoldOpen);
    Request request = plainRequest(server.url());
    request.settings = m_fixture->givingUpAfter(500ms);
    const Exchange exchange = m_fixture->sent(request);
    QCOMPARE(exchange.error, TransportError::DeadlineAfterSending);
    QVERIFY(exchange.requestMayHaveArrived);
}

void TestTransportLimits::deadlineBeforeSending()
{
    QTcpServer silent; // Accepts, and never says a word of TLS.
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    for (const Verb verb : verbs) {
        Request request = plainRequest(
            QUrl(u"https://127.0.0.1:%1/register/c-1"_s.arg(silent.serverPort())), verb);
        request.settings = m_fixture->givingUpAfter(100ms);
        const auto pending = startSending(m_fixture->newTransport(), request);
        QVERIFY(pending->hasEnded());
        QCOMPARE(pending->exchange->error, TransportError::DeadlineBeforeSending);
        QVERIFY(!pending->exchange->requestMayHaveArrived);
        QCOMPARE(pending->handedOver, 0);
    }
}

void TestTransportLimits::byteCap_data()
{
    QTest::addColumn<bool>("usesTls");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<bool>("fits");
    for (const bool usesTls : {false, true}) {
        const char *scheme = usesTls ? "https" : "http";
        QTest::addRow("%s, exactly", scheme) << usesTls << qint64(500'000) << true;
        QTest::addRow("%s, one more", scheme) << usesTls << qint64(500'001) << false;
        QTest::addRow("%s, much more", scheme) << usesTls << qint64(6'000'000) << false;
    }
}

// S53
void TestTransportLimits::byteCap()
{
    QFETCH(bool, usesTls);
    QFETCH(qint64, size);
    QFETCH(bool, fits);
    const auto server = m_fixture->practiceServer(usesTls);
    const auto client = m_fixture->registeredAt(*server);
    server->arm("*"_ba, {Kind::Oversized, size}, 5);
    Request request = m_fixture->requestFor(Verb::Update, *server, client);
    request.maximumBytes = 500'000;
    const Exchange exchange = m_fixture->sent(request);
    QCOMPARE(exchange.error, fits ? TransportError::None : TransportError::TooLarge);
    QCOMPARE(exchange.status, 200);
    // The start is kept: it may hold the only copy of a token.
    QCOMPARE(exchange.body.size(), 500'000);
    QVERIFY(exchange.body.contains("registration_access_token"));
    QVERIFY(exchange.requestMayHaveArrived);
    QCOMPARE(server->counters().requests(), 1);
}

// S53
void TestTransportLimits::stopsAnEndlessAnswer()
{
    const QByteArray chunk = "100000\r\n" + QByteArray(0x100000, ' ') + "\r\n";
    CannedServer server("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeated(8),
                        CannedServer::Afterwards::HoldOpen);
    const Exchange exchange = m_fixture->sent(plainRequest(server.url()));
    QCOMPARE(exchange.error, TransportError::TooLarge);
    QCOMPARE(exchange.body.size(), 5 * 1024 * 1024);
}

void TestTransportLimits::unpacksWhatFits()
{
    const QByteArray body = R"({"client_id":"c-1"})" + QByteArray(5 * 1024 * 1024 - 19, ' ');
    CannedServer server(httpAnswer("200 OK"_ba, "Content-Encoding: gzip\r\n"_ba, gzipped(body)));
    const Exchange exchange = m_fixture->sent(plainRequest(server.url()));
    QVERIFY(exchange.isSuccess());
    QCOMPARE(exchange.body, body);
}

void TestTransportLimits::stopsABomb_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("bomb");
    // qCompress() puts the length before what HTTP calls "deflate".
    QTest::newRow("deflate") << "deflate"_ba << qCompress(QByteArray(100'000'000, ' ')).mid(4);
    QTest::newRow("gzip") << "gzip"_ba << gzipped(QByteArray(100'000'000, ' '));
    // Less than what Qt itself calls suspicious.
    QTest::newRow("gzip, little more") << "gzip"_ba << gzipped(QByteArray(6'000'000, ' '));
    QTest::newRow("one byte more") << "gzip"_ba << gzipped(QByteArray(5 * 1024 * 1024 + 1, ' '));
}

// S53
void TestTransportLimits::stopsABomb()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, bomb);
    QVERIFY(bomb.size() < 100'000);
    CannedServer server(httpAnswer("200 OK"_ba, "Content-Encoding: " + encoding + "\r\n", bomb));
    const Exchange exchange = m_fixture->sent(plainRequest(server.url()));
    QCOMPARE(exchange.error, TransportError::TooLarge);
    QVERIFY(exchange.body.size() <= 5 * 1024 * 1024);
    QVERIFY(exchange.requestMayHaveArrived);
}

void TestTransportLimits::largeAnswersArriveWhole_data()
{
    QTest::addColumn<bool>("usesTls");
    QTest::addColumn<qint64>("size");
    for (const bool usesTls : {false, true}) {
        for (const qint64 size : {256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 5 * 1024 * 1024})
            QTest::addRow("%s, %lld", usesTls ? "https" : "http", size) << usesTls << size;
    }
}

void TestTransportLimits::largeAnswersArriveWhole()
{
    QFETCH(bool, usesTls);
    QFETCH(qint64, size);
    const auto server = m_fixture->practiceServer(usesTls);
    const auto client = m_fixture->registeredAt(*server);
    server->arm("*"_ba, {Kind::Oversized, size});
    const Exchange exchange = m_fixture->sent(m_fixture->requestFor(Verb::Read, *server, client));
    QVERIFY(exchange.isSuccess());
    QCOMPARE(exchange.body.size(), size);
}

QTEST_GUILESS_MAIN(TestTransportLimits)
#include "tst_transportlimits.moc"
