// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two homes of tokens: an entry each in the keychain, or sealed in the inventory.
#include "registrarfixture.h"
#include "sabotage.h"

#include <registrar/clientclaim.h>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientState;
using inventory::TokenHome;
using inventory::TokenState;
using registrar::Failure;
using tests::FaultyKeychain;
using tests::RegistrarFixture;
using tests::valueOf;
using Operation = FaultyKeychain::Operation;

namespace {

bool move(RegistrarFixture &fixture, TokenHome home)
{
    return QCoro::waitFor(fixture.registrar->moveTokens(home)).has_value();
}

bool reads(RegistrarFixture &fixture, const QString &id)
{
    return QCoro::waitFor(fixture.registrar->read(id)).has_value();
}

} // namespace

class TestTokenHomes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack();
    void anAnswerGoesWhereTheHomeIs();
    void whatTheKeychainRefusesStaysUsable_data();
    void whatTheKeychainRefusesStaysUsable();
    void aRefusedTokenMovesAsWell();
    void aBusyClientFollowsAtItsEnd();
    void aLostEntryIsNotSealed();
    void aFullDiskLosesNothing();
    void aLockedKeychainMovesNothing();
};

void TestTokenHomes::thereAndBack()
{
    RegistrarFixture fixture;
    const QString one = fixture.registerClient();
    const QString two = fixture.registerClient();
    const QByteArray token = fixture.tokenInKeychain(one);
    const QStringList accounts = fixture.keychain.accounts();
    QCOMPARE(fixture.registrar->secretsReport().home, TokenHome::OwnEntries);
    QCOMPARE(fixture.registrar->secretsReport().clients, 2);

    QVERIFY(move(fixture, TokenHome::Sealed));
    QCOMPARE(fixture.keychain.accounts().size(), 1); // the vault key
    QCOMPARE(fixture.client(one).tokenState, TokenState::Sealed);
    QCOMPARE(inventory::stateOf(fixture.client(one)), inventory::stateOf(fixture.client(two)));
    QVERIFY(fixture.registrar->tokenPlace(one).isSealed);
    QCOMPARE(fixture.registrar->secretsReport().awayFromHome, 0);
    QVERIFY(!fixture.isOnDisk(token));
    fixture.restart();
    QVERIFY(reads(fixture, one));
    QVERIFY(reads(fixture, two));

    QVERIFY(move(fixture, TokenHome::OwnEntries));
    QCOMPARE(fixture.keychain.accounts(), accounts);
    QCOMPARE(fixture.tokenInKeychain(one), token);
    QCOMPARE(fixture.client(one).tokenState, TokenState::InKeychain);
    QVERIFY(fixture.inventory->waitingSecrets().empty());
    QVERIFY(reads(fixture, two));
}

void TestTokenHomes::anAnswerGoesWhereTheHomeIs()
{
    RegistrarFixture fixture;
    (void)fixture.registerClient();
    QVERIFY(move(fixture, TokenHome::Sealed));
    const QString id = fixture.registerClient();
    QCOMPARE(fixture.client(id).tokenState, TokenState::Sealed);
    QVERIFY(fixture.client(id).tokenStoredAt.has_value());
    fixture.edit(id, u"client_name"_s, "\"One\""_ba);
    const auto outcome = valueOf(fixture.send(id));
    QVERIFY(outcome.newToken);
    QVERIFY(outcome.tokenPlace.isSealed);
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::InSync);
    fixture.restart();
    QVERIFY(reads(fixture, id));
    QCOMPARE(fixture.keychain.accounts().size(), 1);
    // Deleted there, nothing is left here.
    QVERIFY(QCoro::waitFor(fixture.registrar->remove(id)));
    QVERIFY(fixture.inventory->sealedSecrets(id).empty());
}

void TestTokenHomes::whatTheKeychainRefusesStaysUsable_data()
{
    QTest::addColumn<TokenHome>("home");
    QTest::addColumn<Operation>("operation");
    QTest::newRow("not read") << TokenHome::Sealed << Operation::Read;
    QTest::newRow("not removed") << TokenHome::Sealed << Operation::Remove;
    QTest::newRow("not written") << TokenHome::OwnEntries << Operation::Write;
}

