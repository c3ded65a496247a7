// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backupcontents.h"
#include "failure.h"

#include <inventory/records.h>
#include <metadata/secrettext.h>
#include <secrets/vault.h>

#include <QCoroTask>

#include <optional>
#include <utility>
#include <vector>

namespace clientele::inventory {
class Inventory;
class InventoryWriter;
} // namespace clientele::inventory

namespace clientele::registrar {

/// The secrets of one client, as they are needed for a request.
struct Credentials
{
    metadata::SecretText token;
    std::optional<metadata::SecretText> clientSecret;
};

/// Where a client's secrets are, and the way between the two places: sealed in the inventory, and
/// in an entry of its own in the keychain. A secret that an answer brings is sealed first, in the
/// answer's own transaction; then it moves home; only when the keychain gave the same value back
/// does the sealed copy go. Where the inventory itself is the home it stays, and entries that were
/// made before are sealed the same way: compared first, removed after. A sealed secret is always
/// the newest: entries count only where there is none.
class CredentialStore
{
public:
    CredentialStore(inventory::Inventory &inventory, secrets::Keychain &keychain);
    /// Forgets the vault key until the next open().
    void close();

    /// Makes sure that a secret could be kept, before anything is sent: keychain open, vault key at
    /// hand.
    [[nodiscard]] QCoro::Task<Result<>> open();
    [[nodiscard]] bool isOpen() const { return m_vault.isOpen(); }
    /// Fetches the key that another process made in place of ours. For each answer, before it is
    /// stored; costs nothing while there is none.
    [[nodiscard]] QCoro::Task<> followKey();
    /// A new vault key: it is in the keychain before the one transaction that seals everything
    /// with it, and the old one goes after that. The caller has the vault's claim. Only while
    /// isOpen().
    [[nodiscard]] QCoro::Task<Result<>> renewKey();
    /// The same for a key that no keychain keeps: `next` has it, and `passphrase` opens it.
    [[nodiscard]] Result<> renewKey(secrets::Vault next,
                                    const inventory::VaultRecord::Passphrase &passphrase);
    /// A vault that has its key, for renewKey().
    [[nodiscard]] secrets::Vault vaultWith(const QString &id, secrets::VaultKey key) const;
    /// Removes a key that is not the vault's from the keychain: of a renewal that was interrupted.
    /// The caller has the vault's claim.
    [[nodiscard]] QCoro::Task<Result<>> removeSpareKey();

    /// The current token, and the client secret if one is saved.
    [[nodiscard]] QCoro::Task<Result<Credentials>> load(inventory::ClientRecord client);

    /// The client secret; for a client whose server takes another bearer than its token.
    [[nodiscard]] QCoro::Task<Result<Credentials>> loadWithoutToken(inventory::ClientRecord client);

    /// The client secret alone, if it can be had. For clients without a token.
    [[nodiscard]] QCoro::Task<std::optional<metadata::SecretText>> loadClientSecret(
        inventory::ClientRecord client);

    /// Seals a new current secret as Waiting. `replaced` is the one that it supersedes: kept sealed
    /// until the new one has worked once. Only while isOpen(), inside a transaction.
    void sealNew(inventory::InventoryWriter &writer, const QString &clientRecordId,
                 inventory::SecretKind kind, const metadata::SecretText &secret,
                 const std::optional<metadata::SecretText> &replaced) const;

    /// Seals a current secret that an entry of the keychain had until now.
    void sealKnown(inventory::InventoryWriter &writer, const inventory::ClientRecord &client,
                   inventory::SecretKind kind, const metadata::SecretText &secret) const;

    /// Keeps a secret that may not be this client's, beside the current one.
    void sealAside(inventory::InventoryWriter &writer, const QString &clientRecordId,
                   inventory::SecretKind kind, const metadata::SecretText &secret) const;
    /// A secret that was set aside is the current one now.
    void endSetAside(inventory::InventoryWriter &writer, const QString &clientRecordId,
                     const std::optional<metadata::SecretText> &secret) const;

    /// @{ Secrets that were replaced or set aside, for backups. Oldest first; one that cannot be
    /// opened is left out. Only while isOpen().
    [[nodiscard]] std::vector<BackupOlderSecret> olderSecrets(const QString &clientRecordId) const;
    void sealOlder(inventory::InventoryWriter &writer, const QString &clientRecordId,
                   const BackupOlderSecret &older) const;
    /// @}

    struct SupersededToken
    {
        QString rowId;
        metadata::SecretText secret;
    };
    /// The newest token that was replaced or set aside and is still kept. Only while isOpen().
    [[nodiscard]] std::optional<SupersededToken> newestSuperseded(
        const QString &clientRecordId) const;

