// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything of an inventory, through a backup into an empty one, compared field by field. Whoever
// adds a column finds the number of fields wrong here, gives the new one a value, and sees whether
// the backup carries it.
#include "registrarfixture.h"

#include <practice/certificateauthority.h>
#include <registrar/credentialstore.h>

#include <QUuid>

#include <tuple>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::HabitRecord;
using inventory::SealedSecret;
using inventory::SecretKind;
using inventory::SnapshotSource;
using inventory::TokenState;
using inventory::Verb;
using metadata::SecretText;
using registrar::RestoreChoice;
using registrar::SettingsChoice;
using tests::RegistrarFixture;
using tests::valueOf;

namespace {

SecretText passphrase()
{
    return SecretText("six words that nobody will guess"_ba);
}

// Each names all fields of its type: one more, and it no longer compiles.
auto fieldsOf(const inventory::ServerRecord &record)
{
    const auto &[id, identity, name, tag, isProtected, policy, issuer, endpoint] = record;
    return std::tie(id, identity, name, tag, isProtected, policy, issuer, endpoint);
}
auto fieldsOf(const inventory::ServerSettings &record)
{
    const auto &[id, authorities, certificate, passphrase, proxy, host, port, user, password,
                 connect, answer, atOnce, headers, mode, bearer, source, profiles] = record;
    const auto &[endpoint, clientId, scope, authentication, clientSecret] = source;
    return std::tie(id, authorities, certificate, passphrase, proxy, host, port, user, password,
                    connect, answer, atOnce, headers, mode, bearer, endpoint, clientId, scope,
                    authentication, clientSecret, profiles);
}
auto fieldsOf(const inventory::ClientRecord &record)
{
    const auto &[id, serverId, clientId, name, uri, method, grants, redirects, scope, hasSecret,
                 expiry, token, account, stored, added, read, deleted, changed, manageable,
                 handedOver, entries, draft, unknown, since] = record;
    return std::tie(id, serverId, clientId, name, uri, method, grants, redirects, scope, hasSecret,
                    expiry, token, account, stored, added, read, deleted, changed, manageable,
                    handedOver, entries, draft, unknown, since);
}
auto fieldsOf(const inventory::SnapshotRecord &record)
{
    const auto &[id, client, source, document, answer, taken, seen, notShown] = record;
    return std::tie(id, client, source, document, answer, taken, seen, notShown);
}
auto fieldsOf(const inventory::DraftRecord &record)
{
    const auto &[client, base, text, saved] = record;
    return std::tie(client, base, text, saved);
}
auto fieldsOf(const inventory::EarlierDraft &record)
{
    const auto &[id, client, base, text, saved, aside] = record;
    return std::tie(id, client, base, text, saved, aside);
}
auto fieldsOf(const inventory::IntentRecord &record)
{
    const auto &[id, client, verb, digest, sent, started, target] = record;
    return std::tie(id, client, verb, digest, sent, started, target);
}
auto fieldsOf(const SealedSecret &record)
{
    const auto &[id, client, kind, status, sealed, created] = record;
    return std::tie(id, client, kind, status, sealed, created);
}

/// Whether no field has its first value: such a field would be equal in whatever is restored.
/// `but` counts those that cannot: a kind whose first value is as good as another.
template<typename Record>
bool isFull(const Record &record, int but)
{
    const Record empty;
    int unset = 0;
    const auto fields = fieldsOf(record);
    const auto blank = fieldsOf(empty);
    [&]<std::size_t... At>(std::index_sequence<At...>)
    {
        ((unset += std::get<At>(fields) == std::get<At>(blank) ? 1 : 0), ...);
    }
    (std::make_index_sequence<std::tuple_size_v<decltype(fields)>>());
    if (unset != but)
        qWarning("%d fields are not set", unset);
    return unset == but;
}

/// No default: a habit that is added is to be backed up, and named here.
constexpr int numberOf(HabitRecord::Habit habit)
{
    using Habit = HabitRecord::Habit;
    switch (habit) {
    case Habit::RotatesOnRead:
    case Habit::RotatesOnUpdate:
    case Habit::NewSecretOnUpdate:
    case Habit::RotatesOnDelete:
    case Habit::NewSecretOnRead:
    case Habit::DemandsSecret:
    case Habit::RefusesSecret:
    case Habit::IgnoresSecret:
    case Habit::DropsUnknownMembers:
    case Habit::KeepsOmittedMembers:
    case Habit::UnauthorizedWhenGone:
    case Habit::NotFoundWhenGone:
    case Habit::RefusesRead:
    case Habit::RefusesUpdate:
    case Habit::RefusesDelete:
    case Habit::IncompleteRead:
    case Habit::DestroysMisusedTokens:
    case Habit::RefusesUnknownMembers:
        break;
    }
    return int(habit) + 1;
}
constexpr int habitCount = numberOf(HabitRecord::Habit::RefusesUnknownMembers);

QDateTime at(int minute)
{
    return QDateTime(QDate(2026, 11, 24), QTime(12, minute, 6, 789), Qt::UTC);
}

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

/// An inventory in which every field of every record is set.
class Full : public RegistrarFixture
{
public:
    Full()
    {
        clientId = registerClient(); // opens the vault
        lostId = newId();
        fillServer();
        QVERIFY(inventory->transact([this](inventory::InventoryWriter &writer) {
            fillClient(writer);
            fillLost(writer);
        }));
        sealOlder();
    }
    QString clientId;
    QString lostId;
    QString serverId;

private:
    void fillServer()
    {
        serverId = client(clientId).serverId;
        auto record = *registrar->server(serverId);
        record.tag = u"PROD"_s;
        record.isProtected = true;
        record.secretPolicy = metadata::SecretPolicy::Required;
        record.issuer = u"https://login.acme.example"_s;
        QVERIFY(registrar->saveServer(record));
        const auto written = inventory->transact([this](inventory::InventoryWriter &writer) {
            for (int habit = 0; habit < habitCount; ++habit)
                writer.saveHabit(serverId, {HabitRecord::Habit(habit), habit + 1, habit + 3});
        });
        QVERIFY(written);
        QVERIFY(isFull(record, 0));
        const auto authority = practice::CertificateAuthority::make(u"Sample"_s);
        practice::IdentityRequest request;
        request.use = practice::IdentityRequest::Use::Client;
        request.commonName = u"ada"_s;
        const practice::Identity identity = authority->issue(request).value();
        auto settings = registrar->serverSettings(serverId);
        settings.extraAuthorities = authority->certificatePem();
        settings.proxy = inventory::ProxyKind::Socks5;
        settings.proxyHost = u"proxy.example"_s;
        settings.proxyPort = 1080;
        settings.proxyUser = u"ada"_s;
        settings.connectSeconds = 7;
        settings.answerSeconds = 8;
        settings.requestsAtOnce = 9;
        settings.bearerMode = inventory::BearerMode::ClientCredentials;
        settings.tokenSource = {.tokenEndpoint = u"https://login.example/token"_s,
                                .clientId = u"ops"_s,
                                .scope = u"clients"_s,
                                .authentication = inventory::TokenAuthentication::ClientSecretPost};
        settings.profiles = {u"fapi2"_s, u"mcp"_s};
        registrar::ServerSecrets secrets;
        secrets.clientCertificate = SecretText(identity.certificatePem + identity.keyPem);
        secrets.passphrase = SecretText("sample-passphrase");
        secrets.proxyPassword = SecretText("sample-proxy");
        secrets.bearer = SecretText("sample-bearer");
        secrets.tokenClientSecret = SecretText("sample-token-client");
        secrets.headers = {{"X-Gateway"_ba, SecretText("sample-header")},
                           {"X-Second"_ba, SecretText("sample: second")}};
        (void)valueOf(QCoro::waitFor(registrar->saveServerSettings(settings, secrets)).map([] {
            return true;
        }));
        QVERIFY(isFull(registrar->serverSettings(serverId), 0));
    }
    void fillClient(inventory::InventoryWriter &writer) const
    {
        auto record = client(clientId);
        record.secretExpiresAt = 1'900'000'000;
        record.tokenState = TokenState::Refused;
        record.tokenStoredAt = at(1);
        record.addedAt = at(2);
        record.lastReadAt = at(3);
        record.deletedAt = at(4);
        record.changedOnServer = true;
        record.handedOverAt = at(5);
        writer.saveClient(record);
        inventory::SnapshotRecord newest = *writer.read().newestSnapshot(clientId);
        newest.id = newId();
        newest.source = SnapshotSource::Update;
        newest.takenAt = at(58);
        newest.lastSeenAt = at(59);
        newest.notShown = {u"client_name"_s, u"scope"_s};
        writer.addSnapshot(newest);
        writer.saveDraft({clientId, newest.id, "{ not yet JSON"_ba, at(7)});
        writer.addEarlierDraft(
            {newId(), clientId, newest.id, "{\"client_name\": 1"_ba, at(14), at(15)});
        writer.beginIntent({newId(), clientId, Verb::Update, QByteArray(32, '\7'), "{\"a\":1}"_ba,
                            at(8), "https://login.acme.example/register"_ba});
        writer.beginIntent({newId(), clientId, Verb::Read, {}, {}, at(9), {}});
    }
    void fillLost(inventory::InventoryWriter &writer) const
    {
        inventory::ClientRecord lost;
        lost.id = lostId;
        lost.serverId = serverId;
        lost.name = u"Lost"_s;
        lost.keychainAccount = u"registration %1"_s.arg(lostId);
        lost.isManageable = false;
        lost.addedAt = at(10);
        writer.saveClient(lost);
        const QString snapshotId = newId();
        writer.addSnapshot({snapshotId,
                            lostId,
                            SnapshotSource::Unanswered,
                            "{}"_ba,
                            "cut"_ba,
                            at(11),
                            at(11),
                            {}});
        writer.saveDraft({lostId, snapshotId, "{\"client_name\": \"Lost\"}"_ba, at(12)});
        writer.beginIntent({newId(), lostId, Verb::Register, QByteArray(32, '\1'),
                            "{\"client_name\": \"Lost\"}"_ba, at(13),
                            server->registrationEndpoint().toEncoded()});
    }
    // A store of its own seals them, as the registrar's does.
    void sealOlder()
    {
        registrar::CredentialStore store(*inventory, keychain);
        QVERIFY(QCoro::waitFor(store.open()));
        const auto written = inventory->transact([&](inventory::InventoryWriter &writer) {
            for (const auto &older : olderSecrets())
                store.sealOlder(writer, clientId, older);
        });
        QVERIFY(written);
    }
    [[nodiscard]] static std::vector<registrar::BackupOlderSecret> olderSecrets()
    {
        using Status = SealedSecret::Status;
        return {
            {SecretKind::RegistrationAccessToken, Status::Superseded, SecretText("old"), at(20)},
            {SecretKind::RegistrationAccessToken, Status::SetAside, SecretText("sample-aside"),
             at(21)},
            {SecretKind::ClientSecret, Status::Superseded, SecretText("old secret"), at(22)}};
    }
};

/// Ids and the entries of the keychain are an inventory's own.
inventory::ClientRecord comparable(inventory::ClientRecord record)
{
    if (!record.clientId.isEmpty())
        record.id.clear();
    record.serverId.clear();
    record.keychainAccount.clear();
    record.mayHaveEntries = false;
    return record;
}

template<typename Record>
std::vector<Record> withoutIds(std::vector<Record> records)
{
    for (Record &record : records) {
        record.id.clear();
        record.clientRecordId.clear();
    }
    return records;
}

std::vector<inventory::IntentRecord> intentsOf(const RegistrarFixture &fixture, const QString &id)
{
    auto intents = fixture.inventory->openIntents();
    std::erase_if(intents, [&id](const auto &intent) { return intent.clientRecordId != id; });
    return withoutIds(intents);
}

void compareClients(RegistrarFixture &here, const QString &id, RegistrarFixture &there,
                    const QString &newId)
{
    QVERIFY(comparable(here.client(id)) == comparable(there.client(newId)));
    QVERIFY(withoutIds(here.inventory->snapshots(id))
            == withoutIds(there.inventory->snapshots(newId)));
    auto mine = *here.registrar->draft(id);
    auto theirs = *there.registrar->draft(newId);
    QVERIFY(withoutIds(std::vector{*here.registrar->snapshot(mine.baseSnapshotId)})
            == withoutIds(std::vector{*there.registrar->snapshot(theirs.baseSnapshotId)}));
    theirs.clientRecordId = mine.clientRecordId;
    theirs.baseSnapshotId = mine.baseSnapshotId;
    QVERIFY(mine == theirs);
    auto myEarlier = here.registrar->earlierDrafts(id);
    auto theirEarlier = there.registrar->earlierDrafts(newId);
    QCOMPARE(theirEarlier.size(), myEarlier.size());
    for (size_t draft = 0; draft < myEarlier.size(); ++draft) {
        QVERIFY(withoutIds(std::vector{*here.registrar->snapshot(myEarlier[draft].baseSnapshotId)})
                == withoutIds(
                    std::vector{*there.registrar->snapshot(theirEarlier[draft].baseSnapshotId)}));
        theirEarlier[draft].baseSnapshotId = myEarlier[draft].baseSnapshotId;
    }
    QVERIFY(withoutIds(myEarlier) == withoutIds(theirEarlier));
    QVERIFY(!intentsOf(here, id).empty());
    QVERIFY(intentsOf(here, id) == intentsOf(there, newId));
    for (const SecretKind kind : {SecretKind::RegistrationAccessToken, SecretKind::ClientSecret}) {
        const auto account = registrar::CredentialStore::accountOf(here.client(id), kind);
        const auto newAccount = registrar::CredentialStore::accountOf(there.client(newId), kind);
        QVERIFY(here.keychain.entry(account) == there.keychain.entry(newAccount));
    }
    registrar::CredentialStore sealedHere(*here.inventory, here.keychain);
    registrar::CredentialStore sealedThere(*there.inventory, there.keychain);
    QVERIFY(QCoro::waitFor(sealedHere.open()));
    QVERIFY(QCoro::waitFor(sealedThere.open()));
    QVERIFY(sealedHere.olderSecrets(id) == sealedThere.olderSecrets(newId));
}

/// The server's own entries in the keychain, by what they are.
std::map<QString, SecretText> serverSecrets(const RegistrarFixture &fixture, const QString &id)
{
    std::map<QString, SecretText> secrets;
    const QString prefix = u"server %1 "_s.arg(id);
    const QStringList accounts = fixture.keychain.accounts();
    for (const QString &account : accounts) {
        if (account.startsWith(prefix))
            secrets.emplace(account.mid(prefix.size()), *fixture.keychain.entry(account));
    }
    return secrets;
}

void compareServers(RegistrarFixture &here, const QString &id, RegistrarFixture &there,
                    const QString &newId)
{
    auto record = *there.registrar->server(newId);
    record.id = id;
    QVERIFY(*here.registrar->server(id) == record);
    auto settings = there.registrar->serverSettings(newId);
    settings.serverId = id;
    QVERIFY(here.registrar->serverSettings(id) == settings);
    QCOMPARE(serverSecrets(here, id).size(), 6U);
    QVERIFY(serverSecrets(here, id) == serverSecrets(there, newId));
    QCOMPARE(here.registrar->habits(id).size(), size_t(habitCount));
    QVERIFY(here.registrar->habits(id) == there.registrar->habits(newId));
}

QByteArray backUp(RegistrarFixture &fixture, const QStringList &ids)
{
    return valueOf(QCoro::waitFor(fixture.registrar->backUp(ids, passphrase()))).file;
}

registrar::RestoreOutcome restore(RegistrarFixture &fixture, const QByteArray &file,
                                  SettingsChoice choice)
{
    const auto backup = valueOf(QCoro::waitFor(fixture.registrar->openBackup(file, passphrase())));
    const std::vector<RestoreChoice> choices(backup.rows.size(), RestoreChoice::TakeTheirs);
    const std::vector<SettingsChoice> settings(backup.servers.size(), choice);
    return valueOf(QCoro::waitFor(fixture.registrar->restore(backup, choices, settings)));
}

} // namespace

