// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/configurationuri.h>

#include <QTest>

using namespace clientele::protocol;
using namespace Qt::StringLiterals;
using Problem = ConfigurationUri::Problem;

Q_DECLARE_METATYPE(clientele::protocol::ConfigurationUri::Problem)

class TestConfigurationUri : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheBytes_data();
    void keepsTheBytes();
    void refuses_data();
    void refuses();
    void namesHostAndOrigin_data();
    void namesHostAndOrigin();
    void differsBySpelling();
    void knowsLoopbackHosts_data();
    void knowsLoopbackHosts();
    void knowsWhereABearerMayGo_data();
    void knowsWhereABearerMayGo();
};

void TestConfigurationUri::keepsTheBytes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("path") << "https://op.example/register/s6BhdRkqt3"_ba;
    QTest::newRow("query") << "https://op.example/register?client_id=s6BhdRkqt3&x=%20+%2B"_ba;
    QTest::newRow("query without path") << "https://op.example?client_ID=aB"_ba;
    QTest::newRow("empty query") << "https://op.example/register?"_ba;
    QTest::newRow("no path") << "https://op.example"_ba;
    QTest::newRow("slash at the end") << "https://op.example/register/a/"_ba;
    QTest::newRow("doubled slashes") << "https://op.example//register//a"_ba;
    QTest::newRow("encoded slash") << "https://op.example/register/a%2Fb"_ba;
    QTest::newRow("encoded bytes") << "https://op.example/register/a%2Fb%C3%A9"_ba;
    QTest::newRow("dollar and colon") << "https://op.example/clients_dyn/dyn$a:b@c;d=e,f'(g)*!"_ba;
    QTest::newRow("standard port") << "https://op.example:443/register/a"_ba;
    QTest::newRow("port") << "https://op.example:8443/register/a"_ba;
    QTest::newRow("upper-case host") << "HTTPS://Login.Example/Register/A?B=C"_ba;
    QTest::newRow("international host") << "https://xn--mnchen-3ya.example/register/a"_ba;
    QTest::newRow("address") << "https://192.0.2.1/register/a"_ba;
    QTest::newRow("IPv6 address") << "https://[2001:db8::1]:8443/register/a"_ba;
    QTest::newRow("http to localhost") << "http://localhost:8080/register/a"_ba;
    QTest::newRow("http to IPv4 loopback") << "http://127.0.0.1/register/a"_ba;
    QTest::newRow("http to IPv6 loopback") << "http://[::1]:8080/register/a"_ba;
}

// M06, M08, M09, S36
void TestConfigurationUri::keepsTheBytes()
{
    QFETCH(const QByteArray, text);
    const auto uri = ConfigurationUri::fromText(text);
    QVERIFY(uri);
    QCOMPARE(uri->text(), text);
    const qsizetype path = text.indexOf("/reg");
    if (path > 0)
        QVERIFY(uri->url().toEncoded().endsWith(text.mid(path)));
}

void TestConfigurationUri::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Problem>("problem");
    QTest::newRow("nothing") << QByteArray() << Problem::Empty;
    QTest::newRow("white space") << " \n"_ba << Problem::Empty;
    QTest::newRow("space in host") << "https://op example/register"_ba << Problem::NotAUrl;
    QTest::newRow("no host") << "https:///register/a"_ba << Problem::NotAUrl;
    QTest::newRow("no authority") << "https:register/a"_ba << Problem::NotAUrl;
    QTest::newRow("port too large") << "https://op.example:99999/register"_ba << Problem::NotAUrl;
    QTest::newRow("path alone") << "/register/a"_ba << Problem::Relative;
    QTest::newRow("without scheme") << "//op.example/register/a"_ba << Problem::Relative;
    QTest::newRow("http") << "http://op.example/register/a"_ba << Problem::NotHttps;
    QTest::newRow("http to a private network") << "http://192.168.0.1/a"_ba << Problem::NotHttps;
    QTest::newRow("http to a name like localhost")
        << "http://localhost.example/a"_ba << Problem::NotHttps;
    QTest::newRow("file") << "file:///etc/passwd"_ba << Problem::NotHttps;
    QTest::newRow("javascript") << "javascript:alert(1)"_ba << Problem::NotHttps;
    QTest::newRow("user") << "https://user@op.example/a"_ba << Problem::HasUserInfo;
    QTest::newRow("user and password")
        << "https://user:pass@op.example/a"_ba << Problem::HasUserInfo;
    QTest::newRow("host hidden as user")
        << "https://op.example@evil.example/a"_ba << Problem::HasUserInfo;
    QTest::newRow("empty user") << "https://@op.example/a"_ba << Problem::HasUserInfo;
    QTest::newRow("fragment") << "https://op.example/a#b"_ba << Problem::HasFragment;
    QTest::newRow("empty fragment") << "https://op.example/a#"_ba << Problem::HasFragment;
    QTest::newRow("space in path") << "https://op.example/register/a b"_ba << Problem::Rewritten;
    QTest::newRow("space in front") << " https://op.example/register/a"_ba << Problem::NotAUrl;
    QTest::newRow("space behind") << "https://op.example/register/a "_ba << Problem::Rewritten;
    QTest::newRow("encoded in lower case") << "https://op.example/a%2fb"_ba << Problem::Rewritten;
    QTest::newRow("encoded letter") << "https://op.example/%41"_ba << Problem::Rewritten;
    QTest::newRow("line break at the end")
        << "https://op.example/register/a\n"_ba << Problem::Rewritten;
    QTest::newRow("stray percent") << "https://op.example/register/%zz"_ba << Problem::Rewritten;
    QTest::newRow("not ASCII") << "https://op.example/register/\u00e9"_ba << Problem::Rewritten;
    QTest::newRow("host not ASCII") << "https://m\u00fcnchen.example/a"_ba << Problem::Rewritten;
    QTest::newRow("encoded dots") << "https://op.example/a/%2e%2e/b"_ba << Problem::Rewritten;
    QTest::newRow("short address") << "http://127.1/a"_ba << Problem::Rewritten;
}

