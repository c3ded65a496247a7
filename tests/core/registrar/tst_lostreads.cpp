// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and enrolments without a usable answer, at a server that replaces the token with a read.
#include "registrarfixture.h"
#include "sabotage.h"

#include <registrar/clientclaim.h>

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientState;
using inventory::Verb;
using practice::Fault;
using registrar::Failure;
using registrar::Resolution;
using tests::FaultyKeychain;
using tests::RegistrarFixture;
using tests::valueOf;

namespace {

practice::PracticeSettings rotating()
{
    practice::PracticeSettings settings;
    settings.rotation = practice::PracticeSettings::Rotation::OnEveryUse;
    return settings;
}

/// A client that was registered by somebody else at the fixture's server.
struct Foreign
{
    explicit Foreign(RegistrarFixture &fixture)
    {
        const QString id = fixture.registerClient();
        enrolment.configurationUri = fixture.client(id).configurationUri;
        enrolment.token = metadata::SecretText(fixture.tokenInKeychain(id));
        clientId = fixture.client(id).clientId;
        (void)QCoro::waitFor(fixture.registrar->removeHere(id));
    }
    registrar::Registrar::Enrolment enrolment;
    QString clientId;
};

/// The fixture has seen that reads cost the token here.
void learnTheHabit(RegistrarFixture &fixture)
{
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(fixture.registerClient())));
}

Failure loseEnrolment(RegistrarFixture &fixture, const Foreign &foreign, const QString &fault)
{
    fixture.server->arm("GET", Fault::fromName(fault).value());
    const auto outcome = QCoro::waitFor(fixture.registrar->enroll(foreign.enrolment));
    return outcome ? Failure() : outcome.error();
}

/// The client is saved under another address than its own.
void moveAway(RegistrarFixture &fixture, const QString &id)
{
    auto moved = fixture.client(id);
    moved.configurationUri += "?moved=1";
    QVERIFY(fixture.inventory->transact(
        [&moved](inventory::InventoryWriter &writer) { writer.saveClient(moved); }));
}

QByteArray enteredToken(const Foreign &foreign)
{
    return foreign.enrolment.token.reveal().toByteArray();
}

} // namespace

class TestLostReads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewTokenInABrokenAnswerIsKept();
    void theEnteredTokenIsKeptWithoutAnAnswer_data();
    void theEnteredTokenIsKeptWithoutAnAnswer();
    void nothingIsKeptWhereReadsCostNothing_data();
    void nothingIsKeptWhereReadsCostNothing();
    void aRefusedEnrolmentLeavesNothing();
    void aSavedClientKeepsItsToken();
    void becomesTheClientThatIsSavedAlready();
    void isEnrolledOnceMore();
    void leavesABusyClientAlone();
    void anEnrolmentThatACrashCutShortIsTold_data();
    void anEnrolmentThatACrashCutShortIsTold();
    void anEnrolmentUnderWaySaysWhereItWent();
    void isHeldWhereNothingTakesIt();
    void aRegistrationsFragmentIsHeldToo();
    void anUpdatesFragmentIsHeldToo();
    void aLostReadIsAnUnknownOutcome();
    void aLostReadWhereTheHabitIsNotKnown();
};

// S05, S02
void TestLostReads::aNewTokenInABrokenAnswerIsKept()
{
    RegistrarFixture fixture(rotating());
    const Foreign foreign(fixture);
    QSignalSpy added(fixture.registrar.get(), &registrar::Registrar::clientAdded);
    const Failure failure = loseEnrolment(fixture, foreign, u"broken-json"_s);
    QCOMPARE(failure.kind, Failure::Kind::OutcomeUnknown);
    QVERIFY(failure.text.contains(u"new token"));
    QVERIFY(!failure.title.contains(u"update"));
    const QString id = failure.recordId;
    QCOMPARE(added.count(), 1);
    fixture.restart();
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::OutcomeUnknown);
    QCOMPARE(fixture.client(id).unknownVerb, Verb::Enroll);
    QVERIFY(fixture.client(id).clientId.isEmpty());
    const QByteArray newToken = fixture.tokenInKeychain(id);
    QVERIFY(!newToken.isEmpty());
    QVERIFY(newToken != enteredToken(foreign));
    QVERIFY(!fixture.isOnDisk(newToken));
    QVERIFY(!fixture.isOnDisk(enteredToken(foreign)));
    QCOMPARE(fixture.registrar->olderTokens(id), 1); // the entered one

    fixture.server->resetCounters();
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))), Resolution::WasRead);
    QCOMPARE(fixture.requests("GET"), 1);
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::InSync);
    QCOMPARE(fixture.client(id).clientId, foreign.clientId);
    QCOMPARE(fixture.client(id).name, u"Billing Portal"_s);
    QVERIFY(fixture.inventory->openIntents().empty());
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
}

