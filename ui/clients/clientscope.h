// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>

#include <QHash>

namespace clientele::ui {

/// Which clients the list shows before the search narrows them: an entry of the sidebar. Deleted
/// clients are in none but Deleted.
struct ClientScope
{
    enum class Kind { All, Attention, Drafts, Deleted, Server };
    Kind kind = Kind::All;
    QString serverId; ///< Of Server.

    [[nodiscard]] bool contains(const inventory::ClientRecord &client, const QDateTime &now) const;
    friend bool operator==(const ClientScope &, const ClientScope &) = default;
};

/// Something that a person should look at: trouble with the token, a change on the server, a secret
/// that expires within 30 days, a draft older than a week.
[[nodiscard]] bool needsAttention(const inventory::ClientRecord &client, const QDateTime &now);
/// The secret has expired or does so within 30 days.
[[nodiscard]] bool secretExpiresSoon(const inventory::ClientRecord &client, const QDateTime &now);

/// How many clients each scope contains.
struct ClientCounts
{
    int all = 0;
    int attention = 0;
    int drafts = 0;
    int deleted = 0;
    QHash<QString, int> ofServer; ///< By server id.

    void add(const inventory::ClientRecord &client, const QDateTime &now);
    [[nodiscard]] int of(const ClientScope &scope) const;
    friend bool operator==(const ClientCounts &, const ClientCounts &) = default;
};

} // namespace clientele::ui
