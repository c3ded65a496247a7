// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"

#include <practice/practiceserver.h>

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace clientele::practice;
using namespace clientele::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = Fault::Kind;

namespace {

QJsonObject jsonOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

class TestPracticeServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void listensOnLoopbackOnly();
    void answersOnOneConnection();
    void discovery_data();
    void discovery();
    void unknownPaths_data();
    void unknownPaths();
    void refusesWhatItCannotRead();

    void countsByMethodAndPath();
    void countsABegunRequest();

    void losesTheAnswer_data();
    void losesTheAnswer();
    void closesBeforeTheRequest();
    void stalls();
    void drips();
    void distortsTheAnswer_data();
    void distortsTheAnswer();
    void redirects();
    void armsOverHttp();
    void refusesUnknownFaultsOverHttp();
    void marksUnmanageableOverHttp();

    void remembersAcrossARestart();
    void takesAnotherPortWhenTheOldOneIsTaken();
    void doesNotStartWithAForeignStateFile();

private:
    struct Client
    {
        QByteArray path;
        QByteArray id;
        QByteArray token;
        QByteArray secret;
    };

    [[nodiscard]] Client registered();
    [[nodiscard]] QByteArray update(const Client &client) const;

    std::unique_ptr<PracticeServer> m_server;
};

void TestPracticeServer::init()
{
    PracticeSettings settings;
    settings.dripInterval = 1ms;
    m_server = std::make_unique<PracticeServer>(settings);
    QVERIFY(m_server->listen());
}

TestPracticeServer::Client TestPracticeServer::registered()
{
    const auto answer = exchangeRaw(m_server->port(),
                                    rawRequest("POST"_ba, "/register"_ba, {}, "{}"_ba));
    const QJsonObject json = answer ? jsonOf(answer->body()) : QJsonObject();
    m_server->resetCounters();
    return {QUrl(json[u"registration_client_uri"].toString()).path().toLatin1(),
            json[u"client_id"].toString().toLatin1(),
            json[u"registration_access_token"].toString().toLatin1(),
            json[u"client_secret"].toString().toLatin1()};
}

QByteArray TestPracticeServer::update(const Client &client) const
{
    return rawRequest("PUT"_ba, client.path, client.token,
                      R"({"client_id":")" + client.id + R"(","client_name":"y"})");
}

void TestPracticeServer::listensOnLoopbackOnly()
{
    QCOMPARE(m_server->issuer().host(), u"127.0.0.1"_s);
    QCOMPARE(m_server->issuer().toString(), u"http://127.0.0.1:%1"_s.arg(m_server->port()));
    QCOMPARE(m_server->registrationEndpoint().toString(),
             u"http://127.0.0.1:%1/register"_s.arg(m_server->port()));
    QTcpServer elsewhere; // The same port of another address is still free.
    QVERIFY(elsewhere.listen(QHostAddress(u"127.0.0.2"_s), m_server->port()));
}

void TestPracticeServer::answersOnOneConnection()
{
    const Client client = registered();
    QVERIFY(!client.token.isEmpty());
    const QByteArray read = rawRequest("GET"_ba, client.path, client.token);
    const QByteArray last = QByteArray(read).replace("Host:", "Connection: close\r\nHost:");
    const auto answer = exchangeRaw(m_server->port(), read + read + last, 1'000'000);
    QVERIFY(answer);
    QVERIFY(answer->isClosed);
    QCOMPARE(answer->bytes.count("HTTP/1.1 200 OK\r\n"), 3);
    QCOMPARE(answer->bytes.count("Connection: close\r\n"), 1);
    QCOMPARE(answer->header("Cache-Control"_ba), "no-store"_ba);
    QCOMPARE(m_server->counters().requests(), 3);
    QCOMPARE(m_server->counters().connections(), 1);
}

void TestPracticeServer::discovery_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::newRow("OpenID Connect") << "/.well-known/openid-configuration"_ba;
    QTest::newRow("RFC 8414") << "/.well-known/oauth-authorization-server"_ba;
}

void TestPracticeServer::discovery()
{
    QFETCH(QByteArray, path);
    const auto answer = exchangeRaw(m_server->port(), rawRequest("GET"_ba, path));
    QVERIFY(answer);
    QCOMPARE(answer->status(), 200);
    const QJsonObject json = jsonOf(answer->body());
    QCOMPARE(QUrl(json[u"issuer"].toString()), m_server->issuer());
    QCOMPARE(QUrl(json[u"registration_endpoint"].toString()), m_server->registrationEndpoint());
}

