// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventoryproblem.h"

namespace clientele::inventory {

class Database;

/// A write transaction that rolls back unless it was committed. Takes the write lock at once (BEGIN
/// IMMEDIATE), so that two processes wait for each other at the start and never meet a deadlock in
/// the middle.
class Transaction
{
public:
    explicit Transaction(Database &database);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Whether the lock was got.
    [[nodiscard]] InventoryResult<> began() const { return m_began; }
    /// Durable on the disk when it succeeds.
    [[nodiscard]] InventoryResult<> commit();

private:
    Database &m_database;
    InventoryResult<> m_began;
    bool m_open = false;
};

} // namespace clientele::inventory
