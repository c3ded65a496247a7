// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory.h"

#include "activitychain.h"
#include "database.h"
#include "inventorywriter.h"
#include "rows.h"
#include "statement.h"
#include "transaction.h"

#include <utility>

namespace clientele::inventory {

using namespace Qt::StringLiterals;

namespace {

const auto ServerColumns = uR"(
    SELECT id, identity, name, tag, protected, secret_policy, issuer, registration_endpoint FROM server )"_s;

ServerRecord readServer(const Statement &row)
{
    return {.id = row.text(0),
            .identity = row.text(1),
            .name = row.text(2),
            .tag = row.text(3),
            .isProtected = row.number(4) != 0,
            .secretPolicy = metadata::SecretPolicy(row.number(5)),
            .issuer = row.text(6),
            .registrationEndpoint = row.text(7)};
}

const auto ClientColumns = uR"(
    SELECT client.id, server_id, client_id, name, configuration_uri, auth_method, grant_types, redirect_uris, scope,
           has_secret, secret_expires_at, token_state, keychain_account, token_stored_at, added_at, last_read_at,
           deleted_at, changed_on_server, draft.saved_at, intent.verb, intent.started_at, manageable,
           handed_over_at, may_have_entries
    FROM client
    LEFT JOIN draft ON draft.client_record_id = client.id
    LEFT JOIN intent ON intent.id = (
        SELECT id FROM intent AS pending
        WHERE pending.client_record_id = client.id AND pending.ended_at IS NULL
        ORDER BY CASE WHEN pending.verb IN (1, 3, 4) THEN 0 ELSE 1 END, pending.started_at LIMIT 1) )"_s;

// A registration whose answer was lost has no client_id. Its own id stands in for it, behind a
// character that no client_id can have (RFC 6749, appendix A.1).
QString clientIdIn(const QString &column)
{
    return column.startsWith(u'\x1f') ? QString() : column;
}

ClientRecord readClient(const Statement &row)
{
    ClientRecord client;
    client.id = row.text(0);
    client.serverId = row.text(1);
    client.clientId = clientIdIn(row.text(2));
    client.name = row.text(3);
    client.configurationUri = row.text(4).toUtf8();
    client.authMethod = row.text(5);
    client.grantTypes = lines(row.text(6));
    client.redirectUris = lines(row.text(7));
    client.scope = row.text(8);
    client.hasSecret = row.number(9) != 0;
    client.secretExpiresAt = row.optionalNumber(10);
    client.tokenState = TokenState(row.number(11));
    client.keychainAccount = row.text(12);
    client.tokenStoredAt = row.optionalTime(13);
    client.addedAt = row.time(14);
    client.lastReadAt = row.optionalTime(15);
    client.deletedAt = row.optionalTime(16);
    client.changedOnServer = row.number(17) != 0;
    client.draftSavedAt = row.optionalTime(18);
    if (!row.isNull(19))
        client.unknownVerb = Verb(row.number(19));
    client.unknownSince = row.optionalTime(20);
    client.isManageable = row.number(21) != 0;
    client.handedOverAt = row.optionalTime(22);
    client.mayHaveEntries = row.number(23) != 0;
    return client;
}

const auto SnapshotColumns =
    u"SELECT id, client_record_id, source, document, answer, taken_at, last_seen_at, not_shown FROM snapshot "_s;

SnapshotRecord readSnapshot(const Statement &row)
{
    return {.id = row.text(0),
            .clientRecordId = row.text(1),
            .source = SnapshotSource(row.number(2)),
            .document = row.text(3).toUtf8(),
            .answer = QByteArray::fromBase64(row.text(4).toLatin1()),
            .takenAt = row.time(5),
            .lastSeenAt = row.time(6),
            .notShown = lines(row.text(7))};
}

