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
/// Of a habit that was never seen, only where that is good to know.
[[nodiscard]] bool isWorthSaying(const inventory::HabitRecord &habit);
/// A new client secret with a read: the one habit of reads that breaks something.
[[nodiscard]] QString readCost(const std::vector<inventory::HabitRecord> &habits);
/// What is worth saying before a read, its cost included: only habits that were seen.
[[nodiscard]] QStringList readWarnings(const std::vector<inventory::HabitRecord> &habits);
/// "This server did not allow updates so far."; empty when it was not seen.
[[nodiscard]] QString refusalWords(const std::vector<inventory::HabitRecord> &habits,
                                   inventory::Verb verb);
/// @}

/// How often a habit was seen; 0 when it never was.
[[nodiscard]] int timesSeen(const std::vector<inventory::HabitRecord> &habits,
                            inventory::HabitRecord::Habit habit);

} // namespace clientele::registrar
