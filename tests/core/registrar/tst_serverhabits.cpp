// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is learned of servers by using them, and what is made of it.
#include "habitnames.h"
#include "registrarfixture.h"

#include <practice/habits.h>
#include <registrar/answerjournal.h>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::Verb;
using practice::Fault;
using registrar::Failure;
using tests::RegistrarFixture;
using tests::valueOf;
using Habit = inventory::HabitRecord::Habit;
using metadata::SecretPolicy;

class TestServerHabits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachServerIsLearned_data();
    void eachServerIsLearned();
    void aDemandedSecretIsSentTheNextTime();
    void aRefusedSecretIsLeftOutTheNextTime();
    void anOutdatedSecretHasNoOtherWay();
    void aRefusedVerbIsRememberedAndForgotten();
    void aVerbThatWorksAgainIsOffered();
    void refusedReadsAreNotTried();
    void reviewsWarnOfHabits();
    void aTriedTokenIsNoRotation();
    void aTokenInARefusalIsKept_data();
    void aTokenInARefusalIsKept();
    void aTokenInARefusedEnrolmentReplacesNothing();
    void readsAreWarnedOf();
};

namespace {

practice::PracticeSettings settingsOf(const QString &habits)
{
    practice::PracticeSettings settings;
    settings.setHabits(*practice::habitsByName(habits));
    return settings;
}

QByteArray document()
{
    return R"({"client_name":"Billing","policy_uri":"https://billing.example/policy",)"
           R"("redirect_uris":["https://billing.example/cb"]})"_ba;
}

/// What was seen, without the counts of what was not.
QString seen(const RegistrarFixture &fixture, const QString &id)
{
    auto habits = fixture.registrar->habits(fixture.client(id).serverId);
    std::erase_if(habits, [](const auto &habit) { return habit.seen == 0; });
    return tests::printed(habits).join(u", ");
}

void setPolicy(RegistrarFixture &fixture, const QString &id, SecretPolicy policy)
{
    auto server = fixture.registrar->server(fixture.client(id).serverId).value();
    server.secretPolicy = policy;
    QVERIFY(fixture.registrar->saveServer(server));
}

/// Sends the draft, the other way where the refusal offers it.
void update(RegistrarFixture &fixture, const QString &id)
{
    const auto outcome = fixture.send(id);
    if (!outcome && outcome.error().nextStep == Failure::NextStep::SendWithSecret)
        (void)fixture.send(id);
    (void)fixture.registrar->discardDraft(id);
}

/// Reads, updates with a member left out and with one of one's own, deletes, and looks again.
void useEverything(RegistrarFixture &fixture, const QString &id)
{
    (void)QCoro::waitFor(fixture.registrar->read(id));
    fixture.edit(id, u"policy_uri"_s, {});
    update(fixture, id);
    fixture.edit(id, u"x_tier"_s, "3"_ba);
    update(fixture, id);
    fixture.server->arm("DELETE", Fault::fromName(u"close-after-request"_s).value());
    (void)QCoro::waitFor(fixture.registrar->remove(id));
    const auto gone = QCoro::waitFor(fixture.registrar->resolve(id));
    if (gone == registrar::Resolution::TokenRefused || gone == registrar::Resolution::Gone)
        QVERIFY(fixture.registrar->markDeleted(id));
    else
        (void)QCoro::waitFor(fixture.registrar->remove(id));
}

const registrar::PlannedChange *rowOf(const registrar::UpdatePlan &plan, const QString &name)
{
    for (const registrar::PlannedChange &planned : plan.changes) {
        if (planned.change.name == name)
            return &planned;
    }
    return nullptr;
}

} // namespace

