// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Backup, restore and hand-over, between two inventories at one practice server.
#include "registrarfixture.h"

#include <inventory/inventorywriter.h>
#include <registrar/backupcontents.h>
#include <secrets/agefile.h>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::TokenState;
using metadata::SecretText;
using registrar::BackupRelation;
using registrar::Failure;
using registrar::RestoreChoice;
using tests::RegistrarFixture;
using tests::valueOf;
using Operation = tests::FaultyKeychain::Operation;
using Kind = secrets::KeychainProblem::Kind;

namespace {

SecretText passphrase()
{
    return SecretText(tests::rememberSecret("six words that nobody will guess"));
}

practice::PracticeSettings rotating()
{
    practice::PracticeSettings settings;
    settings.rotation = practice::PracticeSettings::Rotation::OnUpdate;
    return settings;
}

QByteArray backUp(RegistrarFixture &fixture, const QStringList &ids)
{
    return valueOf(QCoro::waitFor(fixture.registrar->backUp(ids, passphrase()))).file;
}

registrar::OpenedBackup opened(RegistrarFixture &fixture, const QByteArray &file)
{
    return valueOf(QCoro::waitFor(fixture.registrar->openBackup(file, passphrase())));
}

registrar::Result<registrar::RestoreOutcome> restored(RegistrarFixture &fixture,
                                                      const QByteArray &file, RestoreChoice choice)
{
    const auto backup = opened(fixture, file);
    const std::vector<RestoreChoice> choices(backup.rows.size(), choice);
    return QCoro::waitFor(fixture.registrar->restore(backup, choices));
}

/// Everything that is saved, to see that nothing changed.
QByteArray savedState(const RegistrarFixture &fixture)
{
    QByteArray state;
    for (const inventory::ClientRecord &client : fixture.registrar->clients()) {
        state += client.id.toUtf8() + client.configurationUri
                 + QByteArray::number(int(client.tokenState)) + fixture.tokenInKeychain(client.id);
        for (const auto &snapshot : fixture.inventory->snapshots(client.id))
            state += snapshot.id.toUtf8() + snapshot.document;
        state += QByteArray::number(fixture.inventory->sealedSecrets(client.id).size());
        state += QByteArray::number(qsizetype(fixture.registrar->activity(client.id).size()));
    }
    return state;
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesAClientToAnotherComputer()
    {
        RegistrarFixture here(rotating());
        const QString id = here.registerClient();
        here.edit(id, u"scope"_s, "\"openid\"");
        (void)valueOf(here.send(id));
        here.edit(id, u"policy_uri"_s, "\"https://billing.example/new\"");
        const QByteArray file = backUp(here, {id});
        QVERIFY(!file.contains(here.tokenInKeychain(id)));

        RegistrarFixture there;
        const auto backup = opened(there, file);
        QCOMPARE(backup.rows.size(), 1U);
        QCOMPARE(backup.rows.front().clientName, u"Billing Portal"_s);
        QCOMPARE(backup.rows.front().clientId, here.client(id).clientId);
        QCOMPARE(backup.rows.front().serverName, u"Practice"_s);
        QVERIFY(backup.rows.front().hasToken);
        QVERIFY(backup.rows.front().hasDraft);
        QCOMPARE(backup.rows.front().relation, BackupRelation::New);
        const auto outcome = valueOf(
            QCoro::waitFor(there.registrar->restore(backup, {RestoreChoice::TakeTheirs})));
        QCOMPARE(outcome.added.size(), 1);
        const QString newId = outcome.added.constFirst();
        QCOMPARE(there.tokenInKeychain(newId), here.tokenInKeychain(id));
        QVERIFY(!there.isOnDisk(here.tokenInKeychain(id)));
        QCOMPARE(there.client(newId).tokenState, TokenState::InKeychain);
        QVERIFY(there.client(newId).hasSecret);
        QVERIFY(there.inventory->waitingSecrets().empty());
        QCOMPARE(there.inventory->snapshots(newId).size(), 2U);
        QCOMPARE(there.document(newId).text(), here.document(id).text());
        QCOMPARE(there.registrar->draft(newId)->baseSnapshotId,
                 there.registrar->newestSnapshot(newId)->id);
        // The server takes what was restored.
        (void)valueOf(there.send(newId));
        QCOMPARE(there.document(newId).string(u"policy_uri"), u"https://billing.example/new"_s);
    }

    void comparesWithWhatIsSaved()
    {
        RegistrarFixture fixture(rotating());
        const QString id = fixture.registerClient();
        const QByteArray before = backUp(fixture, {id});
        QCOMPARE(opened(fixture, before).rows.front().relation, BackupRelation::Same);
        fixture.edit(id, u"scope"_s, "\"openid\"");
        (void)valueOf(fixture.send(id));
        QCOMPARE(opened(fixture, before).rows.front().relation, BackupRelation::Older);
        const QByteArray after = backUp(fixture, {id});
        (void)valueOf(restored(fixture, before, RestoreChoice::TakeTheirs));
        fixture.keychain.setState(secrets::KeychainState::Locked);
        QCOMPARE(opened(fixture, after).rows.front().relation, BackupRelation::Newer);
    }

    void aReplacedTokenStaysSealed()
    {
        RegistrarFixture fixture(rotating());
        const QString id = fixture.registerClient();
        const QByteArray oldToken = fixture.tokenInKeychain(id);
        const QByteArray file = backUp(fixture, {id});
        fixture.edit(id, u"scope"_s, "\"openid\"");
        (void)valueOf(fixture.send(id));
        const QByteArray newToken = fixture.tokenInKeychain(id);
        QVERIFY(newToken != oldToken);

        const auto kept = valueOf(restored(fixture, file, RestoreChoice::NewerWins));
        QCOMPARE(kept.kept, 1);
        QCOMPARE(fixture.tokenInKeychain(id), newToken);

        const std::size_t before = fixture.inventory->sealedSecrets(id).size();
        const auto outcome = valueOf(restored(fixture, file, RestoreChoice::TakeTheirs));
        QCOMPARE(outcome.replaced, QStringList{id});
        QCOMPARE(fixture.tokenInKeychain(id), oldToken);
        const auto sealed = fixture.inventory->sealedSecrets(id);
        QCOMPARE(sealed.size(), before + 1);
        QCOMPARE(sealed.front().status, inventory::SealedSecret::Status::Superseded);
        QCOMPARE(sealed.front().kind, inventory::SecretKind::RegistrationAccessToken);
        // Our versions stay; the backup's is the newest.
        QCOMPARE(fixture.inventory->snapshots(id).size(), 3U);
        QCOMPARE(fixture.document(id).string(u"scope"), u"openid profile"_s);
    }

    void aBackupIsAWayToALostToken()
    {
        RegistrarFixture fixture;
        const QString id = fixture.registerClient();
        const QByteArray token = fixture.tokenInKeychain(id);
        const QByteArray file = backUp(fixture, {id});
        fixture.keychain.removeEntry(fixture.client(id).keychainAccount);
        QCOMPARE(QCoro::waitFor(fixture.registrar->read(id)).error().kind, Failure::Kind::NoToken);
        (void)valueOf(restored(fixture, file, RestoreChoice::TakeTheirs));
        QCOMPARE(fixture.tokenInKeychain(id), token);
        (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
    }

    void aBackupWithoutTokenMovesNoAddress()
    {
        RegistrarFixture fixture;
        const QString id = fixture.registerClient();
        const QByteArray token = fixture.tokenInKeychain(id);
        const QByteArray address = fixture.client(id).configurationUri;
        const auto text = secrets::decryptAge(backUp(fixture, {id}), passphrase());
        auto contents = registrar::readBackup(*text).value();
        contents.clients.front().token.reset();
        contents.clients.front().configurationUri = "https://thief.example/register/x"_ba;
        const auto file = secrets::encryptAge(registrar::writeBackup(contents), passphrase(), 4);
        (void)valueOf(restored(fixture, *file, RestoreChoice::TakeTheirs));
        QCOMPARE(fixture.client(id).configurationUri, address);
        QCOMPARE(fixture.tokenInKeychain(id), token);
    }

    void keepsAnUnknownOutcome()
    {
        RegistrarFixture here;
        const QString id = here.registerClient();
        QVERIFY(here.inventory
                    ->transact([&id](inventory::InventoryWriter &writer) {
                        writer.beginIntent({.id = u"open"_s,
                                            .clientRecordId = id,
                                            .verb = inventory::Verb::Update,
                                            .bodyDigest = QByteArray(32, 'x'),
                                            .sentDocument = "{}"_ba,
                                            .startedAt = QDateTime::currentDateTimeUtc()});
                    })
                    .has_value());
        const QByteArray file = backUp(here, {id});
        RegistrarFixture there;
        const auto outcome = valueOf(restored(there, file, RestoreChoice::TakeTheirs));
        QCOMPARE(inventory::stateOf(there.client(outcome.added.constFirst())),
                 inventory::ClientState::OutcomeUnknown);
    }

    void badFilesChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<Failure::Kind>("kind");
        const auto encrypted = [](const QByteArray &text) {
            return secrets::encryptAge(SecretText(text), passphrase(), 4).value();
        };
        QTest::newRow("no age") << "{}"_ba << Failure::Kind::BadBackup;
        QTest::newRow("no backup") << encrypted("{}"_ba) << Failure::Kind::BadBackup;
        QTest::newRow("cut") << encrypted("{}"_ba).chopped(3) << Failure::Kind::BadBackup;
        QTest::newRow("other passphrase")
            << secrets::encryptAge(SecretText("{}"_ba), SecretText("other"_ba), 4).value()
            << Failure::Kind::WrongPassphrase;
    }
    void badFilesChangeNothing()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const Failure::Kind, kind);
        RegistrarFixture fixture;
        (void)fixture.registerClient();
        const QByteArray before = savedState(fixture);
        const auto backup = QCoro::waitFor(fixture.registrar->openBackup(file, passphrase()));
        QVERIFY(!backup);
        QCOMPARE(backup.error().kind, kind);
        QVERIFY(!backup.error().title.isEmpty());
        QCOMPARE(savedState(fixture), before);
    }

    void aKeychainThatFailsChangesNothing_data()
    {
        QTest::addColumn<Operation>("operation");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("locked") << Operation::Read << Kind::Locked;
        QTest::newRow("denied") << Operation::Read << Kind::Denied;
        QTest::newRow("slow") << Operation::Read << Kind::TimedOut;
    }
    void aKeychainThatFailsChangesNothing()
    {
        QFETCH(const Operation, operation);
        QFETCH(const Kind, kind);
        RegistrarFixture fixture;
        const QString id = fixture.registerClient();
        const QByteArray file = backUp(fixture, {id});
        const auto backup = opened(fixture, file);
        const QByteArray before = savedState(fixture);
        fixture.keychain.failAlways(operation, kind);
        const auto outcome = QCoro::waitFor(
            fixture.registrar->restore(backup, {RestoreChoice::TakeTheirs}));
        QVERIFY(!outcome);
        const auto made = QCoro::waitFor(fixture.registrar->backUp({id}, passphrase()));
        QVERIFY(!made);
        fixture.keychain.behave();
        QCOMPARE(savedState(fixture), before);
        QVERIFY(!fixture.registrar->isBusy(id));
    }

    void aTokenThatCannotMoveHomeStaysSealed()
    {
        RegistrarFixture here;
        const QString id = here.registerClient();
        const QByteArray token = here.tokenInKeychain(id);
        const QByteArray file = backUp(here, {id});
        RegistrarFixture there;
        (void)there.registerClient(); // makes the vault key
        there.keychain.failAlways(Operation::Write, Kind::Denied);
        const auto outcome = valueOf(restored(there, file, RestoreChoice::TakeTheirs));
        QVERIFY(outcome.waiting.has_value());
        const QString newId = outcome.added.constFirst();
        QCOMPARE(there.client(newId).tokenState, TokenState::Waiting);
        QVERIFY(!there.isOnDisk(token));
        there.keychain.behave();
        there.restart();
        QVERIFY(QCoro::waitFor(there.registrar->moveTokensHome()).has_value());
        QCOMPARE(there.tokenInKeychain(newId), token);
    }

    void tellsWhichTokensAreMissing()
    {
        RegistrarFixture fixture;
        const QString id = fixture.registerClient();
        fixture.keychain.removeEntry(fixture.client(id).keychainAccount);
        const auto made = valueOf(QCoro::waitFor(fixture.registrar->backUp({id}, passphrase())));
        QCOMPARE(made.withoutToken, QStringList{u"Billing Portal"_s});
        QVERIFY(!opened(fixture, made.file).rows.front().hasToken);
    }

    void aHandedOverClientIsNotSent()
    {
        RegistrarFixture fixture;
        const QString id = fixture.registerClient();
        QVERIFY(fixture.registrar->handOver({id}).has_value());
        QVERIFY(fixture.client(id).handedOverAt.has_value());
        fixture.restart();
        const auto read = QCoro::waitFor(fixture.registrar->read(id));
        QCOMPARE(read.error().kind, Failure::Kind::HandedOver);
        QCOMPARE(read.error().nextStep, Failure::NextStep::TakeBack);
        QCOMPARE(QCoro::waitFor(fixture.registrar->remove(id)).error().kind,
                 Failure::Kind::HandedOver);
        fixture.edit(id, u"scope"_s, "\"openid\"");
        QCOMPARE(fixture.send(id).error().kind, Failure::Kind::HandedOver);
        QCOMPARE(fixture.requests("GET"), 0);
        QCOMPARE(fixture.requests("PUT"), 0);
        QCOMPARE(fixture.requests("DELETE"), 0);
        QVERIFY(fixture.registrar->takeBack(id).has_value());
        (void)valueOf(QCoro::waitFor(fixture.registrar->read(id)));
        QCOMPARE(fixture.registrar->activity(id).at(1).result, u"taken-back"_s);
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
