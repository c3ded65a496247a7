// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testcertificate.h"

#include <protocol/networkrequest.h>
#include <protocol/systemauthorities.h>

#include <QSslConfiguration>
#include <QTest>

using namespace clientele::protocol;
using namespace clientele::tests;
using namespace Qt::StringLiterals;

using clientele::metadata::SecretText;

/// What loopback cannot show: proxies, and the authorities of the system.
class TestNetworkRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void extraAuthoritiesComeNextToTheSystems();
    void proxies_data();
    void proxies();
    void dropsUserInfo();
    void asksForTls12AndACheckedPeer();
    void refusesSettingsThatCannotBe();
};

void TestNetworkRequest::extraAuthoritiesComeNextToTheSystems()
{
    const auto extra = TestCertificate::make(u"DNS:a.example"_s);
    QTRY_VERIFY(systemAuthorities().isFinished());
    const QList<QSslCertificate> system = systemAuthorities().result();
    QVERIFY(!system.isEmpty());
    QCOMPARE(system.size(), QSslConfiguration::systemCaCertificates().size());

    QNetworkRequest network(QUrl(u"https://a.example"_s));
    trustOnly(network, system + QList{extra.certificate});
    const QList<QSslCertificate> trusted = network.sslConfiguration().caCertificates();
    QVERIFY(trusted.contains(extra.certificate));
    QVERIFY(trusted.contains(system.first()));
    QCOMPARE(trusted.size(), system.size() + 1);
}

void TestNetworkRequest::proxies_data()
{
    using Kind = ProxySettings::Kind;
    QTest::addColumn<QString>("url");
    QTest::addColumn<ProxySettings>("settings");
    QTest::addColumn<bool>("usesIt");
    const auto proxy = [](Kind kind) {
        return ProxySettings{kind, u"proxy.example"_s, 3128, {}, {}};
    };
    const ProxySettings system;
    QTest::newRow("the system's elsewhere") << u"https://a.example/"_s << system << true;
    QTest::newRow("none") << u"https://a.example/"_s << proxy(Kind::None) << false;
    QTest::newRow("the system's, localhost") << u"http://localhost:8080/"_s << system << false;
    QTest::newRow("the system's, under localhost") << u"http://a.localhost/"_s << system << false;
    QTest::newRow("the system's, 127.0.0.1") << u"https://127.0.0.1/"_s << system << false;
    QTest::newRow("the system's, ::1") << u"http://[::1]:1/"_s << system << false;
    for (const Kind kind : {Kind::Http, Kind::Socks5}) {
        const char *name = kind == Kind::Http ? "HTTP" : "SOCKS5";
        QTest::addRow("%s, elsewhere", name) << u"https://a.example/"_s << proxy(kind) << true;
        QTest::addRow("%s, loopback", name) << u"https://127.0.0.1/"_s << proxy(kind) << true;
        QTest::addRow("%s, loopback without TLS", name)
            << u"http://127.0.0.1/"_s << proxy(kind) << false;
    }
}

void TestNetworkRequest::proxies()
{
    QFETCH(QString, url);
    QFETCH(ProxySettings, settings);
    const auto factory = proxyFactoryFor(QUrl(url), settings);
    QTEST(factory != nullptr, "usesIt");
    if (!factory || settings.kind == ProxySettings::Kind::System)
        return;
    const QNetworkProxy proxy = factory->queryProxy(QNetworkProxyQuery(QUrl(url))).constFirst();
    QCOMPARE(proxy.hostName(), u"proxy.example"_s);
    QCOMPARE(proxy.port(), 3128);
}

void TestNetworkRequest::dropsUserInfo()
{
    Request request;
    request.url = QUrl(u"https://a:b@a.example/x?y"_s);
    request.settings = std::make_shared<const TransportSettings>();
    QCOMPARE(toNetworkRequest(request).url(), QUrl(u"https://a.example/x?y"_s));
}

// M63, M64
void TestNetworkRequest::asksForTls12AndACheckedPeer()
{
    Request request;
    request.url = QUrl(u"https://a.example/"_s);
    request.settings = std::make_shared<const TransportSettings>();
    const QSslConfiguration tls = toNetworkRequest(request).sslConfiguration();
    QCOMPARE(tls.protocol(), QSsl::TlsV1_2OrLater);
    QCOMPARE(tls.peerVerifyMode(), QSslSocket::VerifyPeer);
}

void TestNetworkRequest::refusesSettingsThatCannotBe()
{
    Request request;
    request.url = QUrl(u"https://a.example/"_s);
    TransportSettings settings;
    const auto reason = [&] {
        request.settings = std::make_shared<const TransportSettings>(settings);
        return reasonNotToSend(request);
    };
    QCOMPARE(reason(), QString());
    settings.extraHeaders = {{"X-Key"_ba, SecretText("a\r\nEvil: 1")}};
    QVERIFY(reason().contains(u"header"_s));
    QVERIFY(!reason().contains(u"Evil"_s));
    settings.extraHeaders = {{"Host"_ba, SecretText("evil.example")}};
    QVERIFY(reason().contains(u"header"_s));
    settings.extraHeaders = {{"X-Key"_ba, SecretText("a b")}};
    QCOMPARE(reason(), QString());
    settings.proxy.kind = ProxySettings::Kind::Socks5;
    settings.proxy.host = u"proxy.example"_s;
    QVERIFY(reason().contains(u"proxy"_s));
    settings.proxy.port = 1080;
    QCOMPARE(reason(), QString());
    settings.proxy.host.clear();
    QVERIFY(reason().contains(u"proxy"_s));
}

QTEST_GUILESS_MAIN(TestNetworkRequest)
#include "tst_networkrequest.moc"
