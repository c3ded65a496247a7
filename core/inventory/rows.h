// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "statement.h"

#include <QString>

#include <optional>
#include <vector>

namespace clientele::inventory {

/// @{ Runs a query and reads its rows with a function that knows their columns.
template<typename Record>
std::vector<Record> all(Statement &statement, Record (*read)(const Statement &))
{
    std::vector<Record> records;
    if (statement.run()) {
        while (statement.next())
            records.push_back(read(statement));
    }
    return records;
}

template<typename Record>
std::vector<Record> all(Statement &&statement, Record (*read)(const Statement &))
{
    return all(statement, read);
}

template<typename Record>
std::optional<Record> one(Statement &statement, Record (*read)(const Statement &))
{
    if (statement.run() && statement.next())
        return read(statement);
    return std::nullopt;
}

template<typename Record>
std::optional<Record> one(Statement &&statement, Record (*read)(const Statement &))
{
    return one(statement, read);
}
/// @}

/// Qt binds a null QString as NULL; our columns hold the empty text.
[[nodiscard]] inline QString notNull(const QString &text)
{
    return text.isNull() ? QStringLiteral("") : text;
}

/// Lists are kept a value a line: none of them can hold a line break of its own (URIs, names).
[[nodiscard]] inline QStringList lines(const QString &text)
{
    return text.split(u'\n', Qt::SkipEmptyParts);
}

} // namespace clientele::inventory
