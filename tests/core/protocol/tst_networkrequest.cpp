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

/// What loopback cannot show: proxies, and the authorities of the system.
class TestNetworkRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void extraAuthoritiesComeNextToTheSystems();
    void usesTheSystemsProxyElsewhereOnly_data();
    void usesTheSystemsProxyElsewhereOnly();
    void dropsUserInfo();
};

void TestNetworkRequest::extraAuthoritiesComeNextToTheSystems()
{
    const auto extra = TestCertificate::make(u"DNS:a.example"_s);
    QVERIFY2(extra, "This test needs the openssl program.");
    QTRY_VERIFY(systemAuthorities().isFinished());
    const QList<QSslCertificate> system = systemAuthorities().result();
    QVERIFY(!system.isEmpty());
    QCOMPARE(system.size(), QSslConfiguration::systemCaCertificates().size());

    QNetworkRequest network(QUrl(u"https://a.example"_s));
    trustOnly(network, system + QList{extra->certificate});
    const QList<QSslCertificate> trusted = network.sslConfiguration().caCertificates();
    QVERIFY(trusted.contains(extra->certificate));
    QVERIFY(trusted.contains(system.first()));
    QCOMPARE(trusted.size(), system.size() + 1);
}

void TestNetworkRequest::usesTheSystemsProxyElsewhereOnly_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("mayUseIt");
    QTest::addColumn<bool>("usesIt");
    QTest::newRow("elsewhere") << u"https://a.example/"_s << true << true;
    QTest::newRow("switched off") << u"https://a.example/"_s << false << false;
    QTest::newRow("localhost") << u"http://localhost:8080/"_s << true << false;
    QTest::newRow("a name under localhost") << u"http://a.localhost/"_s << true << false;
    QTest::newRow("127.0.0.1") << u"https://127.0.0.1/"_s << true << false;
    QTest::newRow("::1") << u"http://[::1]:1/"_s << true << false;
}

void TestNetworkRequest::usesTheSystemsProxyElsewhereOnly()
{
    QFETCH(QString, url);
    QFETCH(bool, mayUseIt);
    const auto factory = proxyFactoryFor(QUrl(url), TransportSettings{{}, mayUseIt});
    QTEST(factory != nullptr, "usesIt");
}

void TestNetworkRequest::dropsUserInfo()
{
    Request request;
    request.url = QUrl(u"https://a:b@a.example/x?y"_s);
    QCOMPARE(toNetworkRequest(request).url(), QUrl(u"https://a.example/x?y"_s));
}

QTEST_GUILESS_MAIN(TestNetworkRequest)
#include "tst_networkrequest.moc"
