// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "habitnames.h"

#include <registrar/answerjournal.h>
#include <registrar/habitlessons.h>
#include <registrar/hiddensecret.h>

#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele;
using namespace clientele::registrar;
using Habit = inventory::HabitRecord::Habit;
using inventory::Verb;
using metadata::ClientDocument;
using metadata::SecretText;
using tests::nameOf;

class TestHabitLessons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data();
    void answers();
    void withoutAChanceNothingIsLearned();
    void refusals_data();
    void refusals();
    void onlyWordsAboutTheSecretItself_data();
    void onlyWordsAboutTheSecretItself();
    void goneClients_data();
    void goneClients();
    void kinds_data();
    void kinds();
    void whatIsOutdated();
    void whatHidesASecret_data();
    void whatHidesASecret();
};

namespace {

/// "+RotatesOnUpdate -NewSecretOnUpdate": seen and not seen.
QString printed(const Lessons &lessons)
{
    QStringList words;
    for (const Lesson &lesson : lessons)
        words.append((lesson.wasSeen ? u'+' : u'-') + nameOf(lesson.habit));
    return words.join(u' ');
}

ClientDocument document(const QByteArray &text)
{
    return ClientDocument::fromText(text).value();
}

const QByteArray Saved =
    R"({"client_id":"c1","client_name":"A","policy_uri":"https://a.example/p",)"
    R"("grant_types":["authorization_code"],"logo_uri":""})"_ba;

AskedRequest askedOf(const QString &verb)
{
    AskedRequest asked;
    asked.verb = verb == u"PUT"      ? Verb::Update
                 : verb == u"DELETE" ? Verb::Delete
                 : verb == u"POST"   ? Verb::Register
                                     : Verb::Read;
    asked.token = SecretText("token-1");
    asked.knownSecret = SecretText("secret-1");
    asked.saved = document(Saved);
    return asked;
}

protocol::Exchange answered(int status, const QByteArray &body, const QByteArray &allow = {})
{
    protocol::Exchange exchange;
    exchange.status = status;
    exchange.body = body;
    exchange.allow = allow;
    return exchange;
}

} // namespace

void TestHabitLessons::answers_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("answer"); // without client_id
    QTest::addColumn<bool>("sentSecret");
    QTest::addColumn<QString>("lessons");

    const QByteArray none;
    const QString calmRead = u"-RefusesRead -RotatesOnRead -NewSecretOnRead -IncompleteRead"_s;
    QTest::newRow("a read with the same token")
        << u"GET"_s << none << R"("registration_access_token":"token-1")"_ba << false << calmRead;
    QTest::newRow("a read without token and secret")
        << u"GET"_s << none << none << false << calmRead;
    QTest::newRow("a read that renews both")
        << u"GET"_s << none
        << R"("registration_access_token":"token-2","client_secret":"secret-2")"_ba << false
        << u"-RefusesRead +RotatesOnRead +NewSecretOnRead -IncompleteRead"_s;
    QTest::newRow("a hash is no new secret")
        << u"GET"_s << none << R"("client_secret":"{bcrypt}$2a$10$abc")"_ba << false << calmRead;

    const QByteArray whole = Saved;
    const QByteArray less = R"({"client_id":"c1","client_name":"A"})"_ba;
    const QString calm = u"-RefusesUpdate -RotatesOnUpdate -NewSecretOnUpdate"_s;
    QTest::newRow("an update without the secret")
        << u"PUT"_s << whole << R"("client_name":"A")"_ba << false << calm + u" -DemandsSecret"_s;
    QTest::newRow("an update with the secret")
        << u"PUT"_s << whole << R"("client_name":"A")"_ba << true
        << calm + u" -RefusesSecret +IgnoresSecret"_s;
    QTest::newRow("an update that renews both")
        << u"PUT"_s << whole
        << R"("registration_access_token":"token-2","client_secret":"secret-2")"_ba << true
        << u"-RefusesUpdate +RotatesOnUpdate +NewSecretOnUpdate -RefusesSecret +IgnoresSecret"_s;
    QTest::newRow("what was left out is gone")
        << u"PUT"_s << less << R"("client_name":"A")"_ba << false
        << calm + u" -DemandsSecret -KeepsOmittedMembers"_s;
    QTest::newRow("what was left out is still there")
        << u"PUT"_s << less << R"("policy_uri":"https://a.example/p")"_ba << false
        << calm + u" -DemandsSecret +KeepsOmittedMembers"_s;
    QTest::newRow("a default that comes back was not kept")
        << u"PUT"_s << less << R"("grant_types":["authorization_code"])"_ba << false
        << calm + u" -DemandsSecret -KeepsOmittedMembers"_s;

    const QByteArray own =
        R"({"client_id":"c1","x_tier":3,"client_name#ja":"A","policy_uri":"p"})"_ba;
    QTest::newRow("a member of one's own is stored")
        << u"POST"_s << own << R"("x_tier":3)"_ba << false
        << u"-RefusesUnknownMembers -DropsUnknownMembers"_s;
    QTest::newRow("a member of one's own is dropped")
        << u"POST"_s << own << R"("client_name#ja":"A")"_ba << false
        << u"-RefusesUnknownMembers +DropsUnknownMembers"_s;
    QTest::newRow("a tag on a known member is not unknown")
        << u"POST"_s << R"({"client_name#ja":"A"})"_ba << none << false << QString();
}

