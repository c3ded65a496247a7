// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventoryproblem.h"
#include "records.h"
#include "serverrecords.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace clientele::inventory {

class Database;
class InventoryWriter;

/// Everything that is known offline: servers, clients, their versions and drafts, the log, the open
/// requests, and secrets in sealed form only. One SQLite file. Reads here; writes only inside
/// transact().
class Inventory
{
public:
    [[nodiscard]] static InventoryResult<std::unique_ptr<Inventory>> open(const QString &fileName);
    ~Inventory();

    /// Runs `work` in one transaction. Everything it wrote is durable when this succeeds; nothing
    /// is written when any part of it met a problem.
    [[nodiscard]] InventoryResult<> transact(const std::function<void(InventoryWriter &)> &work);

    [[nodiscard]] std::vector<ServerRecord> servers() const;
    [[nodiscard]] std::optional<ServerRecord> server(const QString &id) const;
    [[nodiscard]] std::optional<ServerRecord> serverByIdentity(const QString &identity) const;
    /// The server whose clients are registered at this address, the first of several.
    [[nodiscard]] std::optional<ServerRecord> serverByEndpoint(const QString &endpoint) const;
    /// The defaults when nothing was ever set.
    [[nodiscard]] ServerSettings serverSettings(const QString &serverId) const;
    [[nodiscard]] std::optional<DiscoveryRecord> discovery(const QString &issuer) const;

    [[nodiscard]] std::vector<ClientRecord> clients() const;
    [[nodiscard]] std::optional<ClientRecord> client(const QString &id) const;
    [[nodiscard]] std::optional<ClientRecord> findClient(const QString &serverId,
                                                         const QString &clientId) const;
    [[nodiscard]] bool isAccountTaken(const QString &keychainAccount) const;

    /// Newest first.
    [[nodiscard]] std::vector<SnapshotRecord> snapshots(const QString &clientRecordId) const;
    [[nodiscard]] std::optional<SnapshotRecord> newestSnapshot(const QString &clientRecordId) const;
    [[nodiscard]] std::optional<SnapshotRecord> snapshot(const QString &id) const;
    [[nodiscard]] std::optional<DraftRecord> draft(const QString &clientRecordId) const;
    /// Newest first.
    [[nodiscard]] std::vector<EarlierDraft> earlierDrafts(const QString &clientRecordId) const;

    /// Requests that were begun and have no end, oldest first.
    [[nodiscard]] std::vector<IntentRecord> openIntents() const;
    /// Of several, the oldest that may have changed the server.
    [[nodiscard]] std::optional<IntentRecord> openIntent(const QString &clientRecordId) const;

    /// Newest first.
    [[nodiscard]] std::vector<SealedSecret> sealedSecrets(const QString &clientRecordId) const;
    /// Waiting ones of all clients, oldest first.
    [[nodiscard]] std::vector<SealedSecret> waitingSecrets() const;
    /// Of all clients and any status.
    [[nodiscard]] std::vector<SealedSecret> allSealedSecrets() const;
    /// Ids of the clients that are not deleted and may have entries in the keychain.
    [[nodiscard]] QStringList clientsWithEntries() const;

    /// Newest first.
    [[nodiscard]] std::vector<ActivityRecord> activity(const QString &clientRecordId,
                                                       int limit) const;
    /// The number of the first entry that does not fit the chain of hashes, or nothing when the
    /// record is intact.
    [[nodiscard]] std::optional<qint64> firstBrokenActivity() const;
    [[nodiscard]] std::vector<HabitRecord> habits(const QString &serverId) const;
    [[nodiscard]] std::optional<VaultRecord> vault() const;
    [[nodiscard]] std::optional<SealedEntry> sealedEntry(const QString &account) const;
    [[nodiscard]] std::vector<SealedEntry> sealedEntries() const;
    /// How many clients have a token here that is not the server's other bearer.
    [[nodiscard]] int clientsWithToken() const;
    /// Whether anything of a client or a server is kept that is a secret, here or in the keychain.
    [[nodiscard]] bool hasSecrets() const;
    [[nodiscard]] TokenHome tokenHome() const;
    [[nodiscard]] QString fileName() const;
    /// Whether another connection, of this process or another, committed since the last call.
    [[nodiscard]] bool wasChangedElsewhere();

private:
    explicit Inventory(std::unique_ptr<Database> database);
    std::unique_ptr<Database> m_database;
    qint64 m_dataVersion = 0;
};

} // namespace clientele::inventory
