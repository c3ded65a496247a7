// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicebench.h"
#include "rawclient.h"

#include <QFile>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace clientele::practice;
using namespace clientele::tests;
using namespace Qt::StringLiterals;

/// What a server does besides its endpoints: it listens, counts and remembers.
class TestPracticeServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_bench = std::make_unique<PracticeBench>(); }
    void listensOnLoopbackOnly();
    void answersOnOneConnection();
    void discovery_data();
    void discovery();
    void unknownPaths_data();
    void unknownPaths();
    void refusesWhatItCannotRead();
    void countsByMethodAndPath();
    void countsABegunRequest();
    void registersWithoutARequest();
    void remembersAcrossARestart();
    void takesAnotherPortWhenTheOldOneIsTaken();
    void doesNotStartWithAForeignStateFile();

private:
    std::unique_ptr<PracticeBench> m_bench;
};

void TestPracticeServer::listensOnLoopbackOnly()
{
    QCOMPARE(m_bench->server->issuer().host(), u"127.0.0.1"_s);
    QCOMPARE(m_bench->server->issuer().toString(),
             u"http://127.0.0.1:%1"_s.arg(m_bench->server->port()));
    QCOMPARE(m_bench->server->registrationEndpoint().toString(),
             u"http://127.0.0.1:%1/register"_s.arg(m_bench->server->port()));
    QTcpServer elsewhere; // The same port of another address is still free.
    QVERIFY(elsewhere.listen(QHostAddress(u"127.0.0.2"_s), m_bench->server->port()));
}

void TestPracticeServer::answersOnOneConnection()
{
    const PracticeBench::Client client = m_bench->registered();
    QVERIFY(!client.token.isEmpty());
    const QByteArray read = rawRequest("GET"_ba, client.path, client.token);
    const QByteArray last = QByteArray(read).replace("Host:", "Connection: close\r\nHost:");
    const auto answer = exchangeRaw(m_bench->server->port(), read + read + last, 1'000'000);
    QVERIFY(answer);
    QVERIFY(answer->isClosed);
    QCOMPARE(answer->bytes.count("HTTP/1.1 200 OK\r\n"), 3);
    QCOMPARE(answer->bytes.count("Connection: close\r\n"), 1);
    QCOMPARE(answer->header("Cache-Control"_ba), "no-store"_ba);
    QCOMPARE(m_bench->server->counters().requests(), 3);
    QCOMPARE(m_bench->server->counters().connections(), 1);
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
    const auto answer = exchangeRaw(m_bench->server->port(), rawRequest("GET"_ba, path));
    QVERIFY(answer);
    QCOMPARE(answer->status(), 200);
    const QJsonObject json = jsonOf(answer->body());
    QCOMPARE(QUrl(json[u"issuer"].toString()), m_bench->server->issuer());
    QCOMPARE(QUrl(json[u"registration_endpoint"].toString()),
             m_bench->server->registrationEndpoint());
}

void TestPracticeServer::unknownPaths_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {"/", "/registers", "/authorize", "/practice/unknown", "/practice"})
        QTest::newRow(path) << QByteArray(path);
}

void TestPracticeServer::unknownPaths()
{
    QFETCH(QByteArray, path);
    const auto answer = exchangeRaw(m_bench->server->port(), rawRequest("GET"_ba, path));
    QVERIFY(answer);
    QCOMPARE(answer->status(), 404);
}

void TestPracticeServer::refusesWhatItCannotRead()
{
    const auto answer = exchangeRaw(m_bench->server->port(),
                                    "rubbish\r\n\r\nGET / HTTP/1.1\r\n\r\n"_ba, 1'000'000);
    QVERIFY(answer);
    QVERIFY(answer->isClosed);
    QCOMPARE(answer->status(), 400);
    QCOMPARE(m_bench->server->counters().requests(), 0);
}

void TestPracticeServer::countsByMethodAndPath()
{
    const PracticeBench::Client client = m_bench->registered();
    QVERIFY(exchangeRaw(m_bench->server->port(), rawRequest("GET"_ba, client.path, client.token)));
    QVERIFY(exchangeRaw(m_bench->server->port(), rawRequest("GET"_ba, client.path, "wrong"_ba)));
    QVERIFY(
        exchangeRaw(m_bench->server->port(), rawRequest("DELETE"_ba, client.path, client.token)));
    QVERIFY(exchangeRaw(m_bench->server->port(), rawRequest("GET"_ba, "/"_ba)));

    const Counters &counters = m_bench->server->counters();
    QCOMPARE(counters.requests(), 4);
    QCOMPARE(counters.requests("GET"_ba), 3);
    QCOMPARE(counters.requests("GET"_ba, client.path), 2);
    QCOMPARE(counters.requests("PUT"_ba, client.path), 0);
    QCOMPARE(counters.connections(), 4);
    QCOMPARE(counters.begun(), 4);

    const auto answer = exchangeRaw(m_bench->server->port(),
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
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_bench->server->port());
    QTRY_COMPARE(m_bench->server->counters().connections(), 1);
    QCOMPARE(m_bench->server->counters().begun(), 0);
    socket.write("PUT /register/c-1 HTTP/1.1\r\nContent-Length: 5\r\n\r\nab");
    QTRY_COMPARE(m_bench->server->counters().begun(), 1);
    QCOMPARE(m_bench->server->counters().requests(), 0);
    socket.write("cde");
    QTRY_COMPARE(m_bench->server->counters().requests(), 1);
    QCOMPARE(m_bench->server->counters().begun(), 1);
}

void TestPracticeServer::registersWithoutARequest()
{
    m_bench->server->arm("POST", {Fault::Kind::Delay, 1});
    const auto id = m_bench->server->registerClient(R"({"redirect_uris":["https://a.example"]})");
    QVERIFY(id);
    QVERIFY(m_bench->server->registration(*id));
    QCOMPARE(m_bench->server->counters().requests(), 0);
    QCOMPARE(m_bench->server->armed().size(), std::size_t(1));
    QVERIFY(!m_bench->server->registerClient("[]"));
    QCOMPARE(m_bench->server->clients(), 1);
}

void TestPracticeServer::remembersAcrossARestart()
{
    QTemporaryDir folder;
    PracticeSettings settings;
    settings.stateFile = folder.filePath(u"state.json"_s);
    m_bench->server = std::make_unique<PracticeServer>(settings);
    QVERIFY(m_bench->server->listen());
    const quint16 port = m_bench->server->port();
    const PracticeBench::Client client = m_bench->registered();

    m_bench->server.reset();
    m_bench->server = std::make_unique<PracticeServer>(settings);
    QVERIFY(m_bench->server->listen());
    QCOMPARE(m_bench->server->port(), port);
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
