// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <registrar/serveridentity.h>

#include <QTest>

using namespace Qt::StringLiterals;
using clientele::protocol::ConfigurationUri;
using namespace clientele::registrar;

class TestServerIdentity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheUriWithoutTheClient_data();
    void isTheUriWithoutTheClient();
    void productionIsProtected();
};

void TestServerIdentity::isTheUriWithoutTheClient_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("identity");
    QTest::newRow("last path segment") << "https://login.example/register/abc"_ba << u"abc"_s
                                       << u"https://login.example/register"_s;
    QTest::newRow("query") << "https://login.example/register?client_id=abc"_ba << u"abc"_s
                           << u"https://login.example/register"_s;
    QTest::newRow("query among others") << "https://login.example/register?v=1&client_id=abc"_ba
                                        << u"abc"_s << u"https://login.example/register?v=1"_s;
    QTest::newRow("realms are servers") << "https://login.example/realms/b/reg/abc"_ba << u"abc"_s
                                        << u"https://login.example/realms/b/reg"_s;
    QTest::newRow("percent-encoded id") << "https://login.example/register/a%2Fb"_ba << u"a/b"_s
                                        << u"https://login.example/register"_s;
    QTest::newRow("one URI for all clients")
        << "https://login.example/register"_ba << u"abc"_s << u"https://login.example/register"_s;
    QTest::newRow("port") << "http://127.0.0.1:8080/register/abc"_ba << u"abc"_s
                          << u"http://127.0.0.1:8080/register"_s;
}

void TestServerIdentity::isTheUriWithoutTheClient()
{
    QFETCH(const QByteArray, uri);
    QFETCH(const QString, clientId);
    QFETCH(const QString, identity);
    QCOMPARE(serverIdentity(ConfigurationUri::fromText(uri).value(), clientId), identity);
}

void TestServerIdentity::productionIsProtected()
{
    QVERIFY(newServer(u"i"_s, u"n"_s, u"PROD"_s).isProtected);
    QVERIFY(!newServer(u"i"_s, u"n"_s, u"TEST"_s).isProtected);
    QVERIFY(newServer(u"i"_s, u"n"_s, {}).id != newServer(u"i"_s, u"n"_s, {}).id);
}

QTEST_APPLESS_MAIN(TestServerIdentity)
#include "tst_serveridentity.moc"
