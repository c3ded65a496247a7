// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicebench.h"
#include "rawclient.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTest>

using namespace clientele::practice;
using namespace clientele::tests;
using namespace Qt::StringLiterals;
using Kind = Fault::Kind;

/// Faults as a plain socket sees them, and whether the request was carried out.
class TestFaultsOnTheWire : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<PracticeBench>(); }
    void losesTheAnswer_data();
    void losesTheAnswer();
    void closesBeforeTheRequest();
    void stalls();
    void drips();
    void distortsTheAnswer_data();
    void distortsTheAnswer();
    void redirects();

private:
    std::unique_ptr<PracticeBench> m_bench;
};

void TestFaultsOnTheWire::losesTheAnswer_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<bool>("isCarriedOut");
    QTest::addColumn<QByteArray>("start"); // of what arrives
    QTest::addColumn<bool>("hasBody");
    const QByteArray statusLine = "HTTP/1.1 200 OK\r\n"_ba;
    QTest::newRow("close-after-request-unprocessed")
        << Kind::CloseAfterRequestUnprocessed << false << QByteArray() << false;
    QTest::newRow("close-after-request")
        << Kind::CloseAfterRequest << true << QByteArray() << false;
    QTest::newRow("reset") << Kind::Reset << true << QByteArray() << false;
    QTest::newRow("cut-status-line") << Kind::CutStatusLine << true << "HTTP/1.1"_ba << false;
    QTest::newRow("cut-headers") << Kind::CutHeaders << true << statusLine + "Content-Type"
                                 << false;
    QTest::newRow("cut-body") << Kind::CutBody << true << statusLine << true;
}

void TestFaultsOnTheWire::losesTheAnswer()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, start);
    QFETCH(bool, hasBody);
    const PracticeBench::Client client = m_bench->registered();
    m_bench->server->arm("put"_ba, {kind});

    const auto answer = exchangeRaw(m_bench->server->port(), PracticeBench::update(client),
                                    1'000'000);
    QVERIFY(answer);
    QVERIFY(answer->isClosed);
    // Qt reports a reset and a goodbye alike; what it does not do for a reset is deliver bytes.
    QVERIFY(answer->bytes.startsWith(start));
    QCOMPARE(answer->bytes.isEmpty(), start.isEmpty());
    QCOMPARE(!answer->body().isEmpty(), hasBody);
    if (hasBody)
        QCOMPARE(answer->body().size(), answer->header("Content-Length"_ba).toLongLong() / 2);
    QCOMPARE(m_bench->server->counters().requests("PUT"_ba, client.path), 1);

    // A request that was carried out has cost its token.
    const auto next = exchangeRaw(m_bench->server->port(),
                                  rawRequest("GET"_ba, client.path, client.token));
    QVERIFY(next);
    QTEST(next->status() == 401, "isCarriedOut");
}

void TestFaultsOnTheWire::closesBeforeTheRequest()
{
    const PracticeBench::Client client = m_bench->registered();
    m_bench->server->arm("put"_ba, {Kind::CloseBeforeRequest});
    const auto answer = exchangeRaw(m_bench->server->port(), PracticeBench::update(client),
                                    1'000'000);
    QVERIFY(answer);
    QVERIFY(answer->isClosed);
    QVERIFY(answer->bytes.isEmpty());
    QCOMPARE(m_bench->server->counters().connections(), 1);
    QCOMPARE(m_bench->server->counters().begun(), 0);
    QCOMPARE(m_bench->server->counters().requests(), 0);
    const auto next = exchangeRaw(m_bench->server->port(), PracticeBench::update(client));
    QVERIFY(next);
    QCOMPARE(next->status(), 200);
}

void TestFaultsOnTheWire::stalls()
{
    const PracticeBench::Client client = m_bench->registered();
    m_bench->server->arm("delete"_ba, {Kind::Stall});
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_bench->server->port());
    socket.write(rawRequest("DELETE"_ba, client.path, client.token));
    QTRY_COMPARE(m_bench->server->clients(), 0);
    // Another connection is answered meanwhile, so the silence is not for want of time.
    const auto other = exchangeRaw(m_bench->server->port(),
                                   rawRequest("GET"_ba, client.path, client.token));
    QVERIFY(other);
    QCOMPARE(other->status(), 401);
    QCOMPARE(socket.bytesAvailable(), 0);
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