void TestLostReads::theEnteredTokenIsKeptWithoutAnAnswer_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<bool>("wasReplaced");
    for (const char *fault : {"close-after-request", "cut-status-line", "cut-headers", "reset"})
        QTest::newRow(fault) << QString::fromLatin1(fault) << true;
    QTest::newRow("html") << u"html"_s << false;
    QTest::newRow("not carried out") << u"close-after-request-unprocessed"_s << false;
}

// S05, S02
void TestLostReads::theEnteredTokenIsKeptWithoutAnAnswer()
{
    QFETCH(const QString, fault);
    QFETCH(const bool, wasReplaced);
    RegistrarFixture fixture(rotating());
    learnTheHabit(fixture);
    const Foreign foreign(fixture);
    const QString id = loseEnrolment(fixture, foreign, fault).recordId;
    QVERIFY(!id.isEmpty());
    fixture.restart();
    QCOMPARE(fixture.client(id).unknownVerb, Verb::Enroll);
    QCOMPARE(fixture.tokenInKeychain(id), enteredToken(foreign));
    const auto resolution = valueOf(QCoro::waitFor(fixture.registrar->resolve(id)));
    QCOMPARE(resolution, wasReplaced ? Resolution::TokenRefused : Resolution::WasRead);
    QCOMPARE(inventory::stateOf(fixture.client(id)),
             wasReplaced ? ClientState::TokenRefused : ClientState::InSync);
    QCOMPARE(fixture.registrar->planRegistration(id).has_value(), !wasReplaced);
    QVERIFY(fixture.inventory->openIntents().empty());
}

void TestLostReads::nothingIsKeptWhereReadsCostNothing_data()
{
    QTest::addColumn<QString>("fault");
    for (const char *fault : {"close-after-request", "cut-headers", "broken-json", "html"})
        QTest::newRow(fault) << QString::fromLatin1(fault);
}

// S05: the entered token is as good as before, and still in the dialog.
void TestLostReads::nothingIsKeptWhereReadsCostNothing()
{
    QFETCH(const QString, fault);
    RegistrarFixture fixture;
    const Foreign foreign(fixture);
    const Failure failure = loseEnrolment(fixture, foreign, fault);
    QCOMPARE(failure.kind, Failure::Kind::BadAnswer);
    QVERIFY(failure.recordId.isEmpty());
    QVERIFY(fixture.registrar->clients().empty());
    QVERIFY(fixture.inventory->openIntents().empty());
    (void)valueOf(QCoro::waitFor(fixture.registrar->enroll(foreign.enrolment)));
}

void TestLostReads::aRefusedEnrolmentLeavesNothing()
{
    RegistrarFixture fixture(rotating());
    learnTheHabit(fixture);
    const Foreign foreign(fixture);
    const std::size_t before = fixture.registrar->clients().size();
    QCOMPARE(loseEnrolment(fixture, foreign, u"status-401"_s).kind, Failure::Kind::Unauthorized);
    QCOMPARE(fixture.registrar->clients().size(), before);
    QVERIFY(fixture.inventory->openIntents().empty());
}

