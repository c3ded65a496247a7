// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cannedserver.h"
#include "transportfixture.h"

#include <QCoroTask>

#include <QTcpServer>
#include <QTest>

using namespace clientele::practice;
using namespace clientele::protocol;
using namespace clientele::tests;
using namespace Qt::StringLiterals;

using clientele::metadata::SecretText;
using Kind = Fault::Kind;

/// That a request arrives once at most, as it says, and that the exchange tells the truth about it.
class TestTransport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void deliversOnce_data();
    void deliversOnce();
    void neverReusesAConnection_data();
    void neverReusesAConnection();
    void closedBeforeTheRequest_data();
    void closedBeforeTheRequest();
    void sendsWhatItSays_data();
    void sendsWhatItSays();
    void sendsExtraHeaders();
    void settingsComeWithTheRequest();
    void keepsNoCookies();
    void sendsSideBySide();
    void unknownHost_data();
    void unknownHost();
    void refusedPort_data();
    void refusedPort();
    void refusesToSend_data();
    void refusesToSend();

private:
    std::unique_ptr<TransportFixture> m_fixture;
};

void TestTransport::initTestCase()
{
    m_fixture = std::make_unique<TransportFixture>();
}

void TestTransport::deliversOnce_data()
{
    QTest::addColumn<bool>("usesTls");
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("status"); // of a cut answer; -1: the whole answer comes
    QTest::addColumn<bool>("hasBody");
    struct Cut
    {
        const char *fault;
        int status;
        bool hasBody;
    };
    for (const bool usesTls : {false, true}) {
        for (const Verb verb : verbs) {
            const int success = verb == Verb::Register ? 201
                                                       : 200; // A DELETE gets a body, to be cut.
            for (const Cut &cut :
                 {Cut{"none", -1, verb != Verb::Delete}, Cut{"drip", -1, verb != Verb::Delete},
                  Cut{"close-after-request", 0, false},
                  Cut{"close-after-request-unprocessed", 0, false},
                  Cut{"cut-status-line", 0, false}, Cut{"cut-headers", 0, false},
                  Cut{"cut-body", success, true}, Cut{"reset", 0, false}}) {
                QTest::addRow("%s %s, %s", usesTls ? "https" : "http", methodOf(verb).constData(),
                              cut.fault)
                    << usesTls << verb << QString::fromLatin1(cut.fault) << cut.status
                    << cut.hasBody;
            }
        }
    }
}

// S59
void TestTransport::deliversOnce()
{
    QFETCH(bool, usesTls);
    QFETCH(Verb, verb);
    QFETCH(QString, fault);
    QFETCH(int, status);
    QFETCH(bool, hasBody);
    const auto server = m_fixture->practiceServer(usesTls);
    for (int round = 0; round < 3; ++round) {
        const auto client = m_fixture->registeredAt(*server);
        QVERIFY(!client.token.isEmpty());
        if (const auto known = Fault::fromName(fault))
            server->arm("*"_ba, *known, 5); // A second delivery would meet the same fault.
        const Request request = m_fixture->requestFor(verb, *server, client);
        const auto pending = startSending(m_fixture->newTransport(), request);
        QVERIFY(pending->hasEnded());
        server->disarm();

        QCOMPARE(server->counters().requests(), 1);
        QCOMPARE(server->counters().requests(methodOf(verb)), 1);
        QCOMPARE(server->counters().begun(), 1);
        const Exchange &exchange = *pending->exchange;
        QVERIFY(exchange.requestMayHaveArrived);
        QCOMPARE(exchange.error,
                 status < 0 ? TransportError::None : TransportError::ConnectionLost);
        QCOMPARE(exchange.isComplete(), status < 0);
        QCOMPARE(exchange.isSuccess(), status < 0);
        if (status >= 0)
            QCOMPARE(exchange.status, status);
        QCOMPARE(!exchange.body.isEmpty(), hasBody);
        QCOMPARE(pending->handedOver, 1);
        // Nothing comes after the end.
        QCOMPARE(server->counters().requests(), 1);
    }
}

void TestTransport::neverReusesAConnection_data()
{
    addVerbRows();
}

// S59
void TestTransport::neverReusesAConnection()
{
    QFETCH(bool, usesTls);
    QFETCH(Verb, verb);
    const auto server = m_fixture->practiceServer(usesTls);
    const auto client = m_fixture->registeredAt(*server);
    Transport &transport = m_fixture->newTransport();
    // An answer that leaves its connection open, and one that dies on what would be the same.
    Request before = m_fixture->requestFor(Verb::Read, *server, client);
    QVERIFY(QCoro::waitFor(transport.send(before)).isSuccess());
    server->arm(methodOf(verb), {Kind::CloseAfterRequest}, 5);
    const auto pending = startSending(transport, m_fixture->requestFor(verb, *server, client));
    QVERIFY(pending->hasEnded());
    QCOMPARE(pending->exchange->error, TransportError::ConnectionLost);
    QVERIFY(pending->exchange->requestMayHaveArrived);
    QCOMPARE(server->counters().requests(), 2);
    QCOMPARE(server->counters().connections(), 2);
}

