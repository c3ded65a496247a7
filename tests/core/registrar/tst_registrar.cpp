// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The verbs on the good path, and what they leave behind.
#include "registrarfixture.h"

#include <registrar/clientclaim.h>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientState;
using inventory::TokenState;
using practice::PracticeSettings;
using registrar::Failure;
using registrar::PlanSection;
using tests::RegistrarFixture;
using tests::valueOf;

class TestRegistrar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void registersAndKeepsSecretsApart();
    void enrollsByUriAndToken();
    void enrollsAgainWithAnotherToken();
    void enrollsAPastedResponse();
    void aPastedResponseWaitsForItsTurn();
    void aRefusedTokenSavesNothing();
    void readKeepsTheServersText();
    void updateRotatesTheToken();
    void nextRequestUsesTheNewTokenAfterARestart();
    void updateReportsWhatTheServerStored();
    void newSecretIsStored();
    void secretPolicyDecidesTheBody_data();
    void secretPolicyDecidesTheBody();
    void deleteRemovesSecretsAndKeepsTheDocument();
    void draftIsADifference();
    void draftNeverHoldsASecret();
    void aBrokenDraftIsNotPlanned();
    void aStalePlanIsRefused();
    void oneRequestAClient();
    void worksOffline();
};

namespace {

practice::PracticeSettings rotating(PracticeSettings::Rotation rotation)
{
    PracticeSettings settings;
    settings.rotation = rotation;
    return settings;
}

} // namespace

// D26, M62
void TestRegistrar::registersAndKeepsSecretsApart()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const inventory::ClientRecord client = fixture.client(id);
    QCOMPARE(client.name, u"Billing Portal"_s);
    QCOMPARE(client.authMethod, u"client_secret_basic"_s);
    QCOMPARE(client.tokenState, TokenState::InKeychain);
    QVERIFY(client.hasSecret);
    QCOMPARE(inventory::stateOf(client), ClientState::InSync);
    const QByteArray token = fixture.tokenInKeychain(id);
    const QByteArray secret = fixture.keychain
                                  .entry(client.keychainAccount + u" (client secret)"_s)
                                  ->reveal()
                                  .toByteArray();
    QVERIFY(token.size() > 20);
    QVERIFY(secret.size() > 20);
    QVERIFY(!fixture.isOnDisk(token));
    QVERIFY(!fixture.isOnDisk(secret));
    QVERIFY(fixture.inventory->sealedSecrets(id).empty());
    QVERIFY(!fixture.document(id).has(u"client_secret"));
    QVERIFY(!fixture.document(id).has(u"registration_access_token"));
    QCOMPARE(fixture.requests("POST"), 1);
}

void TestRegistrar::enrollsByUriAndToken()
{
    RegistrarFixture first;
    const QString registered = first.registerClient();
    RegistrarFixture second;
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = first.client(registered).configurationUri;
    enrolment.token = metadata::SecretText(first.tokenInKeychain(registered));
    enrolment.serverTag = u"PROD"_s;
    const QString id = valueOf(QCoro::waitFor(second.registrar->enroll(enrolment)));
    const inventory::ClientRecord client = second.client(id);
    QCOMPARE(client.name, u"Billing Portal"_s);
    QCOMPARE(client.configurationUri, enrolment.configurationUri);
    QCOMPARE(second.tokenInKeychain(id), first.tokenInKeychain(registered));
    QVERIFY(second.registrar->server(client.serverId)->isProtected);
    QVERIFY(!second.isOnDisk(first.tokenInKeychain(registered)));
}

void TestRegistrar::enrollsAgainWithAnotherToken()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray token = fixture.tokenInKeychain(id);
    fixture.keychain.setEntry(fixture.client(id).keychainAccount, metadata::SecretText("lost"));
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = fixture.client(id).configurationUri;
    enrolment.token = metadata::SecretText(token);
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->enroll(enrolment))), id);
    QCOMPARE(fixture.tokenInKeychain(id), token);
    QCOMPARE(fixture.registrar->clients().size(), 1U);
}