// M02, M12, M25, M27, M70: what a success tells.
void TestHabitLessons::answers()
{
    QFETCH(const QString, verb);
    QFETCH(const QByteArray, sent);
    QFETCH(const QByteArray, answer);
    QFETCH(const bool, sentSecret);
    AskedRequest asked = askedOf(verb);
    asked.sentSecret = sentSecret;
    asked.sent = document(sent.isEmpty() ? "{}"_ba : sent);
    const QByteArray text = R"({"client_id":"c1")"
                            + (answer.isEmpty() ? QByteArray() : ',' + answer) + '}';
    const auto information = protocol::parseClientInformation(text).value();
    QTEST(printed(lessonsOfAnswer(asked, information, false)), "lessons");
}

void TestHabitLessons::withoutAChanceNothingIsLearned()
{
    AskedRequest asked;
    const auto information =
        protocol::parseClientInformation(
            R"({"client_id":"c1","registration_access_token":"t","client_secret":"s"})")
            .value();
    QCOMPARE(printed(lessonsOfAnswer(asked, information, true)), u"-RefusesRead"_s);
    asked.verb = Verb::Update;
    QCOMPARE(printed(lessonsOfAnswer(asked, information, false)), u"-RefusesUpdate"_s);
    QCOMPARE(printed(lessonsOfDeletion()), u"-RefusesDelete"_s);
}

