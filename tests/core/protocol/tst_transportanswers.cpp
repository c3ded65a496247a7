// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cannedserver.h"
#include "transportfixture.h"

#include <QTest>

using namespace clientele::practice;
using namespace clientele::protocol;
using namespace clientele::tests;
using namespace Qt::StringLiterals;

using Kind = Fault::Kind;

/// What becomes of an answer: whole, cut, redirecting, challenging.
class TestTransportAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void statuses_data();
    void statuses();
    void readsHeaders();
    void neverFollowsRedirects_data();
    void neverFollowsRedirects();
    void relativeRedirect();
    void neverAnswersChallenges_data();
    void neverAnswersChallenges();
    void cutAnswers_data();
    void cutAnswers();

private:
    std::unique_ptr<TransportFixture> m_fixture;
};

void TestTransportAnswers::initTestCase()
{
    m_fixture = std::make_unique<TransportFixture>();
}

void TestTransportAnswers::statuses_data()
{
    QTest::addColumn<int>("status");
    for (const int status :
         {200, 201, 202, 203, 206, 299, 304, 400, 401, 402, 403, 404, 405, 406, 407, 409,
          410, 412, 415, 418, 422, 423, 428, 429, 451, 499, 500, 501, 502, 503, 504, 599})
        QTest::addRow("%d", status) << status;
}

// S45, S46
void TestTransportAnswers::statuses()
{
    QFETCH(int, status);
    const QByteArray body = status == 304 ? QByteArray() : R"({"error":"x"})"_ba;
    CannedServer server(httpAnswer(QByteArray::number(status) + " Reason",
                                   "Content-Type: application/json\r\n"_ba, body));
    const Exchange exchange = m_fixture->sent(plainRequest(server.url(), Verb::Update));
    QCOMPARE(exchange.error, TransportError::None);
    QCOMPARE(exchange.status, status);
    QCOMPARE(exchange.body, body);
    QCOMPARE(exchange.isSuccess(), status < 300);
    QVERIFY(exchange.isComplete());
    QCOMPARE(exchange.errorText, QString());
    QVERIFY(exchange.requestMayHaveArrived);
    QCOMPARE(server.requests().size(), 1);
}

void TestTransportAnswers::readsHeaders()
{
    CannedServer server(httpAnswer(
        "405 No"_ba,
        "content-type: application/json;charset=UTF-8\r\nAllow: GET, PUT\r\nRetry-After: 30\r\n"
        "Date: Fri, 02 Jan 2026 03:00:00 GMT\r\n"
        "WWW-Authenticate: Bearer realm=\"a\r\nWWW-Authenticate: DPoP\r\nLocation: /x\r\n"_ba,
        "{}"_ba));
    const Exchange exchange = m_fixture->sent(plainRequest(server.url()));
    QCOMPARE(exchange.contentType, "application/json;charset=UTF-8"_ba);
    QCOMPARE(exchange.allow, "GET, PUT"_ba);
    QCOMPARE(exchange.retryAfter, "30"_ba);
    QCOMPARE(exchange.date, "Fri, 02 Jan 2026 03:00:00 GMT"_ba);
    QCOMPARE(exchange.wwwAuthenticate, "Bearer realm=\"a, DPoP"_ba);
    QCOMPARE(exchange.redirectTarget, QUrl()); // Not of a 405.
}

void TestTransportAnswers::neverFollowsRedirects_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<int>("status");
    for (const Verb verb : verbs) {
        for (const int status : {300, 301, 302, 303, 305, 307, 308})
            QTest::addRow("%s, %d", methodOf(verb).constData(), status) << verb << status;
    }
}

