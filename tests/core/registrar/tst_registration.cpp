// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// RFC 7591 on the client's side: what came of a registration, also when its answer did not come.
#include "registrarfixture.h"
#include "sabotage.h"

#include <registrar/clientclaim.h>

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientState;
using inventory::TokenState;
using inventory::Verb;
using practice::Fault;
using registrar::Failure;
using tests::RegistrarFixture;
using tests::valueOf;

class TestRegistration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void managedMembersAreNotSent();
    void initialAccessTokenIsSentAndNotKept();
    void softwareStatementIsSentAndNotKept();
    void lostAnswerLeavesARecord_data();
    void lostAnswerLeavesARecord();
    void aBrokenAnswerMayStillBeEnough();
    void aRefusalLeavesNothing_data();
    void aRefusalLeavesNothing();
    void registersALostOneAgain();
    void registersASavedOneAgain();
    void aSavedIdentifierIsTheSameClient_data();
    void aSavedIdentifierIsTheSameClient();
    void aLostOneBecomesTheSavedClient();
    void aBusyClientGetsItWithALaterRead();
    void aKeptTokenStaysUntilThereIsAnother_data();
    void aKeptTokenStaysUntilThereIsAnother();
    void aKeptTokenIsSaid();
    void aLostOneOnAFullDiskIsHeld();
    void anOpenRegistrationOfAnEarlierRunIsARecord();
    void removedHere();
    void endpointIsRemembered();
};

namespace {

registrar::Registrar::Registration registrationAt(const RegistrarFixture &fixture)
{
    registrar::Registrar::Registration registration;
    registration.endpoint = fixture.server->registrationEndpoint();
    registration.document = RegistrarFixture::sampleDocument();
    registration.serverName = u"Practice"_s;
    return registration;
}

practice::PracticeSettings withOneIdentifier()
{
    practice::PracticeSettings settings;
    settings.clientId = "the-one"_ba;
    return settings;
}

/// Registers under a fault. Answers the record that stands for the lost registration.
QString loseRegistration(RegistrarFixture &fixture, const QString &fault)
{
    fixture.server->arm("POST", Fault::fromName(fault).value());
    const auto lost = QCoro::waitFor(fixture.registrar->registerClient(registrationAt(fixture)));
    return lost ? QString() : lost.error().recordId;
}

/// The answer shows the token, and ends before the address.
QString loseAllButTheToken(RegistrarFixture &fixture)
{
    fixture.server->settings().shownOnRegister.uri = false;
    const QString id = loseRegistration(fixture, u"broken-json"_s);
    fixture.server->settings().shownOnRegister.uri = true;
    return id;
}

} // namespace

// D30, S20: a document that came from a server can be registered as it is.
void TestRegistration::managedMembersAreNotSent()
{
    RegistrarFixture fixture;
    const QString first = fixture.registerClient();
    auto registration = registrationAt(fixture);
    registration.document = fixture.document(first)
                                .with(u"registration_access_token"_s, "\"t\"")
                                .with(u"client_secret"_s, "\"s\"")
                                .text();
    const QString second = valueOf(QCoro::waitFor(fixture.registrar->registerClient(registration)));
    QVERIFY(second != first);
    QVERIFY(fixture.client(second).clientId != fixture.client(first).clientId);
}

// D22, S18
void TestRegistration::initialAccessTokenIsSentAndNotKept()
{
    practice::PracticeSettings settings;
    settings.requiredInitialAccessToken = "iat-6f2c"_ba;
    RegistrarFixture fixture(settings);
    auto registration = registrationAt(fixture);
    const auto refused = QCoro::waitFor(fixture.registrar->registerClient(registration));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Failure::Kind::Unauthorized);
    registration.initialAccessToken = metadata::SecretText(tests::rememberSecret("iat-6f2c"));
    (void)valueOf(QCoro::waitFor(fixture.registrar->registerClient(registration)));
    QVERIFY(!fixture.isOnDisk("iat-6f2c"));
    registration.initialAccessToken = metadata::SecretText("another");
    const auto spent = QCoro::waitFor(fixture.registrar->registerClient(registration));
    QVERIFY(spent.error().text.contains(u"may be used up"));
}

// D24: a member of the request; of a few minutes' use, and a signed artefact.
void TestRegistration::softwareStatementIsSentAndNotKept()
{
    RegistrarFixture fixture;
    auto registration = registrationAt(fixture);
    registration.softwareStatement = metadata::SecretText(
        tests::rememberSecret("eyJ.statement-77.sig"));
    fixture.server->arm("POST", Fault::fromName(u"close-after-request"_s).value());
    const auto lost = QCoro::waitFor(fixture.registrar->registerClient(registration));
    QVERIFY(!lost);
    QVERIFY(!fixture.isOnDisk("statement-77"));
    QVERIFY(fixture.registrar->draft(lost.error().recordId));
}