void TestServerHabits::eachServerIsLearned_data()
{
    QTest::addColumn<QString>("learned");
    // Not here: wso2, okta, pingfederate and duende give no token or address to manage with, and
    // openbanking-brasil wants a statement with each update.
    const QString update = u"RotatesOnUpdate 2/2"_s;
    const QString gone401 = u"UnauthorizedWhenGone 1/1"_s;
    const QString gone404 = u"NotFoundWhenGone 1/1"_s;
    QTest::newRow("strict") << update + u", "_s + gone401;
    QTest::newRow("node-oidc-provider") << update + u", DropsUnknownMembers 1/1, "_s + gone401;
    QTest::newRow("keycloak") << u"RotatesOnUpdate 1/1, KeepsOmittedMembers 1/1, "
                                 "UnauthorizedWhenGone 1/1, RefusesUnknownMembers 1/1"_s;
    QTest::newRow("hydra") << update + u", "_s + gone401;
    QTest::newRow("glewlwyd") << u"NewSecretOnUpdate 2/2, "_s + gone401;
    QTest::newRow("zitadel") << update + u", "_s + gone404 + u", IncompleteRead 3/3"_s;
    QTest::newRow("curity") << u"RotatesOnRead 3/3, RotatesOnUpdate 2/2, NewSecretOnUpdate 2/2, "
                               "NewSecretOnRead 3/3, UnauthorizedWhenGone 1/1"_s;
    QTest::newRow("ibm") << u"RotatesOnUpdate 2/2, NewSecretOnUpdate 2/2, DemandsSecret 1/1, "
                            "IgnoresSecret 2/2, UnauthorizedWhenGone 1/1"_s;
    QTest::newRow("rauthy") << u"RotatesOnUpdate 2/2, NewSecretOnUpdate 2/2, RefusesDelete 1/1"_s;
    QTest::newRow("spring") << u"RefusesUpdate 2/2, RefusesDelete 1/1"_s;
    QTest::newRow("mitreid") << QString(); // nothing rotates, and a client that is gone is 403
    QTest::newRow("indigo") << update + u", "_s + gone404;
    QTest::newRow("janssen") << u"KeepsOmittedMembers 1/1, "_s + gone401;
    QTest::newRow("gluu") << u"KeepsOmittedMembers 1/1"_s; // gone is 400
    QTest::newRow("authlete") << update;
    QTest::newRow("openam") << u"RefusesUpdate 2/2, RefusesDelete 1/1"_s;
    QTest::newRow("thunderid") << update + u", "_s + gone404;
}

// M15, M46, S02, S03, S14, S22, S24, S25, S42
void TestServerHabits::eachServerIsLearned()
{
    RegistrarFixture fixture(settingsOf(QString::fromUtf8(QTest::currentDataTag())));
    const QString id = fixture.registerClient(document());
    useEverything(fixture, id);
    QTEST(seen(fixture, id), "learned");
}

// S27: IBM
void TestServerHabits::aDemandedSecretIsSentTheNextTime()
{
    RegistrarFixture fixture(settingsOf(u"ibm"_s));
    const QString id = fixture.registerClient(document());
    setPolicy(fixture, id, SecretPolicy::Omit);
    fixture.edit(id, u"client_name"_s, "\"New\""_ba);
    const auto refused = fixture.send(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Failure::Kind::Rejected);
    QCOMPARE(refused.error().nextStep, Failure::NextStep::SendWithSecret);
    QVERIFY(refused.error().text.contains(u"token is still good"));
    QCOMPARE(fixture.requests("PUT"), 1); // nothing is sent again by itself
    QVERIFY(fixture.registrar->draft(id));

    QVERIFY(fixture.registrar->sendSecretAsLearned(id));
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    QVERIFY(plan.sendsSecret);
    QVERIFY(rowOf(plan, u"client_secret"_s)->meaning.contains(u"refused an update without it"));
    QVERIFY(QCoro::waitFor(fixture.registrar->apply(plan)));
    fixture.edit(id, u"client_name"_s, "\"Newer\""_ba);
    QVERIFY(fixture.send(id));
    QCOMPARE(fixture.requests("PUT"), 3);
}

// S27: Hydra, 403
void TestServerHabits::aRefusedSecretIsLeftOutTheNextTime()
{
    RegistrarFixture fixture(settingsOf(u"hydra"_s));
    const QString id = fixture.registerClient(document());
    setPolicy(fixture, id, SecretPolicy::SendWhenKnown);
    fixture.edit(id, u"client_name"_s, "\"New\""_ba);
    const auto refused = fixture.send(id);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Failure::Kind::Rejected);
    QCOMPARE(refused.error().nextStep, Failure::NextStep::SendWithoutSecret);
    QCOMPARE(fixture.client(id).tokenState, inventory::TokenState::InKeychain);
    QCOMPARE(fixture.requests("PUT"), 1);
    QCOMPARE(seen(fixture, id), u"RefusesSecret 1/1"_s);

    QVERIFY(fixture.registrar->sendSecretAsLearned(id));
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    QVERIFY(!plan.sendsSecret);
    QVERIFY(rowOf(plan, u"client_secret"_s)->meaning.contains(u"refused an update with it"));
    QVERIFY(QCoro::waitFor(fixture.registrar->apply(plan)));
}