void TestPracticeServer::unknownPaths_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/", "/registers", "/token", "/practice/unknown", "/practice"})
        QTest::newRow(path) << QByteArray(path);
}

void TestPracticeServer::unknownPaths()
{
    QFETCH(QByteArray, path);
    const auto answer = exchangeRaw(m_server->port(), rawRequest("GET"_ba, path));
    QVERIFY(answer);
    QCOMPARE(answer->status(), 404);
}

void TestPracticeServer::refusesWhatItCannotRead()
{
    const auto answer = exchangeRaw(m_server->port(), "rubbish\r\n\r\nGET / HTTP/1.1\r\n\r\n"_ba,
                                    1'000'000);
    QVERIFY(answer);
    QVERIFY(answer->isClosed);
    QCOMPARE(answer->status(), 400);
    QCOMPARE(m_server->counters().requests(), 0);
}

void TestPracticeServer::countsByMethodAndPath()
{
    const Client client = registered();
    QVERIFY(exchangeRaw(m_server->port(), rawRequest("GET"_ba, client.path, client.token)));
    QVERIFY(exchangeRaw(m_server->port(), rawRequest("GET"_ba, client.path, "wrong"_ba)));
    QVERIFY(exchangeRaw(m_server->port(), rawRequest("DELETE"_ba, client.path, client.token)));
    QVERIFY(exchangeRaw(m_server->port(), rawRequest("GET"_ba, "/"_ba)));

    const Counters &counters = m_server->counters();
    QCOMPARE(counters.requests(), 4);
    QCOMPARE(counters.requests("GET"_ba), 3);
    QCOMPARE(counters.requests("GET"_ba, client.path), 2);
    QCOMPARE(counters.requests("PUT"_ba, client.path), 0);
    QCOMPARE(counters.connections(), 4);
    QCOMPARE(counters.begun(), 4);

    const auto answer = exchangeRaw(m_server->port(),
                                    rawRequest("GET"_ba, "/practice/counters"_ba));
    QVERIFY(answer);
    const QJsonObject json = jsonOf(answer->body());
    QCOMPARE(json[u"requests"][u"GET"].toInt(), 3);
    QCOMPARE(json[u"paths"][QString::fromLatin1(client.path)][u"DELETE"].toInt(), 1);
    QCOMPARE(json[u"connections"].toInt(), 5);
}

void TestPracticeServer::countsABegunRequest()
{
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
    QTRY_COMPARE(m_server->counters().connections(), 1);
    QCOMPARE(m_server->counters().begun(), 0);
    socket.write("PUT /register/c-1 HTTP/1.1\r\nContent-Length: 5\r\n\r\nab");
    QTRY_COMPARE(m_server->counters().begun(), 1);
    QCOMPARE(m_server->counters().requests(), 0);
    socket.write("cde");
    QTRY_COMPARE(m_server->counters().requests(), 1);
    QCOMPARE(m_server->counters().begun(), 1);
}

void TestPracticeServer::losesTheAnswer_data()
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

void TestPracticeServer::losesTheAnswer()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, start);
    QFETCH(bool, hasBody);
    const Client client = registered();
    m_server->arm("put"_ba, {kind});

    const auto answer = exchangeRaw(m_server->port(), update(client), 1'000'000);
    QVERIFY(answer);
    QVERIFY(answer->isClosed);
    // Qt reports a reset and a goodbye alike; what it does not do for a reset is deliver bytes.
    QVERIFY(answer->bytes.startsWith(start));
    QCOMPARE(answer->bytes.isEmpty(), start.isEmpty());
    QCOMPARE(!answer->body().isEmpty(), hasBody);
    if (hasBody)
        QCOMPARE(answer->body().size(), answer->header("Content-Length"_ba).toLongLong() / 2);
    QCOMPARE(m_server->counters().requests("PUT"_ba, client.path), 1);

    // A request that was carried out has cost its token.
    const auto next = exchangeRaw(m_server->port(),
                                  rawRequest("GET"_ba, client.path, client.token));
    QVERIFY(next);
    QTEST(next->status() == 401, "isCarriedOut");
}

