// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <registrar/failurewords.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::registrar;
using clientele::inventory::Verb;
using clientele::metadata::SecretText;
using clientele::protocol::Exchange;
using clientele::protocol::TransportError;

class TestFailureWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTroubleHasWords_data();
    void everyTroubleHasWords();
    void whatIsAllowedIsSaid_data();
    void whatIsAllowedIsSaid();
    void unknownOutcome_data();
    void unknownOutcome();
    void serversWordsAreQuoted();
    void namesTheMember_data();
    void namesTheMember();
    void retryAfterBecomesATime();
    void nothingSecretGetsIntoTheWords();
    void whatWasSentIsHidden_data();
    void whatWasSentIsHidden();
    void aShortSecretLeavesTheWordsReadable();
    void aRefusedOtherBearerHasItsOwnWords();
};

namespace {

RequestFacts facts(Verb verb)
{
    return {verb, u"login.example"_s, u"PUT https://login.example/register/c"_s,
            QDateTime(QDate(2026, 5, 14), QTime(14, 5, 31), Qt::UTC)};
}

Exchange answered(int status, const QByteArray &body = {})
{
    Exchange exchange;
    exchange.status = status;
    exchange.requestMayHaveArrived = true;
    exchange.body = body;
    return exchange;
}

Exchange ended(TransportError error, bool mayHaveArrived)
{
    Exchange exchange;
    exchange.error = error;
    exchange.requestMayHaveArrived = mayHaveArrived;
    return exchange;
}

} // namespace

void TestFailureWords::everyTroubleHasWords_data()
{
    QTest::addColumn<Exchange>("exchange");
    QTest::addColumn<Failure::Kind>("kind");
    QTest::addColumn<QString>("title");
    const auto status = [](int code, Failure::Kind kind, const QString &title) {
        QTest::addRow("%d", code) << answered(code) << kind << title;
    };
    status(302, Failure::Kind::Redirected, u"The server points to another address."_s);
    status(400, Failure::Kind::Rejected, u"The server did not accept the document."_s);
    status(401, Failure::Kind::Unauthorized, u"The server refused the token."_s);
    status(403, Failure::Kind::Forbidden, u"This token may not do this."_s);
    status(404, Failure::Kind::NotFound, u"There is nothing at this address."_s);
    status(405, Failure::Kind::NotAllowed, u"This server does not allow updates."_s);
    status(409, Failure::Kind::ConflictOnServer, u"The server's copy changed meanwhile."_s);
    status(410, Failure::Kind::NotFound, u"There is nothing at this address."_s);
    status(412, Failure::Kind::ConflictOnServer, u"The server's copy changed meanwhile."_s);
    status(418, Failure::Kind::BadAnswer, u"The server did not carry out the request."_s);
    status(429, Failure::Kind::Wait, u"The server asks to wait."_s);
    status(500, Failure::Kind::OutcomeUnknown, u"It is not known whether the update was made."_s);
    const auto error = [](const char *name, TransportError code, Failure::Kind kind,
                          const QString &title) {
        QTest::newRow(name) << ended(code, false) << kind << title;
    };
    error("refused", TransportError::ConnectionRefused, Failure::Kind::NotReachable,
          u"login.example cannot be reached."_s);
    error("unknown host", TransportError::UnknownHost, Failure::Kind::NotReachable,
          u"No server of the name login.example is known."_s);
    error("TLS", TransportError::Tls, Failure::Kind::Tls,
          u"The server's certificate is not trusted."_s);
    error("time-out before", TransportError::DeadlineBeforeSending, Failure::Kind::TimedOut,
          u"No connection to login.example in time."_s);
    error("cancelled before", TransportError::Cancelled, Failure::Kind::Cancelled,
          u"Stopped before anything was sent."_s);
    QTest::newRow("lost") << ended(TransportError::ConnectionLost, true)
                          << Failure::Kind::OutcomeUnknown
                          << u"It is not known whether the update was made."_s;
}

// M05, S37, S40, S41, S42, S45, S56
void TestFailureWords::everyTroubleHasWords()
{
    QFETCH(const Exchange, exchange);
    QFETCH(const Failure::Kind, kind);
    QFETCH(const QString, title);
    const Failure failure = failureOf(exchange, facts(Verb::Update));
    QCOMPARE(failure.kind, kind);
    QCOMPARE(failure.title, title);
    QVERIFY(!failure.text.isEmpty());
    QVERIFY(failure.details.contains(u"PUT https://login.example/register/c"_s));
}

