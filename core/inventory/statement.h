// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventoryproblem.h"

#include <QDateTime>
#include <QSqlQuery>
#include <QVariant>

#include <optional>

namespace clientele::inventory {

class Database;

/// One prepared, forward-only statement. Values are bound in the order of its `?`.
class Statement
{
public:
    Statement(const Database &database, const QString &sql);

    Statement &bind(const QVariant &value);
    Statement &bind(const QDateTime &value);
    template<typename T>
    Statement &bind(const std::optional<T> &value)
    {
        return value ? bind(*value) : bind(QVariant());
    }

    [[nodiscard]] InventoryResult<> run();
    [[nodiscard]] bool next() { return m_query.next(); }

    /// @{ Columns of the row, from 0.
    [[nodiscard]] QString text(int column) const { return m_query.value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    [[nodiscard]] qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    [[nodiscard]] bool isNull(int column) const { return m_query.isNull(column); }
    [[nodiscard]] QDateTime time(int column) const;
    [[nodiscard]] std::optional<QDateTime> optionalTime(int column) const;
    [[nodiscard]] std::optional<qint64> optionalNumber(int column) const;
    /// @}
    [[nodiscard]] int rowsChanged() const { return m_query.numRowsAffected(); }

private:
    QSqlQuery m_query;
    bool m_prepared = false;
};

/// @{ Times are stored as milliseconds since 1970, UTC.
[[nodiscard]] qint64 toMilliseconds(const QDateTime &time);
[[nodiscard]] QDateTime fromMilliseconds(qint64 milliseconds);
/// @}

} // namespace clientele::inventory