class TestBackupCompleteness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsLeftOut();
    void aSecondRestoreChangesNothing();
    void settingsAreOnlyTakenWhenAskedFor();
    void aLostRegistrationThatWasMadeSinceStays();
    void settingsThatCannotBeKeptAreSaid();
    void oneSecretThatIsMissingCostsNoOtherSetting();
};

void TestBackupCompleteness::nothingIsLeftOut()
{
    Full here;
    QVERIFY(isFull(here.client(here.clientId), 2)); // can be managed, and has entries
    QVERIFY(isFull(here.inventory->snapshots(here.clientId).front(), 0));
    QVERIFY(isFull(*here.registrar->draft(here.clientId), 0));
    QVERIFY(isFull(here.registrar->earlierDrafts(here.clientId).front(), 0));
    QVERIFY(isFull(*here.inventory->openIntent(here.clientId), 0));
    QVERIFY(isFull(here.inventory->sealedSecrets(here.clientId).front(), 0));

    const QByteArray file = backUp(here, {here.clientId, here.lostId});
    RegistrarFixture there;
    const auto outcome = restore(there, file, SettingsChoice::WhereNoneAre);
    QCOMPARE(outcome.added.size(), 2);
    QVERIFY(!outcome.waiting && !outcome.settingsNotTaken);
    QCOMPARE(outcome.settings, QStringList{u"Practice"_s});
    there.restart(); // and all of it is on the disk
    compareClients(here, here.clientId, there, outcome.added.constFirst());
    compareClients(here, here.lostId, there, here.lostId);
    const auto server = there.registrar->servers().front();
    QCOMPARE(there.registrar->servers().size(), 1U);
    compareServers(here, here.serverId, there, server.id);
    for (const char *secret : {"sample-bearer", "sample-proxy", "sample-passphrase", "sample-aside",
                               "sample-token-client"})
        QVERIFY(!there.isOnDisk(secret));
}