void TestRegistration::lostAnswerLeavesARecord_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault :
         {"close-after-request", "cut-status-line", "cut-headers", "reset", "status-500", "html"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

// S06, S48, S05, D27
void TestRegistration::lostAnswerLeavesARecord()
{
    QFETCH(const QString, fault);
    RegistrarFixture fixture;
    QSignalSpy added(fixture.registrar.get(), &registrar::Registrar::clientAdded);
    const QString id = loseRegistration(fixture, fault);
    QVERIFY(!id.isEmpty());
    QCOMPARE(added.count(), 1);
    fixture.restart();
    const inventory::ClientRecord client = fixture.client(id);
    QCOMPARE(inventory::stateOf(client), ClientState::OutcomeUnknown);
    QCOMPARE(client.unknownVerb, Verb::Register);
    QCOMPARE(client.name, u"Billing Portal"_s);
    QVERIFY(client.clientId.isEmpty());
    QCOMPARE(fixture.document(id).clientName(), u"Billing Portal"_s); // kept as draft
    QVERIFY(fixture.tokenInKeychain(id).isEmpty());
    QCOMPARE(fixture.requests("POST"), 1);
}

// S05: identifier, address and token stand in the fragment. That is a client, not a guess.
void TestRegistration::aBrokenAnswerMayStillBeEnough()
{
    RegistrarFixture fixture;
    QSignalSpy added(fixture.registrar.get(), &registrar::Registrar::clientAdded);
    fixture.server->arm("POST", Fault::fromName(u"broken-json"_s).value());
    const auto outcome = QCoro::waitFor(fixture.registrar->registerClient(registrationAt(fixture)));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Failure::Kind::BadAnswer);
    QVERIFY(outcome.error().title.startsWith(u"The client was registered"));
    const QString id = outcome.error().recordId;
    QCOMPARE(added.count(), 1);
    fixture.restart();
    const inventory::ClientRecord client = fixture.client(id);
    QVERIFY(!client.clientId.isEmpty());
    QVERIFY(!client.configurationUri.isEmpty());
    QCOMPARE(inventory::stateOf(client), ClientState::NeverRead);
    QCOMPARE(client.name, u"Billing Portal"_s);
    QVERIFY(!fixture.isOnDisk(fixture.tokenInKeychain(id)));
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::InSync);
}

void TestRegistration::aRefusalLeavesNothing_data()
{
    QTest::addColumn<Failure::Kind>("kind");
    QTest::newRow("status-400") << Failure::Kind::Rejected; // D32
    QTest::newRow("status-401") << Failure::Kind::Unauthorized; // D33
    QTest::newRow("status-403") << Failure::Kind::Forbidden;
    QTest::newRow("status-429") << Failure::Kind::Wait; // D23
}

void TestRegistration::aRefusalLeavesNothing()
{
    QFETCH(const Failure::Kind, kind);
    RegistrarFixture fixture;
    fixture.server->arm("POST",
                        Fault::fromName(QString::fromLatin1(QTest::currentDataTag())).value());
    const auto outcome = QCoro::waitFor(fixture.registrar->registerClient(registrationAt(fixture)));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, kind);
    QVERIFY(outcome.error().recordId.isEmpty());
    fixture.restart();
    QVERIFY(fixture.registrar->clients().empty());
    QVERIFY(fixture.inventory->openIntents().empty());
}

// S06: asking is not possible; registering again is, and the same record is then the client.
void TestRegistration::registersALostOneAgain()
{
    RegistrarFixture fixture;
    const QString id = loseRegistration(fixture, u"close-after-request"_s);
    const auto asked = QCoro::waitFor(fixture.registrar->resolve(id));
    QVERIFY(!asked);
    QCOMPARE(asked.error().kind, Failure::Kind::OutcomeUnknown);
    QCOMPARE(fixture.requests("GET"), 0);

    const auto plan = valueOf(fixture.registrar->planRegistration(id));
    QCOMPARE(plan.endpoint, fixture.server->registrationEndpoint());
    QCOMPARE(plan.document.clientName(), u"Billing Portal"_s);
    registrar::Registrar::Again again;
    again.recordId = id;
    const auto outcome = valueOf(QCoro::waitFor(fixture.registrar->registerAgain(again)));
    QCOMPARE(outcome.recordId, id);
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::InSync);
    QVERIFY(!fixture.client(id).clientId.isEmpty());
    QVERIFY(!fixture.registrar->draft(id));
    QVERIFY(fixture.inventory->openIntents().empty());
    QCOMPARE(fixture.registrar->clients().size(), 1U);
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
}

