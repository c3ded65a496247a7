// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/inventory.h>

#include <QSqlDatabase>
#include <QSqlQuery>

namespace clientele::tests {

/// The inventory refuses each new secret, as a disk does that became full after the request left;
/// or each new row of another table.
class FullDisk
{
public:
    explicit FullDisk(const inventory::Inventory &inventory,
                      const QString &table = QStringLiteral("sealed_secret"))
        : m_fileName(inventory.fileName())
    {
        using namespace Qt::StringLiterals;
        run(u"CREATE TRIGGER full BEFORE INSERT ON %1 "
            "BEGIN SELECT RAISE(ABORT, 'no room'); END"_s.arg(table));
    }
    void makeRoom() { run(QStringLiteral("DROP TRIGGER full")); }

private:
    void run(const QString &sql)
    {
        using namespace Qt::StringLiterals;
        const QString name = u"saboteur"_s;
        {
            auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            other.setDatabaseName(m_fileName);
            if (!other.open() || !QSqlQuery(other).exec(sql))
                qFatal("The inventory could not be sabotaged.");
        }
        QSqlDatabase::removeDatabase(name);
    }

    QString m_fileName;
};

} // namespace clientele::tests
