// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Of two tokens that are kept at the same time the newer one counts, whatever happens on the way.
#include "registrarfixture.h"
#include "sabotage.h"

#include <registrar/clientclaim.h>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientState;
using inventory::SealedSecret;
using inventory::SecretKind;
using inventory::TokenState;
using registrar::Failure;
using tests::FaultyKeychain;
using tests::RegistrarFixture;
using tests::valueOf;
using Operation = FaultyKeychain::Operation;

namespace {

/// A client whose newest token is sealed, because the keychain did not take it.
QString withWaitingToken(RegistrarFixture &fixture)
{
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"One\""_ba);
    fixture.keychain.failAlways(Operation::Write, FaultyKeychain::Kind::Denied);
    (void)valueOf(fixture.send(id));
    fixture.keychain.behave();
    return id;
}

registrar::Registrar::Enrolment enrolmentOf(const RegistrarFixture &fixture, const QString &id,
                                            const QByteArray &token)
{
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = fixture.client(id).configurationUri;
    enrolment.token = metadata::SecretText(token);
    return enrolment;
}

/// Another program on the same inventory and keychain.
struct OtherProgram
{
    explicit OtherProgram(RegistrarFixture &fixture)
        : inventory(std::move(inventory::Inventory::open(fixture.inventory->fileName()).value()))
        , registrar(*inventory, fixture.keychain, transport)
    { }
    std::unique_ptr<inventory::Inventory> inventory;
    protocol::Transport transport;
    registrar::Registrar registrar;
};

/// A row that the vault key does not open, as after damage of the file.
void addBrokenSeal(RegistrarFixture &fixture, const QString &id, SecretKind kind)
{
    const auto written = fixture.inventory->transact([&](inventory::InventoryWriter &writer) {
        writer.addSealedSecret({.id = u"broken"_s,
                                .clientRecordId = id,
                                .kind = kind,
                                .status = SealedSecret::Status::Waiting,
                                .sealed = "no seal"_ba,
                                .createdAt = QDateTime::currentDateTimeUtc()});
    });
    if (!written)
        qFatal("The inventory could not be written.");
}

} // namespace

class TestNewestToken : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMoveHoldsTheClient();
    void aBusyClientIsLeftToItsVerb();
    void oneThatTheInventoryDidNotTakeIsNewerThanTheSealedOne();
    void theEntryBesideCountsForItsRowOnly();
    void anEnrolmentHoldsTheSavedClient();
    void anEnrolmentKeepsTheSavedToken();
    void anEnrolmentWithoutTheSavedTokenSendsNothing();
    void aBrokenSealSendsNothing_data();
    void aBrokenSealSendsNothing();
    void aBrokenSealIsRecoveredFrom();
};

void TestNewestToken::aMoveHoldsTheClient()
{
    RegistrarFixture fixture;
    const QString id = withWaitingToken(fixture);
    OtherProgram other(fixture);
    // The slow write of the older token …
    const int writes = fixture.keychain.calls(Operation::Write);
    fixture.keychain.hold(Operation::Write);
    auto moving = fixture.registrar->moveTokensHome();
    QTRY_VERIFY(fixture.keychain.calls(Operation::Write) > writes);
    // … must not land after a newer one of the other program.
    const auto refused = QCoro::waitFor(other.registrar.read(id));
    fixture.keychain.behave();
    QVERIFY(QCoro::waitFor(std::move(moving)));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Failure::Kind::Busy);
    QVERIFY(QCoro::waitFor(other.registrar.read(id)));
    QVERIFY(!fixture.registrar->isBusy(id));
}

void TestNewestToken::aBusyClientIsLeftToItsVerb()
{
    RegistrarFixture fixture;
    const QString id = withWaitingToken(fixture);
    const QByteArray before = fixture.tokenInKeychain(id);
    {
        const auto claim = registrar::ClientClaim::take(fixture.inventory->fileName(), id);
        QVERIFY(claim);
        QVERIFY(QCoro::waitFor(fixture.registrar->moveTokensHome()));
        QCOMPARE(fixture.tokenInKeychain(id), before);
        QCOMPARE(fixture.client(id).tokenState, TokenState::Waiting);
    }
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id))); // at its end
    QCOMPARE(fixture.client(id).tokenState, TokenState::InKeychain);
    QVERIFY(fixture.tokenInKeychain(id) != before);
}