DraftRecord readDraft(const Statement &row)
{
    return {.clientRecordId = row.text(0),
            .baseSnapshotId = row.text(1),
            .text = row.text(2).toUtf8(),
            .savedAt = row.time(3)};
}

EarlierDraft readEarlierDraft(const Statement &row)
{
    return {.id = row.text(0),
            .clientRecordId = row.text(1),
            .baseSnapshotId = row.text(2),
            .text = row.text(3).toUtf8(),
            .savedAt = row.time(4),
            .putAsideAt = row.time(5)};
}

const auto IntentColumns = uR"(
    SELECT id, client_record_id, verb, body_digest, sent_document, started_at, target
    FROM intent WHERE ended_at IS NULL )"_s;

// What may have changed the server is the older worry: a read that asks about it comes second.
const auto WorstIntentFirst =
    u"ORDER BY CASE WHEN verb IN (1, 3, 4) THEN 0 ELSE 1 END, started_at LIMIT 1"_s;

IntentRecord readIntent(const Statement &row)
{
    return {.id = row.text(0),
            .clientRecordId = row.text(1),
            .verb = Verb(row.number(2)),
            .bodyDigest = QByteArray::fromHex(row.text(3).toLatin1()),
            .sentDocument = row.text(4).toUtf8(),
            .startedAt = row.time(5),
            .target = row.text(6).toUtf8()};
}

const auto SealedColumns =
    u"SELECT id, client_record_id, kind, status, sealed, created_at FROM sealed_secret "_s;

SealedSecret readSealed(const Statement &row)
{
    return {.id = row.text(0),
            .clientRecordId = row.text(1),
            .kind = SecretKind(row.number(2)),
            .status = SealedSecret::Status(row.number(3)),
            .sealed = QByteArray::fromBase64(row.text(4).toLatin1()),
            .createdAt = row.time(5)};
}

const auto SealedEntryColumns = u"SELECT account, sealed FROM sealed_entry "_s;

SealedEntry readSealedEntry(const Statement &row)
{
    return {.account = row.text(0), .sealed = QByteArray::fromBase64(row.text(1).toLatin1())};
}

HabitRecord readHabit(const Statement &row)
{
    return {.habit = HabitRecord::Habit(row.number(0)),
            .seen = int(row.number(1)),
            .of = int(row.number(2))};
}

VaultRecord readVault(const Statement &row)
{
    const auto bytes = [&row](int column) {
        return QByteArray::fromBase64(row.text(column).toLatin1());
    };
    VaultRecord vault{.id = row.text(0),
                      .check = bytes(1),
                      .home = TokenHome(row.number(2)),
                      .spareId = row.text(3)};
    if (!row.text(7).isEmpty()) {
        vault.passphrase = VaultRecord::Passphrase{.salt = bytes(4),
                                                   .passes = row.number(5),
                                                   .memory = row.number(6),
                                                   .wrappedKey = bytes(7)};
    }
    return vault;
}

} // namespace