// S05: enrolled once more, with a token that may be wrong.
void TestLostReads::aSavedClientKeepsItsToken()
{
    RegistrarFixture fixture(rotating());
    learnTheHabit(fixture);
    const QString id = fixture.registerClient();
    const QByteArray token = fixture.tokenInKeychain(id);
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = fixture.client(id).configurationUri;
    enrolment.token = metadata::SecretText("mistyped");
    fixture.server->arm("GET", Fault::fromName(u"close-after-request-unprocessed"_s).value());
    const auto lost = QCoro::waitFor(fixture.registrar->enroll(enrolment));
    QCOMPARE(lost.error().recordId, id);
    QCOMPARE(fixture.client(id).unknownVerb, Verb::Enroll);
    QCOMPARE(fixture.tokenInKeychain(id), token);
    QCOMPARE(fixture.registrar->olderTokens(id), 1); // set aside
    QVERIFY(!fixture.isOnDisk("mistyped"));
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))), Resolution::WasRead);
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::InSync);
}

// The address led to a client that is saved under another one.
void TestLostReads::becomesTheClientThatIsSavedAlready()
{
    RegistrarFixture fixture(rotating());
    const QString saved = fixture.registerClient();
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = fixture.client(saved).configurationUri;
    enrolment.token = metadata::SecretText(fixture.tokenInKeychain(saved));
    moveAway(fixture, saved);
    fixture.server->arm("GET", Fault::fromName(u"broken-json"_s).value());
    const auto lost = QCoro::waitFor(fixture.registrar->enroll(enrolment));
    const QString id = lost.error().recordId;
    QVERIFY(id != saved);
    const QString account = fixture.client(id).keychainAccount;
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))), Resolution::WasRead);
    QVERIFY(!fixture.registrar->client(id));
    QVERIFY(!fixture.keychain.entry(account));
    QCOMPARE(fixture.registrar->clients().size(), 1U);
    QCOMPARE(fixture.client(saved).configurationUri, enrolment.configurationUri);
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(saved)));
}

// S05: the record of the lost one is the client, not a second one.
void TestLostReads::isEnrolledOnceMore()
{
    RegistrarFixture fixture(rotating());
    const Foreign foreign(fixture);
    const QString id = loseEnrolment(fixture, foreign, u"broken-json"_s).recordId;
    registrar::Registrar::Enrolment enrolment = foreign.enrolment;
    enrolment.token = metadata::SecretText(fixture.tokenInKeychain(id));
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->enroll(enrolment))), id);
    QCOMPARE(fixture.registrar->clients().size(), 1U);
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::InSync);
    QCOMPARE(fixture.client(id).clientId, foreign.clientId);
    QVERIFY(fixture.inventory->openIntents().empty());
}

// The client that it turned out to be has a request under way: its answer must find its token.
void TestLostReads::leavesABusyClientAlone()
{
    RegistrarFixture fixture(rotating());
    const QString saved = fixture.registerClient();
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = fixture.client(saved).configurationUri;
    enrolment.token = metadata::SecretText(fixture.tokenInKeychain(saved));
    moveAway(fixture, saved);
    QString id;
    {
        const auto claim = registrar::ClientClaim::take(fixture.inventory->fileName(), saved);
        QVERIFY(claim);
        id = valueOf(QCoro::waitFor(fixture.registrar->enroll(enrolment)));
        QVERIFY(id != saved);
        (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
        QVERIFY(fixture.registrar->client(id));
        QCOMPARE(fixture.tokenInKeychain(saved), enrolment.token.reveal().toByteArray());
    }
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(!fixture.registrar->client(id));
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(saved)));
}

void TestLostReads::anEnrolmentThatACrashCutShortIsTold_data()
{
    QTest::addColumn<bool>("isHarmless");
    QTest::newRow("server not known") << false;
    QTest::newRow("reads cost nothing here") << true;
}

