// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a verb leaves behind when something goes wrong: the draft, the saved copy, the token, and a
// truthful state.
#include "registrarfixture.h"

#include <inventory/inventorywriter.h>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientState;
using inventory::TokenState;
using inventory::Verb;
using practice::Fault;
using registrar::Failure;
using registrar::Resolution;
using tests::FaultyKeychain;
using tests::RegistrarFixture;
using tests::valueOf;

class TestLostAnswers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void updateUnderFault_data();
    void updateUnderFault();
    void deleteUnderFault_data();
    void deleteUnderFault();
    void readUnderFault_data();
    void readUnderFault();
    void aCutAnswersTokenIsKept();
    void aReadThatACrashCutShortIsTold();
    void resolvesAnUpdate_data();
    void resolvesAnUpdate();
    void resolvesADelete();
    void resolvesADeleteOfAClientThatIsGone();
    void nothingIsSentWhileTheOutcomeIsUnknown();
    void lockedKeychainStopsTheRequest_data();
    void lockedKeychainStopsTheRequest();
    void keychainThatFailsAfterTheAnswerLosesNothing_data();
    void keychainThatFailsAfterTheAnswerLosesNothing();
    void missingTokenIsSaid();
    void unreachableServerIsPlannedAgainstTheSavedCopy();
};

namespace {

void faultColumns()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Failure::Kind>("kind");
}

Fault faultNamed(const QString &name)
{
    return Fault::fromName(name).value();
}

} // namespace

void TestLostAnswers::updateUnderFault_data()
{
    faultColumns();
    const auto row = [](const char *fault, Failure::Kind kind) {
        QTest::newRow(fault) << QString::fromLatin1(fault) << kind;
    };
    for (const char *fault :
         {"close-after-request", "close-after-request-unprocessed", "cut-status-line",
          "cut-headers", "cut-body", "reset", "broken-json", "html", "status-500", "status-502"})
        row(fault, Failure::Kind::OutcomeUnknown);
    row("oversized", Failure::Kind::OutcomeUnknown);
    row("status-400", Failure::Kind::Rejected);
    row("status-401", Failure::Kind::Unauthorized);
    row("status-403", Failure::Kind::Forbidden);
    row("status-404", Failure::Kind::NotFound);
    row("status-405", Failure::Kind::NotAllowed);
    row("status-409", Failure::Kind::ConflictOnServer);
    row("status-429", Failure::Kind::Wait);
    row("status-503", Failure::Kind::Wait); // with Retry-After
    row("redirect-other-origin", Failure::Kind::Redirected);
    row("other-client-id", Failure::Kind::AnotherClient);
}

// M05, M13, M31, M33, S04, S05, S16, S37, S40, S45, S47, S48, S49, S53
void TestLostAnswers::updateUnderFault()
{
    QFETCH(const QString, fault);
    QFETCH(const Failure::Kind, kind);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const QByteArray draft = fixture.registrar->draft(id)->text;
    const QByteArray saved = fixture.registrar->newestSnapshot(id)->document;
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    fixture.server->arm("PUT", faultNamed(fault));
    const auto outcome = QCoro::waitFor(fixture.registrar->apply(plan));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, kind);
    QVERIFY(!outcome.error().title.isEmpty());
    QVERIFY(!outcome.error().text.isEmpty());
    QVERIFY(!outcome.error().details.isEmpty());
    QCOMPARE(fixture.requests("PUT"), 1);
    QCOMPARE(fixture.registrar->draft(id)->text, draft);
    QCOMPARE(fixture.registrar->newestSnapshot(id)->document, saved);
    const bool isUnknown = kind == Failure::Kind::OutcomeUnknown
                           || kind == Failure::Kind::AnotherClient;
    QCOMPARE(fixture.client(id).unknownVerb.has_value(), isUnknown);
    fixture.restart(); // and all of it is on the disk
    QCOMPARE(fixture.registrar->draft(id)->text, draft);
    QCOMPARE(fixture.client(id).unknownVerb.has_value(), isUnknown);
}

