// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"

namespace clientele::ui {

/// Every command with its words and keys.
[[nodiscard]] QList<CommandRow> commandTable();

} // namespace clientele::ui
