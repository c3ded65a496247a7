// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>
#include <metadata/clientdocument.h>

#include <map>
#include <vector>

namespace clientele::registrar {

/// A read as it is kept: what the server showed, and behind it the known members that it did not
/// show, or showed as empty. Servers leave members out of a read that they still have (Zitadel: the
/// name); an update without them would delete them.
struct CompletedRead
{
    metadata::ClientDocument document;
    QStringList notShown; ///< Members of `document`.
};
[[nodiscard]] CompletedRead completedRead(const metadata::ClientDocument &shown,
                                          const metadata::ClientDocument &known);

/// Where the saved value of a member comes from.
struct Provenance
{
    QDateTime shownAt; ///< The newest answer with it.
    /// A read showed it: that the newest one does not is news, not this server's habit.
    bool wasRead = false;
};
/// Of these members, by the versions of a client, newest first.
[[nodiscard]] std::map<QString, Provenance> provenanceOf(
    const QStringList &names, const std::vector<inventory::SnapshotRecord> &versions);

} // namespace clientele::registrar