void TestHabitLessons::refusals_data()
{
    QTest::addColumn<QString>("verb");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("allow");
    QTest::addColumn<bool>("sentSecret");
    QTest::addColumn<QString>("lessons");

    const QByteArray none;
    QTest::newRow("405 to a read") << u"GET"_s << 405 << none << none << false << u"+RefusesRead"_s;
    QTest::newRow("501 to a read") << u"GET"_s << 501 << none << none << false << u"+RefusesRead"_s;
    QTest::newRow("405 to an update")
        << u"PUT"_s << 405 << none << "GET"_ba << false << u"+RefusesUpdate"_s;
    QTest::newRow("405 to a deletion")
        << u"DELETE"_s << 405 << none << none << false << u"+RefusesDelete"_s;
    QTest::newRow("403 by method")
        << u"DELETE"_s << 403 << none << "GET, PUT"_ba << false << u"+RefusesDelete"_s;
    QTest::newRow("403 although allowed")
        << u"PUT"_s << 403 << none << "GET, PUT"_ba << false << QString();
    QTest::newRow("403 by right") << u"DELETE"_s << 403 << none << none << false << QString();
    QTest::newRow("404") << u"GET"_s << 404 << none << none << false << QString();
    QTest::newRow("500 tells nothing") << u"PUT"_s << 500 << none << none << false << QString();

    const QByteArray missing =
        R"({"error":"invalid_request","error_description":"client_secret is missing."})"_ba;
    const QByteArray chosen =
        R"({"error":"It is not allowed to choose your own OAuth2 Client secret."})"_ba;
    QTest::newRow("the secret is missed")
        << u"PUT"_s << 400 << missing << none << false << u"+DemandsSecret"_s;
    QTest::newRow("the secret is refused")
        << u"PUT"_s << 403 << chosen << none << true << u"-IgnoresSecret +RefusesSecret"_s;
    QTest::newRow("another verb has no secret")
        << u"GET"_s << 400 << missing << none << false << QString();
    const QByteArray unknown =
        R"({"error":"invalid_client_metadata","error_description":"Unrecognized field \"x_tier\""})"_ba;
    QTest::newRow("a member that it does not know")
        << u"PUT"_s << 400 << unknown << none << true << u"+RefusesUnknownMembers"_s;
    QTest::newRow("the same to a registration")
        << u"POST"_s << 400 << unknown << none << false << u"+RefusesUnknownMembers"_s;
    const QByteArray longer =
        R"({"error":"invalid_client_metadata","error_description":"bad x_tier_limit"})"_ba;
    QTest::newRow("a longer name is another")
        << u"PUT"_s << 400 << longer << none << false << QString();
    const QByteArray redirect =
        R"({"error":"invalid_redirect_uri","error_description":"redirect_uris: no fragment"})"_ba;
    QTest::newRow("anything else") << u"PUT"_s << 400 << redirect << none << true << QString();
    QTest::newRow("a new token with a refused deletion")
        << u"DELETE"_s << 409 << R"({"client_id":"c1","registration_access_token":"token-2"})"_ba
        << none << false << u"+RotatesOnDelete"_s;
}

// M05, M44, S25, S27, S42
void TestHabitLessons::refusals()
{
    QFETCH(const QString, verb);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, allow);
    QFETCH(const bool, sentSecret);
    AskedRequest asked = askedOf(verb);
    asked.sentSecret = sentSecret;
    asked.sent = document(R"({"client_name":"A","x_tier":3})"_ba);
    protocol::Exchange exchange = answered(status, body, allow);
    QTEST(printed(lessonsOfRefusal(asked, exchange)), "lessons");
    exchange.error = protocol::TransportError::ConnectionLost;
    QCOMPARE(lessonsOfRefusal(asked, exchange), Lessons());
}

void TestHabitLessons::onlyWordsAboutTheSecretItself_data()
{
    QTest::addColumn<QByteArray>("words");
    QTest::addColumn<bool>("isAboutIt");
    QTest::newRow("member") << "client_secret is missing"_ba << true;
    QTest::newRow("in words") << "The Client Secret does not match."_ba << true;
    QTest::newRow("method") << "client_secret_basic is not supported"_ba << false;
    QTest::newRow("expiry") << "client_secret_expires_at must not be sent"_ba << false;
    QTest::newRow("nothing") << "redirect_uris is missing"_ba << false;
}

void TestHabitLessons::onlyWordsAboutTheSecretItself()
{
    QFETCH(const QByteArray, words);
    const QByteArray body = R"({"error":"invalid_request","error_description":")" + words + R"("})";
    QTEST(namesSecret(answered(400, body)), "isAboutIt");
}

void TestHabitLessons::goneClients_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("lessons");
    QTest::newRow("401") << 401 << u"+UnauthorizedWhenGone -NotFoundWhenGone"_s;
    QTest::newRow("404") << 404 << u"-UnauthorizedWhenGone +NotFoundWhenGone"_s;
    QTest::newRow("410") << 410 << u"-UnauthorizedWhenGone +NotFoundWhenGone"_s;
    QTest::newRow("403") << 403 << QString();
    QTest::newRow("no answer") << 0 << QString();
}

