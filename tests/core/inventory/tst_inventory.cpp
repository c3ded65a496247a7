// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventoryfixture.h"
#include "sqlfile.h"

#include <inventory/migrations.h>

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace clientele::inventory;
using clientele::tests::InventoryFixture;

class TestInventory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsSurviveReopening();
    void oneDraftAClient();
    void versionsAreNewestFirst();
    void aProblemRollsEverythingBack();
    void openIntentIsAnUnknownOutcome();
    void clientIdIsUniqueWithinAServerOnly();
    void sealedSecretsByStatus();
    void habitsAreCounted();
    void fileIsForItsOwnerOnly();
    void opensAFileOfVersionOne();
    void clientCredentialsWereEnteredBeforeVersionSeven();
    void beforeTheTwoHomesTokensHadEntries_data();
    void beforeTheTwoHomesTokensHadEntries();
    void theHomeDecidesWhatWaits();
    void refusesWhatIsNoDatabase();
    void refusesForeignFiles_data();
    void refusesForeignFiles();
};

void TestInventory::recordsSurviveReopening()
{
    InventoryFixture fixture;
    ClientRecord client = InventoryFixture::client();
    VaultRecord vault{u"vault-1"_s, "\x01\x00\xff"_ba, TokenHome::Sealed, u"vault-0"_s};
    vault.passphrase = VaultRecord::Passphrase{"salt\x00"_ba, 3, 268'435'456, "\x02\x00"_ba};
    fixture.write([&](InventoryWriter &writer) {
        writer.saveServer(InventoryFixture::server());
        writer.saveClient(client);
        writer.addSnapshot(InventoryFixture::snapshot(u"snapshot-1"_s, 3));
        writer.saveVault(vault);
    });
    fixture.reopen();

    QCOMPARE(fixture.inventory->servers().size(), 1U);
    QCOMPARE(fixture.inventory->server(u"server-1"_s).value(), InventoryFixture::server());
    QCOMPARE(fixture.inventory->client(u"record-1"_s).value(), client);
    QCOMPARE(fixture.inventory->newestSnapshot(u"record-1"_s)->answer,
             InventoryFixture::snapshot(u"snapshot-1"_s, 3).answer);
    QCOMPARE(fixture.inventory->vault(), vault);

    client.deletedAt = InventoryFixture::time(9);
    client.name.clear();
    client.secretExpiresAt.reset();
    fixture.write([&](InventoryWriter &writer) { writer.saveClient(client); });
    fixture.reopen();
    QCOMPARE(fixture.inventory->clients(), std::vector<ClientRecord>{client});
}

void TestInventory::oneDraftAClient()
{
    InventoryFixture fixture;
    const auto draft = [](const QByteArray &text) {
        return DraftRecord{u"record-1"_s, u"snapshot-1"_s, text, InventoryFixture::time(5)};
    };
    fixture.write([&](InventoryWriter &writer) {
        writer.saveServer(InventoryFixture::server());
        writer.saveClient(InventoryFixture::client());
        writer.addSnapshot(InventoryFixture::snapshot(u"snapshot-1"_s, 3));
        writer.saveDraft(draft("{"_ba));
        writer.saveDraft(draft("{ not JSON"_ba));
    });
    fixture.reopen();
    QCOMPARE(fixture.inventory->draft(u"record-1"_s)->text, "{ not JSON"_ba);
    QCOMPARE(fixture.inventory->client(u"record-1"_s)->draftSavedAt, InventoryFixture::time(5));
    fixture.write([](InventoryWriter &writer) { writer.removeDraft(u"record-1"_s); });
    QVERIFY(!fixture.inventory->draft(u"record-1"_s));
    QVERIFY(!fixture.inventory->client(u"record-1"_s)->draftSavedAt);
}

void TestInventory::versionsAreNewestFirst()
{
    InventoryFixture fixture;
    fixture.write([](InventoryWriter &writer) {
        writer.saveServer(InventoryFixture::server());
        writer.saveClient(InventoryFixture::client());
        // The clock may have gone backwards in between: the order is the order of writing.
        writer.addSnapshot(InventoryFixture::snapshot(u"first"_s, 30));
        writer.addSnapshot(InventoryFixture::snapshot(u"second"_s, 10));
        writer.touchSnapshot(u"second"_s, InventoryFixture::time(40));
    });
    const auto versions = fixture.inventory->snapshots(u"record-1"_s);
    QCOMPARE(versions.size(), 2U);
    QCOMPARE(versions[0].id, u"second"_s);
    QCOMPARE(versions[0].takenAt, InventoryFixture::time(10));
    QCOMPARE(versions[0].lastSeenAt, InventoryFixture::time(40));
    QCOMPARE(fixture.inventory->newestSnapshot(u"record-1"_s)->id, u"second"_s);
}