void TestBackupCompleteness::aSecondRestoreChangesNothing()
{
    Full here;
    const QByteArray file = backUp(here, {here.clientId, here.lostId});
    RegistrarFixture there;
    const auto first = restore(there, file, SettingsChoice::WhereNoneAre);
    const auto second = restore(there, file, SettingsChoice::WhereNoneAre);
    QVERIFY(second.added.isEmpty());
    QVERIFY(second.settings.isEmpty());
    compareClients(here, here.clientId, there, first.added.constFirst());
    compareClients(here, here.lostId, there, here.lostId);
    const auto backup = valueOf(QCoro::waitFor(there.registrar->openBackup(file, passphrase())));
    QVERIFY(backup.servers.front().isSame);
}

void TestBackupCompleteness::settingsAreOnlyTakenWhenAskedFor()
{
    Full here;
    const QByteArray file = backUp(here, {here.clientId});
    auto changed = here.registrar->serverSettings(here.serverId);
    changed.proxyHost = u"mine.example"_s;
    registrar::ServerSecrets secrets;
    secrets.bearer = SecretText("mine");
    QVERIFY(QCoro::waitFor(here.registrar->saveServerSettings(changed, secrets)));
    const auto kept = here.registrar->serverSettings(here.serverId);
    for (const SettingsChoice choice : {SettingsChoice::WhereNoneAre, SettingsChoice::KeepMine}) {
        QVERIFY(restore(here, file, choice).settings.isEmpty());
        QVERIFY(here.registrar->serverSettings(here.serverId) == kept);
        QCOMPARE(serverSecrets(here, here.serverId).at(u"(bearer)"_s), SecretText("mine"));
    }
    QCOMPARE(restore(here, file, SettingsChoice::TakeTheirs).settings.size(), 1);
    QCOMPARE(here.registrar->serverSettings(here.serverId).proxyHost, u"proxy.example"_s);
    QCOMPARE(serverSecrets(here, here.serverId).at(u"(bearer)"_s), SecretText("sample-bearer"));
    RegistrarFixture there;
    QVERIFY(restore(there, file, SettingsChoice::KeepMine).settings.isEmpty());
    const QString serverId = there.registrar->servers().front().id;
    QVERIFY(there.registrar->serverSettings(serverId).proxyHost.isEmpty());
}