void TestFailureWords::whatIsAllowedIsSaid_data()
{
    QTest::addColumn<QByteArray>("allow");
    QTest::addColumn<QString>("said"); // empty: nothing of it
    QTest::newRow("none") << QByteArray() << QString();
    QTest::newRow("two") << "GET, delete"_ba << u"It says that it takes GET, DELETE here."_s;
    QTest::newRow("no methods") << "<b>GET</b>, call +1 234"_ba << QString();
}

// S42: 501 says the same as 405, and that nothing was carried out.
void TestFailureWords::whatIsAllowedIsSaid()
{
    QFETCH(const QByteArray, allow);
    QFETCH(const QString, said);
    for (const int status : {405, 501}) {
        Exchange exchange;
        exchange.status = status;
        exchange.requestMayHaveArrived = true;
        exchange.allow = allow;
        const Failure failure = failureOf(exchange, facts(Verb::Update));
        QCOMPARE(failure.kind, Failure::Kind::NotAllowed);
        QCOMPARE(failure.text.contains(u"It says"), !said.isEmpty());
        QVERIFY2(failure.text.endsWith(said), qPrintable(failure.text));
    }
}

void TestFailureWords::unknownOutcome_data()
{
    QTest::addColumn<Exchange>("exchange");
    QTest::addColumn<Verb>("verb");
    QTest::addColumn<bool>("isUnknown");
    QTest::newRow("PUT lost") << ended(TransportError::ConnectionLost, true) << Verb::Update
                              << true;
    QTest::newRow("PUT timed out after")
        << ended(TransportError::DeadlineAfterSending, true) << Verb::Update << true;
    QTest::newRow("PUT refused") << ended(TransportError::ConnectionRefused, false) << Verb::Update
                                 << false;
    QTest::newRow("DELETE lost") << ended(TransportError::ConnectionLost, true) << Verb::Delete
                                 << true;
    QTest::newRow("POST lost") << ended(TransportError::ConnectionLost, true) << Verb::Register
                               << true;
    QTest::newRow("GET lost") << ended(TransportError::ConnectionLost, true) << Verb::Read << false;
    QTest::newRow("PUT 500") << answered(500) << Verb::Update << true;
    QTest::newRow("PUT 400") << answered(400) << Verb::Update << false;
    QTest::newRow("GET 500") << answered(500) << Verb::Read << false;
    Exchange busy = answered(503);
    QTest::newRow("PUT 503") << busy << Verb::Update << true;
    busy.retryAfter = "30";
    QTest::newRow("PUT 503 with Retry-After") << busy << Verb::Update << false;
    Exchange cutRefusal = ended(TransportError::ConnectionLost, true);
    cutRefusal.status = 401;
    QTest::newRow("PUT 401, body cut") << cutRefusal << Verb::Update << false;
}

// S06, S48, S57
void TestFailureWords::unknownOutcome()
{
    QFETCH(const Exchange, exchange);
    QFETCH(const Verb, verb);
    QFETCH(const bool, isUnknown);
    QCOMPARE(leavesOutcomeUnknown(exchange, verb), isUnknown);
    QCOMPARE(failureOf(exchange, facts(verb)).kind == Failure::Kind::OutcomeUnknown, isUnknown);
}

void TestFailureWords::serversWordsAreQuoted()
{
    const Failure failure = failureOf(
        answered(
            400,
            R"({"error": "invalid_client_metadata", "error_description": "contacts must be e-mail"})"_ba),
        facts(Verb::Update));
    QCOMPARE(failure.serverWords, u"contacts must be e-mail"_s);
    QVERIFY(!failure.title.contains(u"e-mail"));
    QVERIFY(failure.details.contains(u"error: invalid_client_metadata"_s));
}

void TestFailureWords::namesTheMember_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("member");
    QTest::newRow("by error code")
        << R"({"error": "invalid_redirect_uri", "error_description": "no"})"_ba
        << u"redirect_uris"_s;
    QTest::newRow("in the description")
        << R"({"error": "invalid_client_metadata", "error_description": "id_token_signed_response_alg must be RS256"})"_ba
        << u"id_token_signed_response_alg"_s;
    QTest::newRow("an unknown name")
        << R"({"error": "invalid_client_metadata", "error_description": "some_thing is bad"})"_ba
        << QString();
    QTest::newRow("no words") << "nothing"_ba << QString();
}