void TestTransport::closedBeforeTheRequest_data()
{
    addVerbRows();
}

// S59
void TestTransport::closedBeforeTheRequest()
{
    QFETCH(bool, usesTls);
    QFETCH(Verb, verb);
    const auto server = m_fixture->practiceServer(usesTls);
    for (int round = 0; round < 5; ++round) {
        const auto client = m_fixture->registeredAt(*server);
        server->arm("*"_ba, {Kind::CloseBeforeRequest},
                    1); // A second delivery would be carried out.
        const Exchange exchange = m_fixture->sent(m_fixture->requestFor(verb, *server, client));
        server->disarm();
        QCOMPARE(server->counters().requests(), 0);
        QCOMPARE(exchange.error, TransportError::ConnectionLost);
        QCOMPARE(exchange.status, 0);
        // The client cannot know that the server did not look at what it was sent.
        QVERIFY(exchange.requestMayHaveArrived);
    }
}

void TestTransport::sendsWhatItSays_data()
{
    QTest::addColumn<Verb>("verb");
    for (const Verb verb : verbs)
        QTest::newRow(methodOf(verb).constData()) << verb;
}

// M03, M06, M08, M11, M20
void TestTransport::sendsWhatItSays()
{
    QFETCH(Verb, verb);
    CannedServer server(httpAnswer("200 OK"_ba, {}, "{}"_ba));
    const QUrl url = server.url(u"/register/c%2F1?x=a%20b&y=%C3%BC"_s);
    const Exchange exchange = m_fixture->sent(plainRequest(url, verb));
    QVERIFY(exchange.isComplete());
    QCOMPARE(server.requests().size(), 1);

    const QByteArray request = server.requests().first();
    const qsizetype end = request.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = request.left(end).split('\n');
    QStringList head;
    for (const QByteArray &line : lines)
        head.append(QString::fromUtf8(line.trimmed()));
    QCOMPARE(head.first(),
             QString::fromLatin1(methodOf(verb)) + u" /register/c%2F1?x=a%20b&y=%C3%BC HTTP/1.1"_s);
    QVERIFY(head.contains(u"Authorization: Bearer token-of-the-test"_s));
    QVERIFY(head.contains(u"Accept: application/json"_s));
    QVERIFY(head.contains(u"User-Agent: "_s + QString::fromLatin1(userAgent())));
    QCOMPARE(request.contains("\r\nContent-Type: application/json\r\n"),
             plainRequest(url, verb).bodyKind == BodyKind::Json);
    QVERIFY(!request.contains("\r\nCookie:"));
    QCOMPARE(request.mid(end + 4), plainRequest(url, verb).body);

    // The review page shows this text; each of its lines is on the wire.
    const QStringList described = describeRequest(plainRequest(url, verb))
                                      .section(u"\n\n"_s, 0, 0)
                                      .split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : described)
        QVERIFY2(line.startsWith(u"Authorization"_s) || head.contains(line), qPrintable(line));
}

void TestTransport::sendsExtraHeaders()
{
    CannedServer server(httpAnswer("200 OK"_ba, {}, "{}"_ba));
    Request request = plainRequest(server.url());
    TransportSettings settings = m_fixture->trusting();
    settings.extraHeaders = {{"X-Api-Key"_ba, SecretText("zq-key")},
                             {"x-note"_ba, SecretText("a, b")}};
    request.settings = std::make_shared<const TransportSettings>(settings);
    QVERIFY(m_fixture->sent(request).isComplete());
    QVERIFY(server.requests().constFirst().contains("X-Api-Key: zq-key\r\n"));
    QVERIFY(server.requests().constFirst().contains("x-note: a, b\r\n"));
}

void TestTransport::settingsComeWithTheRequest()
{
    CannedServer server(httpAnswer("200 OK"_ba, {}, "{}"_ba));
    Transport &transport = m_fixture->newTransport();
    for (const QByteArray &key : {"one"_ba, "two"_ba, QByteArray()}) {
        Request request = plainRequest(server.url());
        TransportSettings settings = m_fixture->trusting();
        settings.extraHeaders = {{"X-Api-Key"_ba, SecretText(key)}};
        if (!key.isEmpty())
            request.settings = std::make_shared<const TransportSettings>(settings);
        QVERIFY(QCoro::waitFor(transport.send(request)).isComplete());
        QCOMPARE(server.requests().constLast().contains("X-Api-Key: " + key), !key.isEmpty());
    }
}