void TestRegistrar::enrollsAPastedResponse()
{
    RegistrarFixture first;
    const QString registered = first.registerClient();
    const auto document = first.document(registered);
    const QByteArray token = first.tokenInKeychain(registered);
    const QByteArray pasted = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n\r\n"
                              + document.with(u"registration_access_token"_s, '"' + token + '"')
                                    .text();
    RegistrarFixture second;
    const QString id = valueOf(QCoro::waitFor(second.registrar->enrollResponse(pasted, {})));
    QCOMPARE(second.client(id).name, u"Billing Portal"_s);
    QCOMPARE(second.tokenInKeychain(id), token);
    QCOMPARE(first.requests("GET"), 1); // it was read from the server
    QVERIFY(!second.isOnDisk(token));
    const auto again = QCoro::waitFor(second.registrar->enrollResponse(pasted, {}));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Failure::Kind::AlreadySaved);
}

// Of a client that is known as deleted, which another process may just be asking about.
void TestRegistrar::aPastedResponseWaitsForItsTurn()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray token = fixture.tokenInKeychain(id);
    const QByteArray pasted =
        fixture.document(id).with(u"registration_access_token"_s, '"' + token + '"').text();
    QVERIFY(fixture.registrar->markDeleted(id));
    {
        const auto claim = registrar::ClientClaim::take(fixture.inventory->fileName(), id);
        QVERIFY(claim);
        const auto refused = QCoro::waitFor(fixture.registrar->enrollResponse(pasted, {}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Failure::Kind::Busy);
        QVERIFY(fixture.client(id).deletedAt);
    }
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->enrollResponse(pasted, {}))), id);
    QVERIFY(!fixture.client(id).deletedAt);
}

// M14
void TestRegistrar::aRefusedTokenSavesNothing()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    RegistrarFixture other;
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = fixture.client(id).configurationUri;
    enrolment.token = metadata::SecretText(tests::rememberSecret("not-the-token"));
    const auto refused = QCoro::waitFor(other.registrar->enroll(enrolment));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Failure::Kind::Unauthorized);
    QVERIFY(refused.error().text.contains(u"Nothing was saved"));
    QVERIFY(refused.error().details.join(u'\n').contains(u"invalid_token"));
    QVERIFY(other.registrar->clients().empty());
    QVERIFY(other.registrar->servers().empty());
    QVERIFY(other.inventory->openIntents().empty());
}

// M52
void TestRegistrar::readKeepsTheServersText()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const auto before = fixture.inventory->snapshots(id);
    const auto outcome = valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(!outcome.changed);
    QVERIFY(!outcome.newToken);
    QCOMPARE(fixture.inventory->snapshots(id).size(), before.size()); // seen again: no new version
    QVERIFY(fixture.document(id).text().contains("100.0")); // as this server spells it
}

// M30, M61, M70, S01
void TestRegistrar::updateRotatesTheToken()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray oldToken = fixture.tokenInKeychain(id);
    fixture.edit(id, u"client_name"_s, "\"Billing\""_ba);
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::Draft);

    const auto outcome = valueOf(fixture.send(id));
    QVERIFY(outcome.newToken);
    QVERIFY(outcome.tokenPlace.inKeychain);
    const QByteArray newToken = fixture.tokenInKeychain(id);
    QVERIFY(newToken != oldToken);
    QVERIFY(!fixture.isOnDisk(newToken));
    QVERIFY(!fixture.isOnDisk(oldToken));
    QCOMPARE(fixture.client(id).name, u"Billing"_s);
    QVERIFY(!fixture.registrar->draft(id));
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::InSync);
    QCOMPARE(fixture.requests("PUT"), 1);
    // The old token stays sealed until the new one has worked once.
    QCOMPARE(fixture.inventory->sealedSecrets(id).size(), 1U);
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(fixture.inventory->sealedSecrets(id).empty());
    const auto habits = fixture.registrar->habits(fixture.client(id).serverId);
    QVERIFY(std::any_of(habits.begin(), habits.end(), [](const auto &habit) {
        return habit.habit == inventory::HabitRecord::Habit::RotatesOnUpdate && habit.seen == 1
               && habit.of == 1;
    }));
}

