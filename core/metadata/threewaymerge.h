// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clientdocument.h"

#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace clientele::metadata {

enum class MergeKind {
    TheirsOnly, ///< The other side alone changed it: taken over.
    YoursOnly,
    Alike, ///< Both made the same change.
    Combined, ///< Both changed it, and both changes fit together.
    Conflict ///< Both changed it, and somebody must say which counts.
};

/// Which side of a conflict counts.
enum class MergeAnswer { Theirs, Yours };

/// One member that changed on one side at least. A side that does not have it is absent.
struct MergedMember
{
    QString name;
    MergeKind kind = MergeKind::YoursOnly;
    std::optional<JsonValue> base;
    std::optional<JsonValue> theirs;
    std::optional<JsonValue> yours;
};

struct ThreeWayMerge
{
    /// Your text with what is taken over. A conflict without an answer keeps your value.
    ClientDocument document;
    std::vector<MergedMember> members; ///< As diffDocuments() orders them.
};

/// Merges two documents that started from one, by member. Both changes of a member are combined
/// where they fit together: elements of arrays whose order has no meaning, words of `scope`, keys
/// of `jwks` (by their kid), members of objects.
[[nodiscard]] ThreeWayMerge mergeDocuments(const ClientDocument &base, const ClientDocument &theirs,
                                           const ClientDocument &yours,
                                           const QMap<QString, MergeAnswer> &answers = {});

} // namespace clientele::metadata