void TestLostAnswers::deleteUnderFault_data()
{
    faultColumns();
    for (const char *fault :
         {"close-after-request", "cut-status-line", "cut-headers", "reset", "status-500"})
        QTest::newRow(fault) << QString::fromLatin1(fault) << Failure::Kind::OutcomeUnknown;
    QTest::newRow("status-401") << u"status-401"_s << Failure::Kind::Unauthorized;
    QTest::newRow("status-405") << u"status-405"_s << Failure::Kind::NotAllowed;
    QTest::newRow("status-404") << u"status-404"_s << Failure::Kind::NotFound;
}

// M44, S07, S48
void TestLostAnswers::deleteUnderFault()
{
    QFETCH(const QString, fault);
    QFETCH(const Failure::Kind, kind);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray token = fixture.tokenInKeychain(id);
    fixture.server->arm("DELETE", faultNamed(fault));
    const auto outcome = QCoro::waitFor(fixture.registrar->remove(id));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, kind);
    QCOMPARE(fixture.requests("DELETE"), 1);
    QVERIFY(!fixture.client(id).deletedAt);
    QCOMPARE(fixture.tokenInKeychain(id), token);
    QCOMPARE(fixture.client(id).unknownVerb.has_value(), kind == Failure::Kind::OutcomeUnknown);
}

void TestLostAnswers::readUnderFault_data()
{
    faultColumns();
    for (const char *fault : {"close-after-request", "cut-status-line", "cut-headers", "cut-body",
                              "broken-json", "html", "oversized", "status-500"})
        QTest::newRow(fault) << QString::fromLatin1(fault) << Failure::Kind::BadAnswer;
    QTest::newRow("status-401") << u"status-401"_s << Failure::Kind::Unauthorized;
    QTest::newRow("status-403") << u"status-403"_s << Failure::Kind::Forbidden;
    QTest::newRow("status-429") << u"status-429"_s << Failure::Kind::Wait;
    QTest::newRow("other client") << u"other-client-id"_s << Failure::Kind::AnotherClient;
}

// M16, S16
void TestLostAnswers::readUnderFault()
{
    QFETCH(const QString, fault);
    QFETCH(const Failure::Kind, kind);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray saved = fixture.registrar->newestSnapshot(id)->document;
    fixture.server->arm("GET", faultNamed(fault));
    const auto outcome = QCoro::waitFor(fixture.registrar->read(id));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, kind);
    QCOMPARE(fixture.requests("GET"), 1);
    QVERIFY(!fixture.client(id).unknownVerb);
    QCOMPARE(fixture.registrar->newestSnapshot(id)->document, saved);
    // A refused token is not thrown away: it works again as soon as the server takes it.
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(fixture.client(id).tokenState, TokenState::InKeychain);
}

// S05
void TestLostAnswers::aCutAnswersTokenIsKept()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray oldToken = fixture.tokenInKeychain(id);
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    // The whole document arrives with a broken end: the token in it is the only copy in the world.
    fixture.server->arm("PUT", faultNamed(u"broken-json"_s));
    QVERIFY(!QCoro::waitFor(fixture.registrar->apply(plan)));
    QVERIFY(fixture.tokenInKeychain(id) != oldToken);
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))), Resolution::WasMade);
    QCOMPARE(fixture.client(id).name, u"Mine"_s);
    QVERIFY(!fixture.isOnDisk(fixture.tokenInKeychain(id)));
}

// S02, S08: until reads were seen to be harmless here, one without an end may have cost the token.
void TestLostAnswers::aReadThatACrashCutShortIsTold()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const auto crashInARead = [&fixture, &id](const QString &intentId) {
        inventory::IntentRecord intent;
        intent.id = intentId;
        intent.clientRecordId = id;
        intent.verb = inventory::Verb::Read;
        intent.startedAt = QDateTime::currentDateTimeUtc();
        const auto begun = fixture.inventory->transact(
            [&intent](inventory::InventoryWriter &writer) { writer.beginIntent(intent); });
        QVERIFY(begun);
        fixture.restart();
    };
    crashInARead(u"first"_s);
    QCOMPARE(fixture.client(id).unknownVerb, inventory::Verb::Read);
    QVERIFY(QCoro::waitFor(fixture.registrar->resolve(id)));
    QVERIFY(!fixture.client(id).unknownVerb);
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id))); // the habit: no new token
    crashInARead(u"second"_s);
    QVERIFY(!fixture.client(id).unknownVerb);
}

