// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>

#include <QString>

namespace clientele::ui {

/// "Read", "Update", "Registration", "Added".
[[nodiscard]] QString sourceWord(inventory::SnapshotSource source);
/// "Update, 14:02", with the date where that is another.
[[nodiscard]] QString versionTitle(const inventory::SnapshotRecord &version);

} // namespace clientele::ui
