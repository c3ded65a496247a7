// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backupcontents.h"
#include "serversecrets.h"

namespace clientele::inventory {
class Inventory;
}

namespace clientele::registrar {

/// @{ What a backup holds of a record. Pure but for the inventory.
/// All but the secrets.
[[nodiscard]] BackupClient backupOf(const inventory::Inventory &inventory,
                                    const inventory::ClientRecord &client,
                                    const inventory::ServerRecord &server);
/// All but the settings.
[[nodiscard]] BackupServer backupOf(const inventory::Inventory &inventory,
                                    inventory::ServerRecord server);
[[nodiscard]] BackupSettings backupOf(inventory::ServerSettings settings,
                                      const ServerSecrets &secrets);
/// @}

/// The secrets of these settings, all of them: what the settings do not have is removed.
[[nodiscard]] ServerSecrets secretsOf(const BackupSettings &settings);

[[nodiscard]] bool holds(const std::vector<BackupServer> &servers, const QString &identity);

/// What a client is called in a sentence.
[[nodiscard]] QString labelOf(const inventory::ClientRecord &client);

} // namespace clientele::registrar