// S66
void TestNewestToken::oneThatTheInventoryDidNotTakeIsNewerThanTheSealedOne()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QStringList accounts = fixture.keychain.accounts();
    fixture.edit(id, u"client_name"_s, "\"One\""_ba);
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    fixture.keychain.failNext(Operation::Write, FaultyKeychain::Kind::Denied);
    (void)valueOf(QCoro::waitFor(fixture.registrar->apply(plan)));
    QCOMPARE(fixture.client(id).tokenState, TokenState::Waiting);
    fixture.edit(id, u"client_name"_s, "\"Two\""_ba);
    const auto again = valueOf(fixture.registrar->planAgain(plan));
    tests::FullDisk full(*fixture.inventory);
    const auto outcome = QCoro::waitFor(fixture.registrar->apply(again));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Failure::Kind::Storage);
    QVERIFY(fixture.registrar->heldTokens().empty());
    full.makeRoom();

    fixture.restart();
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))),
             registrar::Resolution::WasMade);
    QVERIFY(QCoro::waitFor(fixture.registrar->moveTokensHome()));
    QCOMPARE(fixture.client(id).tokenState, TokenState::InKeychain);
    QVERIFY(fixture.inventory->waitingSecrets().empty());
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(fixture.keychain.accounts(), accounts); // nothing is left beside
}

void TestNewestToken::theEntryBesideCountsForItsRowOnly()
{
    RegistrarFixture fixture;
    const QString id = withWaitingToken(fixture);
    const QStringList accounts = fixture.keychain.accounts();
    fixture.keychain.setEntry(fixture.client(id).keychainAccount + u" (newer)"_s,
                              metadata::SecretText("an-older-row\nan-older-token"));
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(fixture.client(id).tokenState, TokenState::InKeychain);
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(fixture.keychain.accounts(), accounts);
}

void TestNewestToken::anEnrolmentHoldsTheSavedClient()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const auto enrolment = enrolmentOf(fixture, id, fixture.tokenInKeychain(id));
    {
        const auto claim = registrar::ClientClaim::take(fixture.inventory->fileName(), id);
        QVERIFY(claim);
        const auto refused = QCoro::waitFor(fixture.registrar->enroll(enrolment));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Failure::Kind::Busy);
        QCOMPARE(fixture.requests("GET"), 0);
    }
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->enroll(enrolment))), id);
}

// The server takes any token, so the one that was entered may be the wrong one.
void TestNewestToken::anEnrolmentKeepsTheSavedToken()
{
    practice::PracticeSettings settings;
    settings.managedWith = practice::PracticeSettings::ManagedWith::Nothing;
    settings.shownOnRead.token = false;
    RegistrarFixture fixture(settings);
    const QString id = withWaitingToken(fixture);
    const auto enrolment = enrolmentOf(fixture, id, "mistyped"_ba);
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->enroll(enrolment))), id);
    QCOMPARE(fixture.tokenInKeychain(id), "mistyped"_ba);
    fixture.server->settings().managedWith =
        practice::PracticeSettings::ManagedWith::RegistrationAccessToken;
    QVERIFY(!QCoro::waitFor(fixture.registrar->read(id)));
    (void)valueOf(QCoro::waitFor(fixture.registrar->tryOlderToken(id)));
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::InSync);
}

void TestNewestToken::anEnrolmentWithoutTheSavedTokenSendsNothing()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const auto enrolment = enrolmentOf(fixture, id, fixture.tokenInKeychain(id));
    fixture.keychain.removeEntry(fixture.client(id).keychainAccount + u" (client secret)"_s);
    fixture.keychain.failNext(Operation::Read, FaultyKeychain::Kind::Denied);
    QVERIFY(!QCoro::waitFor(fixture.registrar->enroll(enrolment)));
    QCOMPARE(fixture.requests("GET"), 0);
}

void TestNewestToken::aBrokenSealSendsNothing_data()
{
    QTest::addColumn<SecretKind>("kind");
    QTest::newRow("token") << SecretKind::RegistrationAccessToken;
    QTest::newRow("client secret") << SecretKind::ClientSecret;
}

void TestNewestToken::aBrokenSealSendsNothing()
{
    QFETCH(const SecretKind, kind);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    addBrokenSeal(fixture, id, kind);
    fixture.server->resetCounters();
    const auto read = QCoro::waitFor(fixture.registrar->read(id));
    QVERIFY(!read);
    QCOMPARE(read.error().kind, Failure::Kind::BrokenSeal);
    QCOMPARE(read.error().nextStep, Failure::NextStep::RecoverAccess);
    QVERIFY(read.error().title.contains(u"sealed in the inventory, but cannot be opened"));
    QCOMPARE(fixture.server->counters().connections(), 0);
    const auto moved = QCoro::waitFor(fixture.registrar->moveTokensHome());
    QVERIFY(!moved);
    QCOMPARE(moved.error().kind, Failure::Kind::BrokenSeal);
    QCOMPARE(fixture.inventory->waitingSecrets().size(), 1U);
}

void TestNewestToken::aBrokenSealIsRecoveredFrom()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray token = fixture.tokenInKeychain(id);
    addBrokenSeal(fixture, id, SecretKind::RegistrationAccessToken);
    QVERIFY(QCoro::waitFor(fixture.registrar->replaceToken(id, metadata::SecretText(token))));
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::InSync);
    QVERIFY(fixture.inventory->waitingSecrets().empty());
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
}

QTEST_GUILESS_MAIN(TestNewestToken)
#include "tst_newesttoken.moc"
