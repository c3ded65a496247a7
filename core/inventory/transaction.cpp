// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "transaction.h"

#include "statement.h"

namespace clientele::inventory {

using namespace Qt::StringLiterals;

Transaction::Transaction(Database &database)
    : m_database(database)
    , m_began(Statement(database, u"BEGIN IMMEDIATE"_s).run())
    , m_open(m_began.has_value())
{ }

Transaction::~Transaction()
{
    if (m_open)
        (void)Statement(m_database, u"ROLLBACK"_s).run();
}

InventoryResult<> Transaction::commit()
{
    auto committed = Statement(m_database, u"COMMIT"_s).run();
    if (committed)
        m_open = false;
    return committed;
}

} // namespace clientele::inventory