void TestLostAnswers::resolvesAnUpdate_data()
{
    QTest::addColumn<bool>("rotates");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<Resolution>("resolution");
    QTest::newRow("made") << false << u"close-after-request"_s << Resolution::WasMade;
    QTest::newRow("not made") << false << u"close-after-request-unprocessed"_s
                              << Resolution::WasNotMade;
    QTest::newRow("not made, rotating server")
        << true << u"close-after-request-unprocessed"_s << Resolution::WasNotMade;
    QTest::newRow("made, token lost with the answer")
        << true << u"close-after-request"_s << Resolution::TokenRefused;
}

// S04
void TestLostAnswers::resolvesAnUpdate()
{
    QFETCH(const bool, rotates);
    QFETCH(const QString, fault);
    QFETCH(const Resolution, resolution);
    practice::PracticeSettings settings;
    if (!rotates)
        settings.rotation = practice::PracticeSettings::Rotation::Never;
    RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    fixture.edit(id, u"policy_uri"_s, {});
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    fixture.server->arm("PUT", faultNamed(fault));
    QVERIFY(!QCoro::waitFor(fixture.registrar->apply(plan)));
    fixture.restart();
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::OutcomeUnknown);

    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))), resolution);
    QVERIFY(!fixture.client(id).unknownVerb);
    QCOMPARE(fixture.registrar->draft(id).has_value(), resolution != Resolution::WasMade);
    const ClientState expected = resolution == Resolution::WasMade ? ClientState::InSync
                                 : resolution == Resolution::TokenRefused
                                     ? ClientState::TokenRefused
                                     : ClientState::Draft;
    QCOMPARE(inventory::stateOf(fixture.client(id)), expected);
    QCOMPARE(fixture.requests("PUT"), 1);
}

// M45, S07
void TestLostAnswers::resolvesADelete()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.server->arm("DELETE", faultNamed(u"close-after-request"_s));
    QVERIFY(!QCoro::waitFor(fixture.registrar->remove(id)));
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))), Resolution::TokenRefused);
    QCOMPARE(fixture.client(id).unknownVerb, Verb::Delete); // both readings stay open
    QVERIFY(fixture.registrar->markDeleted(id));
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::Deleted);

    const QString other = fixture.registerClient();
    fixture.server->arm("DELETE", faultNamed(u"close-after-request-unprocessed"_s));
    QVERIFY(!QCoro::waitFor(fixture.registrar->remove(other)));
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(other))), Resolution::WasNotMade);
    QCOMPARE(inventory::stateOf(fixture.client(other)), ClientState::InSync);
}

// M45, S63: some servers answer 404 for a client that is gone.
void TestLostAnswers::resolvesADeleteOfAClientThatIsGone()
{
    practice::PracticeSettings settings;
    settings.unknownClient = practice::Denial{.status = 404};
    RegistrarFixture fixture(settings);
    const QString id = fixture.registerClient();
    fixture.server->arm("DELETE", faultNamed(u"close-after-request"_s));
    QVERIFY(!QCoro::waitFor(fixture.registrar->remove(id)));
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))), Resolution::Gone);
    QCOMPARE(fixture.client(id).unknownVerb, Verb::Delete); // the address may have moved as well
    QVERIFY(fixture.registrar->markDeleted(id));
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::Deleted);
}

void TestLostAnswers::nothingIsSentWhileTheOutcomeIsUnknown()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    fixture.server->arm("PUT", faultNamed(u"reset"_s));
    QVERIFY(!QCoro::waitFor(fixture.registrar->apply(plan)));
    const auto again = QCoro::waitFor(fixture.registrar->apply(plan));
    QVERIFY(!again);
    QCOMPARE(again.error().nextStep, Failure::NextStep::CheckWithServer);
    const auto removed = QCoro::waitFor(fixture.registrar->remove(id));
    QVERIFY(!removed);
    QCOMPARE(fixture.requests("PUT"), 1);
    QCOMPARE(fixture.requests("DELETE"), 0);
}