// S63, S12: from the saved document, without what belongs to the old registration.
void TestRegistration::registersASavedOneAgain()
{
    RegistrarFixture fixture;
    const QString old = fixture.registerClient();
    const auto plan = valueOf(fixture.registrar->planRegistration(old));
    QVERIFY(!plan.document.has(u"client_id"));
    QVERIFY(!plan.document.has(u"registration_client_uri"));
    QCOMPARE(plan.changes.size(), 3);
    registrar::Registrar::Again again;
    again.recordId = old;
    const auto outcome = valueOf(QCoro::waitFor(fixture.registrar->registerAgain(again)));
    QVERIFY(outcome.recordId != old);
    QCOMPARE(fixture.registrar->clients().size(), 2U);
    QVERIFY(!outcome.members.empty());
    QCOMPARE(fixture.client(outcome.recordId).name, u"Billing Portal"_s);
}

void TestRegistration::aSavedIdentifierIsTheSameClient_data()
{
    QTest::addColumn<bool>("isDeleted");
    QTest::newRow("saved") << false;
    QTest::newRow("deleted") << true;
}

// At a server that makes the identifier of the document, or that begins anew.
void TestRegistration::aSavedIdentifierIsTheSameClient()
{
    QFETCH(const bool, isDeleted);
    RegistrarFixture fixture(withOneIdentifier());
    const QString id = fixture.registerClient();
    const QByteArray oldToken = fixture.tokenInKeychain(id);
    if (isDeleted)
        QVERIFY(QCoro::waitFor(fixture.registrar->remove(id)));
    QCOMPARE(fixture.registerClient(), id);
    QVERIFY(fixture.registrar->heldTokens().empty());
    QCOMPARE(fixture.registrar->clients().size(), 1U);
    QVERIFY(fixture.inventory->openIntents().empty());
    QVERIFY(!fixture.client(id).deletedAt);
    QVERIFY(!fixture.tokenInKeychain(id).isEmpty());
    QVERIFY(fixture.tokenInKeychain(id) != oldToken);
    QCOMPARE(fixture.registrar->olderTokens(id), isDeleted ? 0 : 1);
    QVERIFY(!fixture.registrar->isBusy(id));
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
}

// S06
void TestRegistration::aLostOneBecomesTheSavedClient()
{
    RegistrarFixture fixture(withOneIdentifier());
    const QString id = fixture.registerClient();
    const QString lost = loseAllButTheToken(fixture);
    const QString account = fixture.client(lost).keychainAccount;
    QVERIFY(fixture.keychain.entry(account));
    const QByteArray draft = fixture.registrar->draft(lost)->text;
    registrar::Registrar::Again again;
    again.recordId = lost;
    const auto outcome = valueOf(QCoro::waitFor(fixture.registrar->registerAgain(again)));
    QCOMPARE(outcome.recordId, id);
    QCOMPARE(fixture.registrar->clients().size(), 1U);
    QVERIFY(!fixture.keychain.entry(account));
    QVERIFY(fixture.inventory->openIntents().empty());
    QCOMPARE(fixture.registrar->earlierDrafts(id).size(), 1U);
    QCOMPARE(fixture.registrar->earlierDrafts(id).front().text, draft);
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
}

// The token is safe at once, and nothing is written under another's hands.
void TestRegistration::aBusyClientGetsItWithALaterRead()
{
    RegistrarFixture fixture(withOneIdentifier());
    const QString id = fixture.registerClient();
    const QByteArray oldToken = fixture.tokenInKeychain(id);
    QString second;
    {
        const auto claim = registrar::ClientClaim::take(fixture.inventory->fileName(), id);
        QVERIFY(claim);
        second = fixture.registerClient();
        QVERIFY(second != id);
        QCOMPARE(fixture.tokenInKeychain(id), oldToken);
    }
    QVERIFY(fixture.registrar->heldTokens().empty());
    fixture.restart();
    const auto secret = fixture.keychain.entry(fixture.client(second).keychainAccount
                                               + u" (client secret)"_s);
    QVERIFY(secret);
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(second)));
    QCOMPARE(fixture.registrar->clients().size(), 1U);
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(fixture.keychain.entry(fixture.client(id).keychainAccount + u" (client secret)"_s),
             secret);
}

void TestRegistration::aKeptTokenStaysUntilThereIsAnother_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("refused") << u"status-400"_s;
    QTest::newRow("lost again") << u"close-after-request"_s;
    QTest::newRow("registered") << QString();
}

