// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"

#include <practice/faultcatalogue.h>
#include <practice/gzip.h>
#include <practice/practiceserver.h>

#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QNetworkProxy>
#include <QRegularExpression>
#include <QSet>
#include <QStringConverter>
#include <QTcpSocket>
#include <QTest>

using namespace clientele::practice;
using namespace clientele::tests;
using namespace Qt::StringLiterals;

namespace {

QJsonObject jsonOf(const QByteArray &text)
{
    return QJsonDocument::fromJson(text).object();
}

} // namespace

/// Each fault, asked for by its name, is what its words say.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void namesAndWords();
    void documentedNamesExist();
    void isCarriedOutOrNot_data();
    void isCarriedOutOrNot();
    void bodies_data();
    void bodies();
    void encodings();
    void members_data();
    void members();
    void uris_data();
    void uris();
    void refusals_data();
    void refusals();
    void quotesTheToken();
    void retryAtDate();
    void redirectsOnTheSameOrigin();
    void connections_data();
    void connections();
    void neverEnds();
    void closesWhenReused();
    void isLate();
    void unpacksToALot();
    void otherIssuer();
    void steersOverHttp();
    void webPagesDoNotSteer();

private:
    struct Client
    {
        QByteArray path;
        QByteArray id;
        QByteArray token;
    };

    [[nodiscard]] Client registered();
    [[nodiscard]] static QByteArray update(const Client &client);
    /// What a PUT with the fault gets.
    [[nodiscard]] RawAnswer faulty(const QString &fault, qsizetype enough = -1);

    std::unique_ptr<PracticeServer> m_server;
    Client m_client;
};

void TestFaults::init()
{
    PracticeSettings settings;
    settings.dripInterval = std::chrono::milliseconds(1);
    settings.secretOnRead = Habits::SecretOnRead::Always;
    m_server = std::make_unique<PracticeServer>(settings);
    QVERIFY(m_server->listen());
    m_client = registered();
    QVERIFY(!m_client.token.isEmpty());
}

TestFaults::Client TestFaults::registered()
{
    const auto answer = exchangeRaw(
        m_server->port(),
        rawRequest("POST"_ba, "/register"_ba, {}, R"({"client_name":"Billing"})"_ba));
    const QJsonObject json = answer ? jsonOf(answer->body()) : QJsonObject();
    return {QUrl(json.value(u"registration_client_uri").toString()).path().toLatin1(),
            json.value(u"client_id").toString().toLatin1(),
            json.value(u"registration_access_token").toString().toLatin1()};
}

QByteArray TestFaults::update(const Client &client)
{
    return rawRequest("PUT"_ba, client.path, client.token,
                      R"({"client_id":")" + client.id
                          + R"(","client_name":"Billing","contacts":["a@a.example"]})");
}

RawAnswer TestFaults::faulty(const QString &fault, qsizetype enough)
{
    m_server->arm("PUT"_ba, Fault::fromName(fault).value_or(Fault()));
    return exchangeRaw(m_server->port(), update(m_client), enough).value_or(RawAnswer());
}

void TestFaults::namesAndWords()
{
    QSet<QString> names;
    const QList<FaultEntry> catalogue = faultCatalogue();
    for (const FaultEntry &entry : catalogue) {
        QVERIFY2(!names.contains(entry.name), qPrintable(entry.name));
        names.insert(entry.name);
        QVERIFY(!entry.words.isEmpty());
        if (entry.needsNumber)
            continue;
        QCOMPARE(Fault::fromName(entry.fault.name()), std::optional(entry.fault));
    }
    QCOMPARE(Fault::fromName(u"status-418")->name(), u"status-418"_s);
}

void TestFaults::documentedNamesExist()
{
    QFile page(QFINDTESTDATA("../../../docs/practice-server.md"));
    QVERIFY(page.open(QIODevice::ReadOnly));
    static const QRegularExpression name(u"`([^` ]+)`"_s);
    int rows = 0;
    const QStringList lines = QString::fromUtf8(page.readAll()).split(u'\n');
    for (const QString &line : lines) {
        const QStringList cells = line.split(u'|');
        if (!line.startsWith(u"| S") || cells.size() != 5)
            continue;
        ++rows;
        QString faults = cells[3];
        for (auto names = name.globalMatch(cells[2]); names.hasNext();) {
            const QString habits = names.next().captured(1);
            QVERIFY2(habitsByName(habits), qPrintable(habits));
        }
        faults.remove(QRegularExpression(u"\\(.*\\)"_s));
        for (auto names = name.globalMatch(faults); names.hasNext();) {
            const QString fault = names.next().captured(1);
            QVERIFY2(Fault::fromName(fault), qPrintable(fault));
        }
    }
    QVERIFY(rows > 40);
}