void TestInventory::aProblemRollsEverythingBack()
{
    InventoryFixture fixture;
    const auto written = fixture.inventory->transact([](InventoryWriter &writer) {
        writer.saveServer(InventoryFixture::server());
        ClientRecord orphan = InventoryFixture::client();
        orphan.serverId = u"no such server"_s;
        writer.saveClient(orphan);
        writer.saveVault({u"vault-1"_s, {}});
    });
    QVERIFY(!written);
    QVERIFY(fixture.inventory->servers().empty());
    QVERIFY(!fixture.inventory->vault());
}

// S08
void TestInventory::openIntentIsAnUnknownOutcome()
{
    InventoryFixture fixture;
    fixture.write([](InventoryWriter &writer) {
        writer.saveServer(InventoryFixture::server());
        writer.saveClient(InventoryFixture::client());
        writer.beginIntent({u"intent-1"_s, u"record-1"_s, Verb::Update, "digest"_ba, "{}"_ba,
                            InventoryFixture::time(7)});
    });
    fixture.reopen();
    const ClientRecord client = fixture.inventory->client(u"record-1"_s).value();
    QCOMPARE(client.unknownVerb, Verb::Update);
    QCOMPARE(client.unknownSince, InventoryFixture::time(7));
    QCOMPARE(stateOf(client), ClientState::OutcomeUnknown);
    QCOMPARE(fixture.inventory->openIntents().size(), 1U);
    QCOMPARE(fixture.inventory->openIntent(u"record-1"_s)->bodyDigest, "digest"_ba);

    fixture.write([](InventoryWriter &writer) {
        writer.endIntent(u"intent-1"_s, u"ok"_s, InventoryFixture::time(8));
    });
    QVERIFY(fixture.inventory->openIntents().empty());
    QVERIFY(!fixture.inventory->client(u"record-1"_s)->unknownVerb);
}

// M09, D31
void TestInventory::clientIdIsUniqueWithinAServerOnly()
{
    InventoryFixture fixture;
    ServerRecord other = InventoryFixture::server();
    other.id = u"server-2"_s;
    other.identity = u"https://login.example/other-realm"_s;
    ClientRecord twin = InventoryFixture::client();
    twin.id = u"record-2"_s;
    twin.keychainAccount += u" (2)"_s;
    fixture.write([&](InventoryWriter &writer) {
        writer.saveServer(InventoryFixture::server());
        writer.saveServer(other);
        writer.saveClient(InventoryFixture::client());
    });
    QVERIFY(
        !fixture.inventory->transact([&](InventoryWriter &writer) { writer.saveClient(twin); }));
    twin.serverId = other.id;
    fixture.write([&](InventoryWriter &writer) { writer.saveClient(twin); });
    QCOMPARE(fixture.inventory->findClient(other.id, twin.clientId)->id, twin.id);
    QCOMPARE(fixture.inventory->findClient(u"server-1"_s, twin.clientId)->id, u"record-1"_s);
}

void TestInventory::sealedSecretsByStatus()
{
    InventoryFixture fixture;
    const auto sealed = [](const QString &id, SecretKind kind, SealedSecret::Status status,
                           int second) {
        return SealedSecret{id,     u"record-1"_s,           kind,
                            status, "sealed-" + id.toUtf8(), InventoryFixture::time(second)};
    };
    fixture.write([&](InventoryWriter &writer) {
        writer.addSealedSecret(sealed(u"old"_s, SecretKind::RegistrationAccessToken,
                                      SealedSecret::Status::Superseded, 1));
        writer.addSealedSecret(sealed(u"new"_s, SecretKind::RegistrationAccessToken,
                                      SealedSecret::Status::Waiting, 2));
        writer.addSealedSecret(
            sealed(u"secret"_s, SecretKind::ClientSecret, SealedSecret::Status::Waiting, 3));
    });
    fixture.reopen();
    const auto waiting = fixture.inventory->waitingSecrets();
    QCOMPARE(waiting.size(), 2U);
    QCOMPARE(waiting[0].id, u"new"_s);
    QCOMPARE(waiting[0].sealed, "sealed-new"_ba);
    QCOMPARE(fixture.inventory->sealedSecrets(u"record-1"_s)[0].id, u"secret"_s);
    fixture.write([](InventoryWriter &writer) {
        writer.removeSealedSecrets(u"record-1"_s, SecretKind::RegistrationAccessToken,
                                   SealedSecret::Status::Waiting);
    });
    QCOMPARE(fixture.inventory->sealedSecrets(u"record-1"_s).size(), 2U);
}