// M15, M46, M66: only of a client that is known to be deleted.
void TestHabitLessons::goneClients()
{
    QFETCH(const int, status);
    QTEST(printed(lessonsOfGone(status)), "lessons");
    AskedRequest asked = askedOf(u"GET"_s);
    QCOMPARE(lessonsOfRefusal(asked, answered(status, {})), Lessons());
    asked.isKnownDeleted = true;
    QTEST(printed(lessonsOfRefusal(asked, answered(status, {}))), "lessons");
}

void TestHabitLessons::kinds_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<bool>("destroys");
    QTest::newRow("node-oidc-provider") << "https://a.example/reg/c1"_ba << true;
    QTest::newRow("node-oidc-provider, mounted") << "https://a.example/oidc/reg/c1"_ba << true;
    QTest::newRow("Glewlwyd") << "https://a.example/api/oidc/register/c1"_ba << true;
    QTest::newRow("another client") << "https://a.example/reg/c2"_ba << false;
    QTest::newRow("Keycloak")
        << "https://a.example/realms/r/clients-registrations/openid-connect/c1"_ba << false;
    QTest::newRow("RFC 7592's example") << "https://a.example/register/c1"_ba << false;
    QTest::newRow("none") << ""_ba << false;
}

// S09: told by the kind, never tried.
void TestHabitLessons::kinds()
{
    QFETCH(const QByteArray, uri);
    QFETCH(const bool, destroys);
    QCOMPARE(printed(lessonsOfKind(uri, u"c1"_s)),
             destroys ? u"+DestroysMisusedTokens"_s : QString());
}

void TestHabitLessons::whatIsOutdated()
{
    QCOMPARE(outdatedBy({Habit::DemandsSecret, true}), std::vector{Habit::RefusesSecret});
    QCOMPARE(outdatedBy({Habit::RefusesUpdate, false}), std::vector{Habit::RefusesUpdate});
    QCOMPARE(outdatedBy({Habit::RefusesUpdate, true}), std::vector<Habit>());
    QCOMPARE(outdatedBy({Habit::RotatesOnUpdate, false}), std::vector<Habit>());
}

void TestHabitLessons::whatHidesASecret_data()
{
    QTest::addColumn<QByteArray>("shown");
    QTest::addColumn<QString>("verbs"); // in whose answers it is no secret
    const auto row = [](const char *shown, const char *verbs) {
        QTest::newRow(shown) << QByteArray(shown) << QString::fromLatin1(verbs);
    };
    row("{bcrypt}$2a$10$abc", "GET PUT POST");
    row("$2b$10$abc", "GET PUT POST");
    row("$5$rounds=5000$salt$digest", "GET");
    row("$scrypt$ln=16$salt$digest", "GET");
    row("pbkdf2_sha256$260000$salt$digest", "GET");
    row("bcrypt_sha256$$2b$12$digest", "GET");
    row("********", "GET PUT");
    row("xxxxxxxx", "GET PUT");
    row("••••••••", "GET PUT");
    row("********1a2b", "GET PUT");
    row("cf136dc3c1fc93f31185e5885805d", "");
    row("xx", "");
    row("a$b", "");
    row("Q{w}$x", "");
    row("$Secret$1", "");
    row("xxxxy", "");
}

// S13: only a registration's answer is sure to show the secret itself, whatever it looks like.
void TestHabitLessons::whatHidesASecret()
{
    QFETCH(const QByteArray, shown);
    QFETCH(const QString, verbs);
    QStringList hidden;
    for (const auto &[name, verb] :
         {std::pair(u"GET"_s, Verb::Read), std::pair(u"PUT"_s, Verb::Update),
          std::pair(u"POST"_s, Verb::Register)}) {
        if (hidesSecret(verb, SecretText(shown)))
            hidden.append(name);
    }
    QCOMPARE(hidden.join(u' '), verbs);
}

QTEST_GUILESS_MAIN(TestHabitLessons)
#include "tst_habitlessons.moc"
