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
    void clientCertificate_data();
    void clientCertificate();

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

// M64, S54
void TestTransportTls::untrustedCertificate()
{
    QFETCH(Verb, verb);
    const auto server = m_fixture->practiceServer(true);
    const auto client = m_fixture->registeredAt(
        *server); // With the certificate trusted, so the server works.
    QVERIFY(!client.token.isEmpty());

    Transport distrustful(withoutProxy());
    const auto pending = startSending(distrustful, m_fixture->requestFor(verb, *server, client));
    QVERIFY(pending->hasEnded());
    const Exchange &exchange = *pending->exchange;
    QCOMPARE(exchange.error, TransportError::Tls);
    QVERIFY(!exchange.requestMayHaveArrived);
    QCOMPARE(pending->handedOver, 0);
    QVERIFY(!exchange.tlsProblems.isEmpty());
    QVERIFY(exchange.certificate);
    QVERIFY(!exchange.mayWantClientCertificate);
    const QSslCertificate &certificate = m_fixture->certificate().certificate;
    QCOMPARE(exchange.certificate->subject, u"Server"_s);
    QCOMPARE(exchange.certificate->issuer, u"Server"_s);
    QCOMPARE(exchange.certificate->validFrom,
             certificate.effectiveDate().toUTC().date().toString(Qt::ISODate));
    QCOMPARE(exchange.certificate->validUntil,
             certificate.expiryDate().toUTC().date().toString(Qt::ISODate));
    QCOMPARE(exchange.certificate->sha256.size(), 32 * 3 - 1);
    QCOMPARE(QByteArray::fromHex(exchange.certificate->sha256.toLatin1()),
             certificate.digest(QCryptographicHash::Sha256));
    QCOMPARE(exchange.certificate->sha256, exchange.certificate->sha256.toUpper());
    QCOMPARE(exchange.untrustedAuthority, certificate.toPem());

    QCOMPARE(server->counters().begun(), 0);
    QCOMPARE(server->counters().requests(), 0);
    QVERIFY(m_fixture->sent(m_fixture->requestFor(verb, *server, client)).isSuccess());
}

// M64, S54
void TestTransportTls::certificateOfAnotherHost()
{
    const auto elsewhere = TestCertificate::make(u"DNS:elsewhere.example"_s);
    PracticeSettings practice;
    practice.tls = elsewhere.serverConfiguration();
    PracticeServer server(practice);
    QVERIFY(server.listen());
    TransportSettings settings = withoutProxy();
    settings.extraCertificateAuthorities = {elsewhere.certificate};
    Transport trusting(settings);
    const Exchange exchange = QCoro::waitFor(
        trusting.send(plainRequest(server.registrationEndpoint(), Verb::Update)));
    QCOMPARE(exchange.error, TransportError::Tls);
    QVERIFY(exchange.certificate);
    QVERIFY(exchange.untrustedAuthority.isEmpty()); // trusting it more would not help
    QVERIFY(!exchange.requestMayHaveArrived);
    QCOMPARE(server.counters().begun(), 0);

    Transport distrustful(withoutProxy());
    const Exchange both = QCoro::waitFor(
        distrustful.send(plainRequest(server.registrationEndpoint(), Verb::Update)));
    QCOMPARE(both.error, TransportError::Tls);
    QVERIFY(both.untrustedAuthority.isEmpty());
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

void TestTransportTls::clientCertificate_data()
{
    QTest::addColumn<QSsl::SslProtocol>("protocol");
    QTest::addColumn<Verb>("verb");
    for (const Verb verb : verbs) {
        QTest::addRow("TLS 1.2, %s", methodOf(verb).constData()) << QSsl::TlsV1_2 << verb;
        QTest::addRow("TLS 1.3, %s", methodOf(verb).constData()) << QSsl::TlsV1_3 << verb;
    }
}

// S55
void TestTransportTls::clientCertificate()
{
    QFETCH(QSsl::SslProtocol, protocol);
    QFETCH(Verb, verb);
    const auto ours = TestCertificate::make(u"DNS:client.example"_s);
    const auto another = TestCertificate::make(u"DNS:another.example"_s);
    PracticeSettings practice;
    practice.tls = m_fixture->certificate().serverConfiguration();
    practice.tls->setProtocol(protocol);
    practice.tls->setPeerVerifyMode(QSslSocket::VerifyPeer);
    practice.tls->setCaCertificates({ours.certificate});
    PracticeServer server(practice);
    QVERIFY(server.listen());

    Request request = plainRequest(server.registrationEndpoint(), verb);
    const auto sentAs = [&](const TestCertificate *certificate) {
        TransportSettings settings = m_fixture->trusting();
        if (certificate)
            settings.clientCertificate = {{certificate->certificate}, certificate->key};
        request.settings = std::make_shared<const TransportSettings>(settings);
        return m_fixture->sent(request);
    };
    for (const TestCertificate *refused :
         {static_cast<const TestCertificate *>(nullptr), &another}) {
        const Exchange exchange = sentAs(refused);
        const bool isAfterwards = protocol == QSsl::TlsV1_3;
        QCOMPARE(exchange.error,
                 isAfterwards ? TransportError::ConnectionLost : TransportError::Tls);
        QCOMPARE(exchange.requestMayHaveArrived, isAfterwards);
        QVERIFY(exchange.mayWantClientCertificate);
    }
    QCOMPARE(server.counters().requests(), 0);
    QVERIFY(sentAs(&ours).isComplete());
    QCOMPARE(server.counters().requests(), 1);
}

QTEST_GUILESS_MAIN(TestTransportTls)
#include "tst_transporttls.moc"