void TestInventory::habitsAreCounted()
{
    InventoryFixture fixture;
    fixture.write([](InventoryWriter &writer) {
        writer.saveServer(InventoryFixture::server());
        for (const bool seen : {true, false, true})
            writer.countHabit(u"server-1"_s, HabitRecord::Habit::RotatesOnUpdate, seen);
    });
    const auto habits = fixture.inventory->habits(u"server-1"_s);
    QCOMPARE(habits.size(), 1U);
    QCOMPARE(habits[0].seen, 2);
    QCOMPARE(habits[0].of, 3);
}

void TestInventory::fileIsForItsOwnerOnly()
{
    InventoryFixture fixture;
    fixture.write([](InventoryWriter &writer) { writer.saveServer(InventoryFixture::server()); });
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther
                        | QFileDevice::WriteOther;
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        const QFileInfo file(fixture.fileName() + suffix);
        QVERIFY2(file.exists(), qPrintable(file.filePath()));
        QVERIFY2(!(file.permissions() & others), qPrintable(file.filePath()));
    }
}

void TestInventory::opensAFileOfVersionOne()
{
    QTemporaryDir folder;
    const QString fileName = folder.filePath(u"old.sqlite"_s);
    const QStringList versionOne{
        u"CREATE TABLE clientele_schema (version INTEGER NOT NULL)"_s,
        u"INSERT INTO clientele_schema (version) VALUES (1)"_s,
        u"INSERT INTO server VALUES ('server-1', 'https://login.example/', 'Acme', '', 0, 0)"_s,
        u"INSERT INTO client VALUES ('record-1', 'server-1', 'one', '', '', '', '', '', '', 0, "
        u"NULL, 0,"
        " 'one @ login.example', NULL, 1000, NULL, NULL, 0)"_s};
    clientele::tests::runSql(fileName, migrations().front().statements + versionOne);
    const auto opened = Inventory::open(fileName);
    QVERIFY(opened);
    auto client = (*opened)->client(u"record-1"_s).value();
    QCOMPARE(client.clientId, u"one"_s);
    QVERIFY(!client.handedOverAt);
    client.handedOverAt = InventoryFixture::time(1);
    QVERIFY((*opened)->transact([&](InventoryWriter &writer) { writer.saveClient(client); }));
    QCOMPARE((*opened)->client(u"record-1"_s).value(), client);
}

// The mode was a name for a token that was entered; nothing is there to fetch one with.
void TestInventory::clientCredentialsWereEnteredBeforeVersionSeven()
{
    QTemporaryDir folder;
    const QString fileName = folder.filePath(u"old.sqlite"_s);
    QStringList statements;
    for (const Migration &migration : migrations()) {
        if (migration.toVersion < 7)
            statements += migration.statements;
    }
    statements += {
        u"CREATE TABLE clientele_schema (version INTEGER NOT NULL)"_s,
        u"INSERT INTO clientele_schema (version) VALUES (6)"_s,
        u"INSERT INTO server (id, identity, name, tag, protected, secret_policy) "
        "VALUES ('server-1', 'https://login.example/', 'Acme', '', 0, 0)"_s,
        u"INSERT INTO server_settings VALUES ('server-1', '', 0, 0, 0, '', 0, '', 0, 15, 30, "
        "4, '', 2, 1, '')"_s};
    clientele::tests::runSql(fileName, statements);
    const auto opened = Inventory::open(fileName);
    QVERIFY(opened);
    const ServerSettings settings = (*opened)->serverSettings(u"server-1"_s);
    QCOMPARE(settings.bearerMode, BearerMode::AdministratorToken);
    QVERIFY(settings.hasBearer);
    QCOMPARE(settings.tokenSource, TokenSource());
}

void TestInventory::beforeTheTwoHomesTokensHadEntries_data()
{
    QTest::addColumn<int>("version");
    for (const int version : {1, 2, 3})
        QTest::addRow("version %d", version) << version;
}

