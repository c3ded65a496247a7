// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ways back to a client whose token was lost or refused, and the token that found no place.
#include "registrarfixture.h"
#include "sabotage.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::ClientState;
using inventory::TokenState;
using registrar::Failure;
using tests::FaultyKeychain;
using tests::RegistrarFixture;
using tests::valueOf;

class TestRecovery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPastedTokenIsTriedBeforeItIsSaved();
    void aRefusedPastedTokenChangesNothing();
    void anotherClientsTokenChangesNothing();
    void olderTokenIsTriedOnce();
    void tokenOfAnotherClientIsNotSent();
    void olderTokenIsNotOfferedWhereItWouldBeDestroyed();
    void otherBearerInsteadOfATokenOfItsOwn();
    void bearerIsInTheKeychainOnly();
    void aTokenThatFindsNoPlaceIsHeld();
};

namespace {

/// The saved token stops working; the one that works is returned.
QByteArray loseToken(RegistrarFixture &fixture, const QString &id)
{
    const QByteArray token = fixture.tokenInKeychain(id);
    fixture.keychain.setEntry(fixture.client(id).keychainAccount, metadata::SecretText("stale"));
    const auto refused = QCoro::waitFor(fixture.registrar->read(id));
    if (refused)
        qFatal("The server took a token that is not its own.");
    return token;
}

} // namespace

// S10, S11
void TestRecovery::aPastedTokenIsTriedBeforeItIsSaved()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray token = loseToken(fixture, id);
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::TokenRefused);
    (void)valueOf(QCoro::waitFor(fixture.registrar->replaceToken(id, metadata::SecretText(token))));
    QCOMPARE(fixture.tokenInKeychain(id), token);
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::InSync);
    QVERIFY(!fixture.isOnDisk(token));
}

void TestRecovery::aRefusedPastedTokenChangesNothing()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray token = fixture.tokenInKeychain(id);
    const auto tried = QCoro::waitFor(fixture.registrar->replaceToken(
        id, metadata::SecretText(tests::rememberSecret("mistyped"))));
    QVERIFY(!tried);
    QCOMPARE(tried.error().kind, Failure::Kind::Unauthorized);
    QCOMPARE(fixture.tokenInKeychain(id), token);
    QCOMPARE(fixture.client(id).tokenState, TokenState::InKeychain);
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
}

// S16, M13
void TestRecovery::anotherClientsTokenChangesNothing()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray token = loseToken(fixture, id);
    fixture.server->arm("GET", practice::Fault::fromName(u"other-client-id"_s).value());
    const auto tried = QCoro::waitFor(
        fixture.registrar->replaceToken(id, metadata::SecretText(token)));
    QVERIFY(!tried);
    QCOMPARE(tried.error().kind, Failure::Kind::AnotherClient);
    QCOMPARE(fixture.tokenInKeychain(id), "stale"_ba);
}

// S04: a superseded token is tried by hand, one at a time.
void TestRecovery::olderTokenIsTriedOnce()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    QCOMPARE(fixture.registrar->olderTokens(id), 0);
    fixture.edit(id, u"client_name"_s, "\"One\""_ba);
    QVERIFY(valueOf(fixture.send(id)).newToken);
    QCOMPARE(fixture.registrar->olderTokens(id), 1);
    const auto tried = QCoro::waitFor(fixture.registrar->tryOlderToken(id));
    QVERIFY(!tried); // this server has replaced it for good
    QCOMPARE(tried.error().kind, Failure::Kind::Unauthorized);
    QCOMPARE(fixture.registrar->olderTokens(id), 0);
    QCOMPARE(fixture.client(id).tokenState, TokenState::InKeychain);
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
}

// S09, M10
void TestRecovery::tokenOfAnotherClientIsNotSent()
{
    RegistrarFixture fixture;
    const QString one = fixture.registerClient();
    const QString other = fixture.registerClient();
    const metadata::SecretText token(fixture.tokenInKeychain(one));
    fixture.server->resetCounters();
    const auto replaced = QCoro::waitFor(fixture.registrar->replaceToken(other, token));
    QVERIFY(!replaced);
    QCOMPARE(replaced.error().kind, Failure::Kind::TokenOfAnother);
    QVERIFY(replaced.error().title.contains(u"Billing Portal"));
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = fixture.client(other).configurationUri;
    enrolment.token = token;
    const auto enrolled = QCoro::waitFor(fixture.registrar->enroll(enrolment));
    QVERIFY(!enrolled);
    QCOMPARE(enrolled.error().kind, Failure::Kind::TokenOfAnother);
    // To another server it would be given away.
    enrolment.configurationUri = "https://elsewhere.invalid/register/c-1"_ba;
    const auto elsewhere = QCoro::waitFor(fixture.registrar->enroll(enrolment));
    QCOMPARE(elsewhere.error().kind, Failure::Kind::TokenOfAnother);
    QCOMPARE(fixture.server->counters().connections(), 0);
    enrolment.configurationUri = fixture.client(one).configurationUri;
    QVERIFY(QCoro::waitFor(fixture.registrar->enroll(enrolment))); // where it belongs
}

