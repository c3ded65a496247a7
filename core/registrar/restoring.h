// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup.h"
#include "backupcontents.h"
#include "credentialstore.h"

#include <inventory/records.h>

#include <optional>

namespace clientele::inventory {
class Inventory;
class InventoryWriter;
} // namespace clientele::inventory

namespace clientele::registrar {

/// A client as it is saved here, to be compared with a backup's.
struct SavedClient
{
    inventory::ClientRecord record;
    std::optional<inventory::SnapshotRecord> newest;
    std::optional<metadata::SecretText> token; ///< Absent when it is not known here.
    std::optional<metadata::SecretText> clientSecret;
    std::optional<QDateTime> tokenSince;
    /// Why the secrets could not be loaded; not set when they are just not there.
    std::optional<Failure> unread;
};

/// Of the failure of loading it: there is none that could be had, whatever is done with the
/// keychain.
[[nodiscard]] bool isTokenGone(const Failure &failure);

/// Which settings of a server are restored.
[[nodiscard]] bool isTaken(SettingsChoice choice, bool isNewServer);
[[nodiscard]] bool isTaken(RestoreChoice choice, const BackupClient &theirs,
                           const std::optional<SavedClient> &mine);

/// When the token that is current here came: sealed on its way home, or stored in the keychain.
[[nodiscard]] std::optional<QDateTime> tokenSince(const inventory::Inventory &inventory,
                                                  const inventory::ClientRecord &client);

[[nodiscard]] BackupRelation relationOf(const BackupClient &theirs,
                                        const std::optional<SavedClient> &mine);

/// Writes a server of a backup: what is always taken of one that is new here (its habits and its
/// name), and with `takesSettings` all but what needs the keychain.
void writeRestored(inventory::InventoryWriter &writer, const BackupServer &theirs,
                   const inventory::ServerRecord &mine, bool isNew, bool takesSettings);

/// Writes one client of a backup over `mine`, inside a transaction. Our versions stay, below the
/// backup's; a token or secret that is replaced stays sealed as superseded. The configuration URI
/// comes with its token or not at all, so that a token of ours is never led elsewhere.
void writeRestored(inventory::InventoryWriter &writer, const CredentialStore &credentials,
                   const BackupClient &theirs, const SavedClient &mine);

} // namespace clientele::registrar
