// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientrow.h"

#include "searchwords.h"

#include <widgets/clientwords.h>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

/// A line feed between the parts, so that no word is found across two of them.
QString searchTextOf(const inventory::ClientRecord &client, const inventory::ServerRecord &server)
{
    const QStringList parts{client.name,  client.clientId,   client.redirectUris.join(u'\n'),
                            client.scope, client.authMethod, server.name,
                            server.tag};
    return foldedForSearch(parts.join(u'\n'));
}

} // namespace

ClientRow makeClientRow(inventory::ClientRecord client, const inventory::ServerRecord &server,
                        const QCollator &collator)
{
    const QString searchText = searchTextOf(client, server);
    QCollatorSortKey nameKey = collator.sortKey(shownName(client));
    return {.client = std::move(client),
            .serverName = server.name,
            .serverTag = server.tag,
            .searchText = searchText,
            .nameKey = std::move(nameKey)};
}

} // namespace clientele::ui