void TestFaults::isCarriedOutOrNot_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isCarriedOut");
    const QList<FaultEntry> catalogue = faultCatalogue();
    for (const FaultEntry &entry : catalogue) {
        const QString name = entry.needsNumber ? u"status-500"_s : entry.fault.name();
        const bool isCarriedOut = entry.group != FaultGroup::Refusal
                                  && name != u"close-before-request"
                                  && name != u"close-after-request-unprocessed";
        QTest::newRow(qPrintable(name)) << name << isCarriedOut;
    }
}

void TestFaults::isCarriedOutOrNot()
{
    QFETCH(QString, name);
    QFETCH(bool, isCarriedOut);
    m_server->arm("*"_ba, *Fault::fromName(name));
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), m_server->port());
    socket.write(update(m_client));
    QTRY_VERIFY(m_server->armed().empty());
    const auto read = exchangeRaw(m_server->port(),
                                  rawRequest("GET"_ba, m_client.path, m_client.token));
    QVERIFY(read);
    QCOMPARE(read->status() == 401, isCarriedOut);
}

void TestFaults::bodies_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("hasBody");
    QTest::addColumn<QByteArray>("contentType");
    const QByteArray json = "application/json"_ba;
    QTest::newRow("empty") << 200 << false << QByteArray(); // S43
    QTest::newRow("no-content") << 204 << false << QByteArray(); // S43
    QTest::newRow("carried-out-500") << 500 << true << "text/html; charset=utf-8"_ba; // S48
    QTest::newRow("carried-out-202") << 202 << false << QByteArray(); // S44
    QTest::newRow("status-over-answer") << 409 << true << json; // S01
    QTest::newRow("no-content-type") << 200 << true << QByteArray(); // S33
    QTest::newRow("jose-content-type") << 200 << true << "application/jose"_ba; // S33
    QTest::newRow("html") << 200 << true << "text/html; charset=utf-8"_ba; // S49
    QTest::newRow("utf-16") << 200 << true << "application/json; charset=utf-16"_ba; // S33
    QTest::newRow("array") << 200 << true << json; // S05
}

