// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "records.h"

#include <QString>

#include <optional>

namespace clientele::inventory {

class Database;
class Statement;

/// Columns in the order that readActivity() takes; to be followed by WHERE and ORDER BY.
extern const QString ActivityColumns;
[[nodiscard]] ActivityRecord readActivity(const Statement &row);

/// The hash that links an entry to the one before it: SHA-256 over both, in hexadecimal digits. An
/// entry that was changed, removed or slipped in outside the program breaks every link after it.
[[nodiscard]] QString linkHash(const QString &previousHash, const ActivityRecord &activity);

/// The number of the first entry whose link does not hold.
[[nodiscard]] std::optional<qint64> firstBrokenLink(const Database &database);

} // namespace clientele::inventory