// S27: a server that demands the secret does not refuse it, but an outdated one.
void TestServerHabits::anOutdatedSecretHasNoOtherWay()
{
    RegistrarFixture fixture(settingsOf(u"ibm"_s));
    const QString id = fixture.registerClient(document());
    fixture.edit(id, u"client_name"_s, "\"New\""_ba);
    update(fixture, id);
    fixture.keychain.setEntry(fixture.client(id).keychainAccount + u" (client secret)"_s,
                              metadata::SecretText("another-secret"));
    fixture.edit(id, u"client_name"_s, "\"Newer\""_ba);
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    fixture.keychain.setEntry(fixture.client(id).keychainAccount + u" (client secret)"_s,
                              metadata::SecretText("another-secret"));
    const auto refused = QCoro::waitFor(fixture.registrar->apply(plan));
    QVERIFY(!refused);
    QCOMPARE(refused.error().nextStep, Failure::NextStep::None);
    QVERIFY(refused.error().title.contains(u"saved client secret"));
    QVERIFY(seen(fixture, id).contains(u"DemandsSecret 1/1"));
    QVERIFY(!seen(fixture, id).contains(u"RefusesSecret"));
}

// S42, M05, M44
void TestServerHabits::aRefusedVerbIsRememberedAndForgotten()
{
    RegistrarFixture fixture(settingsOf(u"spring"_s));
    const QString id = fixture.registerClient(document());
    QVERIFY(fixture.registrar->refusalOf(id, Verb::Delete).isEmpty());
    QVERIFY(!QCoro::waitFor(fixture.registrar->remove(id)));
    QVERIFY(!fixture.registrar->refusalOf(id, Verb::Delete).isEmpty());
    QVERIFY(fixture.registrar->refusalOf(id, Verb::Update).isEmpty());
    fixture.restart();
    QVERIFY(!fixture.registrar->refusalOf(id, Verb::Delete).isEmpty());
    const QString serverId = fixture.client(id).serverId;
    QVERIFY(fixture.registrar->forgetHabit(serverId, Habit::RefusesDelete));
    QVERIFY(fixture.registrar->refusalOf(id, Verb::Delete).isEmpty());
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(!fixture.registrar->habits(serverId).empty());
    QVERIFY(fixture.registrar->forgetHabits(serverId));
    QVERIFY(fixture.registrar->habits(serverId).empty());
}

// S42
void TestServerHabits::aVerbThatWorksAgainIsOffered()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient(document());
    fixture.edit(id, u"client_name"_s, "\"New\""_ba);
    fixture.server->arm("PUT", Fault::fromName(u"status-501"_s).value());
    QVERIFY(!fixture.send(id));
    QVERIFY(!fixture.registrar->refusalOf(id, Verb::Update).isEmpty());
    QVERIFY(fixture.send(id));
    QVERIFY(fixture.registrar->refusalOf(id, Verb::Update).isEmpty());
}

// S42: a server may take updates of what cannot be read.
void TestServerHabits::refusedReadsAreNotTried()
{
    practice::PracticeSettings settings;
    settings.disabledMethods = {"GET"};
    RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient(document());
    QVERIFY(!QCoro::waitFor(fixture.registrar->read(id)));
    fixture.edit(id, u"client_name"_s, "\"New\""_ba);
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    QCOMPARE(fixture.requests("GET"), 1);
    QVERIFY(plan.isUnread);
    QVERIFY(!plan.notRead);
    QVERIFY(valueOf(fixture.registrar->planAgain(plan)).isUnread);
    QVERIFY(QCoro::waitFor(fixture.registrar->apply(plan)));
    QCOMPARE(fixture.document(id).clientName(), u"New"_s);
}

// S22, S25
void TestServerHabits::reviewsWarnOfHabits()
{
    RegistrarFixture fixture(settingsOf(u"keycloak"_s));
    const QString id = fixture.registerClient(document());
    fixture.edit(id, u"policy_uri"_s, {});
    update(fixture, id);
    fixture.edit(id, u"x_tier"_s, "3"_ba);
    update(fixture, id);
    fixture.edit(id, u"policy_uri"_s, {});
    fixture.edit(id, u"x_tier"_s, "4"_ba);
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    QVERIFY(rowOf(plan, u"policy_uri"_s)->meaning.contains(u"kept what was left out"));
    const registrar::PlannedChange *own = rowOf(plan, u"x_tier"_s);
    QVERIFY(own->isWarning);
    QVERIFY(own->meaning.contains(u"refused a member that it does not know"));
}

