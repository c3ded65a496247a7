// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <practice/tokenservice.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace clientele::practice;
using namespace Qt::StringLiterals;

namespace {

HttpRequest form(const QByteArray &body, const QByteArray &basic = {})
{
    HttpRequest request{.method = "POST"_ba, .path = "/token"_ba, .headers = {}, .body = body};
    if (!basic.isEmpty())
        request.headers.emplaceBack("Authorization"_ba, "Basic " + basic.toBase64());
    return request;
}

QJsonObject jsonOf(const HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

} // namespace

class TestTokenService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void issuesTokensThatEnd();
};

void TestTokenService::answers_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("basic");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    const QByteArray grant = "grant_type=client_credentials"_ba;
    QTest::newRow("basic") << grant << "o+ps:a%3Ab"_ba << 200 << QString();
    QTest::newRow("post") << grant + "&client_id=o%20ps&client_secret=a%3Ab" << QByteArray() << 200
                          << QString();
    QTest::newRow("wrong secret") << grant << "o+ps:a"_ba << 401 << u"invalid_client"_s;
    QTest::newRow("other client") << grant << "ops:a%3Ab"_ba << 401 << u"invalid_client"_s;
    QTest::newRow("wrong secret in the form") << grant + "&client_id=o%20ps&client_secret=a"
                                              << QByteArray() << 401 << u"invalid_client"_s;
    QTest::newRow("other client in the form") << grant + "&client_id=ops&client_secret=a%3Ab"
                                              << QByteArray() << 401 << u"invalid_client"_s;
    QTest::newRow("nobody") << grant << QByteArray() << 401 << u"invalid_client"_s;
    QTest::newRow("another grant") << "grant_type=password"_ba
                                   << "o+ps:a%3Ab"_ba << 400 << u"unsupported_grant_type"_s;
}

void TestTokenService::answers()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, basic);
    PracticeSettings settings;
    settings.managementClient = {"o ps"_ba, "a:b"_ba};
    TokenService service(settings);
    const HttpResponse response = service.answer(form(body, basic));
    QTEST(response.status, "status");
    const QJsonObject json = jsonOf(response);
    QTEST(json.value(u"error").toString(), "error");
    const QByteArray token = json.value(u"access_token").toString().toLatin1();
    QCOMPARE(service.isValid(token), response.status == 200);
    QVERIFY(!service.isValid({}));
    settings.managementClient.reset();
    QCOMPARE(service.answer(form(body, basic)).status, 401);
}

void TestTokenService::issuesTokensThatEnd()
{
    PracticeSettings settings;
    settings.managementClient = {"ops"_ba, "s"_ba};
    settings.accessTokenLifetime = std::chrono::seconds(0);
    TokenService service(settings);
    const HttpRequest request = form("grant_type=client_credentials"_ba, "ops:s"_ba);
    const auto issue = [&] {
        return jsonOf(service.answer(request)).value(u"access_token").toString().toLatin1();
    };
    QVERIFY(!service.isValid(issue()));
    settings.accessTokenLifetime = std::chrono::seconds(60);
    const QByteArray token = issue();
    QVERIFY(service.isValid(token));
    service.revokeAll();
    QVERIFY(!service.isValid(token));
}

QTEST_GUILESS_MAIN(TestTokenService)
#include "tst_tokenservice.moc"
