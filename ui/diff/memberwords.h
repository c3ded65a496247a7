// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/documentdiff.h>

#include <QChar>
#include <QCoreApplication>
#include <QString>

#include <optional>

namespace clientele::ui {

/// How the values of a member are shown in the cells of a comparison. Never the value of a secret
/// member.
class MemberWords
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::MemberWords)

public:
    /// A member's two values for cells that stand side by side.
    struct Pair
    {
        QString before; ///< Empty when absent.
        QString after;
    };
    /// Texts as they are; long lists and lists of URIs by their number, "2 URIs", unless each side
    /// has one at most.
    [[nodiscard]] static Pair values(const QString &member,
                                     const std::optional<metadata::JsonValue> &before,
                                     const std::optional<metadata::JsonValue> &after);
    /// "~", "−", "+", or null for a member that does not change.
    [[nodiscard]] static QChar symbol(metadata::ChangeKind kind);
    [[nodiscard]] static bool isSecret(const QString &member);
    /// What stands in for a secret's value.
    [[nodiscard]] static QString dots();
};

} // namespace clientele::ui