void TestTokenHomes::whatTheKeychainRefusesStaysUsable()
{
    QFETCH(const TokenHome, home);
    QFETCH(const Operation, operation);
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    if (home == TokenHome::OwnEntries)
        QVERIFY(move(fixture, TokenHome::Sealed));
    fixture.keychain.failAlways(operation, FaultyKeychain::Kind::Denied);
    QVERIFY(!move(fixture, home));
    QCOMPARE(fixture.registrar->secretsReport().home, home);
    QCOMPARE(fixture.registrar->secretsReport().awayFromHome, 1);
    fixture.keychain.behave();
    fixture.restart();
    QVERIFY(reads(fixture, id)); // with what was not moved yet; its end moves it
    QCOMPARE(fixture.registrar->secretsReport().awayFromHome, 0);
    QCOMPARE(fixture.client(id).tokenState,
             home == TokenHome::Sealed ? TokenState::Sealed : TokenState::InKeychain);
    QVERIFY(reads(fixture, id));
}

void TestTokenHomes::aRefusedTokenMovesAsWell()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray token = fixture.tokenInKeychain(id);
    fixture.keychain.setEntry(fixture.client(id).keychainAccount, metadata::SecretText("stale"));
    QVERIFY(!reads(fixture, id));
    QVERIFY(move(fixture, TokenHome::Sealed));
    QCOMPARE(fixture.client(id).tokenState, TokenState::Refused);
    QVERIFY(fixture.registrar->tokenPlace(id).isSealed);
    QVERIFY(QCoro::waitFor(fixture.registrar->replaceToken(id, metadata::SecretText(token))));
    QCOMPARE(fixture.client(id).tokenState, TokenState::Sealed);
    QCOMPARE(fixture.keychain.accounts().size(), 1);
}

void TestTokenHomes::aBusyClientFollowsAtItsEnd()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    {
        const auto claim = registrar::ClientClaim::take(fixture.inventory->fileName(), id);
        QVERIFY(claim);
        QVERIFY(move(fixture, TokenHome::Sealed));
        QCOMPARE(fixture.client(id).tokenState, TokenState::InKeychain);
        QCOMPARE(fixture.registrar->secretsReport().awayFromHome, 1);
    }
    QVERIFY(reads(fixture, id));
    QCOMPARE(fixture.client(id).tokenState, TokenState::Sealed);
}

void TestTokenHomes::aLostEntryIsNotSealed()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.keychain.removeEntry(fixture.client(id).keychainAccount);
    QVERIFY(move(fixture, TokenHome::Sealed));
    QCOMPARE(fixture.client(id).tokenState, TokenState::Missing);
    QCOMPARE(fixture.registrar->secretsReport().awayFromHome, 0);
}

// S66
void TestTokenHomes::aFullDiskLosesNothing()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    tests::FullDisk full(*fixture.inventory);
    QVERIFY(!move(fixture, TokenHome::Sealed));
    QVERIFY(!fixture.tokenInKeychain(id).isEmpty());
    full.makeRoom();
    QVERIFY(QCoro::waitFor(fixture.registrar->moveTokensHome()));
    fixture.edit(id, u"client_name"_s, "\"One\""_ba);
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    tests::FullDisk fullAgain(*fixture.inventory);
    QCOMPARE(QCoro::waitFor(fixture.registrar->apply(plan)).error().kind, Failure::Kind::Storage);
    QVERIFY(fixture.registrar->heldTokens().empty()); // the keychain has it
    fullAgain.makeRoom();
    fixture.restart();
    QCOMPARE(valueOf(QCoro::waitFor(fixture.registrar->resolve(id))),
             registrar::Resolution::WasMade);
    QCOMPARE(fixture.keychain.accounts().size(), 1);
    QVERIFY(reads(fixture, id));
}

void TestTokenHomes::aLockedKeychainMovesNothing()
{
    RegistrarFixture fixture;
    (void)fixture.registerClient();
    fixture.keychain.setState(secrets::KeychainState::Locked);
    const auto moved = QCoro::waitFor(fixture.registrar->moveTokens(TokenHome::Sealed));
    QVERIFY(!moved);
    QCOMPARE(moved.error().kind, Failure::Kind::KeychainLocked);
    QCOMPARE(fixture.registrar->secretsReport().home, TokenHome::OwnEntries);
}

QTEST_GUILESS_MAIN(TestTokenHomes)
#include "tst_tokenhomes.moc"
