// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventoryproblem.h"

#include <QStringList>

#include <vector>

namespace clientele::inventory {

class Database;

/// One step from a version of the tables to the next: plain SQL that PostgreSQL takes as well.
struct Migration
{
    int toVersion = 0;
    QStringList statements;
};

/// All steps, oldest first. A released step is never changed.
[[nodiscard]] const std::vector<Migration> &migrations();

/// Brings the tables to the newest version, each step in a transaction of its own.
[[nodiscard]] InventoryResult<> migrate(Database &database);

} // namespace clientele::inventory