// S02, S08: its token may be spent, and the one that took its place is not known.
void TestLostReads::anEnrolmentThatACrashCutShortIsTold()
{
    QFETCH(const bool, isHarmless);
    RegistrarFixture fixture;
    const Foreign foreign(fixture);
    if (isHarmless)
        learnTheHabit(fixture);
    const std::size_t before = fixture.registrar->clients().size();
    QVERIFY(fixture.inventory->transact([&](inventory::InventoryWriter &writer) {
        inventory::IntentRecord intent;
        intent.id = u"intent-1"_s;
        intent.clientRecordId = u"record-1"_s;
        intent.verb = Verb::Enroll;
        intent.startedAt = QDateTime::currentDateTimeUtc();
        intent.target = foreign.enrolment.configurationUri;
        writer.beginIntent(intent);
    }));
    fixture.restart();
    QCOMPARE(fixture.inventory->openIntents().empty(), isHarmless);
    QCOMPARE(fixture.registrar->clients().size(), before + (isHarmless ? 0 : 1));
    if (isHarmless)
        return;
    const QString id = u"record-1"_s;
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::OutcomeUnknown);
    QCOMPARE(fixture.client(id).unknownVerb, Verb::Enroll);
    QCOMPARE(fixture.client(id).configurationUri, foreign.enrolment.configurationUri);
    const auto asked = QCoro::waitFor(fixture.registrar->resolve(id));
    QVERIFY(!asked);
    QCOMPARE(asked.error().nextStep, Failure::NextStep::RecoverAccess);
    QVERIFY(QCoro::waitFor(fixture.registrar->replaceToken(id, foreign.enrolment.token)));
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::InSync);
    QCOMPARE(fixture.client(id).clientId, foreign.clientId);
    QVERIFY(fixture.inventory->openIntents().empty());
}

void TestLostReads::anEnrolmentUnderWaySaysWhereItWent()
{
    RegistrarFixture fixture;
    const Foreign foreign(fixture);
    fixture.server->arm("GET", Fault::fromName(u"stall"_s).value());
    auto task = fixture.registrar->enroll(foreign.enrolment);
    QTRY_COMPARE(fixture.requests("GET"), 1);
    const auto intents = fixture.inventory->openIntents();
    QCOMPARE(intents.size(), 1U);
    QCOMPARE(intents.front().target, foreign.enrolment.configurationUri);
    QVERIFY(fixture.registrar->isBusy(intents.front().clientRecordId));
    fixture.restart(); // as if it had crashed
    QCOMPARE(fixture.client(intents.front().clientRecordId).unknownVerb, Verb::Enroll);
}

// S05, S65, S66
void TestLostReads::isHeldWhereNothingTakesIt()
{
    RegistrarFixture fixture(rotating());
    const Foreign foreign(fixture);
    tests::FullDisk full(*fixture.inventory);
    fixture.keychain.failAlways(FaultyKeychain::Operation::Write, FaultyKeychain::Kind::Locked);
    const Failure failure = loseEnrolment(fixture, foreign, u"broken-json"_s);
    QVERIFY(failure.recordId.isEmpty());
    const auto held = fixture.registrar->heldTokens();
    QCOMPARE(held.size(), 1U);
    const auto token = fixture.registrar->heldToken(held.front().recordId);
    QVERIFY(token && *token != foreign.enrolment.token);
    QVERIFY(fixture.registrar->clients().empty());

    full.makeRoom();
    fixture.keychain.behave();
    QVERIFY(QCoro::waitFor(fixture.registrar->retryHeldToken(held.front().recordId)));
    const QString id = fixture.registrar->clients().front().id;
    QCOMPARE(fixture.tokenInKeychain(id), token->reveal().toByteArray());
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))), Resolution::WasRead);
}

// S05, S06: cut before the address, so that the token is all that is known.
void TestLostReads::aRegistrationsFragmentIsHeldToo()
{
    RegistrarFixture fixture;
    (void)fixture.registerClient(); // makes the vault key
    tests::FullDisk full(*fixture.inventory);
    fixture.keychain.failAlways(FaultyKeychain::Operation::Write, FaultyKeychain::Kind::Locked);
    fixture.server->arm("POST", Fault::fromName(u"array"_s).value());
    registrar::Registrar::Registration registration;
    registration.endpoint = fixture.server->registrationEndpoint();
    registration.document = RegistrarFixture::sampleDocument();
    const auto lost = QCoro::waitFor(fixture.registrar->registerClient(registration));
    QVERIFY(!lost);
    QCOMPARE(fixture.registrar->heldTokens().size(), 1U);
    const QString id = fixture.registrar->heldTokens().front().recordId;
    const auto token = fixture.registrar->heldToken(id);
    full.makeRoom();
    fixture.keychain.behave();
    QVERIFY(QCoro::waitFor(fixture.registrar->retryHeldToken(id)));
    QVERIFY(fixture.registrar->heldTokens().empty());
    QCOMPARE(fixture.tokenInKeychain(id), token->reveal().toByteArray());
}

