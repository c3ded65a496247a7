// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statement.h"

#include "database.h"

#include <QSqlDatabase>
#include <QSqlError>

namespace clientele::inventory {

Statement::Statement(const Database &database, const QString &sql)
    : m_query(database.connection())
{
    m_query.setForwardOnly(true); // else Qt keeps every row
    m_prepared = m_query.prepare(sql);
}

Statement &Statement::bind(const QVariant &value)
{
    m_query.addBindValue(value);
    return *this;
}

Statement &Statement::bind(const QDateTime &value)
{
    return bind(QVariant(toMilliseconds(value)));
}

InventoryResult<> Statement::run()
{
    if (!m_prepared || !m_query.exec())
        return tl::unexpected(problemOf(m_query.lastError()));
    return {};
}

QDateTime Statement::time(int column) const
{
    return fromMilliseconds(number(column));
}

std::optional<QDateTime> Statement::optionalTime(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(time(column));
}

std::optional<qint64> Statement::optionalNumber(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(number(column));
}

qint64 toMilliseconds(const QDateTime &time)
{
    return time.toMSecsSinceEpoch();
}

QDateTime fromMilliseconds(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC);
}

} // namespace clientele::inventory
