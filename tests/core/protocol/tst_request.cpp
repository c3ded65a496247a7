// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <protocol/request.h>

#include <QTest>

using namespace clientele::protocol;
using namespace Qt::StringLiterals;
using clientele::metadata::SecretText;

class TestRequest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void buildsRead();
    void buildsUpdate();
    void buildsDelete();
    void buildsRegister();
    void describesUpdate();
    void describesReadAndDelete();
    void describesRegister();
    void describesExtraHeaders();
    void describesTargets_data();
    void describesTargets();
};

namespace {

const SecretText &token()
{
    static const SecretText text("example-token-1"_ba);
    return text;
}

ConfigurationUri configurationUri(const QByteArray &text = "https://op.example/reg?client_id=a%2Fb")
{
    return ConfigurationUri::fromText(text).value();
}

} // namespace

// M03, M11
void TestRequest::buildsRead()
{
    const Request request = readRequest(configurationUri(), token());
    QCOMPARE(methodOf(request.verb), "GET"_ba);
    QCOMPARE(request.url.toEncoded(), "https://op.example/reg?client_id=a%2Fb"_ba);
    QVERIFY(request.bearer == token());
    QVERIFY(request.body.isEmpty());
    QCOMPARE(request.bodyKind, BodyKind::None);
}

// M03, M20
void TestRequest::buildsUpdate()
{
    const Request request = updateRequest(configurationUri(), token(), R"({"client_id":"a"})");
    QCOMPARE(methodOf(request.verb), "PUT"_ba);
    QCOMPARE(request.url, configurationUri().url());
    QVERIFY(request.bearer == token());
    QCOMPARE(request.body, R"({"client_id":"a"})"_ba);
    QCOMPARE(request.bodyKind, BodyKind::Json);
}

// M40
void TestRequest::buildsDelete()
{
    const Request request = deleteRequest(configurationUri(), token());
    QCOMPARE(methodOf(request.verb), "DELETE"_ba);
    QCOMPARE(request.url, configurationUri().url());
    QVERIFY(request.bearer == token());
    QCOMPARE(request.bodyKind, BodyKind::None);
}

// D21, D22
void TestRequest::buildsRegister()
{
    const QUrl endpoint(u"https://op.example/reg"_s);
    const Request open = registerRequest(endpoint, "{}", std::nullopt);
    QCOMPARE(methodOf(open.verb), "POST"_ba);
    QCOMPARE(open.url, endpoint);
    QCOMPARE(open.body, "{}"_ba);
    QCOMPARE(open.bodyKind, BodyKind::Json);
    QVERIFY(!open.bearer);
    QVERIFY(registerRequest(endpoint, "{}", token()).bearer == token());
}

void TestRequest::describesUpdate()
{
    const QByteArray body =
        "{\n  \"client_name\": \"Bücher\",\n  \"client_secret\": \"example-secret-1\"\n}";
    const QString text = describeRequest(updateRequest(configurationUri(), token(), body));
    QCOMPARE(text, u"PUT /reg?client_id=a%2Fb HTTP/1.1\n"
                   "Host: op.example\n"
                   "Accept: application/json\n"
                   "Content-Type: application/json\n"
                   "Content-Length: 69\n"
                   "User-Agent: "_s
                       + QString::fromLatin1(userAgent())
                       + u"\nAuthorization: Bearer ••••\n"
                         "\n"
                         "{\n  \"client_name\": \"Bücher\",\n  \"client_secret\": \"••••\"\n}"_s);
    QCOMPARE(body.size(), 69);
}

void TestRequest::describesReadAndDelete()
{
    const QString rest = u" /reg?client_id=a%2Fb HTTP/1.1\n"
                         "Host: op.example\n"
                         "Accept: application/json\n"
                         "Content-Length: 0\n"
                         "User-Agent: "_s
                         + QString::fromLatin1(userAgent()) + u"\nAuthorization: Bearer ••••\n"_s;
    QCOMPARE(describeRequest(readRequest(configurationUri(), token())), u"GET"_s + rest);
    QCOMPARE(describeRequest(deleteRequest(configurationUri(), token())), u"DELETE"_s + rest);
}

void TestRequest::describesRegister()
{
    const QString text = describeRequest(
        registerRequest(QUrl(u"https://op.example"_s), "{}", std::nullopt));
    QVERIFY(text.startsWith(u"POST / HTTP/1.1\nHost: op.example\n"_s));
    QVERIFY(!text.contains(u"Authorization"_s));
    QVERIFY(text.endsWith(u"\n\n{}"_s));
}

void TestRequest::describesExtraHeaders()
{
    TransportSettings settings;
    settings.extraHeaders = {{"X-Api-Key"_ba, SecretText("zq-key")}};
    Request request = readRequest(configurationUri(), token());
    request.settings = std::make_shared<const TransportSettings>(settings);
    QVERIFY(describeRequest(request).contains(u"X-Api-Key: ••••\n"_s));
    QVERIFY(!describeRequest(request).contains(u"zq-key"_s));
}

void TestRequest::describesTargets_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QString>("target");
    QTest::addColumn<QString>("host");
    QTest::newRow("no path") << "https://op.example"_ba << u"/"_s << u"op.example"_s;
    QTest::newRow("query without path")
        << "https://op.example?a=b"_ba << u"/?a=b"_s << u"op.example"_s;
    QTest::newRow("empty query") << "https://op.example/a?"_ba << u"/a?"_s << u"op.example"_s;
    QTest::newRow("escapes") << "https://op.example/a%2Fb?c=%20"_ba << u"/a%2Fb?c=%20"_s
                             << u"op.example"_s;
    QTest::newRow("port") << "https://op.example:8443/a"_ba << u"/a"_s << u"op.example:8443"_s;
    QTest::newRow("standard port spelled out")
        << "https://op.example:443/a"_ba << u"/a"_s << u"op.example:443"_s;
    QTest::newRow("IPv6") << "http://[::1]:8080/a"_ba << u"/a"_s << u"[::1]:8080"_s;
}

void TestRequest::describesTargets()
{
    QFETCH(const QByteArray, uri);
    QFETCH(const QString, target);
    QFETCH(const QString, host);
    const QStringList lines = describeRequest(readRequest(configurationUri(uri), token()))
                                  .split(u'\n');
    QCOMPARE(lines.at(0), u"GET %1 HTTP/1.1"_s.arg(target));
    QCOMPARE(lines.at(1), u"Host: "_s + host);
}

QTEST_GUILESS_MAIN(TestRequest)
#include "tst_request.moc"