void TestFaultsOnTheWire::drips()
{
    const PracticeBench::Client client = m_bench->registered();
    m_bench->server->arm("get"_ba, {Kind::Drip});
    QElapsedTimer timer;
    timer.start();
    const auto answer = exchangeRaw(m_bench->server->port(),
                                    rawRequest("GET"_ba, client.path, client.token));
    QVERIFY(answer);
    QCOMPARE(answer->status(), 200);
    QCOMPARE(jsonOf(answer->body())[u"client_id"].toString().toLatin1(), client.id);
    // Coarse timers may fire early by a twentieth.
    QVERIFY(timer.elapsed() >= answer->bytes.size() * 9 / 10);
}

void TestFaultsOnTheWire::distortsTheAnswer_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<bool>("isCarriedOut");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    const QByteArray json = "application/json"_ba;
    const QByteArray html = "text/html; charset=utf-8"_ba;
    const QByteArray length = "Content-Length"_ba;
    QTest::newRow("html") << u"html"_s << 200 << html << false << length << QByteArray();
    QTest::newRow("broken-json") << u"broken-json"_s << 200 << json << true << length
                                 << QByteArray();
    QTest::newRow("wrong-content-type")
        << u"wrong-content-type"_s << 200 << "text/plain"_ba << true << length << QByteArray();
    QTest::newRow("oversized") << u"oversized-100000"_s << 200 << json << true << length
                               << "100000"_ba;
    QTest::newRow("other-client-id")
        << u"other-client-id"_s << 200 << json << true << length << QByteArray();
    QTest::newRow("401") << u"status-401"_s << 401 << json << false << "WWW-Authenticate"_ba
                         << "Bearer error=\"invalid_token\""_ba;
    QTest::newRow("403") << u"status-403"_s << 403 << json << false << length << QByteArray();
    QTest::newRow("404") << u"status-404"_s << 404 << json << false << length << QByteArray();
    QTest::newRow("405") << u"status-405"_s << 405 << json << false << "Allow"_ba
                         << "GET"_ba;
    QTest::newRow("429") << u"status-429"_s << 429 << html << false << "Retry-After"_ba
                         << "30"_ba;
    QTest::newRow("500") << u"status-500"_s << 500 << html << false << length << QByteArray();
    QTest::newRow("503") << u"status-503"_s << 503 << html << false << "Retry-After"_ba
                         << "30"_ba;
}

void TestFaultsOnTheWire::distortsTheAnswer()
{
    QFETCH(QString, fault);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    const PracticeBench::Client client = m_bench->registered();
    const auto armed = Fault::fromName(fault);
    QVERIFY(armed);
    m_bench->server->arm("*"_ba, *armed);

    const auto answer = exchangeRaw(m_bench->server->port(), PracticeBench::update(client));
    QVERIFY(answer);
    QTEST(answer->status(), "status");
    QTEST(answer->header("Content-Type"_ba), "contentType");
    QVERIFY(!answer->header(header).isEmpty());
    if (!value.isEmpty())
        QCOMPARE(answer->header(header), value);
    const QJsonObject json = jsonOf(answer->body());
    QCOMPARE(json.isEmpty(), armed->kind == Kind::BrokenJson
                                 || answer->header("Content-Type"_ba).startsWith("text/html"));
    if (armed->kind == Kind::OtherClientId)
        QVERIFY(json[u"client_id"].toString().toLatin1() != client.id);
    else if (armed->kind == Kind::Oversized)
        QCOMPARE(json[u"client_id"].toString().toLatin1(), client.id);

    const auto next = exchangeRaw(m_bench->server->port(),
                                  rawRequest("GET"_ba, client.path, client.token));
    QVERIFY(next);
    QTEST(next->status() == 401, "isCarriedOut");
}

void TestFaultsOnTheWire::redirects()
{
    m_bench->server->arm("get"_ba, *Fault::fromName(u"redirect-other-origin"));
    m_bench->server->arm("get"_ba, *Fault::fromName(u"redirect-other-origin-302"));
    const auto first = exchangeRaw(m_bench->server->port(),
                                   rawRequest("GET"_ba, "/register/c-1"_ba));
    QVERIFY(first);
    QCOMPARE(first->status(), 307);
    QCOMPARE(QUrl(QString::fromLatin1(first->header("Location"_ba))),
             QUrl(u"http://localhost:%1/register/c-1"_s.arg(m_bench->server->port())));

    m_bench->server->settings().otherOrigin = QUrl(u"https://elsewhere.example:8443"_s);
    const auto second = exchangeRaw(m_bench->server->port(),
                                    rawRequest("GET"_ba, "/register/c-1"_ba));
    QVERIFY(second);
    QCOMPARE(second->status(), 302);
    QCOMPARE(second->header("Location"_ba), "https://elsewhere.example:8443/register/c-1"_ba);
}

QTEST_GUILESS_MAIN(TestFaultsOnTheWire)
#include "tst_faultsonthewire.moc"