// S09
void TestRecovery::olderTokenIsNotOfferedWhereItWouldBeDestroyed()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    fixture.edit(id, u"client_name"_s, "\"One\""_ba);
    QVERIFY(valueOf(fixture.send(id)).newToken);
    QVERIFY(fixture.inventory->transact([&](inventory::InventoryWriter &writer) {
        writer.countHabit(fixture.client(id).serverId,
                          inventory::HabitRecord::Habit::DestroysMisusedTokens, true);
    }));
    QCOMPARE(fixture.registrar->olderTokens(id), 0);
    const int before = fixture.requests("GET");
    QVERIFY(!QCoro::waitFor(fixture.registrar->tryOlderToken(id)));
    QCOMPARE(fixture.requests("GET"), before);
}

// S17: an administrator's token at a client that has none of its own. The practice server takes
// the client's token only, so that one plays the administrator's.
void TestRecovery::otherBearerInsteadOfATokenOfItsOwn()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray token = fixture.tokenInKeychain(id);
    fixture.keychain.removeEntry(fixture.client(id).keychainAccount);
    QVERIFY(!QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::NoToken);

    auto settings = fixture.registrar->serverSettings(fixture.client(id).serverId);
    settings.bearerMode = inventory::BearerMode::AdministratorToken;
    const registrar::ServerSecrets nothing;
    QVERIFY(!QCoro::waitFor(fixture.registrar->saveServerSettings(settings, nothing)));
    registrar::ServerSecrets secrets;
    secrets.bearer = metadata::SecretText(token);
    QVERIFY(QCoro::waitFor(fixture.registrar->saveServerSettings(settings, secrets)));
    (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    // This server shows the client's own token in every answer: it is kept again.
    QCOMPARE(fixture.tokenInKeychain(id), token);
    QCOMPARE(inventory::stateOf(fixture.client(id)), ClientState::InSync);
}

void TestRecovery::bearerIsInTheKeychainOnly()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QString serverId = fixture.client(id).serverId;
    auto settings = fixture.registrar->serverSettings(serverId);
    settings.bearerMode = inventory::BearerMode::AdministratorToken;
    settings.proxyHost = u"proxy.example"_s;
    registrar::ServerSecrets secrets;
    secrets.bearer = metadata::SecretText(tests::rememberSecret("bearer-19d3"));
    secrets.proxyPassword = metadata::SecretText(tests::rememberSecret("proxy-19d3"));
    secrets.headers = {{"X-Gateway", metadata::SecretText(tests::rememberSecret("header-19d3"))}};
    QVERIFY(QCoro::waitFor(fixture.registrar->saveServerSettings(settings, secrets)));
    QVERIFY(!fixture.isOnDisk("19d3"));
    fixture.restart();
    const auto saved = fixture.registrar->serverSettings(serverId);
    QVERIFY(saved.hasBearer);
    QVERIFY(saved.hasProxyPassword);
    QVERIFY(!saved.hasPassphrase);
    QCOMPARE(saved.headerNames, QStringList{u"X-Gateway"_s});
    QCOMPARE(saved.proxyHost, u"proxy.example"_s);
    // A refusal of that bearer says nothing about the client's own token.
    QVERIFY(!QCoro::waitFor(fixture.registrar->read(id)));
    QCOMPARE(fixture.client(id).tokenState, TokenState::InKeychain);
}

// S65, S66: the inventory and the keychain both fail between the request and its answer.
void TestRecovery::aTokenThatFindsNoPlaceIsHeld()
{
    RegistrarFixture fixture;
    const QString id = fixture.registerClient();
    const QByteArray oldToken = fixture.tokenInKeychain(id);
    fixture.edit(id, u"client_name"_s, "\"Mine\""_ba);
    const auto plan = valueOf(QCoro::waitFor(fixture.registrar->plan(id)));
    QSignalSpy held(fixture.registrar.get(), &registrar::Registrar::heldTokensChanged);
    tests::FullDisk full(*fixture.inventory);
    fixture.keychain.failAlways(FaultyKeychain::Operation::Write, FaultyKeychain::Kind::Locked);
    const auto outcome = QCoro::waitFor(fixture.registrar->apply(plan));
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Failure::Kind::Storage);
    QCOMPARE(held.count(), 1);
    QCOMPARE(fixture.registrar->heldTokens().size(), 1U);
    QCOMPARE(fixture.registrar->heldTokens().front().recordId, id);
    QCOMPARE(fixture.registrar->heldTokens().front().reasons.size(), 2);
    const auto token = fixture.registrar->heldToken(id);
    QVERIFY(token && token->reveal().toByteArray() != oldToken);

    QVERIFY(!QCoro::waitFor(fixture.registrar->retryHeldToken(id)));
    QCOMPARE(fixture.registrar->heldTokens().size(), 1U);
    const int reads = fixture.requests("GET");
    QVERIFY(!QCoro::waitFor(fixture.registrar->read(id))); // not with the older one
    QCOMPARE(fixture.requests("GET"), reads);

    full.makeRoom();
    fixture.keychain.behave();
    QVERIFY(QCoro::waitFor(fixture.registrar->retryHeldToken(id)));
    QVERIFY(fixture.registrar->heldTokens().empty());
    QCOMPARE(fixture.tokenInKeychain(id), token->reveal().toByteArray());
    QCOMPARE(fixture.client(id).name, u"Mine"_s);
    QVERIFY(!fixture.client(id).unknownVerb);
    QVERIFY(QCoro::waitFor(fixture.registrar->read(id)));
}

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
