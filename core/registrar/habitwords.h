// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>

#include <QString>
#include <QStringList>

#include <vector>

namespace clientele::registrar {

/// @{ What a server did so far, in words. Pure; translated.

/// "Issued a new token on 3 of 3 updates."
[[nodiscard]] QString habitSentence(const inventory::HabitRecord &habit);
/// What is worth saying before a request: only habits that were seen.
[[nodiscard]] QStringList readWarnings(const std::vector<inventory::HabitRecord> &habits);
[[nodiscard]] QStringList updateWarnings(const std::vector<inventory::HabitRecord> &habits);
/// @}

/// How often a habit was seen; 0 when it never was.
[[nodiscard]] int timesSeen(const std::vector<inventory::HabitRecord> &habits,
                            inventory::HabitRecord::Habit habit);

} // namespace clientele::registrar
