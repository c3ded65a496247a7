// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transportfixture.h"

#include <QCoroTask>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTcpServer>
#include <QTest>
#include <QThread>

using namespace clientele::practice;
using namespace clientele::protocol;
using namespace clientele::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Kind = Fault::Kind;

/// A transport may go at any time; what it sends still ends, once.
class TestTransportLifetime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsWithItsOwner_data();
    void endsWithItsOwner();
    void endsWithItsOwnerInTheHandshake();
    void givesUpWhatIsOnlyQueued();
    void notArrivedIsNeverALie_data();
    void notArrivedIsNeverALie();
    void maybeDestroyedByItsCallback();
    void neverEndsInsideTheCall();
    void anEndIsFinal();

private:
    std::unique_ptr<TransportFixture> m_fixture;
};

void TestTransportLifetime::initTestCase()
{
    m_fixture = std::make_unique<TransportFixture>();
}

void TestTransportLifetime::endsWithItsOwner_data()
{
    addVerbRows();
}

// S58
void TestTransportLifetime::endsWithItsOwner()
{
    QFETCH(bool, usesTls);
    QFETCH(Verb, verb);
    const auto server = m_fixture->practiceServer(usesTls);
    const auto client = m_fixture->registeredAt(*server);
    server->arm("*"_ba, {Kind::Stall}, 5);
    const auto pending = startSending(m_fixture->newTransport(),
                                      m_fixture->requestFor(verb, *server, client));
    QTRY_COMPARE(server->counters().requests(), 1);
    m_fixture->destroyTransport();
    QCOMPARE(pending->ends, 0); // Not inside the destructor of somebody else.
    QVERIFY(pending->hasEnded());
    QCOMPARE(pending->exchange->error, TransportError::Cancelled);
    QVERIFY(pending->exchange->requestMayHaveArrived);
    QVERIFY(!pending->exchange->isComplete());
}

void TestTransportLifetime::endsWithItsOwnerInTheHandshake()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress::LocalHost));
    const QUrl url(u"https://127.0.0.1:%1/"_s.arg(silent.serverPort()));
    const auto atOnce = startSending(m_fixture->newTransport(), plainRequest(url));
    m_fixture->destroyTransport();
    const auto later = startSending(m_fixture->newTransport(), plainRequest(url, Verb::Update));
    QTRY_VERIFY(silent.hasPendingConnections());
    m_fixture->destroyTransport();
    for (const auto &pending : {atOnce, later}) {
        QVERIFY(pending->hasEnded());
        QCOMPARE(pending->exchange->error, TransportError::Cancelled);
        QVERIFY(!pending->exchange->requestMayHaveArrived);
        QCOMPARE(pending->handedOver, 0);
    }
}

// S58
void TestTransportLifetime::givesUpWhatIsOnlyQueued()
{
    const auto server = m_fixture->practiceServer(false);
    auto transport = std::make_unique<Transport>(withoutProxy());
    const auto pending = startSending(*transport,
                                      plainRequest(server->registrationEndpoint(), Verb::Register));
    // A busy GUI thread, which gives the network's thread all the time it could want.
    QMetaObject::invokeMethod(
        this, [] { QThread::msleep(50); }, Qt::QueuedConnection);
    transport.reset();
    QVERIFY(pending->hasEnded());
    QCOMPARE(pending->exchange->error, TransportError::Cancelled);
    QVERIFY(!pending->exchange->requestMayHaveArrived);
    QVERIFY(m_fixture->sent(plainRequest(server->issuer())).isComplete());
    QCOMPARE(server->counters().requests("POST"_ba), 0);
}

void TestTransportLifetime::notArrivedIsNeverALie_data()
{
    addVerbRows();
}

// S58
void TestTransportLifetime::notArrivedIsNeverALie()
{
    QFETCH(bool, usesTls);
    QFETCH(Verb, verb);
    const auto server = m_fixture->practiceServer(usesTls);
    const auto client = m_fixture->registeredAt(*server);
    Request request = m_fixture->requestFor(verb, *server, client);
    int notArrived = 0;
    // From long before the request leaves to long after.
    for (auto moment = 0us; moment < 6ms; moment += 100us) {
        const QString path = u"/nowhere/%1"_s.arg(moment.count());
        request.url.setPath(path);
        const auto pending = startSending(m_fixture->newTransport(), request);
        const QDeadlineTimer untilThen(moment);
        while (!untilThen.hasExpired())
            QCoreApplication::processEvents();
        m_fixture->destroyTransport();
        QVERIFY(pending->hasEnded());
        if (pending->exchange->requestMayHaveArrived)
            continue;
        ++notArrived;
        QCOMPARE(pending->exchange->error, TransportError::Cancelled);
        // What was on its way would be there when another request has come and gone.
        QVERIFY(m_fixture->sent(plainRequest(server->issuer())).isComplete());
        QCOMPARE(server->counters().requests(methodOf(verb), path.toLatin1()), 0);
    }
    QVERIFY(notArrived > 0);
}

void TestTransportLifetime::maybeDestroyedByItsCallback()
{
    for (const bool usesTls : {false, true}) {
        const auto server = m_fixture->practiceServer(usesTls);
        const auto client = m_fixture->registeredAt(*server);
        for (const Verb verb : {Verb::Read, Verb::Update}) {
            int calls = 0;
            auto task = m_fixture->newTransport().send(m_fixture->requestFor(verb, *server, client),
                                                       [this, &calls] {
                                                           ++calls;
                                                           m_fixture->destroyTransport();
                                                       });
            const Exchange exchange = QCoro::waitFor(std::move(task));
            QCOMPARE(calls, 1);
            QCOMPARE(exchange.error, TransportError::Cancelled);
            QVERIFY(exchange.requestMayHaveArrived);
        }
    }
}

void TestTransportLifetime::neverEndsInsideTheCall()
{
    const auto refused = startSending(m_fixture->newTransport(), Request());
    QCOMPARE(refused->ends, 0);
    QTRY_COMPARE(refused->ends, 1);
}

void TestTransportLifetime::anEndIsFinal()
{
    const auto refused = startSending(m_fixture->newTransport(), Request());
    m_fixture->destroyTransport(); // It has ended by now, and nobody was told yet.
    QVERIFY(refused->hasEnded());
    QCOMPARE(refused->exchange->error, TransportError::Unreachable);
}

QTEST_GUILESS_MAIN(TestTransportLifetime)
#include "tst_transportlifetime.moc"
