// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>

#include <QCollator>

namespace clientele::ui {

/// A client as the list keeps it, with what is looked up and folded once per record rather than
/// once per key press.
struct ClientRow
{
    inventory::ClientRecord client;
    QString serverName;
    QString serverTag;
    QString searchText; ///< Folded.
    QCollatorSortKey nameKey;
    bool isBusy = false; ///< A request of this client is under way.
};

/// `server` may be unknown: a record outlives the row of its server in a damaged inventory.
[[nodiscard]] ClientRow makeClientRow(inventory::ClientRecord client,
                                      const inventory::ServerRecord &server,
                                      const QCollator &collator);

} // namespace clientele::ui
