// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventory.h"

namespace clientele::inventory {

/// Writes inside one transaction of Inventory::transact(). The first problem stops it: what follows
/// does nothing, and the transaction is rolled back.
class InventoryWriter
{
public:
    InventoryWriter(Database &database, const Inventory &reader);

    /// The tables as this transaction sees them.
    [[nodiscard]] const Inventory &read() const { return m_reader; }

    void saveServer(const ServerRecord &server);
    void saveServerSettings(const ServerSettings &settings);
    /// Replaces what was read of this issuer before.
    void saveDiscovery(const DiscoveryRecord &discovery);
    /// Inserts or replaces the columns of the client; its draft, versions and intents have writers
    /// of their own.
    void saveClient(const ClientRecord &client);
    /// Removes the client with its versions, draft, sealed secrets and open requests. The log of
    /// its activity stays.
    void removeClient(const QString &clientRecordId);
    /// Adds a version.
    void addSnapshot(const SnapshotRecord &snapshot);
    /// The newest version was seen again, unchanged.
    void touchSnapshot(const QString &snapshotId, const QDateTime &seenAt);
    void saveDraft(const DraftRecord &draft);
    void removeDraft(const QString &clientRecordId);
    /// The draft, if there is one, is one of the earlier drafts from now on.
    void putDraftAside(const QString &clientRecordId, const QDateTime &at);
    void addEarlierDraft(const EarlierDraft &draft);
    /// Those with this text.
    void removeEarlierDrafts(const QString &clientRecordId, const QByteArray &text);
    /// Those put aside before; the ones of deleted clients stay.
    void pruneEarlierDrafts(const QDateTime &before);

    void beginIntent(const IntentRecord &intent);
    /// `result` is the machine word of the activity.
    void endIntent(const QString &intentId, const QString &result, const QDateTime &at);

    void addSealedSecret(const SealedSecret &secret);
    void removeSealedSecret(const QString &id);
    void saveSealedEntry(const SealedEntry &entry);
    void removeSealedEntry(const QString &account);
    /// The same secret under another key.
    void replaceSeal(const QString &id, const QByteArray &sealed);
    void removeSealedSecrets(const QString &clientRecordId, SecretKind kind,
                             SealedSecret::Status status);
    void removeAllSealedSecrets(const QString &clientRecordId);

    /// Gives the entry its number and its place in the chain of hashes.
    void addActivity(ActivityRecord activity);
    void countHabit(const QString &serverId, HabitRecord::Habit habit, bool seen);
    /// Replaces what was counted of this habit.
    void saveHabit(const QString &serverId, const HabitRecord &habit);
    void forgetHabit(const QString &serverId, HabitRecord::Habit habit);
    void forgetHabits(const QString &serverId);
    void saveVault(const VaultRecord &vault);
    /// From now on secrets are at home there. What is sealed waits, or is at home, accordingly.
    void setTokenHome(TokenHome home);

    /// Stops the transaction as a problem of the database does.
    void refuse(InventoryProblem problem);

    [[nodiscard]] const InventoryResult<> &result() const { return m_result; }

private:
    class Bound;
    [[nodiscard]] Bound sql(const QString &text);

    Database &m_database;
    const Inventory &m_reader;
    InventoryResult<> m_result;
};

} // namespace clientele::inventory
