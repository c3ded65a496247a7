// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transportfixture.h"

#include <QCoroTask>

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace clientele::practice;
using namespace clientele::protocol;
using namespace clientele::tests;
using namespace Qt::StringLiterals;

/// Who is not trusted gets nothing.
class TestTransportTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void untrustedCertificate_data();
    void untrustedCertificate();
    void certificateOfAnotherHost();
    void handshakeThatEnds();

private:
    std::unique_ptr<TransportFixture> m_fixture;
};

void TestTransportTls::initTestCase()
{
    m_fixture = std::make_unique<TransportFixture>();
}

void TestTransportTls::untrustedCertificate_data()
{
    QTest::addColumn<Verb>("verb");
    for (const Verb verb : verbs)
        QTest::newRow(methodOf(verb).constData()) << verb;
}

void TestTransportTls::untrustedCertificate()
{
    QFETCH(Verb, verb);
    const auto server = m_fixture->practiceServer(true);
    const auto client = m_fixture->registeredAt(
        *server); // With the certificate trusted, so the server works.
    QVERIFY(!client.token.isEmpty());

    Transport distrustful(TransportSettings{{}, false});
    const auto pending = startSending(distrustful, m_fixture->requestFor(verb, *server, client));
    QVERIFY(pending->hasEnded());
    const Exchange &exchange = *pending->exchange;
    QCOMPARE(exchange.error, TransportError::Tls);
    QVERIFY(!exchange.requestMayHaveArrived);
    QCOMPARE(pending->handedOver, 0);
    QVERIFY(!exchange.tlsProblems.isEmpty());
    QVERIFY(exchange.certificate);
    const QSslCertificate &certificate = m_fixture->certificate().certificate;
    QCOMPARE(exchange.certificate->subject, u"Test Server"_s);
    QCOMPARE(exchange.certificate->issuer, u"Test Server"_s);
    QCOMPARE(exchange.certificate->validFrom,
             certificate.effectiveDate().toUTC().date().toString(Qt::ISODate));
    QCOMPARE(exchange.certificate->validUntil,
             certificate.expiryDate().toUTC().date().toString(Qt::ISODate));
    QCOMPARE(exchange.certificate->sha256.size(), 32 * 3 - 1);
    QCOMPARE(QByteArray::fromHex(exchange.certificate->sha256.toLatin1()),
             certificate.digest(QCryptographicHash::Sha256));
    QCOMPARE(exchange.certificate->sha256, exchange.certificate->sha256.toUpper());

    QCOMPARE(server->counters().begun(), 0);
    QCOMPARE(server->counters().requests(), 0);
    QVERIFY(m_fixture->sent(m_fixture->requestFor(verb, *server, client)).isSuccess());
}

void TestTransportTls::certificateOfAnotherHost()
{
    const auto elsewhere = TestCertificate::make(u"DNS:elsewhere.example"_s);
    QVERIFY(elsewhere);
    PracticeSettings settings;
    settings.tls = elsewhere->serverConfiguration();
    PracticeServer server(settings);
    QVERIFY(server.listen());
    Transport trusting(TransportSettings{{elsewhere->certificate}, false});
    const Exchange exchange = QCoro::waitFor(
        trusting.send(plainRequest(server.registrationEndpoint(), Verb::Update)));
    QCOMPARE(exchange.error, TransportError::Tls);
    QVERIFY(exchange.certificate);
    QVERIFY(!exchange.requestMayHaveArrived);
    QCOMPARE(server.counters().begun(), 0);
}

void TestTransportTls::handshakeThatEnds()
{
    QTcpServer rude;
    QVERIFY(rude.listen(QHostAddress::LocalHost));
    connect(&rude, &QTcpServer::newConnection, &rude, [&rude] {
        QTcpSocket *socket = rude.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, &QTcpSocket::disconnectFromHost);
    });
    const QUrl url(u"https://127.0.0.1:%1/"_s.arg(rude.serverPort()));
    for (const Verb verb : {Verb::Read, Verb::Update}) {
        const Exchange exchange = m_fixture->sent(plainRequest(url, verb));
        QCOMPARE(exchange.error, TransportError::Tls);
        QVERIFY(!exchange.certificate);
        QVERIFY(!exchange.requestMayHaveArrived);
    }
}

QTEST_GUILESS_MAIN(TestTransportTls)
#include "tst_transporttls.moc"