void TestBackupCompleteness::aLostRegistrationThatWasMadeSinceStays()
{
    Full here;
    const QByteArray file = backUp(here, {here.lostId});
    auto registered = here.client(here.lostId);
    registered.clientId = u"c-1"_s;
    QVERIFY(here.inventory->transact([&](inventory::InventoryWriter &writer) {
        writer.saveClient(registered);
        writer.removeDraft(here.lostId);
    }));
    QCOMPARE(restore(here, file, SettingsChoice::KeepMine).kept, 1);
    QCOMPARE(here.client(here.lostId).clientId, u"c-1"_s);
    QVERIFY(!here.registrar->draft(here.lostId));
}

void TestBackupCompleteness::settingsThatCannotBeKeptAreSaid()
{
    Full here;
    const QByteArray file = backUp(here, {here.clientId});
    RegistrarFixture there;
    (void)there.registerClient(); // makes the vault key
    there.keychain.failAlways(tests::FaultyKeychain::Operation::Write,
                              secrets::KeychainProblem::Kind::Denied);
    const auto outcome = restore(there, file, SettingsChoice::WhereNoneAre);
    QCOMPARE(outcome.added.size(), 1);
    QVERIFY(outcome.waiting.has_value());
    QVERIFY(outcome.settingsNotTaken.has_value());
    QVERIFY(outcome.settings.isEmpty());
}