Inventory::Inventory(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{ }

Inventory::~Inventory() = default;

InventoryResult<std::unique_ptr<Inventory>> Inventory::open(const QString &fileName)
{
    auto database = Database::open(fileName);
    if (!database)
        return tl::unexpected(database.error());
    std::unique_ptr<Inventory> inventory(new Inventory(std::move(*database)));
    (void)inventory->wasChangedElsewhere(); // from here on
    return inventory;
}

InventoryResult<> Inventory::transact(const std::function<void(InventoryWriter &)> &work)
{
    Transaction transaction(*m_database);
    if (auto began = transaction.began(); !began)
        return began;
    InventoryWriter writer(*m_database, *this);
    work(writer);
    if (auto written = writer.result(); !written)
        return written;
    return transaction.commit();
}

std::vector<ServerRecord> Inventory::servers() const
{
    return all(Statement(*m_database, ServerColumns + u"ORDER BY name, id"_s), readServer);
}

std::optional<ServerRecord> Inventory::server(const QString &id) const
{
    return one(Statement(*m_database, ServerColumns + u"WHERE id = ?"_s).bind(id), readServer);
}

std::optional<ServerRecord> Inventory::serverByIdentity(const QString &identity) const
{
    return one(Statement(*m_database, ServerColumns + u"WHERE identity = ?"_s).bind(identity),
               readServer);
}

std::optional<ServerRecord> Inventory::serverByEndpoint(const QString &endpoint) const
{
    return one(Statement(*m_database,
                         ServerColumns
                             + u"WHERE registration_endpoint = ? ORDER BY identity, id LIMIT 1"_s)
                   .bind(endpoint),
               readServer);
}

std::vector<ClientRecord> Inventory::clients() const
{
    return all(Statement(*m_database, ClientColumns + u"ORDER BY client.name, client.id"_s),
               readClient);
}

std::optional<ClientRecord> Inventory::client(const QString &id) const
{
    return one(Statement(*m_database, ClientColumns + u"WHERE client.id = ?"_s).bind(id),
               readClient);
}

std::optional<ClientRecord> Inventory::findClient(const QString &serverId,
                                                  const QString &clientId) const
{
    return one(Statement(*m_database, ClientColumns + u"WHERE server_id = ? AND client_id = ?"_s)
                   .bind(serverId)
                   .bind(clientId),
               readClient);
}

bool Inventory::isAccountTaken(const QString &keychainAccount) const
{
    Statement statement(*m_database, u"SELECT 1 FROM client WHERE keychain_account = ?"_s);
    return statement.bind(keychainAccount).run() && statement.next();
}

std::vector<SnapshotRecord> Inventory::snapshots(const QString &clientRecordId) const
{
    return all(Statement(*m_database,
                         SnapshotColumns + u"WHERE client_record_id = ? ORDER BY place DESC"_s)
                   .bind(clientRecordId),
               readSnapshot);
}

std::optional<SnapshotRecord> Inventory::newestSnapshot(const QString &clientRecordId) const
{
    return one(
        Statement(*m_database,
                  SnapshotColumns + u"WHERE client_record_id = ? ORDER BY place DESC LIMIT 1"_s)
            .bind(clientRecordId),
        readSnapshot);
}

std::optional<SnapshotRecord> Inventory::snapshot(const QString &id) const
{
    return one(Statement(*m_database, SnapshotColumns + u"WHERE id = ?"_s).bind(id), readSnapshot);
}

std::optional<DraftRecord> Inventory::draft(const QString &clientRecordId) const
{
    return one(
        Statement(
            *m_database,
            u"SELECT client_record_id, base_snapshot_id, text, saved_at FROM draft WHERE client_record_id = ?"_s)
            .bind(clientRecordId),
        readDraft);
}

std::vector<EarlierDraft> Inventory::earlierDrafts(const QString &clientRecordId) const
{
    return all(
        Statement(*m_database,
                  uR"(SELECT id, client_record_id, base_snapshot_id, text, saved_at, put_aside_at
                      FROM earlier_draft WHERE client_record_id = ? ORDER BY put_aside_at DESC, saved_at DESC)"_s)
            .bind(clientRecordId),
        readEarlierDraft);
}

std::vector<IntentRecord> Inventory::openIntents() const
{
    return all(Statement(*m_database, IntentColumns + u"ORDER BY started_at"_s), readIntent);
}

std::optional<IntentRecord> Inventory::openIntent(const QString &clientRecordId) const
{
    return one(
        Statement(*m_database, IntentColumns + u"AND client_record_id = ? "_s + WorstIntentFirst)
            .bind(clientRecordId),
        readIntent);
}

std::vector<SealedSecret> Inventory::sealedSecrets(const QString &clientRecordId) const
{
    return all(
        Statement(*m_database,
                  SealedColumns + u"WHERE client_record_id = ? ORDER BY created_at DESC, id"_s)
            .bind(clientRecordId),
        readSealed);
}

std::vector<SealedSecret> Inventory::waitingSecrets() const
{
    return all(Statement(*m_database, SealedColumns + u"WHERE status = ? ORDER BY created_at, id"_s)
                   .bind(int(SealedSecret::Status::Waiting)),
               readSealed);
}

std::vector<SealedSecret> Inventory::allSealedSecrets() const
{
    return all(Statement(*m_database, SealedColumns), readSealed);
}

QStringList Inventory::clientsWithEntries() const
{
    QStringList ids;
    Statement statement(*m_database, u"SELECT id FROM client WHERE may_have_entries <> 0 AND "
                                     "deleted_at IS NULL ORDER BY added_at, id"_s);
    if (statement.run()) {
        while (statement.next())
            ids.append(statement.text(0));
    }
    return ids;
}

std::vector<ActivityRecord> Inventory::activity(const QString &clientRecordId, int limit) const
{
    return all(
        Statement(*m_database,
                  ActivityColumns + u"WHERE client_record_id = ? ORDER BY number DESC LIMIT ?"_s)
            .bind(clientRecordId)
            .bind(limit),
        readActivity);
}

std::optional<qint64> Inventory::firstBrokenActivity() const
{
    return firstBrokenLink(*m_database);
}

std::vector<HabitRecord> Inventory::habits(const QString &serverId) const
{
    return all(
        Statement(*m_database,
                  u"SELECT habit, seen, chances FROM habit WHERE server_id = ? ORDER BY habit"_s)
            .bind(serverId),
        readHabit);
}

std::optional<VaultRecord> Inventory::vault() const
{
    return one(Statement(*m_database, uR"(
                   SELECT id, key_check, home, spare_id, passphrase_salt, passphrase_passes,
                          passphrase_memory, wrapped_key FROM vault)"_s),
               readVault);
}

std::optional<SealedEntry> Inventory::sealedEntry(const QString &account) const
{
    return one(Statement(*m_database, SealedEntryColumns + u"WHERE account = ?"_s).bind(account),
               readSealedEntry);
}

std::vector<SealedEntry> Inventory::sealedEntries() const
{
    return all(Statement(*m_database, SealedEntryColumns), readSealedEntry);
}

int Inventory::clientsWithToken() const
{
    Statement statement(*m_database, uR"(
        SELECT COUNT(*) FROM client WHERE deleted_at IS NULL AND token_state NOT IN (?, ?))"_s);
    statement.bind(int(TokenState::Missing)).bind(int(TokenState::OtherBearer));
    return statement.run() && statement.next() ? int(statement.number(0)) : 0;
}

bool Inventory::hasSecrets() const
{
    Statement statement(*m_database, uR"(
        SELECT 1 FROM sealed_secret
        UNION ALL SELECT 1 FROM client WHERE token_state <> ? OR has_secret <> 0
        UNION ALL SELECT 1 FROM server_settings WHERE has_certificate <> 0 OR has_passphrase <> 0
            OR has_proxy_password <> 0 OR has_bearer <> 0
            OR has_token_client_secret <> 0 OR header_names <> '' LIMIT 1)"_s);
    statement.bind(int(TokenState::Missing));
    return statement.run() && statement.next();
}

TokenHome Inventory::tokenHome() const
{
    const auto saved = vault();
    return saved ? saved->home : TokenHome::OwnEntries;
}

bool Inventory::wasChangedElsewhere()
{
    // SQLite's own counter: it moves when another connection commits, and not for this one's work.
    Statement statement(*m_database, u"PRAGMA data_version"_s);
    if (!statement.run() || !statement.next())
        return false;
    const qint64 before = std::exchange(m_dataVersion, statement.number(0));
    return before != 0 && before != m_dataVersion;
}

QString Inventory::fileName() const
{
    return m_database->fileName();
}

} // namespace clientele::inventory
