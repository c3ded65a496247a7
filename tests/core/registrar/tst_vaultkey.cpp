// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The key that seals secrets in the inventory is renewed, and nothing sealed is lost by it.
#include "registrarfixture.h"

#include <registrar/credentialstore.h>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::InventoryWriter;
using inventory::SealedSecret;
using inventory::SecretKind;
using inventory::TokenHome;
using registrar::CredentialStore;
using registrar::Failure;
using tests::FaultyKeychain;
using tests::RegistrarFixture;
using tests::valueOf;
using Operation = FaultyKeychain::Operation;

namespace {

/// A client whose token is at home in the inventory, with a superseded one beside it.
QString sealedClient(RegistrarFixture &fixture)
{
    const QString id = fixture.registerClient();
    if (!QCoro::waitFor(fixture.registrar->moveTokens(TokenHome::Sealed)))
        qFatal("The token did not move.");
    fixture.edit(id, u"client_name"_s, "\"One\""_ba);
    (void)valueOf(fixture.send(id));
    return id;
}

QString keyAccount(const RegistrarFixture &fixture)
{
    return secrets::Vault::accountOf(fixture.inventory->vault()->id);
}

bool reads(RegistrarFixture &fixture, const QString &id)
{
    return QCoro::waitFor(fixture.registrar->read(id)).has_value();
}

} // namespace

class TestVaultKey : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsSealedAnew();
    void aKeyThatIsNotStoredChangesNothing();
    void anOldKeyThatStaysIsRemovedLater();
    void aSealThatDoesNotOpenStopsIt();
    void aProgramWithTheOldKeyFollows();
    void nothingIsSealedWithAnOldKey();
    void twoDoNotRenewAtOnce();
};

void TestVaultKey::everythingIsSealedAnew()
{
    RegistrarFixture fixture;
    const QString id = sealedClient(fixture);
    const QString oldKey = keyAccount(fixture);
    const auto before = fixture.inventory->sealedSecrets(id);
    QVERIFY(QCoro::waitFor(fixture.registrar->renewVaultKey()));
    QVERIFY(keyAccount(fixture) != oldKey);
    QCOMPARE(fixture.keychain.accounts(), QStringList{keyAccount(fixture)});
    QCOMPARE(fixture.inventory->tokenHome(), TokenHome::Sealed);
    const auto after = fixture.inventory->sealedSecrets(id);
    QCOMPARE(after.size(), before.size());
    for (std::size_t row = 0; row < after.size(); ++row) {
        QCOMPARE(after[row].id, before[row].id);
        QVERIFY(after[row].sealed != before[row].sealed);
    }
    fixture.restart();
    QCOMPARE(QCoro::waitFor(fixture.registrar->tryOlderToken(id)).error().kind,
             Failure::Kind::Unauthorized); // it could be opened and was sent
    QVERIFY(reads(fixture, id));
}

void TestVaultKey::aKeyThatIsNotStoredChangesNothing()
{
    RegistrarFixture fixture;
    const QString id = sealedClient(fixture);
    const QString key = keyAccount(fixture);
    fixture.keychain.failNext(Operation::Write, FaultyKeychain::Kind::NotStored);
    QVERIFY(!QCoro::waitFor(fixture.registrar->renewVaultKey()));
    QCOMPARE(keyAccount(fixture), key);
    QVERIFY(reads(fixture, id));
    QVERIFY(QCoro::waitFor(fixture.registrar->moveTokensHome()));
    QVERIFY(fixture.inventory->vault()->spareId.isEmpty());
    QCOMPARE(fixture.keychain.accounts(), QStringList{key});
}

void TestVaultKey::anOldKeyThatStaysIsRemovedLater()
{
    RegistrarFixture fixture;
    const QString id = sealedClient(fixture);
    fixture.keychain.failNext(Operation::Remove, FaultyKeychain::Kind::Denied);
    QVERIFY(!QCoro::waitFor(fixture.registrar->renewVaultKey()));
    QCOMPARE(fixture.keychain.accounts().size(), 2);
    fixture.restart();
    QVERIFY(reads(fixture, id));
    QVERIFY(QCoro::waitFor(fixture.registrar->moveTokensHome()));
    QCOMPARE(fixture.keychain.accounts(), QStringList{keyAccount(fixture)});
    QVERIFY(reads(fixture, id));
}

void TestVaultKey::aSealThatDoesNotOpenStopsIt()
{
    RegistrarFixture fixture;
    const QString id = sealedClient(fixture);
    const QString key = keyAccount(fixture);
    QVERIFY(fixture.inventory->transact([&](InventoryWriter &writer) {
        writer.addSealedSecret({u"broken"_s, id, SecretKind::ClientSecret,
                                SealedSecret::Status::Superseded, "no seal"_ba,
                                QDateTime::currentDateTimeUtc()});
    }));
    const auto renewed = QCoro::waitFor(fixture.registrar->renewVaultKey());
    QVERIFY(!renewed);
    QCOMPARE(renewed.error().kind, Failure::Kind::BrokenSeal);
    QCOMPARE(keyAccount(fixture), key);
    QVERIFY(reads(fixture, id));
}

void TestVaultKey::aProgramWithTheOldKeyFollows()
{
    RegistrarFixture fixture;
    const QString id = sealedClient(fixture);
    const auto inventory = inventory::Inventory::open(fixture.inventory->fileName());
    QVERIFY(inventory);
    registrar::Registrar other(**inventory, fixture.keychain, *fixture.transport);
    QVERIFY(QCoro::waitFor(other.read(id)));
    QVERIFY(QCoro::waitFor(fixture.registrar->renewVaultKey()));
    QVERIFY(QCoro::waitFor(other.read(id)));
    QVERIFY(QCoro::waitFor(other.moveTokens(TokenHome::OwnEntries)));
    QVERIFY(reads(fixture, id));
}

void TestVaultKey::nothingIsSealedWithAnOldKey()
{
    RegistrarFixture fixture;
    const QString id = sealedClient(fixture);
    CredentialStore store(*fixture.inventory, fixture.keychain);
    QVERIFY(QCoro::waitFor(store.open()));
    QVERIFY(QCoro::waitFor(fixture.registrar->renewVaultKey()));
    const auto sealOne = [&] {
        return fixture.inventory->transact([&](InventoryWriter &writer) {
            store.sealNew(writer, id, SecretKind::RegistrationAccessToken,
                          metadata::SecretText("of an answer"), std::nullopt);
        });
    };
    const auto refused = sealOne();
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, inventory::InventoryProblem::Kind::KeyReplaced);
    QCoro::waitFor(store.followKey());
    QVERIFY(sealOne());
    const auto loaded = QCoro::waitFor(store.load(fixture.client(id)));
    QVERIFY(loaded);
    QVERIFY(loaded->token == metadata::SecretText("of an answer"));
}

void TestVaultKey::twoDoNotRenewAtOnce()
{
    RegistrarFixture fixture;
    const QString id = sealedClient(fixture);
    fixture.keychain.hold(Operation::Write);
    auto first = fixture.registrar->renewVaultKey();
    const auto second = QCoro::waitFor(fixture.registrar->renewVaultKey());
    fixture.keychain.behave();
    QVERIFY(QCoro::waitFor(std::move(first)));
    QVERIFY(!second);
    QCOMPARE(second.error().kind, Failure::Kind::Busy);
    QVERIFY(reads(fixture, id));
}

QTEST_GUILESS_MAIN(TestVaultKey)
#include "tst_vaultkey.moc"