void TestTransport::keepsNoCookies()
{
    CannedServer server(httpAnswer("200 OK"_ba, "Set-Cookie: session=1; Path=/\r\n"_ba, "{}"_ba));
    Transport &transport = m_fixture->newTransport();
    for (int round = 0; round < 2; ++round)
        QVERIFY(QCoro::waitFor(transport.send(plainRequest(server.url()))).isComplete());
    QCOMPARE(server.requests().size(), 2);
    QCOMPARE(server.connections(), 2);
    QVERIFY(!server.requests().last().contains("Cookie"));
}

void TestTransport::sendsSideBySide()
{
    const auto server = m_fixture->practiceServer(true);
    const auto client = m_fixture->registeredAt(*server);
    Transport &transport = m_fixture->newTransport();
    std::vector<std::shared_ptr<Pending>> all;
    for (int i = 0; i < 20; ++i)
        all.push_back(startSending(transport, m_fixture->requestFor(Verb::Read, *server, client)));
    for (const auto &pending : all) {
        QVERIFY(pending->hasEnded());
        QVERIFY(pending->exchange->isSuccess());
    }
    QCOMPARE(server->counters().requests(), 20);
    QCOMPARE(server->counters().connections(), 20);
}

void TestTransport::unknownHost_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<Verb>("verb");
    QTest::newRow("GET without a token over http") << u"http"_s << Verb::Read;
    for (const Verb verb : verbs)
        QTest::addRow("%s over https", methodOf(verb).constData()) << u"https"_s << verb;
}

// S56
void TestTransport::unknownHost()
{
    QFETCH(QString, scheme);
    QFETCH(Verb, verb);
    // RFC 6761 reserves the name: it never exists, with DNS or without.
    Request request = plainRequest(QUrl(scheme + u"://nosuchhost.invalid/register/c-1"_s), verb);
    if (scheme == "http"_L1)
        request.bearer.reset();
    const auto pending = startSending(m_fixture->newTransport(), request);
    QVERIFY(pending->hasEnded());
    QCOMPARE(pending->exchange->error, TransportError::UnknownHost);
    QVERIFY(!pending->exchange->requestMayHaveArrived);
    QVERIFY(!pending->exchange->errorText.isEmpty());
    QVERIFY(!pending->exchange->mayWantClientCertificate);
    QCOMPARE(pending->handedOver, 0);
}

void TestTransport::refusedPort_data()
{
    addVerbRows();
}

// S56
void TestTransport::refusedPort()
{
    QFETCH(bool, usesTls);
    QFETCH(Verb, verb);
    quint16 port = 0;
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        port = server.serverPort();
    }
    const QString scheme = usesTls ? u"https"_s : u"http"_s;
    const auto pending = startSending(
        m_fixture->newTransport(),
        plainRequest(QUrl(scheme + u"://127.0.0.1:%1/"_s.arg(port)), verb));
    QVERIFY(pending->hasEnded());
    QCOMPARE(pending->exchange->error, TransportError::ConnectionRefused);
    QVERIFY(!pending->exchange->requestMayHaveArrived);
    QCOMPARE(pending->handedOver, 0);
}

void TestTransport::refusesToSend_data()
{
    QTest::addColumn<QString>("url"); // %1: the port of a server that listens
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("line end in the token") << u"http://127.0.0.1:%1/"_s << "a\r\nEvil: 1"_ba;
    QTest::newRow("empty token") << u"http://127.0.0.1:%1/"_s << ""_ba;
    QTest::newRow("token past ASCII") << u"http://127.0.0.1:%1/"_s << "\xc3\xbc"_ba;
    QTest::newRow("user info") << u"http://a:b@127.0.0.1:%1/"_s << "zq-token"_ba;
    QTest::newRow("token over http to elsewhere")
        << u"http://nosuchhost.invalid/"_s << "zq-token"_ba;
    QTest::newRow("file") << u"file:///etc/hostname"_s << QByteArray();
    QTest::newRow("data") << u"data:text/plain,hello"_s << QByteArray();
    QTest::newRow("no scheme") << u"//127.0.0.1:%1/"_s << QByteArray();
    QTest::newRow("no host") << u"http:///register"_s << QByteArray();
    QTest::newRow("nothing") << QString() << QByteArray();
}

// M04, D20, S36
void TestTransport::refusesToSend()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, token);
    CannedServer server(httpAnswer("200 OK"_ba, {}, {}));
    Request request;
    request.url = QUrl(url.contains(u"%1"_s) ? url.arg(server.port()) : url);
    if (!token.isNull())
        request.bearer = SecretText(token);
    const auto pending = startSending(m_fixture->newTransport(), request);
    QVERIFY(pending->hasEnded());
    QCOMPARE(pending->exchange->error, TransportError::Unreachable);
    QVERIFY(!pending->exchange->requestMayHaveArrived);
    QVERIFY(!pending->exchange->errorText.isEmpty());
    QVERIFY(token.isEmpty() || !pending->exchange->errorText.contains(QString::fromUtf8(token)));
    QCOMPARE(pending->handedOver, 0);
    QCOMPARE(server.connections(), 0);
}

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
