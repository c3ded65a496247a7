// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clientele::ui {

/// The words of a menu's text: of “&Read…” and of “読み込む…(&R)”. Qt itself knows only the first
/// form.
[[nodiscard]] QString withoutMnemonic(const QString &text);

} // namespace clientele::ui
