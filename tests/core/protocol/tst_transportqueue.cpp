// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cannedserver.h"
#include "transportfixture.h"

#include <QTest>

using namespace clientele::practice;
using namespace clientele::protocol;
using namespace clientele::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = Fault::Kind;

/// So many requests at once, per server.
class TestTransportQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sendsNoMoreAtOnce();
    void keepsTheOrder();
    void serversDoNotWaitForEachOther();
    void waitingCostsNoTime();
    void refusedOnesFreeTheirPlace();

private:
    [[nodiscard]] std::shared_ptr<const TransportSettings> oneAtOnce(
        std::chrono::milliseconds time = 30s) const;

    std::unique_ptr<TransportFixture> m_fixture;
};

void TestTransportQueue::initTestCase()
{
    m_fixture = std::make_unique<TransportFixture>();
}

std::shared_ptr<const TransportSettings> TestTransportQueue::oneAtOnce(
    std::chrono::milliseconds time) const
{
    TransportSettings settings = *m_fixture->givingUpAfter(time);
    settings.requestsAtOnce = 1;
    return std::make_shared<const TransportSettings>(settings);
}

void TestTransportQueue::sendsNoMoreAtOnce()
{
    CannedServer silent({}, CannedServer::Afterwards::HoldOpen);
    TransportSettings settings = m_fixture->trusting();
    settings.requestsAtOnce = 3;
    Request request = plainRequest(silent.url(), Verb::Update);
    request.settings = std::make_shared<const TransportSettings>(settings);
    Transport &transport = m_fixture->newTransport();
    std::vector<std::shared_ptr<Pending>> all;
    for (int i = 0; i < 6; ++i)
        all.push_back(startSending(transport, request));
    QTRY_COMPARE(silent.requests().size(), 3);
    // A request to somebody else comes and goes; a fourth would have been seen by then.
    CannedServer other(httpAnswer("200 OK"_ba, {}, {}));
    const auto elsewhere = startSending(transport, plainRequest(other.url()));
    QVERIFY(elsewhere->hasEnded());
    QCOMPARE(silent.connections(), 3);
    m_fixture->destroyTransport();
    for (std::size_t i = 0; i < all.size(); ++i) {
        QVERIFY(all[i]->hasEnded());
        QCOMPARE(all[i]->exchange->error, TransportError::Cancelled);
        QCOMPARE(all[i]->exchange->requestMayHaveArrived, i < 3);
        QCOMPARE(all[i]->handedOver, i < 3 ? 1 : 0);
    }
    QCOMPARE(silent.connections(), 3);
}

void TestTransportQueue::keepsTheOrder()
{
    CannedServer server(httpAnswer("200 OK"_ba, {}, {}));
    Transport &transport = m_fixture->newTransport();
    std::vector<std::shared_ptr<Pending>> all;
    for (int i = 0; i < 8; ++i) {
        Request request = plainRequest(server.url(u"/%1"_s.arg(i)));
        request.settings = oneAtOnce();
        all.push_back(startSending(transport, request));
    }
    for (const auto &pending : all)
        QVERIFY(pending->hasEnded());
    QCOMPARE(server.requests().size(), 8);
    for (int i = 0; i < 8; ++i)
        QVERIFY(server.requests().at(i).startsWith("GET /" + QByteArray::number(i)));
}

void TestTransportQueue::serversDoNotWaitForEachOther()
{
    CannedServer silent({}, CannedServer::Afterwards::HoldOpen);
    CannedServer quick(httpAnswer("200 OK"_ba, {}, {}));
    Transport &transport = m_fixture->newTransport();
    Request first = plainRequest(silent.url());
    Request second = plainRequest(quick.url());
    first.settings = second.settings = oneAtOnce();
    const auto waiting = startSending(transport, first);
    const auto other = startSending(transport, second);
    QVERIFY(other->hasEnded());
    QVERIFY(other->exchange->isSuccess());
    QCOMPARE(waiting->ends, 0);
    m_fixture->destroyTransport();
    QVERIFY(waiting->hasEnded());
}

void TestTransportQueue::waitingCostsNoTime()
{
    const auto server = m_fixture->practiceServer(false);
    const auto client = m_fixture->registeredAt(*server);
    server->arm("*"_ba, {Kind::Stall});
    Request request = m_fixture->requestFor(Verb::Read, *server, client);
    request.settings = oneAtOnce(500ms);
    Transport &transport = m_fixture->newTransport();
    const auto first = startSending(transport, request);
    const auto second = startSending(transport, request);
    QVERIFY(first->hasEnded());
    QCOMPARE(first->exchange->error, TransportError::DeadlineAfterSending);
    QVERIFY(second->hasEnded());
    QVERIFY(second->exchange->isSuccess());
    QVERIFY(second->exchange->elapsed < 500ms);
}

void TestTransportQueue::refusedOnesFreeTheirPlace()
{
    CannedServer server(httpAnswer("200 OK"_ba, {}, {}));
    Transport &transport = m_fixture->newTransport();
    Request refused = plainRequest(server.url());
    refused.bearer = clientele::metadata::SecretText("a\r\nb");
    refused.settings = oneAtOnce();
    Request right = plainRequest(server.url());
    right.settings = oneAtOnce();
    for (int i = 0; i < 3; ++i) {
        const auto first = startSending(transport, refused);
        const auto second = startSending(transport, right);
        QVERIFY(first->hasEnded());
        QVERIFY(second->hasEnded());
        QCOMPARE(first->exchange->error, TransportError::Unreachable);
        QVERIFY(second->exchange->isSuccess());
    }
}

QTEST_GUILESS_MAIN(TestTransportQueue)
#include "tst_transportqueue.moc"