// S10: the server shows the token that was presented; the saved one was another.
void TestServerHabits::aTriedTokenIsNoRotation()
{
    RegistrarFixture fixture(settingsOf(u"strict"_s));
    const QString id = fixture.registerClient(document());
    const QByteArray token = fixture.tokenInKeychain(id);
    fixture.keychain.setEntry(fixture.client(id).keychainAccount, metadata::SecretText("spoiled"));
    QVERIFY(!QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(QCoro::waitFor(fixture.registrar->replaceToken(id, metadata::SecretText(token))));
    QCOMPARE(seen(fixture, id), QString());
}

void TestServerHabits::aTokenInARefusalIsKept_data()
{
    QTest::addColumn<QByteArray>("body"); // CLIENT: its identifier
    QTest::addColumn<bool>("isAside");
    const QByteArray token = R"("registration_access_token":"brought-by-a-refusal")"_ba;
    QTest::newRow("with the registration") << R"({"client_id":"CLIENT",)" + token + '}' << false;
    QTest::newRow("with the error") << R"({"error":"conflict",)" + token + '}' << false;
    QTest::newRow("no JSON") << "conflict " + token << false;
    QTest::newRow("hidden") << R"({"registration_access_token":"********"})"_ba << true;
    QTest::newRow("of another client") << R"({"client_id":"another",)" + token + '}' << true;
}

// S01: no RFC allows a refusal that renews the token, and it would be the only copy.
void TestServerHabits::aTokenInARefusalIsKept()
{
    QFETCH(QByteArray, body);
    QFETCH(const bool, isAside);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient(document());
    const inventory::ClientRecord client = fixture.client(id);
    registrar::CredentialStore credentials(*fixture.inventory, fixture.keychain);
    QVERIFY(QCoro::waitFor(credentials.open()));
    registrar::AnswerJournal journal(*fixture.inventory, credentials);
    registrar::AskedRequest asked;
    asked.verb = Verb::Delete;
    asked.clientId = client.clientId;
    asked.token = metadata::SecretText(fixture.tokenInKeychain(id));
    protocol::Exchange exchange;
    exchange.status = 409;
    exchange.body = body.replace("CLIENT", client.clientId.toUtf8());
    Failure failure;
    failure.kind = Failure::Kind::ConflictOnServer;
    const QString intent = valueOf(journal.begin(id, Verb::Delete, {}, {}));
    QVERIFY(journal.storeFailure(client, asked, intent, exchange, failure, true));
    QVERIFY(!fixture.isOnDisk("brought-by-a-refusal"));
    QVERIFY(QCoro::waitFor(fixture.registrar->moveTokensHome()));
    if (isAside) {
        const auto brought = protocol::findSecrets(exchange.body).registrationAccessToken;
        QVERIFY(credentials.newestSuperseded(id));
        QVERIFY(credentials.newestSuperseded(id)->secret == *brought);
        QCOMPARE(fixture.tokenInKeychain(id), asked.token->reveal().toByteArray());
        QCOMPARE(seen(fixture, id), QString());
        return;
    }
    QCOMPARE(fixture.tokenInKeychain(id), "brought-by-a-refusal"_ba);
    QCOMPARE(seen(fixture, id), u"RotatesOnDelete 1/1"_s);
}

// S01: a refusal to another token than the saved one says nothing of that.
void TestServerHabits::aTokenInARefusedEnrolmentReplacesNothing()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient(document());
    const QByteArray saved = fixture.tokenInKeychain(id);
    registrar::CredentialStore credentials(*fixture.inventory, fixture.keychain);
    QVERIFY(QCoro::waitFor(credentials.open()));
    registrar::AnswerJournal journal(*fixture.inventory, credentials);
    registrar::AskedRequest asked;
    asked.verb = Verb::Enroll;
    protocol::Exchange exchange;
    exchange.status = 401;
    exchange.body = R"({"error":"invalid","registration_access_token":"entered-and-refused"})"_ba;
    Failure failure;
    failure.kind = Failure::Kind::Unauthorized;
    const QString intent = valueOf(journal.begin(id, Verb::Enroll, {}, {}));
    QVERIFY(journal.storeFailure(fixture.client(id), asked, intent, exchange, failure, false));
    QVERIFY(QCoro::waitFor(fixture.registrar->moveTokensHome()));
    QCOMPARE(fixture.tokenInKeychain(id), saved);
    QCOMPARE(fixture.client(id).tokenState, inventory::TokenState::InKeychain);
}

// S02, S24, M12
void TestServerHabits::readsAreWarnedOf()
{
    RegistrarFixture fixture(settingsOf(u"curity"_s));
    const QString id = fixture.registerClient(document());
    QVERIFY(fixture.registrar->warningsBeforeRead(id).isEmpty());
    QVERIFY(fixture.registrar->costOfRead(id).isEmpty());
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    const QStringList warnings = fixture.registrar->warningsBeforeRead(id);
    QCOMPARE(warnings.size(), 2);
    QCOMPARE(warnings[1], fixture.registrar->costOfRead(id));
    QVERIFY(warnings[0].startsWith(u"This server issues a new token on every read."));
    // Not on every read any more: then the warning says how often.
    fixture.server->settings().setHabits(*practice::habitsByName(u"strict"));
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(fixture.registrar->warningsBeforeRead(id)[0].startsWith(
        u"This server issued a new token on 1 of 2 read"));
}

QTEST_GUILESS_MAIN(TestServerHabits)
#include "tst_serverhabits.moc"