// M33, S38
void TestFailureWords::namesTheMember()
{
    QFETCH(const QByteArray, body);
    QFETCH(const QString, member);
    QCOMPARE(failureOf(answered(400, body), facts(Verb::Update)).member, member);
}

// D23, S47
void TestFailureWords::retryAfterBecomesATime()
{
    Exchange exchange = answered(429);
    exchange.retryAfter = "30";
    const Failure failure = failureOf(exchange, facts(Verb::Update));
    QCOMPARE(failure.retryAt, facts(Verb::Update).endedAt.addSecs(30));
    QVERIFY(failure.title.startsWith(u"The server asks to wait until "));
}

void TestFailureWords::nothingSecretGetsIntoTheWords()
{
    Exchange exchange = answered(
        200, R"({"registration_access_token": "very-secret", "client_secret": "very-secret")"_ba);
    exchange.error = TransportError::ConnectionLost;
    for (const Verb verb : {Verb::Update, Verb::Read, Verb::Register, Verb::Delete}) {
        const Failure failure = failureOf(exchange, facts(verb));
        const QString all = failure.title + failure.text + failure.serverWords
                            + failure.details.join(u'\n');
        QVERIFY(!all.contains(u"very-secret"));
    }
}

void TestFailureWords::whatWasSentIsHidden_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("quoted"); // In JSON.
    const QByteArray plain = "sent-and-quoted"_ba;
    const QByteArray slashes = "sent/and/quoted+=="_ba;
    const QByteArray isLong = QByteArray("sent-and-quoted").repeated(60);
    QTest::newRow("plain") << plain << plain;
    QTest::newRow("with slashes") << slashes << slashes;
    QTest::newRow("with escaped slashes") << slashes << "sent\\/and\\/quoted+=="_ba;
    QTest::newRow("longer than what is shown") << isLong << isLong;
}

// S51: in whatever the details show.
void TestFailureWords::whatWasSentIsHidden()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QByteArray, quoted);
    Exchange exchange = answered(400, R"({"error":"invalid_request","error_description":"Bad )"
                                          + quoted + R"("})");
    exchange.wwwAuthenticate = "Bearer error_description=\"Bad " + token + '"';
    exchange.retryAfter = token;
    exchange.allow = token;
    exchange.contentType = "text/" + token;
    exchange.redirectTarget = QUrl(u"https://login.example/"_s + QString::fromLatin1(token));
    exchange.errorText = QString::fromLatin1(token);
    exchange.sentSecrets = {SecretText(token)};
    for (const Verb verb : {Verb::Update, Verb::Read, Verb::Register, Verb::Delete}) {
        const Failure failure = failureOf(exchange, facts(verb));
        const QString all = failure.title + failure.text + failure.serverWords
                            + failure.details.join(u'\n');
        QCOMPARE(failure.serverWords, u"Bad ••••"_s);
        QVERIFY2(!all.contains(u"sent"), qPrintable(all));
    }
}

void TestFailureWords::aShortSecretLeavesTheWordsReadable()
{
    Exchange exchange = answered(400, R"({"error":"invalid_request"})"_ba);
    exchange.sentSecrets = {SecretText("e"), SecretText()};
    QCOMPARE(failureOf(exchange, facts(Verb::Read)).serverWords, u"invalid_request"_s);
}

// S17
void TestFailureWords::aRefusedOtherBearerHasItsOwnWords()
{
    RequestFacts other = facts(Verb::Update);
    other.bearer = RequestFacts::Bearer::Entered;
    const QByteArray body = R"({"error":"invalid_token"})"_ba;
    for (const int status : {400, 401}) {
        const Failure failure = failureOf(answered(status, body), other);
        QCOMPARE(failure.kind, Failure::Kind::OtherBearerRefused);
        QCOMPARE(failure.nextStep, Failure::NextStep::None);
        QVERIFY(failure.text.contains(u"The draft is unchanged."));
    }
}

QTEST_APPLESS_MAIN(TestFailureWords)
#include "tst_failurewords.moc"