// The server would be out of reach for want of its authority; so the first request says what is
// missing.
void TestBackupCompleteness::oneSecretThatIsMissingCostsNoOtherSetting()
{
    Full here;
    here.keychain.removeEntry(
        registrar::serverAccount(here.serverId, registrar::ServerSecretKind::TokenClientSecret));
    const QByteArray file = backUp(here, {here.clientId});
    RegistrarFixture there;
    const auto outcome = restore(there, file, SettingsChoice::WhereNoneAre);
    QVERIFY(!outcome.settingsNotTaken);
    const QString serverId = there.registrar->servers().front().id;
    const auto settings = there.registrar->serverSettings(serverId);
    QCOMPARE(settings.bearerMode, inventory::BearerMode::ClientCredentials);
    QVERIFY(!settings.extraAuthorities.isEmpty());
    QVERIFY(!settings.tokenSource.hasClientSecret);
    registrar::Registrar::Registration registration;
    registration.endpoint = QUrl(there.registrar->servers().front().registrationEndpoint);
    registration.document = "{}"_ba;
    const auto refused = QCoro::waitFor(there.registrar->registerClient(registration));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, registrar::Failure::Kind::BadSettings);
    QVERIFY2(refused.error().text.contains(u"client secret"), qPrintable(refused.error().text));
}

QTEST_GUILESS_MAIN(TestBackupCompleteness)
#include "tst_backupcompleteness.moc"