// S05, S06
void TestRegistration::aKeptTokenStaysUntilThereIsAnother()
{
    QFETCH(const QString, fault);
    RegistrarFixture fixture;
    const QString id = loseAllButTheToken(fixture);
    const QString account = fixture.client(id).keychainAccount;
    const auto token = fixture.keychain.entry(account);
    QVERIFY(token);
    if (!fault.isEmpty())
        fixture.server->arm("POST", Fault::fromName(fault).value());
    registrar::Registrar::Again again;
    again.recordId = id;
    const auto outcome = QCoro::waitFor(fixture.registrar->registerAgain(again));
    QCOMPARE(outcome.has_value(), fault.isEmpty());
    QCOMPARE(fixture.keychain.entry(account).has_value(), !fault.isEmpty());
    if (outcome)
        return;
    QCOMPARE(fixture.keychain.entry(account), token);
    QCOMPARE(fixture.client(id).tokenState, TokenState::InKeychain);
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::OutcomeUnknown);
}

// S06
void TestRegistration::aKeptTokenIsSaid()
{
    RegistrarFixture fixture;
    const QString without = loseRegistration(fixture, u"close-after-request"_s);
    const auto lost = QCoro::waitFor(fixture.registrar->resolve(without));
    QVERIFY(!lost);
    QVERIFY(lost.error().text.contains(u"nobody holds its token"));
    const auto asked = QCoro::waitFor(fixture.registrar->resolve(loseAllButTheToken(fixture)));
    QVERIFY(!asked);
    QVERIFY(asked.error().text.contains(u"Its token came and is kept here"));
}

// S66: the record knows neither the new entry in the keychain nor the address.
void TestRegistration::aLostOneOnAFullDiskIsHeld()
{
    RegistrarFixture fixture;
    const QString id = loseRegistration(fixture, u"close-after-request"_s);
    tests::FullDisk full(*fixture.inventory);
    registrar::Registrar::Again again;
    again.recordId = id;
    QVERIFY(!QCoro::waitFor(fixture.registrar->registerAgain(again)));
    QCOMPARE(fixture.registrar->heldTokens().size(), 1U);
    full.makeRoom();
    QVERIFY(QCoro::waitFor(fixture.registrar->retryHeldToken(id)));
    QVERIFY(fixture.registrar->heldTokens().empty());
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
}

// S08: the program ended between sending and the answer.
void TestRegistration::anOpenRegistrationOfAnEarlierRunIsARecord()
{
    RegistrarFixture fixture;
    const QByteArray endpoint = fixture.server->registrationEndpoint().toEncoded();
    QVERIFY(fixture.inventory->transact([&](inventory::InventoryWriter &writer) {
        inventory::IntentRecord intent;
        intent.id = u"intent-1"_s;
        intent.clientRecordId = u"record-1"_s;
        intent.verb = Verb::Register;
        intent.sentDocument = RegistrarFixture::sampleDocument();
        intent.startedAt = QDateTime::currentDateTimeUtc();
        intent.target = endpoint;
        writer.beginIntent(intent);
    }));
    fixture.restart();
    const auto client = fixture.client(u"record-1"_s);
    QCOMPARE(inventory::stateOf(client), ClientState::OutcomeUnknown);
    QCOMPARE(client.name, u"Billing Portal"_s);
    QCOMPARE(fixture.registrar->server(client.serverId)->registrationEndpoint,
             QString::fromLatin1(endpoint));
    fixture.restart();
    QCOMPARE(fixture.registrar->clients().size(), 1U);
}

void TestRegistration::removedHere()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const auto account = fixture.client(id).keychainAccount;
    QSignalSpy removed(fixture.registrar.get(), &registrar::Registrar::clientRemoved);
    QVERIFY(QCoro::waitFor(fixture.registrar->removeHere(id)));
    QCOMPARE(removed.count(), 1);
    QVERIFY(fixture.registrar->clients().empty());
    QVERIFY(!fixture.keychain.entry(account));
    QCOMPARE(fixture.requests("DELETE"), 0);
    fixture.restart();
    QVERIFY(fixture.registrar->clients().empty());
}

void TestRegistration::endpointIsRemembered()
{
    RegistrarFixture fixture;
    const QString first = fixture.registerClient();
    const QString second = fixture.registerClient();
    QCOMPARE(fixture.client(first).serverId, fixture.client(second).serverId);
    QCOMPARE(fixture.registrar->server(fixture.client(first).serverId)->registrationEndpoint,
             fixture.server->registrationEndpoint().toString(QUrl::FullyEncoded));
    QCOMPARE(fixture.registrar->servers().size(), 1U);
}

QTEST_GUILESS_MAIN(TestRegistration)
#include "tst_registration.moc"
