// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/inventory.h>

#include <QSqlDatabase>
#include <QSqlQuery>

namespace clientele::tests {

/// The inventory refuses each new secret, as a disk does that became full after the request left.
class FullDisk
{
public:
    explicit FullDisk(const inventory::Inventory &inventory)
        : m_fileName(inventory.fileName())
    {
        run("CREATE TRIGGER full BEFORE INSERT ON sealed_secret "
            "BEGIN SELECT RAISE(ABORT, 'no room'); END");
    }
    void makeRoom() { run("DROP TRIGGER full"); }

private:
    void run(const char *sql)
    {
        using namespace Qt::StringLiterals;
        const QString name = u"saboteur"_s;
        {
            auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            other.setDatabaseName(m_fileName);
            if (!other.open() || !QSqlQuery(other).exec(QString::fromLatin1(sql)))
                qFatal("The inventory could not be sabotaged.");
        }
        QSqlDatabase::removeDatabase(name);
    }

    QString m_fileName;
};

} // namespace clientele::tests
