// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inventoryproblem.h"

#include <QString>

#include <memory>

QT_BEGIN_NAMESPACE
class QSqlDatabase;
class QSqlError;
QT_END_NAMESPACE

namespace clientele::inventory {

/// One connection to the inventory's SQLite file: WAL, synchronous FULL, foreign keys, deleted
/// pages overwritten. Stays on the thread that opened it.
class Database
{
public:
    /// Creates the file (mode 0600) and its tables, or migrates an older one step by step.
    [[nodiscard]] static InventoryResult<std::unique_ptr<Database>> open(const QString &fileName);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] QSqlDatabase connection() const;
    [[nodiscard]] QString fileName() const { return m_fileName; }

private:
    Database(QString connectionName, QString fileName);
    [[nodiscard]] InventoryResult<> configure();

    QString m_connectionName;
    QString m_fileName;
};

/// What an SQL error means for us.
[[nodiscard]] InventoryProblem problemOf(const QSqlError &error);

} // namespace clientele::inventory
