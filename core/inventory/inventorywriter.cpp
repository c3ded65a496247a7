// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventorywriter.h"

#include "activitychain.h"
#include "boundstatement.h"
#include "rows.h"

#include <QUuid>

namespace clientele::inventory {

using namespace Qt::StringLiterals;

namespace {

// See clientIdIn(): unique in its column although the client_id is not known.
QString clientIdColumn(const ClientRecord &client)
{
    return client.clientId.isEmpty() ? u'\x1f' + client.id : client.clientId;
}

} // namespace

InventoryWriter::InventoryWriter(Database &database, const Inventory &reader)
    : m_database(database)
    , m_reader(reader)
{ }

void InventoryWriter::refuse(InventoryProblem problem)
{
    if (m_result)
        m_result = tl::unexpected(std::move(problem));
}

InventoryWriter::Bound InventoryWriter::sql(const QString &text)
{
    return Bound(*this, text);
}

void InventoryWriter::saveServer(const ServerRecord &server)
{
    sql(uR"(INSERT INTO server (id, identity, name, tag, protected, secret_policy, issuer, registration_endpoint)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET identity = excluded.identity, name = excluded.name, tag = excluded.tag,
                protected = excluded.protected, secret_policy = excluded.secret_policy, issuer = excluded.issuer,
                registration_endpoint = excluded.registration_endpoint)"_s)
        .bind(server.id)
        .bind(server.identity)
        .bind(server.name)
        .bind(notNull(server.tag))
        .bind(int(server.isProtected))
        .bind(int(server.secretPolicy))
        .bind(notNull(server.issuer))
        .bind(notNull(server.registrationEndpoint))
        .run();
}

void InventoryWriter::saveClient(const ClientRecord &client)
{
    sql(uR"(INSERT INTO client (id, server_id, client_id, name, configuration_uri, auth_method, grant_types,
                redirect_uris, scope, has_secret, secret_expires_at, token_state, keychain_account, token_stored_at,
                added_at, last_read_at, deleted_at, changed_on_server, manageable,
                handed_over_at, may_have_entries)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET server_id = excluded.server_id, client_id = excluded.client_id,
                name = excluded.name, configuration_uri = excluded.configuration_uri,
                auth_method = excluded.auth_method, grant_types = excluded.grant_types,
                redirect_uris = excluded.redirect_uris, scope = excluded.scope, has_secret = excluded.has_secret,
                secret_expires_at = excluded.secret_expires_at, token_state = excluded.token_state,
                keychain_account = excluded.keychain_account, token_stored_at = excluded.token_stored_at,
                added_at = excluded.added_at, last_read_at = excluded.last_read_at, deleted_at = excluded.deleted_at,
                changed_on_server = excluded.changed_on_server, manageable = excluded.manageable,
                handed_over_at = excluded.handed_over_at, may_have_entries = excluded.may_have_entries)"_s)
        .bind(client.id)
        .bind(client.serverId)
        .bind(clientIdColumn(client))
        .bind(notNull(client.name))
        .bind(notNull(QString::fromUtf8(client.configurationUri)))
        .bind(notNull(client.authMethod))
        .bind(notNull(client.grantTypes.join(u'\n')))
        .bind(notNull(client.redirectUris.join(u'\n')))
        .bind(notNull(client.scope))
        .bind(int(client.hasSecret))
        .bind(client.secretExpiresAt)
        .bind(int(client.tokenState))
        .bind(client.keychainAccount)
        .bind(client.tokenStoredAt)
        .bind(client.addedAt)
        .bind(client.lastReadAt)
        .bind(client.deletedAt)
        .bind(int(client.changedOnServer))
        .bind(int(client.isManageable))
        .bind(client.handedOverAt)
        .bind(int(client.mayHaveEntries))
        .run();
}

void InventoryWriter::removeClient(const QString &clientRecordId)
{
    for (const QString &table :
         {u"draft"_s, u"earlier_draft"_s, u"sealed_secret"_s, u"snapshot"_s}) {
        sql(u"DELETE FROM %1 WHERE client_record_id = ?"_s.arg(table)).bind(clientRecordId).run();
    }
    sql(u"DELETE FROM intent WHERE client_record_id = ? AND ended_at IS NULL"_s)
        .bind(clientRecordId)
        .run();
    sql(u"DELETE FROM client WHERE id = ?"_s).bind(clientRecordId).run();
}

void InventoryWriter::addSnapshot(const SnapshotRecord &snapshot)
{
    sql(uR"(INSERT INTO snapshot (id, client_record_id, source, document, answer, taken_at, last_seen_at, not_shown, place)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?,
                (SELECT COALESCE(MAX(place), 0) + 1 FROM snapshot WHERE client_record_id = ?)))"_s)
        .bind(snapshot.id)
        .bind(snapshot.clientRecordId)
        .bind(int(snapshot.source))
        .bind(QString::fromUtf8(snapshot.document))
        .bind(notNull(QString::fromLatin1(snapshot.answer.toBase64())))
        .bind(snapshot.takenAt)
        .bind(snapshot.lastSeenAt)
        .bind(notNull(snapshot.notShown.join(u'\n')))
        .bind(snapshot.clientRecordId)
        .run();
}