// M02
void TestRegistrar::nextRequestUsesTheNewTokenAfterARestart()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    for (const QByteArray &name : {"\"One\""_ba, "\"Two\""_ba, "\"Three\""_ba}) {
        fixture.edit(id, u"client_name"_s, name);
        QVERIFY(valueOf(fixture.send(id)).newToken);
        fixture.restart();
    }
    QCOMPARE(fixture.client(id).name, u"Three"_s);
    QCOMPARE(fixture.requests("PUT"), 3);
}

// M29, M53, D03, S21
void TestRegistrar::updateReportsWhatTheServerStored()
{
    PracticeSettings settings;
    settings.ignoredScopeWords = {u"admin"_s};
    RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient();
    fixture.edit(id, u"scope"_s, "\"openid profile billing.read admin\""_ba);
    const auto outcome = valueOf(fixture.send(id));
    QCOMPARE(outcome.differences(), 1);
    QCOMPARE(outcome.members.front().name, u"scope"_s);
    QCOMPARE(outcome.members.front().meaning, u"the server ignored admin"_s);
}

// S14
void TestRegistrar::newSecretIsStored()
{
    PracticeSettings settings;
    settings.newSecretOnUpdate = true;
    RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient();
    const QString account = fixture.client(id).keychainAccount + u" (client secret)"_s;
    const auto oldSecret = fixture.keychain.entry(account);
    fixture.edit(id, u"client_name"_s, "\"Billing\""_ba);
    QVERIFY(valueOf(fixture.send(id)).newSecret);
    QVERIFY(!(fixture.keychain.entry(account) == oldSecret));
    QVERIFY(!fixture.isOnDisk(fixture.keychain.entry(account)->reveal().toByteArray()));
}

void TestRegistrar::secretPolicyDecidesTheBody_data()
{
    QTest::addColumn<metadata::SecretPolicy>("policy");
    QTest::addColumn<bool>("isSent");
    QTest::newRow("omit") << metadata::SecretPolicy::Omit << false;
    QTest::newRow("send when known") << metadata::SecretPolicy::SendWhenKnown << true;
    QTest::newRow("required") << metadata::SecretPolicy::Required << true;
}

// M27
void TestRegistrar::secretPolicyDecidesTheBody()
{
    QFETCH(const metadata::SecretPolicy, policy);
    QFETCH(const bool, isSent);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    auto server = fixture.registrar->server(fixture.client(id).serverId).value();
    server.secretPolicy = policy;
    QVERIFY(fixture.registrar->saveServer(server));
    fixture.edit(id, u"client_name"_s, "\"Billing\""_ba);
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    QCOMPARE(plan.sendsSecret, isSent);
    QCOMPARE(plan.requestText.contains(u"client_secret\""), isSent);
    const QString account = fixture.client(id).keychainAccount + u" (client secret)"_s;
    const metadata::SecretText secret = fixture.keychain.entry(account).value();
    QVERIFY(!plan.requestText.contains(QString::fromUtf8(secret.reveal())));
    // The server answers 400 to a secret that is not the client's, so a wrong one shows whether it
    // is sent.
    fixture.keychain.setEntry(account, metadata::SecretText("another-secret"));
    const auto outcome = QCoro::waitFor(fixture.registrar->apply(plan));
    QCOMPARE(outcome.has_value(), !isSent);
    if (isSent) {
        QCOMPARE(outcome.error().kind, Failure::Kind::Rejected);
        fixture.keychain.setEntry(account, secret);
        QVERIFY(QCoro::waitFor(fixture.registrar->apply(plan)));
    }
}