// S37
void TestTransportAnswers::neverFollowsRedirects()
{
    QFETCH(Verb, verb);
    QFETCH(int, status);
    const auto elsewhere = m_fixture->practiceServer(false);
    const auto server = m_fixture->practiceServer(false);
    const auto client = m_fixture->registeredAt(*server);
    server->settings().otherOrigin = elsewhere->issuer();
    server->arm("*"_ba, {Kind::RedirectOtherOrigin, status});
    const Request request = m_fixture->requestFor(verb, *server, client);
    const Exchange exchange = m_fixture->sent(request);
    QCOMPARE(exchange.error, TransportError::None);
    QCOMPARE(exchange.status, status);
    QCOMPARE(exchange.redirectTarget, QUrl(elsewhere->issuer().toString() + request.url.path()));
    QCOMPARE(server->counters().requests(), 1);
    QCOMPARE(elsewhere->counters().connections(), 0);
}

void TestTransportAnswers::relativeRedirect()
{
    CannedServer server(httpAnswer("307 Elsewhere"_ba, "Location: ../login?x=1\r\n"_ba, {}));
    const Exchange exchange = m_fixture->sent(plainRequest(server.url(u"/a/b/c"_s)));
    QCOMPARE(exchange.redirectTarget, server.url(u"/a/login?x=1"_s));
    QCOMPARE(server.connections(), 1);
}

void TestTransportAnswers::neverAnswersChallenges_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::newRow("Basic") << "Basic realm=\"a\""_ba;
    QTest::newRow("Digest") << "Digest realm=\"a\", nonce=\"b\", qop=\"auth\""_ba;
    QTest::newRow("NTLM") << "NTLM"_ba;
    QTest::newRow("Negotiate") << "Negotiate"_ba;
    QTest::newRow("Bearer") << "Bearer error=\"invalid_token\""_ba;
    QTest::newRow("Basic and Bearer") << "Basic realm=\"a\"\r\nWWW-Authenticate: Bearer"_ba;
    QTest::newRow("unfinished") << "Bearer realm=\"a"_ba;
}

// S51
void TestTransportAnswers::neverAnswersChallenges()
{
    QFETCH(QByteArray, challenge);
    CannedServer server(
        httpAnswer("401 No"_ba, "WWW-Authenticate: " + challenge + "\r\n", R"({"error":"x"})"_ba));
    for (const Verb verb : {Verb::Read, Verb::Update}) {
        const Exchange exchange = m_fixture->sent(plainRequest(server.url(), verb));
        QCOMPARE(exchange.error, TransportError::None);
        QCOMPARE(exchange.status, 401);
        QCOMPARE(exchange.body, R"({"error":"x"})"_ba);
        QCOMPARE(exchange.wwwAuthenticate,
                 QByteArray(challenge).replace("\r\nWWW-Authenticate:", ","));
    }
    QCOMPARE(server.requests().size(), 2);
}

void TestTransportAnswers::cutAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("of an error") << "HTTP/1.1 404 No\r\nContent-Length: 10\r\n\r\nabc"_ba << 404
                                 << "abc"_ba;
    QTest::newRow("of a 503") << "HTTP/1.1 503 No\r\nContent-Length: 10\r\n\r\nabc"_ba << 503
                              << "abc"_ba;
    QTest::newRow("before the body")
        << "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n"_ba << 200 << QByteArray();
    QTest::newRow("in a chunk")
        << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\nabc"_ba << 200 << "abc"_ba;
    QTest::newRow("between chunks")
        << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"_ba << 200
        << "abc"_ba;
    QTest::newRow("no HTTP") << "220 mail.example ESMTP\r\n"_ba << 0 << QByteArray();
}

// S05
void TestTransportAnswers::cutAnswers()
{
    QFETCH(QByteArray, answer);
    CannedServer server(answer);
    for (const Verb verb : {Verb::Read, Verb::Update}) {
        const Exchange exchange = m_fixture->sent(plainRequest(server.url(), verb));
        QCOMPARE(exchange.error, TransportError::ConnectionLost);
        QVERIFY(!exchange.isComplete());
        QVERIFY(exchange.requestMayHaveArrived);
        QTEST(exchange.status, "status");
        QTEST(exchange.body, "body");
    }
    QCOMPARE(server.requests().size(), 2);
}

QTEST_GUILESS_MAIN(TestTransportAnswers)
#include "tst_transportanswers.moc"