    /// Moves one client's secrets to where they are at home. What could not be moved stays where it
    /// is and is a failure. The caller has the client's claim: otherwise an older token that a slow
    /// keychain stores late could replace a newer one.
    [[nodiscard]] QCoro::Task<Result<>> moveHome(QString clientRecordId);
    /// For a new secret that the inventory does not take. Where an older one is sealed there, which
    /// counts as the newest, it goes to an entry beside the client's own that names the sealed row.
    [[nodiscard]] QCoro::Task<Result<>> keepInKeychain(inventory::ClientRecord client,
                                                       inventory::SecretKind kind,
                                                       metadata::SecretText secret);
    /// Removes all entries of a client from the keychain.
    [[nodiscard]] QCoro::Task<Result<>> forget(inventory::ClientRecord client);

    /// What a token that is just sealed is from now on; inside or outside of a transaction.
    [[nodiscard]] static inventory::TokenState stateOfNewToken(const inventory::Inventory &reader);
    /// What a token that is known to work is, by where it is.
    [[nodiscard]] static inventory::TokenState stateOfKnownToken(const inventory::Inventory &reader,
                                                                 const QString &clientRecordId);

    /// Binds a sealed value to its row: moved to another row it does not open.
    [[nodiscard]] static QByteArray placeOf(const inventory::SealedSecret &sealed);
    [[nodiscard]] static QString accountOf(const inventory::ClientRecord &client,
                                           inventory::SecretKind kind);

private:
    /// Whether the inventory's key is the one that we have. Inside or outside of a transaction.
    [[nodiscard]] bool hasCurrentKey(const inventory::Inventory &reader) const;
    void addSealed(inventory::InventoryWriter &writer, const QString &clientRecordId,
                   inventory::SecretKind kind, inventory::SealedSecret::Status status,
                   const metadata::SecretText &secret,
                   std::optional<QDateTime> since = std::nullopt) const;
    [[nodiscard]] Result<> nameSpareKey(const QString &id);
    [[nodiscard]] Result<> reseal(
        const secrets::Vault &next,
        const std::optional<inventory::VaultRecord::Passphrase> &passphrase);
    /// False when one does not open.
    [[nodiscard]] bool resealRows(inventory::InventoryWriter &writer,
                                  const secrets::VaultKey &next) const;
    [[nodiscard]] bool hasPassphrase() const;
    /// Takes the inventory's vault where another process made it. Answers whether it did.
    bool adoptSavedVault();
    /// The one that counts: sealed, else in the keychain. Absent when it is in neither; a sealed
    /// one that cannot be opened is a failure, because whatever else there is would be older.
    [[nodiscard]] QCoro::Task<Result<std::optional<metadata::SecretText>>> current(
        inventory::ClientRecord client, inventory::SecretKind kind);
    /// What keepInKeychain() put beside the client's own entry, if it is newer than this row.
    [[nodiscard]] QCoro::Task<Result<std::optional<metadata::SecretText>>> newerThan(
        inventory::SealedSecret sealed, inventory::ClientRecord client);
    /// Seals that in place of the row. Answers the row that counts.
    [[nodiscard]] QCoro::Task<Result<inventory::SealedSecret>> adoptNewer(
        inventory::SealedSecret sealed, inventory::ClientRecord client);
    [[nodiscard]] QCoro::Task<Result<>> moveOne(inventory::SealedSecret sealed,
                                                inventory::ClientRecord client);
    /// The way back: seals what is in the client's entries, and removes those.
    [[nodiscard]] QCoro::Task<Result<>> sealEntries(inventory::ClientRecord client);
    using FoundSecrets = std::vector<std::pair<inventory::SecretKind, metadata::SecretText>>;
    [[nodiscard]] QCoro::Task<Result<FoundSecrets>> unsealedEntries(inventory::ClientRecord client);
    [[nodiscard]] Result<> sealFound(const QString &clientRecordId, const FoundSecrets &found);
    [[nodiscard]] QCoro::Task<Result<>> removeSealedEntries(inventory::ClientRecord client);
    /// Also where another process renewed the key meanwhile.
    [[nodiscard]] QCoro::Task<Result<std::optional<metadata::SecretText>>> openCurrent(
        QString clientRecordId, inventory::SecretKind kind);
    [[nodiscard]] std::optional<metadata::SecretText> openSealed(
        const inventory::SealedSecret &sealed) const;
    [[nodiscard]] std::optional<inventory::SealedSecret> currentRow(
        const QString &clientRecordId, inventory::SecretKind kind) const;

    inventory::Inventory &m_inventory;
    secrets::Keychain &m_keychain;
    secrets::Vault m_vault;
};

} // namespace clientele::registrar
