// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace clientele::ui {

/// What the tables of the review and of its result tell their delegate beside the text.
enum RowRole {
    SymbolRole = Qt::UserRole, ///< QChar before the member's name.
    WarningRole, ///< bool
    RefusedRole, ///< bool: the server's refusal names this member.
    MutedRole ///< bool: nothing to look at.
};

} // namespace clientele::ui