void InventoryWriter::touchSnapshot(const QString &snapshotId, const QDateTime &seenAt)
{
    sql(u"UPDATE snapshot SET last_seen_at = ? WHERE id = ?"_s).bind(seenAt).bind(snapshotId).run();
}

void InventoryWriter::saveDraft(const DraftRecord &draft)
{
    sql(uR"(INSERT INTO draft (client_record_id, base_snapshot_id, text, saved_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (client_record_id) DO UPDATE SET base_snapshot_id = excluded.base_snapshot_id,
                text = excluded.text, saved_at = excluded.saved_at)"_s)
        .bind(draft.clientRecordId)
        .bind(draft.baseSnapshotId)
        .bind(notNull(QString::fromUtf8(draft.text)))
        .bind(draft.savedAt)
        .run();
}

void InventoryWriter::removeDraft(const QString &clientRecordId)
{
    sql(u"DELETE FROM draft WHERE client_record_id = ?"_s).bind(clientRecordId).run();
}

void InventoryWriter::putDraftAside(const QString &clientRecordId, const QDateTime &at)
{
    const auto draft = m_reader.draft(clientRecordId);
    if (!draft)
        return;
    removeEarlierDrafts(clientRecordId, draft->text);
    addEarlierDraft({.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                     .clientRecordId = clientRecordId,
                     .baseSnapshotId = draft->baseSnapshotId,
                     .text = draft->text,
                     .savedAt = draft->savedAt,
                     .putAsideAt = at});
    removeDraft(clientRecordId);
}

void InventoryWriter::addEarlierDraft(const EarlierDraft &draft)
{
    sql(uR"(INSERT INTO earlier_draft (id, client_record_id, base_snapshot_id, text, saved_at, put_aside_at)
            VALUES (?, ?, ?, ?, ?, ?))"_s)
        .bind(draft.id)
        .bind(draft.clientRecordId)
        .bind(draft.baseSnapshotId)
        .bind(notNull(QString::fromUtf8(draft.text)))
        .bind(draft.savedAt)
        .bind(draft.putAsideAt)
        .run();
}

void InventoryWriter::removeEarlierDrafts(const QString &clientRecordId, const QByteArray &text)
{
    sql(u"DELETE FROM earlier_draft WHERE client_record_id = ? AND text = ?"_s)
        .bind(clientRecordId)
        .bind(notNull(QString::fromUtf8(text)))
        .run();
}

void InventoryWriter::pruneEarlierDrafts(const QDateTime &before)
{
    sql(uR"(DELETE FROM earlier_draft WHERE put_aside_at < ?
            AND client_record_id IN (SELECT id FROM client WHERE deleted_at IS NULL))"_s)
        .bind(before)
        .run();
}

void InventoryWriter::beginIntent(const IntentRecord &intent)
{
    sql(uR"(INSERT INTO intent (id, client_record_id, verb, body_digest, sent_document, started_at, target)
            VALUES (?, ?, ?, ?, ?, ?, ?))"_s)
        .bind(intent.id)
        .bind(intent.clientRecordId.isEmpty() ? QVariant() : QVariant(intent.clientRecordId))
        .bind(int(intent.verb))
        .bind(notNull(QString::fromLatin1(intent.bodyDigest.toHex())))
        .bind(notNull(QString::fromUtf8(intent.sentDocument)))
        .bind(intent.startedAt)
        .bind(notNull(QString::fromUtf8(intent.target)))
        .run();
}

void InventoryWriter::endIntent(const QString &intentId, const QString &result, const QDateTime &at)
{
    // The document that was sent is in the versions by now, or was not stored: it need not be kept
    // twice.
    sql(u"UPDATE intent SET ended_at = ?, result = ?, sent_document = '' WHERE id = ?"_s)
        .bind(at)
        .bind(result)
        .bind(intentId)
        .run();
}

void InventoryWriter::addSealedSecret(const SealedSecret &secret)
{
    sql(uR"(INSERT INTO sealed_secret (id, client_record_id, kind, status, sealed, created_at)
            VALUES (?, ?, ?, ?, ?, ?))"_s)
        .bind(secret.id)
        .bind(secret.clientRecordId)
        .bind(int(secret.kind))
        .bind(int(secret.status))
        .bind(QString::fromLatin1(secret.sealed.toBase64()))
        .bind(secret.createdAt)
        .run();
}

void InventoryWriter::removeSealedSecret(const QString &id)
{
    sql(u"DELETE FROM sealed_secret WHERE id = ?"_s).bind(id).run();
}

void InventoryWriter::removeSealedSecrets(const QString &clientRecordId, SecretKind kind,
                                          SealedSecret::Status status)
{
    sql(u"DELETE FROM sealed_secret WHERE client_record_id = ? AND kind = ? AND status = ?"_s)
        .bind(clientRecordId)
        .bind(int(kind))
        .bind(int(status))
        .run();
}