void TestInventory::beforeTheTwoHomesTokensHadEntries()
{
    QFETCH(const int, version);
    QTemporaryDir folder;
    const QString fileName = folder.filePath(u"old.sqlite"_s);
    QStringList statements;
    for (const Migration &migration : migrations()) {
        if (migration.toVersion <= version)
            statements += migration.statements;
    }
    statements += {u"CREATE TABLE clientele_schema (version INTEGER NOT NULL)"_s,
                   u"INSERT INTO clientele_schema (version) VALUES (%1)"_s.arg(version),
                   u"INSERT INTO vault VALUES ('vault-1', 'AAE=')"_s,
                   u"INSERT INTO server (id, identity, name, tag, protected, secret_policy) "
                   "VALUES ('server-1', 'https://login.example/', 'Acme', '', 0, 0)"_s,
                   u"INSERT INTO client (id, server_id, client_id, name, configuration_uri, "
                   "auth_method, grant_types, redirect_uris, scope, has_secret, token_state, "
                   "keychain_account, added_at, changed_on_server) VALUES ('record-1', 'server-1', "
                   "'one', '', '', '', '', '', '', 0, 0, 'one @ login.example', 1000, 0)"_s};
    clientele::tests::runSql(fileName, statements);
    const auto opened = Inventory::open(fileName);
    QVERIFY(opened);
    const VaultRecord vault{u"vault-1"_s, QByteArray("\x00\x01", 2)};
    QCOMPARE((*opened)->vault(), vault);
    QCOMPARE((*opened)->tokenHome(), TokenHome::OwnEntries);
    QVERIFY((*opened)->client(u"record-1"_s)->mayHaveEntries);
    QCOMPARE((*opened)->clientsWithEntries(), QStringList{u"record-1"_s});
}

void TestInventory::theHomeDecidesWhatWaits()
{
    InventoryFixture fixture;
    ClientRecord client = InventoryFixture::client();
    client.tokenState = TokenState::Waiting;
    ClientRecord refused = client;
    refused.id = u"record-2"_s;
    refused.clientId = u"two"_s;
    refused.keychainAccount = u"two"_s;
    refused.tokenState = TokenState::Refused;
    fixture.write([&](InventoryWriter &writer) {
        writer.saveServer(InventoryFixture::server());
        writer.saveClient(client);
        writer.saveClient(refused);
        writer.saveVault({u"vault-1"_s, "check"_ba});
        writer.setTokenHome(TokenHome::Sealed);
    });
    fixture.reopen();
    QCOMPARE(fixture.inventory->tokenHome(), TokenHome::Sealed);
    QCOMPARE(fixture.inventory->client(client.id)->tokenState, TokenState::Sealed);
    QCOMPARE(fixture.inventory->client(refused.id)->tokenState, TokenState::Refused);
    QVERIFY(fixture.inventory->clientsWithEntries().isEmpty());
    fixture.write([](InventoryWriter &writer) { writer.setTokenHome(TokenHome::OwnEntries); });
    QCOMPARE(fixture.inventory->client(client.id)->tokenState, TokenState::Waiting);
    QCOMPARE(fixture.inventory->clientsWithEntries().size(), 2);
}

void TestInventory::refusesWhatIsNoDatabase()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"letter.txt"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    const auto opened = Inventory::open(file.fileName());
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, InventoryProblem::Kind::NotOurs);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray(4096, 'x'));
}

void TestInventory::refusesForeignFiles_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<InventoryProblem::Kind>("kind");
    QTest::newRow("another program's database")
        << QStringList{u"CREATE TABLE bookmarks (url TEXT)"_s} << InventoryProblem::Kind::NotOurs;
    QTest::newRow("a newer version's database")
        << QStringList{u"CREATE TABLE clientele_schema (version INTEGER NOT NULL)"_s,
                       u"INSERT INTO clientele_schema (version) VALUES (999)"_s}
        << InventoryProblem::Kind::TooNew;
}

void TestInventory::refusesForeignFiles()
{
    QFETCH(const QStringList, statements);
    QFETCH(const InventoryProblem::Kind, kind);
    QTemporaryDir folder;
    const QString fileName = folder.filePath(u"other.sqlite"_s);
    clientele::tests::runSql(fileName, statements);
    const auto opened = Inventory::open(fileName);
    QVERIFY(!opened);
    QCOMPARE(opened.error().kind, kind);
}

QTEST_GUILESS_MAIN(TestInventory)
#include "tst_inventory.moc"
