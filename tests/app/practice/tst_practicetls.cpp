// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <practice/practiceserver.h>
#include <practice/practicetls.h>

#include <QNetworkProxy>
#include <QSslSocket>
#include <QTest>

using namespace clientele::practice;
using namespace Qt::StringLiterals;

using ClientCertificate = PracticeTls::ClientCertificate;
using Flaw = PracticeTls::Flaw;

namespace {

/// A GET for /, with a certificate for this host expected; empty when the server did not answer.
QByteArray answerOver(QSslSocket &socket, const QString &host, const PracticeServer &server)
{
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHostEncrypted(u"127.0.0.1"_s, server.port(), host);
    socket.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    const bool hasEnded = QTest::qWaitFor(
        [&] { return socket.state() == QAbstractSocket::UnconnectedState; });
    return hasEnded ? socket.readAll() : QByteArray();
}

void trust(QSslSocket &socket, const PracticeTls &tls)
{
    QSslConfiguration configuration = socket.sslConfiguration();
    configuration.setCaCertificates({QSslCertificate(tls.authorityPem)});
    socket.setSslConfiguration(configuration);
}

void show(QSslSocket &socket, const Identity &identity)
{
    QSslConfiguration configuration = socket.sslConfiguration();
    configuration.setLocalCertificate(identity.certificate());
    configuration.setPrivateKey(identity.key());
    socket.setSslConfiguration(configuration);
}

QList<QSslError::SslError> errorsOf(const QSslSocket &socket)
{
    QList<QSslError::SslError> errors;
    const QList<QSslError> found = socket.sslHandshakeErrors();
    for (const QSslError &error : found)
        errors.append(error.error());
    return errors;
}

} // namespace

class TestPracticeTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isTrustedWithItsAuthority_data();
    void isTrustedWithItsAuthority();
    void isNotTrustedOtherwise();
    void flaws_data();
    void flaws();
    void asksForAClientCertificate_data();
    void asksForAClientCertificate();
    void makesAnotherAuthorityEachTime();

private:
    [[nodiscard]] static std::unique_ptr<PracticeServer> listening(
        const PracticeTls &tls, ClientCertificate clientCertificate = ClientCertificate::NotAsked);

    std::optional<PracticeTls> m_tls;
};

void TestPracticeTls::initTestCase()
{
    m_tls = PracticeTls::make();
    QVERIFY(m_tls);
}

std::unique_ptr<PracticeServer> TestPracticeTls::listening(const PracticeTls &tls,
                                                           ClientCertificate clientCertificate)
{
    PracticeSettings settings;
    settings.tls = tls.serverConfiguration(clientCertificate);
    auto server = std::make_unique<PracticeServer>(settings);
    return server->listen() ? std::move(server) : nullptr;
}

void TestPracticeTls::isTrustedWithItsAuthority_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("name") << u"localhost"_s;
    QTest::newRow("address") << u"127.0.0.1"_s;
}

void TestPracticeTls::isTrustedWithItsAuthority()
{
    QFETCH(QString, host);
    const auto server = listening(*m_tls);
    QVERIFY(server);
    QSslSocket socket;
    trust(socket, *m_tls);
    QVERIFY(answerOver(socket, host, *server).startsWith("HTTP/1.1 404"));
    QVERIFY(m_tls->server.certificate().subjectAlternativeNames().contains(QSsl::IpAddressEntry,
                                                                           u"::1"_s));
}

void TestPracticeTls::isNotTrustedOtherwise()
{
    const auto server = listening(*m_tls);
    QVERIFY(server);
    QSslSocket socket;
    QCOMPARE(answerOver(socket, u"127.0.0.1"_s, *server), QByteArray());
    QVERIFY(!errorsOf(socket).isEmpty());
    QCOMPARE(server->counters().begun(), 0);
}

void TestPracticeTls::flaws_data()
{
    QTest::addColumn<Flaw>("flaw");
    QTest::addColumn<QSslError::SslError>("error");
    QTest::newRow("expired") << Flaw::Expired << QSslError::CertificateExpired;
    QTest::newRow("other host") << Flaw::OtherHost << QSslError::HostNameMismatch;
}

void TestPracticeTls::flaws()
{
    QFETCH(Flaw, flaw);
    QFETCH(QSslError::SslError, error);
    const auto tls = PracticeTls::make(flaw);
    QVERIFY(tls);
    const auto server = listening(*tls);
    QVERIFY(server);
    QSslSocket socket;
    trust(socket, *tls);
    QCOMPARE(answerOver(socket, u"127.0.0.1"_s, *server), QByteArray());
    QCOMPARE(errorsOf(socket), QList{error});
}

void TestPracticeTls::asksForAClientCertificate_data()
{
    QTest::addColumn<bool>("hasCertificate");
    QTest::addColumn<bool>("isOfThisAuthority");
    QTest::addColumn<bool>("isLetIn");
    QTest::newRow("none") << false << false << false;
    QTest::newRow("of another authority") << true << false << false;
    QTest::newRow("right") << true << true << true;
}

void TestPracticeTls::asksForAClientCertificate()
{
    QFETCH(bool, hasCertificate);
    QFETCH(bool, isOfThisAuthority);
    const auto server = listening(*m_tls, ClientCertificate::Required);
    QVERIFY(server);
    const auto other = PracticeTls::make();
    QVERIFY(other);
    QSslSocket socket;
    trust(socket, *m_tls);
    if (hasCertificate)
        show(socket, isOfThisAuthority ? m_tls->client : other->client);
    const QByteArray answer = answerOver(socket, u"127.0.0.1"_s, *server);
    QTEST(answer.startsWith("HTTP/1.1 404"), "isLetIn");
    QTEST(server->counters().requests() == 1, "isLetIn");
}

void TestPracticeTls::makesAnotherAuthorityEachTime()
{
    const auto other = PracticeTls::make();
    QVERIFY(other);
    QVERIFY(other->authorityPem != m_tls->authorityPem);
    QVERIFY(other->server.keyPem != m_tls->server.keyPem);
}

QTEST_GUILESS_MAIN(TestPracticeTls)
#include "tst_practicetls.moc"