void InventoryWriter::removeAllSealedSecrets(const QString &clientRecordId)
{
    sql(u"DELETE FROM sealed_secret WHERE client_record_id = ?"_s).bind(clientRecordId).run();
}

void InventoryWriter::addActivity(ActivityRecord activity)
{
    if (!m_result)
        return;
    Statement newest(m_database,
                     u"SELECT number, hash FROM activity ORDER BY number DESC LIMIT 1"_s);
    if (m_result = newest.run(); !m_result)
        return;
    QString previous;
    activity.number = 1;
    if (newest.next()) {
        activity.number = newest.number(0) + 1;
        previous = newest.text(1);
    }
    sql(uR"(INSERT INTO activity (number, at, client_record_id, client_label, verb, result, http_status, milliseconds,
                new_token, new_secret, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_s)
        .bind(activity.number)
        .bind(activity.at)
        .bind(notNull(activity.clientRecordId))
        .bind(notNull(activity.clientLabel))
        .bind(int(activity.verb))
        .bind(activity.result)
        .bind(activity.httpStatus)
        .bind(activity.milliseconds)
        .bind(int(activity.newToken))
        .bind(int(activity.newSecret))
        .bind(linkHash(previous, activity))
        .run();
}

void InventoryWriter::countHabit(const QString &serverId, HabitRecord::Habit habit, bool seen)
{
    sql(uR"(INSERT INTO habit (server_id, habit, seen, chances) VALUES (?, ?, ?, 1)
            ON CONFLICT (server_id, habit) DO UPDATE SET seen = habit.seen + excluded.seen,
                chances = habit.chances + 1)"_s)
        .bind(serverId)
        .bind(int(habit))
        .bind(int(seen))
        .run();
}

void InventoryWriter::saveHabit(const QString &serverId, const HabitRecord &habit)
{
    sql(uR"(INSERT INTO habit (server_id, habit, seen, chances) VALUES (?, ?, ?, ?)
            ON CONFLICT (server_id, habit) DO UPDATE SET seen = excluded.seen,
                chances = excluded.chances)"_s)
        .bind(serverId)
        .bind(int(habit.habit))
        .bind(habit.seen)
        .bind(habit.of)
        .run();
}

void InventoryWriter::forgetHabit(const QString &serverId, HabitRecord::Habit habit)
{
    sql(u"DELETE FROM habit WHERE server_id = ? AND habit = ?"_s)
        .bind(serverId)
        .bind(int(habit))
        .run();
}

void InventoryWriter::forgetHabits(const QString &serverId)
{
    sql(u"DELETE FROM habit WHERE server_id = ?"_s).bind(serverId).run();
}

void InventoryWriter::saveVault(const VaultRecord &vault)
{
    sql(u"DELETE FROM vault"_s).run();
    const auto column = [](const QByteArray &bytes) {
        return notNull(QString::fromLatin1(bytes.toBase64()));
    };
    const auto passphrase = vault.passphrase.value_or(VaultRecord::Passphrase());
    sql(uR"(INSERT INTO vault (id, key_check, home, spare_id, passphrase_salt, passphrase_passes,
                passphrase_memory, wrapped_key)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?))"_s)
        .bind(vault.id)
        .bind(column(vault.check))
        .bind(int(vault.home))
        .bind(notNull(vault.spareId))
        .bind(column(passphrase.salt))
        .bind(passphrase.passes)
        .bind(passphrase.memory)
        .bind(column(passphrase.wrappedKey))
        .run();
}

void InventoryWriter::setTokenHome(TokenHome home)
{
    sql(u"UPDATE vault SET home = ?"_s).bind(int(home)).run();
    const bool isSealed = home == TokenHome::Sealed;
    sql(u"UPDATE client SET token_state = ? WHERE token_state = ?"_s)
        .bind(int(isSealed ? TokenState::Sealed : TokenState::Waiting))
        .bind(int(isSealed ? TokenState::Waiting : TokenState::Sealed))
        .run();
    if (!isSealed)
        sql(u"UPDATE client SET may_have_entries = 1"_s).run();
}

void InventoryWriter::saveSealedEntry(const SealedEntry &entry)
{
    sql(uR"(INSERT INTO sealed_entry (account, sealed) VALUES (?, ?)
            ON CONFLICT (account) DO UPDATE SET sealed = excluded.sealed)"_s)
        .bind(entry.account)
        .bind(QString::fromLatin1(entry.sealed.toBase64()))
        .run();
}

void InventoryWriter::removeSealedEntry(const QString &account)
{
    sql(u"DELETE FROM sealed_entry WHERE account = ?"_s).bind(account).run();
}

void InventoryWriter::replaceSeal(const QString &id, const QByteArray &sealed)
{
    sql(u"UPDATE sealed_secret SET sealed = ? WHERE id = ?"_s)
        .bind(QString::fromLatin1(sealed.toBase64()))
        .bind(id)
        .run();
}

} // namespace clientele::inventory