void TestPracticeServer::closesBeforeTheRequest()
{
    const Client client = registered();
    m_server->arm("put"_ba, {Kind::CloseBeforeRequest});
    const auto answer = exchangeRaw(m_server->port(), update(client), 1'000'000);
    QVERIFY(answer);
    QVERIFY(answer->isClosed);
    QVERIFY(answer->bytes.isEmpty());
    QCOMPARE(m_server->counters().connections(), 1);
    QCOMPARE(m_server->counters().begun(), 0);
    QCOMPARE(m_server->counters().requests(), 0);
    const auto next = exchangeRaw(m_server->port(), update(client));
    QVERIFY(next);
    QCOMPARE(next->status(), 200);
}

void TestPracticeServer::stalls()
{
    const Client client = registered();
    m_server->arm("delete"_ba, {Kind::Stall});
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
    socket.write(rawRequest("DELETE"_ba, client.path, client.token));
    QTRY_COMPARE(m_server->clients(), 0);
    // Another connection is answered meanwhile, so the silence is not for want of time.
    const auto other = exchangeRaw(m_server->port(),
                                   rawRequest("GET"_ba, client.path, client.token));
    QVERIFY(other);
    QCOMPARE(other->status(), 401);
    QCOMPARE(socket.bytesAvailable(), 0);
    QCOMPARE(socket.state(), QAbstractSocket::ConnectedState);
}

void TestPracticeServer::drips()
{
    const Client client = registered();
    m_server->arm("get"_ba, {Kind::Drip});
    QElapsedTimer timer;
    timer.start();
    const auto answer = exchangeRaw(m_server->port(),
                                    rawRequest("GET"_ba, client.path, client.token));
    QVERIFY(answer);
    QCOMPARE(answer->status(), 200);
    QCOMPARE(jsonOf(answer->body())[u"client_id"].toString().toLatin1(), client.id);
    // Coarse timers may fire early by a twentieth.
    QVERIFY(timer.elapsed() >= answer->bytes.size() * 9 / 10);
}

void TestPracticeServer::distortsTheAnswer_data()
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

void TestPracticeServer::distortsTheAnswer()
{
    QFETCH(QString, fault);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    const Client client = registered();
    const auto armed = Fault::fromName(fault);
    QVERIFY(armed);
    m_server->arm("*"_ba, *armed);

    const auto answer = exchangeRaw(m_server->port(), update(client));
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

    const auto next = exchangeRaw(m_server->port(),
                                  rawRequest("GET"_ba, client.path, client.token));
    QVERIFY(next);
    QTEST(next->status() == 401, "isCarriedOut");
}

void TestPracticeServer::redirects()
{
    m_server->arm("get"_ba, *Fault::fromName(u"redirect-other-origin"));
    m_server->arm("get"_ba, *Fault::fromName(u"redirect-other-origin-302"));
    const auto first = exchangeRaw(m_server->port(), rawRequest("GET"_ba, "/register/c-1"_ba));
    QVERIFY(first);
    QCOMPARE(first->status(), 307);
    QCOMPARE(QUrl(QString::fromLatin1(first->header("Location"_ba))),
             QUrl(u"http://localhost:%1/register/c-1"_s.arg(m_server->port())));

    m_server->settings().otherOrigin = QUrl(u"https://elsewhere.example:8443"_s);
    const auto second = exchangeRaw(m_server->port(), rawRequest("GET"_ba, "/register/c-1"_ba));
    QVERIFY(second);
    QCOMPARE(second->status(), 302);
    QCOMPARE(second->header("Location"_ba), "https://elsewhere.example:8443/register/c-1"_ba);
}

