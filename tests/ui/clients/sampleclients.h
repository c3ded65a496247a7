// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>

#include <vector>

namespace clientele::inventory {
class Inventory;
}

namespace clientele::tests {

/// Acme Login (PROD, protected), Acme Staging (TEST), Partner Bank.
[[nodiscard]] std::vector<inventory::ServerRecord> sampleServers();

/// Thirty clients in every state, with Latin and Japanese names, short and long. Times count back
/// from `now`.
[[nodiscard]] std::vector<inventory::ClientRecord> sampleClients(const QDateTime &now);

/// Saves them all, with drafts, versions and open requests.
void fillWithSamples(inventory::Inventory &inventory, const QDateTime &now);

} // namespace clientele::tests
