// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include "migrations.h"
#include "statement.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace clientele::inventory {

using namespace Qt::StringLiterals;

namespace {

// SQLite's primary result codes (sqlite.org/rescode.html), which Qt passes on as text.
constexpr int SqliteBusy = 5;
constexpr int SqliteReadOnly = 8;
constexpr int SqliteCorrupt = 11;
constexpr int SqliteFull = 13;
constexpr int SqliteCannotOpen = 14;
constexpr int SqliteNotADatabase = 26;

InventoryProblem::Kind kindOf(int code)
{
    switch (code & 0xff) {
    case SqliteBusy:
        return InventoryProblem::Kind::Locked;
    case SqliteReadOnly:
        return InventoryProblem::Kind::ReadOnly;
    case SqliteCorrupt:
        return InventoryProblem::Kind::Damaged;
    case SqliteFull:
        return InventoryProblem::Kind::DiskFull;
    case SqliteCannotOpen:
        return InventoryProblem::Kind::CannotOpen;
    case SqliteNotADatabase:
        return InventoryProblem::Kind::NotOurs;
    default:
        return InventoryProblem::Kind::Other;
    }
}

// SQLite gives -wal and -shm the mode of the database file, so this one call covers all three.
void createForOwnerOnly(const QString &fileName)
{
    if (QFile::exists(fileName))
        return;
    QFile file(fileName);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

} // namespace

InventoryProblem problemOf(const QSqlError &error)
{
    return {kindOf(error.nativeErrorCode().toInt()), error.text()};
}

Database::Database(QString connectionName, QString fileName)
    : m_connectionName(std::move(connectionName))
    , m_fileName(std::move(fileName))
{ }

Database::~Database()
{
    {
        QSqlDatabase database = connection();
        database.close();
    }
    QSqlDatabase::removeDatabase(m_connectionName);
}

QSqlDatabase Database::connection() const
{
    return QSqlDatabase::database(m_connectionName, false);
}

InventoryResult<std::unique_ptr<Database>> Database::open(const QString &fileName)
{
    createForOwnerOnly(fileName);
    const QString name = u"inventory-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        connection.setDatabaseName(fileName);
        connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    }
    std::unique_ptr<Database> database(new Database(name, fileName));
    if (QSqlDatabase connection = database->connection(); !connection.open())
        return tl::unexpected(problemOf(connection.lastError()));
    if (auto configured = database->configure(); !configured)
        return tl::unexpected(configured.error());
    if (auto migrated = migrate(*database); !migrated)
        return tl::unexpected(migrated.error());
    return database;
}

InventoryResult<> Database::configure()
{
    // One statement an exec: Qt's driver takes no more.
    for (const QString &pragma : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                                  u"PRAGMA foreign_keys = ON"_s, u"PRAGMA secure_delete = ON"_s}) {
        QSqlQuery query(connection());
        if (!query.exec(pragma))
            return tl::unexpected(problemOf(query.lastError()));
    }
    return {};
}

} // namespace clientele::inventory