// M04, S35, S36
void TestConfigurationUri::refuses()
{
    QFETCH(const QByteArray, text);
    QFETCH(const Problem, problem);
    const auto uri = ConfigurationUri::fromText(text);
    QVERIFY(!uri);
    QCOMPARE(int(uri.error()), int(problem));
}

void TestConfigurationUri::namesHostAndOrigin_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("authority");
    QTest::addColumn<QString>("origin");
    QTest::addColumn<bool>("isLoopback");
    QTest::newRow("standard port")
        << "https://op.example/a"_ba << u"op.example"_s << u"https://op.example:443"_s << false;
    QTest::newRow("standard port spelled out")
        << "https://op.example:443/a"_ba << u"op.example"_s << u"https://op.example:443"_s << false;
    QTest::newRow("other port") << "https://op.example:80/a"_ba << u"op.example:80"_s
                                << u"https://op.example:80"_s << false;
    QTest::newRow("upper case") << "HTTPS://OP.Example/a"_ba << u"op.example"_s
                                << u"https://op.example:443"_s << false;
    QTest::newRow("http") << "http://localhost/a"_ba << u"localhost"_s << u"http://localhost:80"_s
                          << true;
    QTest::newRow("IPv6") << "https://[2001:db8::1]/a"_ba << u"[2001:db8::1]"_s
                          << u"https://[2001:db8::1]:443"_s << false;
    QTest::newRow("IPv6 loopback")
        << "http://[::1]:8080/a"_ba << u"[::1]:8080"_s << u"http://[::1]:8080"_s << true;
    QTest::newRow("look-alike name stays encoded")
        << "https://xn--pple-43d.org/a"_ba << u"xn--pple-43d.org"_s
        << u"https://xn--pple-43d.org:443"_s << false;
}

void TestConfigurationUri::namesHostAndOrigin()
{
    QFETCH(const QByteArray, text);
    const auto uri = ConfigurationUri::fromText(text);
    QVERIFY(uri);
    QTEST(uri->authority(), "authority");
    QTEST(uri->origin(), "origin");
    QTEST(uri->isLoopback(), "isLoopback");
}

void TestConfigurationUri::differsBySpelling()
{
    const auto uri = ConfigurationUri::fromText("https://op.example/register/a");
    const auto same = ConfigurationUri::fromText("https://op.example/register/a");
    const auto other = ConfigurationUri::fromText("https://OP.example/register/a");
    QVERIFY(uri && same && other);
    QVERIFY(*uri == *same);
    QVERIFY(!(*uri == *other));
}

void TestConfigurationUri::knowsLoopbackHosts_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isLoopback");
    QTest::newRow("localhost") << u"localhost"_s << true;
    QTest::newRow("upper case") << u"LocalHost"_s << true;
    QTest::newRow("name under localhost") << u"op.localhost"_s << true;
    QTest::newRow("IPv4") << u"127.0.0.1"_s << true;
    QTest::newRow("the whole block") << u"127.255.0.9"_s << true;
    QTest::newRow("IPv6") << u"::1"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("like localhost") << u"notlocalhost"_s << false;
    QTest::newRow("localhost as a label") << u"localhost.example"_s << false;
    QTest::newRow("address as a label") << u"127.0.0.1.example"_s << false;
    QTest::newRow("any address") << u"0.0.0.0"_s << false;
    QTest::newRow("private network") << u"10.0.0.1"_s << false;
    QTest::newRow("other IPv6") << u"2001:db8::1"_s << false;
}

void TestConfigurationUri::knowsLoopbackHosts()
{
    QFETCH(const QString, host);
    QTEST(isLoopbackHost(host), "isLoopback");
}

void TestConfigurationUri::knowsWhereABearerMayGo_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("may");
    QTest::newRow("https") << u"https://op.example/register"_s << true;
    QTest::newRow("http to loopback") << u"http://127.0.0.1:8080/register"_s << true;
    QTest::newRow("http") << u"http://op.example/register"_s << false;
    QTest::newRow("user info") << u"https://user@op.example/register"_s << false;
    QTest::newRow("no host") << u"https:///register"_s << false;
    QTest::newRow("relative") << u"/register"_s << false;
    QTest::newRow("file") << u"file:///register"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

// D20
void TestConfigurationUri::knowsWhereABearerMayGo()
{
    QFETCH(const QString, url);
    QTEST(mayCarryBearer(QUrl(url)), "may");
}

QTEST_GUILESS_MAIN(TestConfigurationUri)
#include "tst_configurationuri.moc"
