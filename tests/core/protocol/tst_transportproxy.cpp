// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testproxy.h"
#include "transportfixture.h"

#include <QTest>

using namespace clientele::practice;
using namespace clientele::protocol;
using namespace clientele::tests;
using namespace Qt::StringLiterals;

using clientele::metadata::SecretText;

/// Through a proxy of its own kind to a server with TLS. The proxy sees where, and nothing more.
class TestTransportProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void tunnels_data();
    void tunnels();
    void wrongPassword_data();
    void wrongPassword();
    void proxyThatRefuses_data();
    void proxyThatRefuses();
    void proxyThatIsNotThere_data();
    void proxyThatIsNotThere();
    void plainHttpNeverGoesThere();

private:
    [[nodiscard]] std::shared_ptr<const TransportSettings> through(TestProxy::Kind kind,
                                                                   quint16 port,
                                                                   const QByteArray &password = {});

    std::unique_ptr<TransportFixture> m_fixture;
};

void TestTransportProxy::initTestCase()
{
    m_fixture = std::make_unique<TransportFixture>();
}

std::shared_ptr<const TransportSettings> TestTransportProxy::through(TestProxy::Kind kind,
                                                                     quint16 port,
                                                                     const QByteArray &password)
{
    TransportSettings settings = m_fixture->trusting();
    settings.proxy.kind = kind == TestProxy::Kind::Http ? ProxySettings::Kind::Http
                                                        : ProxySettings::Kind::Socks5;
    settings.proxy.host = u"127.0.0.1"_s;
    settings.proxy.port = port;
    if (!password.isEmpty()) {
        settings.proxy.user = u"user"_s;
        settings.proxy.password = SecretText(password);
    }
    return std::make_shared<const TransportSettings>(settings);
}

namespace {

void addProxyRows()
{
    QTest::addColumn<TestProxy::Kind>("kind");
    QTest::newRow("HTTP") << TestProxy::Kind::Http;
    QTest::newRow("SOCKS5") << TestProxy::Kind::Socks5;
}

} // namespace

void TestTransportProxy::tunnels_data()
{
    QTest::addColumn<TestProxy::Kind>("kind");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<Verb>("verb");
    for (const auto kind : {TestProxy::Kind::Http, TestProxy::Kind::Socks5}) {
        const char *name = kind == TestProxy::Kind::Http ? "HTTP" : "SOCKS5";
        for (const Verb verb : verbs) {
            QTest::addRow("%s, %s", name, methodOf(verb).constData())
                << kind << QByteArray() << verb;
            QTest::addRow("%s with password, %s", name, methodOf(verb).constData())
                << kind << "zq-password"_ba << verb;
        }
    }
}

void TestTransportProxy::tunnels()
{
    QFETCH(TestProxy::Kind, kind);
    QFETCH(QByteArray, password);
    QFETCH(Verb, verb);
    const auto server = m_fixture->practiceServer(true);
    const auto client = m_fixture->registeredAt(*server);
    TestProxy proxy(kind, password.isEmpty() ? QByteArray() : "user"_ba, password);
    Request request = m_fixture->requestFor(verb, *server, client);
    request.settings = through(kind, proxy.port(), password);
    const Exchange exchange = m_fixture->sent(request);
    QVERIFY2(exchange.isSuccess(), qPrintable(exchange.errorText));
    QCOMPARE(server->counters().requests(), 1);
    QCOMPARE(proxy.tunnels(), {"127.0.0.1:" + QByteArray::number(server->port())});
    QVERIFY(!proxy.seen().contains("Authorization: Bearer"));
    QVERIFY(!proxy.seen().contains(client.token.reveal()));
    QVERIFY(!proxy.seen().contains("/register"));
}

void TestTransportProxy::wrongPassword_data()
{
    addProxyRows();
}

// S56
void TestTransportProxy::wrongPassword()
{
    QFETCH(TestProxy::Kind, kind);
    const auto server = m_fixture->practiceServer(true);
    for (const QByteArray &password : {"zq-wrong"_ba, QByteArray()}) {
        TestProxy proxy(kind, "user"_ba, "zq-password"_ba);
        Request request = plainRequest(server->registrationEndpoint(), Verb::Register);
        request.settings = through(kind, proxy.port(), password);
        const Exchange exchange = m_fixture->sent(request);
        QCOMPARE(exchange.error, TransportError::Proxy);
        QVERIFY(!exchange.requestMayHaveArrived);
        QVERIFY(!exchange.errorText.contains(u"zq-"_s));
        QVERIFY(proxy.tunnels().isEmpty());
    }
    QCOMPARE(server->counters().connections(), 0);
}

void TestTransportProxy::proxyThatRefuses_data()
{
    addProxyRows();
}

void TestTransportProxy::proxyThatRefuses()
{
    QFETCH(TestProxy::Kind, kind);
    const auto server = m_fixture->practiceServer(true);
    TestProxy proxy(kind);
    proxy.refuseAll();
    Request request = plainRequest(server->registrationEndpoint(), Verb::Register);
    request.settings = through(kind, proxy.port());
    const Exchange exchange = m_fixture->sent(request);
    // SOCKS5 passes on that it was the server who refused.
    QCOMPARE(exchange.error, kind == TestProxy::Kind::Http ? TransportError::Proxy
                                                           : TransportError::ConnectionRefused);
    QVERIFY(!exchange.requestMayHaveArrived);
    QVERIFY(!proxy.tunnels().isEmpty());
    QCOMPARE(server->counters().connections(), 0);
}

void TestTransportProxy::proxyThatIsNotThere_data()
{
    addProxyRows();
}

// S56
void TestTransportProxy::proxyThatIsNotThere()
{
    QFETCH(TestProxy::Kind, kind);
    quint16 port = 0;
    {
        const TestProxy gone(kind);
        port = gone.port();
    }
    const auto server = m_fixture->practiceServer(true);
    Request request = plainRequest(server->registrationEndpoint(), Verb::Update);
    request.settings = through(kind, port);
    const Exchange exchange = m_fixture->sent(request);
    QCOMPARE(exchange.error, TransportError::Proxy);
    QVERIFY(!exchange.requestMayHaveArrived);
    QCOMPARE(server->counters().connections(), 0);
}

void TestTransportProxy::plainHttpNeverGoesThere()
{
    const auto server = m_fixture->practiceServer(false);
    const auto client = m_fixture->registeredAt(*server);
    for (const auto kind : {TestProxy::Kind::Http, TestProxy::Kind::Socks5}) {
        const TestProxy proxy(kind);
        Request request = m_fixture->requestFor(Verb::Read, *server, client);
        request.settings = through(kind, proxy.port());
        QVERIFY(m_fixture->sent(request).isSuccess());
        QVERIFY(proxy.seen().isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestTransportProxy)
#include "tst_transportproxy.moc"
