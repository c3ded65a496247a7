// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>

#include <QString>
#include <QStringList>

#include <vector>

namespace clientele::tests {

/// The enumerator's own name, for tables and messages of tests.
[[nodiscard]] QString nameOf(inventory::HabitRecord::Habit habit);
/// "RotatesOnUpdate 2/3", by habit.
[[nodiscard]] QStringList printed(const std::vector<inventory::HabitRecord> &habits);

} // namespace clientele::tests