void TestPracticeServer::armsOverHttp()
{
    const QByteArray arm = rawRequest("POST"_ba, "/practice/faults"_ba, {},
                                      R"({"method":"get","fault":"status-403","count":2})"_ba);
    const QByteArray read = rawRequest("GET"_ba, "/"_ba);
    const auto armed = exchangeRaw(m_server->port(), arm);
    QVERIFY(armed);
    QCOMPARE(armed->status(), 204);
    // The server's own pages are not hit.
    QCOMPARE(exchangeRaw(m_server->port(), rawRequest("GET"_ba, "/practice/counters"_ba))->status(),
             200);
    QCOMPARE(exchangeRaw(m_server->port(), read)->status(), 403);
    QCOMPARE(exchangeRaw(m_server->port(), read)->status(), 403);
    QCOMPARE(exchangeRaw(m_server->port(), read)->status(), 404);

    QVERIFY(exchangeRaw(m_server->port(), arm));
    QCOMPARE(
        exchangeRaw(m_server->port(), rawRequest("DELETE"_ba, "/practice/faults"_ba))->status(),
        204);
    QCOMPARE(exchangeRaw(m_server->port(), read)->status(), 404);
    QCOMPARE(m_server->counters().requests(), 4);
}

void TestPracticeServer::refusesUnknownFaultsOverHttp()
{
    for (const QByteArray &body :
         {R"({"method":"get","fault":"sulk"})"_ba, R"({"method":"get"})"_ba, "stall"_ba}) {
        const auto answer = exchangeRaw(m_server->port(),
                                        rawRequest("POST"_ba, "/practice/faults"_ba, {}, body));
        QVERIFY(answer);
        QCOMPARE(answer->status(), 400);
        QVERIFY(answer->body().contains("cut-body"));
    }
}

void TestPracticeServer::marksUnmanageableOverHttp()
{
    const Client client = registered();
    const auto mark = [this](const QByteArray &id, const QByteArray &manageable) {
        const QByteArray body = R"({"client_id":")" + id + R"(","manageable":)" + manageable + '}';
        return exchangeRaw(m_server->port(),
                           rawRequest("POST"_ba, "/practice/manageable"_ba, {}, body))
            ->status();
    };
    const QByteArray read = rawRequest("GET"_ba, client.path, client.token);
    QCOMPARE(mark(client.id, "false"_ba), 204);
    QCOMPARE(exchangeRaw(m_server->port(), read)->status(), 403);
    QCOMPARE(mark(client.id, "true"_ba), 204);
    QCOMPARE(exchangeRaw(m_server->port(), read)->status(), 200);
    QCOMPARE(mark("c-unknown"_ba, "true"_ba), 404);
}

void TestPracticeServer::remembersAcrossARestart()
{
    QTemporaryDir folder;
    PracticeSettings settings;
    settings.stateFile = folder.filePath(u"state.json"_s);
    m_server = std::make_unique<PracticeServer>(settings);
    QVERIFY(m_server->listen());
    const quint16 port = m_server->port();
    const Client client = registered();

    m_server.reset();
    m_server = std::make_unique<PracticeServer>(settings);
    QVERIFY(m_server->listen());
    QCOMPARE(m_server->port(), port);
    const auto answer = exchangeRaw(port, rawRequest("GET"_ba, client.path, client.token));
    QVERIFY(answer);
    QCOMPARE(answer->status(), 200);
    QCOMPARE(jsonOf(answer->body())[u"registration_client_uri"].toString(),
             u"http://127.0.0.1:%1"_s.arg(port) + QString::fromLatin1(client.path));

    QFile file(settings.stateFile);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray state = file.readAll();
    QVERIFY(state.contains(client.id));
    QVERIFY(!client.secret.isEmpty() && !state.contains(client.secret));
    QVERIFY(!client.token.isEmpty() && !state.contains(client.token));
}

void TestPracticeServer::takesAnotherPortWhenTheOldOneIsTaken()
{
    QTemporaryDir folder;
    PracticeSettings settings;
    settings.stateFile = folder.filePath(u"state.json"_s);
    PracticeServer first(settings);
    QVERIFY(first.listen());
    PracticeServer second(settings);
    QVERIFY(second.listen());
    QVERIFY(second.port() != first.port());
    // A port that was asked for is not replaced.
    PracticeServer third(settings);
    QVERIFY(!third.listen(first.port()));
    QVERIFY(!third.errorString().isEmpty());
    QCOMPARE(third.port(), quint16(0));
}

void TestPracticeServer::doesNotStartWithAForeignStateFile()
{
    PracticeSettings settings;
    settings.stateFile = QFINDTESTDATA("CMakeLists.txt");
    PracticeServer server(settings);
    QVERIFY(!server.listen());
    QVERIFY(!server.errorString().isEmpty());
}

QTEST_GUILESS_MAIN(TestPracticeServer)
#include "tst_practiceserver.moc"