// S05
void TestLostReads::anUpdatesFragmentIsHeldToo()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray oldToken = fixture.tokenInKeychain(id);
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    fixture.server->arm("PUT", Fault::fromName(u"broken-json"_s).value());
    tests::FullDisk full(*fixture.inventory);
    fixture.keychain.failAlways(FaultyKeychain::Operation::Write, FaultyKeychain::Kind::Locked);
    QVERIFY(!QCoro::waitFor(fixture.registrar->apply(plan)));
    const auto token = fixture.registrar->heldToken(id);
    QVERIFY(token && token->reveal().toByteArray() != oldToken);
    full.makeRoom();
    fixture.keychain.behave();
    QVERIFY(QCoro::waitFor(fixture.registrar->retryHeldToken(id)));
    QCOMPARE(fixture.tokenInKeychain(id), token->reveal().toByteArray());
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))), Resolution::WasMade);
}

// S02: the decision "Reads have no unknown outcome, unless the server rotates on reads".
void TestLostReads::aLostReadIsAnUnknownOutcome()
{
    RegistrarFixture fixture(rotating());
    const QString id = fixture.registerClient();
    fixture.server->arm("GET", Fault::fromName(u"close-after-request-unprocessed"_s).value());
    QCOMPARE(QCoro::waitFor(fixture.registrar->read(id)).error().kind, Failure::Kind::BadAnswer);
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id))); // the habit
    fixture.server->arm("GET", Fault::fromName(u"close-after-request-unprocessed"_s).value());
    const auto lost = QCoro::waitFor(fixture.registrar->read(id));
    QCOMPARE(lost.error().kind, Failure::Kind::OutcomeUnknown);
    QVERIFY(!lost.error().title.contains(u"update"));
    QCOMPARE(fixture.client(id).unknownVerb, Verb::Read);
    // Any read that succeeds answers it.
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(!fixture.client(id).unknownVerb);

    // A new token in a broken answer is no longer lost: nothing is unknown but the document.
    fixture.server->arm("GET", Fault::fromName(u"broken-json"_s).value());
    const auto broken = QCoro::waitFor(fixture.registrar->read(id));
    QCOMPARE(broken.error().kind, Failure::Kind::BadAnswer);
    QVERIFY(broken.error().text.contains(u"new token"));
    QVERIFY(!fixture.client(id).unknownVerb);
    QCOMPARE(fixture.registrar->activity(id).front().result, u"no-answer"_s);
    QCOMPARE(fixture.registrar->activity(id).at(1).result, u"ok"_s); // one line for one read
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
}

// S02, S05: no alarm, because most servers keep the token, but no promise either.
void TestLostReads::aLostReadWhereTheHabitIsNotKnown()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const Fault cut = Fault::fromName(u"close-after-request"_s).value();
    fixture.server->arm("GET", cut);
    const auto lost = QCoro::waitFor(fixture.registrar->read(id));
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, Failure::Kind::BadAnswer);
    QCOMPARE(lost.error().nextStep, Failure::NextStep::TryAgain);
    QVERIFY2(lost.error().text.contains(u"replace the token with a read"),
             qPrintable(lost.error().text));
    QVERIFY(!fixture.client(id).unknownVerb);

    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id))); // now it is known
    fixture.server->arm("GET", cut);
    const auto again = QCoro::waitFor(fixture.registrar->read(id));
    QVERIFY(!again.error().text.contains(u"token"));
}

QTEST_GUILESS_MAIN(TestLostReads)
#include "tst_lostreads.moc"
