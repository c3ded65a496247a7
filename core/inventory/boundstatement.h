// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventorywriter.h"
#include "statement.h"

namespace clientele::inventory {

/// A statement that runs only while nothing went wrong, and reports to the writer if it does.
class InventoryWriter::Bound
{
public:
    Bound(InventoryWriter &writer, const QString &text)
        : m_writer(writer)
        , m_statement(writer.m_database, text)
    { }
    template<typename T>
    Bound &bind(const T &value)
    {
        m_statement.bind(value);
        return *this;
    }
    void run()
    {
        if (m_writer.m_result)
            m_writer.m_result = m_statement.run();
    }

private:
    InventoryWriter &m_writer;
    Statement m_statement;
};

} // namespace clientele::inventory
