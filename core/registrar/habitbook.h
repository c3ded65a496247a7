// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "habitlessons.h"

namespace clientele::inventory {
class InventoryWriter;
}

namespace clientele::registrar {

/// Counts the lessons as habits of the server, and forgets what they outdate. Of a server that is
/// not saved nothing is learned. Inside a transaction.
void learn(inventory::InventoryWriter &writer, const QString &serverId, const Lessons &lessons);

/// A person took the client for deleted: what the server answered last is how it answers for one
/// that is gone.
void learnOfGone(inventory::InventoryWriter &writer, const inventory::ClientRecord &client);

} // namespace clientele::registrar