void TestFaults::bodies()
{
    const RawAnswer answer = faulty(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(answer.status(), "status");
    QTEST(!answer.body().isEmpty(), "hasBody");
    QTEST(answer.header("Content-Type"_ba), "contentType");
}

void TestFaults::encodings()
{
    QVERIFY(faulty(u"byte-order-mark"_s).body().startsWith("\xef\xbb\xbf{")); // S33
    m_client = registered();
    const QByteArray utf16 = faulty(u"utf-16"_s).body();
    QVERIFY(utf16.startsWith("\xff\xfe"));
    QStringDecoder decoder(QStringConverter::Utf16);
    const QString decoded = decoder(utf16);
    QVERIFY(decoded.contains(u"\"client_name\": \"Billing\""));
    m_client = registered();
    QVERIFY(faulty(u"invalid-utf-8"_s).body().contains("\xff\xfe"));
    m_client = registered();
    QCOMPARE(faulty(u"duplicate-members"_s).body().count("\"client_name\""), 2); // S33
    m_client = registered();
    QVERIFY(faulty(u"deep-nesting"_s).body().contains(QByteArray(10'000, '[')));
}

void TestFaults::members_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("null-arrays") << u"contacts"_s << QJsonValue(QJsonValue::Null); // S31
    QTest::newRow("strings-for-arrays") << u"contacts"_s << QJsonValue(u"a@a.example"_s); // S31
    QTest::newRow("numbers-as-strings")
        << u"client_secret_expires_at"_s << QJsonValue(u"0"_s); // S32
    QTest::newRow("dates-as-text")
        << u"client_id_issued_at"_s << QJsonValue(u"2026-05-04T10:11:12Z"_s); // S32
    QTest::newRow("huge-numbers") << u"client_id_issued_at"_s
                                  << QJsonValue(qint64(9007199254740993)); // S32
    QTest::newRow("both-keys") << u"jwks_uri"_s
                               << QJsonValue(u"https://client.example/jwks"_s); // S30
    QTest::newRow("missing-member") << u"client_name"_s << QJsonValue(QJsonValue::Undefined); // S24
    QTest::newRow("other-client-id") << u"client_id"_s << QJsonValue(u"someone-else"_s); // S16
    QTest::newRow("masked-secret") << u"client_secret"_s << QJsonValue(u"********"_s); // S13
    QTest::newRow("no-token") << u"registration_access_token"_s
                              << QJsonValue(QJsonValue::Undefined); // S03
}

void TestFaults::members()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    const RawAnswer answer = faulty(QString::fromLatin1(QTest::currentDataTag()));
    QCOMPARE(answer.status(), 200);
    QCOMPARE(jsonOf(answer.body()).value(member), value);
}

void TestFaults::uris_data()
{
    QTest::addColumn<QString>("uri");
    QTest::newRow("no-uri") << QString(); // S03
    QTest::newRow("moved-uri") << u"http://127.0.0.1:PORT/moved/register/ID"_s; // S34
    QTest::newRow("other-origin-uri") << u"http://elsewhere.example:PORT/register/ID"_s; // S34
    QTest::newRow("doubled-uri") << u"http://127.0.0.1:PORT/register/ID/ID"_s; // S35
    QTest::newRow("relative-uri") << u"/register/ID"_s; // S35
    QTest::newRow("plain-uri") << u"http://as.example:PORT/register/ID"_s; // S35
    QTest::newRow("uri-with-user") << u"http://user:password@127.0.0.1:PORT/register/ID"_s; // S36
    QTest::newRow("uri-with-fragment") << u"http://127.0.0.1:PORT/register/ID#part"_s; // S36
}

void TestFaults::uris()
{
    QFETCH(QString, uri);
    uri.replace(u"PORT"_s, QString::number(m_server->port()))
        .replace(u"ID"_s, QString::fromLatin1(m_client.id));
    const QJsonObject json = jsonOf(faulty(QString::fromLatin1(QTest::currentDataTag())).body());
    QCOMPARE(json.value(u"client_id").toString().toLatin1(), m_client.id);
    QCOMPARE(json.value(u"registration_client_uri").toString(), uri);
}

void TestFaults::refusals_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QString>("error");
    const QString invalid = u"invalid_token"_s;
    QTest::newRow("status-409") << 409 << QByteArray() << u"invalid_request"_s; // S45
    QTest::newRow("status-412") << 412 << QByteArray() << u"invalid_request"_s; // S45
    QTest::newRow("status-413") << 413 << QByteArray() << u"invalid_request"_s; // S46
    QTest::newRow("status-415") << 415 << QByteArray() << u"invalid_request"_s; // S46
    QTest::newRow("status-403") << 403 << QByteArray() << u"insufficient_scope"_s; // S40
    QTest::newRow("token-refused-400") << 400 << QByteArray() << invalid; // S39
    QTest::newRow("no-challenge") << 401 << QByteArray() << invalid; // S51
    QTest::newRow("malformed-challenge")
        << 401 << "error=\"invalid_token, error_description=\"Invalid token"_ba << invalid; // S51
    QTest::newRow("several-challenges")
        << 401
        << "Basic realm=\"practice, with a comma\", Bearer realm=\"practice\", error=\"invalid_token\""_ba
        << invalid; // S51
    QTest::newRow("lower-case-challenge")
        << 401 << "bearer error=\"invalid_token\""_ba << invalid; // S51
    QTest::newRow("empty-error") << 400 << QByteArray() << QString(); // S50
    QTest::newRow("vendor-error") << 400 << QByteArray() << QString(); // S50
    QTest::newRow("not-json-error") << 400 << QByteArray() << QString(); // S50
    QTest::newRow("retry-without-time") << 429 << QByteArray() << QString(); // S47
}

void TestFaults::refusals()
{
    const RawAnswer answer = faulty(QString::fromLatin1(QTest::currentDataTag()));
    QTEST(answer.status(), "status");
    QTEST(answer.header("WWW-Authenticate"_ba), "challenge");
    QTEST(jsonOf(answer.body()).value(u"error").toString(), "error");
    QVERIFY(answer.header("Retry-After"_ba).isEmpty());
}

void TestFaults::quotesTheToken()
{
    const RawAnswer answer = faulty(u"echo-token"_s); // S51
    QCOMPARE(answer.status(), 401);
    QVERIFY(answer.body().contains(m_client.token));
    QVERIFY(answer.header("WWW-Authenticate"_ba).contains(m_client.token));
}

void TestFaults::retryAtDate()
{
    const RawAnswer answer = faulty(u"retry-at-date-429"_s); // S47
    QCOMPARE(answer.status(), 429);
    const QString header = QString::fromLatin1(answer.header("Retry-After"_ba));
    const QDateTime date = QLocale::c().toDateTime(header, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    QVERIFY2(date.isValid(), qPrintable(header));
}

void TestFaults::redirectsOnTheSameOrigin()
{
    for (const int status : {301, 302, 303, 307, 308}) { // S37
        const RawAnswer answer = faulty(u"redirect-same-origin-%1"_s.arg(status));
        QCOMPARE(answer.status(), status);
        QCOMPARE(answer.header("Location"_ba), "/moved" + m_client.path);
    }
}

void TestFaults::connections_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<bool>("hasWholeBody");
    QTest::newRow("cut-chunked") << "HTTP/1.1 200 OK\r\n"_ba << false;
    QTest::newRow("not-http") << "SSH-2.0-Practice\r\n"_ba << false;
}

void TestFaults::connections()
{
    QFETCH(QByteArray, start);
    const RawAnswer answer = faulty(QString::fromLatin1(QTest::currentDataTag()), 1'000'000);
    QVERIFY(answer.isClosed);
    QVERIFY(answer.bytes.startsWith(start));
    QTEST(answer.bytes.endsWith("0\r\n\r\n"), "hasWholeBody");
}

void TestFaults::neverEnds()
{
    const RawAnswer answer = faulty(u"never-ends"_s, 1000); // S53
    QVERIFY(!answer.isClosed);
    QVERIFY(answer.body().contains("\r\n1\r\n \r\n1\r\n \r\n"));
}

void TestFaults::closesWhenReused()
{
    m_server->arm("GET"_ba, *Fault::fromName(u"close-when-reused")); // S59
    const QByteArray read = rawRequest("GET"_ba, m_client.path, m_client.token);
    const auto answer = exchangeRaw(m_server->port(), read + read, 1'000'000);
    QVERIFY(answer);
    QVERIFY(answer->isClosed);
    QCOMPARE(answer->bytes.count("HTTP/1.1 200 OK\r\n"), 1);
    QCOMPARE(m_server->counters().requests("GET"_ba), 1);
}

void TestFaults::isLate()
{
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(faulty(u"delay-50"_s).status(), 200); // S57
    QVERIFY(timer.elapsed() >= 45);
}

void TestFaults::unpacksToALot()
{
    const RawAnswer answer = faulty(u"gzip-bomb-2"_s); // S53
    QCOMPARE(answer.header("Content-Encoding"_ba), "gzip"_ba);
    QVERIFY(answer.body().size() < 10'000);
    QCOMPARE(gzip("abc"_ba).toHex().first(4), "1f8b"_ba);
    // The length and checksum of the content end the format.
    QCOMPARE(gzip("abc"_ba).last(8).toHex(), "c241243503000000"_ba);
}

void TestFaults::otherIssuer()
{
    m_server->arm("GET"_ba, *Fault::fromName(u"other-issuer"));
    const auto answer = exchangeRaw(m_server->port(),
                                    rawRequest("GET"_ba, "/.well-known/openid-configuration"_ba));
    QCOMPARE(jsonOf(answer->body()).value(u"issuer").toString(), u"https://elsewhere.example"_s);
}

void TestFaults::steersOverHttp()
{
    const auto steer = [this](const QByteArray &method, const QByteArray &page,
                              const QByteArray &body = {}) {
        return exchangeRaw(m_server->port(), rawRequest(method, "/practice/" + page, {}, body))
            .value_or(RawAnswer());
    };
    QCOMPARE(steer("POST"_ba, "faults"_ba, R"({"fault":"cut-body"})"_ba).status(), 204);
    const QJsonObject faults = jsonOf(steer("GET"_ba, "faults"_ba).body());
    QVERIFY(faults.value(u"faults").toObject().contains(u"never-ends"));
    const QJsonObject armed{{u"fault"_s, u"cut-body"_s}, {u"method"_s, u"*"_s}, {u"count"_s, 1}};
    QCOMPARE(faults.value(u"armed").toArray(), QJsonArray{armed});

    QVERIFY(jsonOf(steer("GET"_ba, "habits"_ba).body())
                .value(u"habits")
                .toObject()
                .contains(u"keycloak"));
    QCOMPARE(steer("POST"_ba, "habits"_ba, R"({"habits":"acme"})"_ba).status(), 400);
    QCOMPARE(steer("POST"_ba, "habits"_ba, R"({"habits":"keycloak"})"_ba).status(), 204);
    QVERIFY(m_server->settings().unknownMembers == Habits::Unknown::Refused);

    QCOMPARE(m_server->clients(), 1);
    QCOMPARE(steer("POST"_ba, "reset"_ba).status(), 204);
    QCOMPARE(m_server->clients(), 0);
    QVERIFY(m_server->armed().empty());
}

void TestFaults::webPagesDoNotSteer()
{
    const QByteArray request = rawRequest("POST"_ba, "/practice/reset"_ba)
                                   .replace("Host:", "Origin: https://evil.example\r\nHost:");
    QCOMPARE(exchangeRaw(m_server->port(), request)->status(), 403);
    QCOMPARE(m_server->clients(), 1);
}

QTEST_GUILESS_MAIN(TestFaults)
#include "tst_faults.moc"