// M41, M43
void TestRegistrar::deleteRemovesSecretsAndKeepsTheDocument()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    QVERIFY(QCoro::waitFor(fixture.registrar->remove(id)));
    const inventory::ClientRecord client = fixture.client(id);
    QCOMPARE(inventory::stateOf(client), ClientState::Deleted);
    QCOMPARE(client.tokenState, TokenState::Missing);
    QVERIFY(!fixture.keychain.entry(client.keychainAccount));
    QVERIFY(!fixture.keychain.entry(client.keychainAccount + u" (client secret)"_s));
    QVERIFY(fixture.inventory->sealedSecrets(id).empty());
    QCOMPARE(fixture.document(id).clientName(), u"Billing Portal"_s);
    QVERIFY(!fixture.registrar->activity(id).empty());
    QCOMPARE(fixture.requests("DELETE"), 1);
    fixture.restart();
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::Deleted);
}

void TestRegistrar::draftIsADifference()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const auto served = fixture.document(id);
    fixture.edit(id, u"policy_uri"_s, {});
    fixture.restart(); // a draft is durable when saveDraft() returns
    QVERIFY(fixture.registrar->draft(id));
    QVERIFY(!fixture.document(id).has(u"policy_uri"));
    QVERIFY(fixture.registrar->saveDraft(id, served.formatted().text()));
    QVERIFY(!fixture.registrar->draft(id));
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::InSync);
}

// M28
void TestRegistrar::draftNeverHoldsASecret()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray text =
        fixture.document(id).with(u"client_secret"_s, "\"do-not-keep-me\""_ba).text();
    QVERIFY(fixture.registrar->saveDraft(id, text + "{ broken"));
    QVERIFY(fixture.registrar->draft(id));
    QVERIFY(!fixture.registrar->draft(id)->text.contains("do-not-keep-me"));
    QVERIFY(!fixture.isOnDisk("do-not-keep-me"));
}

void TestRegistrar::aBrokenDraftIsNotPlanned()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    QVERIFY(fixture.registrar->saveDraft(id, "{\n  \"client_name\" \"x\"\n}"_ba));
    const auto plan = QCoro::waitFor(fixture.registrar->plan(id));
    QVERIFY(!plan);
    QCOMPARE(plan.error().kind, Failure::Kind::BadDocument);
    QVERIFY(plan.error().text.contains(u"Line 2"));
    QCOMPARE(fixture.requests("GET"), 0);
    QCOMPARE(fixture.registrar->draft(id)->text, "{\n  \"client_name\" \"x\"\n}"_ba);
}

void TestRegistrar::aStalePlanIsRefused()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    (void)valueOf(fixture.send(id));
    const auto outcome = QCoro::waitFor(fixture.registrar->apply(plan));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Failure::Kind::Stale);
    QCOMPARE(fixture.requests("PUT"), 1);
}

// S19
void TestRegistrar::oneRequestAClient()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    auto first = fixture.registrar->read(id);
    QVERIFY(fixture.registrar->isBusy(id));
    const auto second = QCoro::waitFor(fixture.registrar->read(id));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Failure::Kind::Busy);
    QVERIFY(QCoro::waitFor(std::move(first)));
    QVERIFY(!fixture.registrar->isBusy(id));
    QCOMPARE(fixture.requests("GET"), 1);
}

void TestRegistrar::worksOffline()
{
    auto fixture = std::make_unique<RegistrarFixture>(rotating(PracticeSettings::Rotation::Never));
    const QString id = fixture->registerClient();
    fixture->server.reset();
    fixture->keychain.setState(secrets::KeychainState::Absent);
    fixture->restart();
    QCOMPARE(fixture->registrar->clients().size(), 1U);
    QCOMPARE(fixture->document(id).clientName(), u"Billing Portal"_s);
    fixture->edit(id, u"client_name"_s, "\"Offline edit\""_ba);
    QVERIFY(fixture->registrar->draft(id));
}

QTEST_GUILESS_MAIN(TestRegistrar)
#include "tst_registrar.moc"