void TestLostAnswers::lockedKeychainStopsTheRequest_data()
{
    QTest::addColumn<secrets::KeychainState>("state");
    QTest::addColumn<Failure::Kind>("kind");
    QTest::newRow("locked") << secrets::KeychainState::Locked << Failure::Kind::KeychainLocked;
    QTest::newRow("absent") << secrets::KeychainState::Absent << Failure::Kind::KeychainAbsent;
    QTest::newRow("no collection")
        << secrets::KeychainState::NoCollection << Failure::Kind::KeychainAbsent;
}

// S65
void TestLostAnswers::lockedKeychainStopsTheRequest()
{
    QFETCH(const secrets::KeychainState, state);
    QFETCH(const Failure::Kind, kind);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    fixture.server->resetCounters();
    fixture.keychain.setState(state);
    const auto outcome = QCoro::waitFor(fixture.registrar->apply(plan));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, kind);
    QVERIFY(outcome.error().text.contains(u"Nothing was sent"));
    QCOMPARE(fixture.server->counters().connections(), 0);
    fixture.keychain.setState(secrets::KeychainState::Unlocked);
    QVERIFY(QCoro::waitFor(fixture.registrar->apply(plan)));
}

void TestLostAnswers::keychainThatFailsAfterTheAnswerLosesNothing_data()
{
    QTest::addColumn<secrets::KeychainProblem::Kind>("problem");
    QTest::newRow("locked meanwhile") << secrets::KeychainProblem::Kind::Locked;
    QTest::newRow("denied") << secrets::KeychainProblem::Kind::Denied;
    QTest::newRow("reads back another value") << secrets::KeychainProblem::Kind::NotStored;
    QTest::newRow("no answer") << secrets::KeychainProblem::Kind::TimedOut;
}

// S01
void TestLostAnswers::keychainThatFailsAfterTheAnswerLosesNothing()
{
    QFETCH(const secrets::KeychainProblem::Kind, problem);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray oldToken = fixture.tokenInKeychain(id);
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    fixture.keychain.failNext(FaultyKeychain::Operation::Write, problem);
    const auto outcome = valueOf(QCoro::waitFor(fixture.registrar->apply(plan)));
    QVERIFY(outcome.newToken);
    QVERIFY(!outcome.tokenPlace.inKeychain);
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::TokenWaiting);
    QCOMPARE(fixture.tokenInKeychain(id), oldToken);

    fixture.restart();
    // The waiting token is the current one, also before it is home.
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    QVERIFY(QCoro::waitFor(fixture.registrar->moveTokensHome()));
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::InSync);
    QVERIFY(fixture.tokenInKeychain(id) != oldToken);
    QVERIFY(fixture.inventory->waitingSecrets().empty());
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
}

void TestLostAnswers::missingTokenIsSaid()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.server->resetCounters();
    fixture.keychain.removeEntry(fixture.client(id).keychainAccount);
    const auto outcome = QCoro::waitFor(fixture.registrar->read(id));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Failure::Kind::NoToken);
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::NoToken);
    QCOMPARE(fixture.server->counters().connections(), 0);
}

void TestLostAnswers::unreachableServerIsPlannedAgainstTheSavedCopy()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    fixture.server.reset();
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    QVERIFY(plan.notRead);
    QCOMPARE(plan.notRead->kind, Failure::Kind::NotReachable);
    QCOMPARE(plan.count(registrar::PlanSection::YouChange), 1);
    const auto outcome = QCoro::waitFor(fixture.registrar->apply(plan));
    QVERIFY(!outcome);
    QVERIFY(!fixture.client(id).unknownVerb);
}

QTEST_GUILESS_MAIN(TestLostAnswers)
#include "tst_lostanswers.moc"
