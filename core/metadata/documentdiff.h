// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clientdocument.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace clientele::metadata {

enum class ChangeKind { Added, Removed, Changed, Same };

/// How one top-level member differs between two documents.
struct MemberChange
{
    QString name;
    ChangeKind kind = ChangeKind::Same;
    std::optional<JsonValue> before; ///< Absent when Added.
    std::optional<JsonValue> after; ///< Absent when Removed.
    /// For arrays, the words of `scope` and the keys of `jwks` (by their kid): what came and what
    /// went, as shown text. Both empty if one side is not of that kind: then compare the values.
    QStringList elementsAdded;
    QStringList elementsRemoved;
    bool orderOnly = false; ///< Same elements in another order, where order may matter.
};

/// Compares by member. The order of `scope`, of the keys of `jwks` and of arrays whose order has no
/// meaning (FieldTable) does not count, but how often an array repeats an element does. A member
/// that differs in white space, escapes or member order alone is Same. Language tags are matched
/// without case. The result has the order of `after`, removed members where they stood in `before`.
[[nodiscard]] std::vector<MemberChange> diffDocuments(const ClientDocument &before,
                                                      const ClientDocument &after);

/// The same for two values of one member.
[[nodiscard]] MemberChange diffMember(const QString &name, const JsonValue &before,
                                      const JsonValue &after);

/// The name by which a member is matched: language tags are compared without case (RFC 7591,
/// section 2.2).
[[nodiscard]] QString withFoldedTag(const QString &name);

/// The words of a space-delimited value, in order, without repeats.
[[nodiscard]] QStringList spaceDelimitedWords(QStringView text);

/// One line for a cell: a string as it is, "3 values" is never used: elements are joined by ", ",
/// an object or a long text is cut to `maxLength` characters with "…".
[[nodiscard]] QString shortText(const JsonValue &value, int maxLength = 120);

} // namespace clientele::metadata
