// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "migrations.h"

#include "database.h"
#include "statement.h"
#include "transaction.h"

#include <QSqlDatabase>

namespace clientele::inventory {

using namespace Qt::StringLiterals;

namespace {

Migration firstTables()
{
    return {1,
            {
                uR"(CREATE TABLE server (
                        id TEXT PRIMARY KEY,
                        identity TEXT NOT NULL UNIQUE,
                        name TEXT NOT NULL,
                        tag TEXT NOT NULL,
                        protected INTEGER NOT NULL,
                        secret_policy INTEGER NOT NULL))"_s,
                uR"(CREATE TABLE client (
                        id TEXT PRIMARY KEY,
                        server_id TEXT NOT NULL REFERENCES server (id),
                        client_id TEXT NOT NULL,
                        name TEXT NOT NULL,
                        configuration_uri TEXT NOT NULL,
                        auth_method TEXT NOT NULL,
                        grant_types TEXT NOT NULL,
                        redirect_uris TEXT NOT NULL,
                        scope TEXT NOT NULL,
                        has_secret INTEGER NOT NULL,
                        secret_expires_at BIGINT,
                        token_state INTEGER NOT NULL,
                        keychain_account TEXT NOT NULL UNIQUE,
                        token_stored_at BIGINT,
                        added_at BIGINT NOT NULL,
                        last_read_at BIGINT,
                        deleted_at BIGINT,
                        changed_on_server INTEGER NOT NULL,
                        UNIQUE (server_id, client_id)))"_s,
                uR"(CREATE TABLE snapshot (
                        id TEXT PRIMARY KEY,
                        client_record_id TEXT NOT NULL REFERENCES client (id),
                        source INTEGER NOT NULL,
                        document TEXT NOT NULL,
                        answer TEXT NOT NULL,
                        taken_at BIGINT NOT NULL,
                        last_seen_at BIGINT NOT NULL,
                        place BIGINT NOT NULL,
                        UNIQUE (client_record_id, place)))"_s,
                uR"(CREATE TABLE draft (
                        client_record_id TEXT PRIMARY KEY REFERENCES client (id),
                        base_snapshot_id TEXT NOT NULL REFERENCES snapshot (id),
                        text TEXT NOT NULL,
                        saved_at BIGINT NOT NULL))"_s,
                uR"(CREATE TABLE intent (
                        id TEXT PRIMARY KEY,
                        client_record_id TEXT,
                        verb INTEGER NOT NULL,
                        body_digest TEXT NOT NULL,
                        sent_document TEXT NOT NULL,
                        started_at BIGINT NOT NULL,
                        ended_at BIGINT,
                        result TEXT))"_s,
                u"CREATE INDEX intent_open ON intent (client_record_id) WHERE ended_at IS NULL"_s,
                uR"(CREATE TABLE sealed_secret (
                        id TEXT PRIMARY KEY,
                        client_record_id TEXT NOT NULL,
                        kind INTEGER NOT NULL,
                        status INTEGER NOT NULL,
                        sealed TEXT NOT NULL,
                        created_at BIGINT NOT NULL))"_s,
                u"CREATE INDEX sealed_secret_client ON sealed_secret (client_record_id)"_s,
                uR"(CREATE TABLE activity (
                        number BIGINT PRIMARY KEY,
                        at BIGINT NOT NULL,
                        client_record_id TEXT NOT NULL,
                        client_label TEXT NOT NULL,
                        verb INTEGER NOT NULL,
                        result TEXT NOT NULL,
                        http_status INTEGER NOT NULL,
                        milliseconds BIGINT NOT NULL,
                        new_token INTEGER NOT NULL,
                        new_secret INTEGER NOT NULL,
                        hash TEXT NOT NULL))"_s,
                uR"(CREATE TABLE habit (
                        server_id TEXT NOT NULL REFERENCES server (id),
                        habit INTEGER NOT NULL,
                        seen INTEGER NOT NULL,
                        chances INTEGER NOT NULL,
                        PRIMARY KEY (server_id, habit)))"_s,
                u"CREATE TABLE vault (id TEXT PRIMARY KEY, key_check TEXT NOT NULL)"_s,
            }};
}

// What the whole protocol needs: servers that are described and reached in their own way,
// registrations that cannot be managed or whose answer was lost, and reads that show less.
Migration wholeProtocol()
{
    return {2,
            {
                u"ALTER TABLE server ADD COLUMN issuer TEXT NOT NULL DEFAULT ''"_s,
                u"ALTER TABLE server ADD COLUMN registration_endpoint TEXT NOT NULL DEFAULT ''"_s,
                u"ALTER TABLE client ADD COLUMN manageable INTEGER NOT NULL DEFAULT 1"_s,
                u"ALTER TABLE snapshot ADD COLUMN not_shown TEXT NOT NULL DEFAULT ''"_s,
                u"ALTER TABLE intent ADD COLUMN target TEXT NOT NULL DEFAULT ''"_s,
                uR"(CREATE TABLE server_settings (
                        server_id TEXT PRIMARY KEY REFERENCES server (id),
                        extra_authorities TEXT NOT NULL,
                        has_certificate INTEGER NOT NULL,
                        has_passphrase INTEGER NOT NULL,
                        proxy INTEGER NOT NULL,
                        proxy_host TEXT NOT NULL,
                        proxy_port INTEGER NOT NULL,
                        proxy_user TEXT NOT NULL,
                        has_proxy_password INTEGER NOT NULL,
                        connect_seconds INTEGER NOT NULL,
                        answer_seconds INTEGER NOT NULL,
                        requests_at_once INTEGER NOT NULL,
                        header_names TEXT NOT NULL,
                        bearer_mode INTEGER NOT NULL,
                        has_bearer INTEGER NOT NULL))"_s,
                uR"(CREATE TABLE discovery (
                        issuer TEXT PRIMARY KEY,
                        document_url TEXT NOT NULL,
                        registration_endpoint TEXT NOT NULL,
                        supported TEXT NOT NULL,
                        read_at BIGINT NOT NULL))"_s,
            }};
}

/// A client that a colleague manages now.
Migration handedOver()
{
    return {3, {u"ALTER TABLE client ADD COLUMN handed_over_at BIGINT"_s}};
}

/// Two homes for tokens, a vault key that can be renewed, and one under a passphrase.
Migration twoHomes()
{
    return {4,
            {
                u"ALTER TABLE client ADD COLUMN may_have_entries INTEGER NOT NULL DEFAULT 1"_s,
                u"ALTER TABLE vault ADD COLUMN home INTEGER NOT NULL DEFAULT 0"_s,
                u"ALTER TABLE vault ADD COLUMN spare_id TEXT NOT NULL DEFAULT ''"_s,
                u"ALTER TABLE vault ADD COLUMN passphrase_salt TEXT NOT NULL DEFAULT ''"_s,
                u"ALTER TABLE vault ADD COLUMN passphrase_passes BIGINT NOT NULL DEFAULT 0"_s,
                u"ALTER TABLE vault ADD COLUMN passphrase_memory BIGINT NOT NULL DEFAULT 0"_s,
                u"ALTER TABLE vault ADD COLUMN wrapped_key TEXT NOT NULL DEFAULT ''"_s,
                uR"(CREATE TABLE sealed_entry (
                        account TEXT PRIMARY KEY,
                        sealed TEXT NOT NULL))"_s,
            }};
}

/// The extra checks that a server's documents are held against.
Migration profiles()
{
    return {5, {u"ALTER TABLE server_settings ADD COLUMN profiles TEXT NOT NULL DEFAULT ''"_s}};
}

/// Drafts that can be brought back.
Migration earlierDrafts()
{
    return {6,
            {
                uR"(CREATE TABLE earlier_draft (
                        id TEXT PRIMARY KEY,
                        client_record_id TEXT NOT NULL REFERENCES client (id),
                        base_snapshot_id TEXT NOT NULL REFERENCES snapshot (id),
                        text TEXT NOT NULL,
                        saved_at BIGINT NOT NULL,
                        put_aside_at BIGINT NOT NULL))"_s,
                u"CREATE INDEX earlier_draft_client ON earlier_draft (client_record_id)"_s,
            }};
}

/// Access tokens that are fetched. Until then the token was entered, whatever it was called.
Migration tokenSources()
{
    return {
        7,
        {
            u"ALTER TABLE server_settings ADD COLUMN token_endpoint TEXT NOT NULL DEFAULT ''"_s,
            u"ALTER TABLE server_settings ADD COLUMN token_client_id TEXT NOT NULL DEFAULT ''"_s,
            u"ALTER TABLE server_settings ADD COLUMN token_scope TEXT NOT NULL DEFAULT ''"_s,
            uR"(ALTER TABLE server_settings
                    ADD COLUMN token_authentication INTEGER NOT NULL DEFAULT 0)"_s,
            uR"(ALTER TABLE server_settings
                    ADD COLUMN has_token_client_secret INTEGER NOT NULL DEFAULT 0)"_s,
            u"UPDATE server_settings SET bearer_mode = 1 WHERE bearer_mode = 2"_s,
            u"ALTER TABLE discovery ADD COLUMN token_endpoint TEXT NOT NULL DEFAULT ''"_s,
        }};
}

InventoryResult<int> currentVersion(const Database &database)
{
    const QStringList tables = database.connection().tables();
    if (!tables.contains(u"clientele_schema"_s)) {
        if (!tables.isEmpty())
            return tl::unexpected(
                InventoryProblem{InventoryProblem::Kind::NotOurs, tables.join(u", "_s)});
        return 0;
    }
    Statement statement(database, u"SELECT version FROM clientele_schema"_s);
    if (auto ran = statement.run(); !ran)
        return tl::unexpected(ran.error());
    return statement.next() ? int(statement.number(0)) : 0;
}

InventoryResult<> runAll(Database &database, const QStringList &statements)
{
    for (const QString &sql : statements) {
        if (auto ran = Statement(database, sql).run(); !ran)
            return ran;
    }
    return {};
}

InventoryResult<> step(Database &database, const Migration &migration)
{
    Transaction transaction(database);
    QStringList statements = migration.statements;
    if (migration.toVersion == 1) {
        statements.prepend(u"CREATE TABLE clientele_schema (version INTEGER NOT NULL)"_s);
        statements.append(u"INSERT INTO clientele_schema (version) VALUES (0)"_s);
    }
    statements.append(u"UPDATE clientele_schema SET version = %1"_s.arg(migration.toVersion));
    return transaction.began().and_then([&] { return runAll(database, statements); }).and_then([&] {
        return transaction.commit();
    });
}

} // namespace

const std::vector<Migration> &migrations()
{
    static const std::vector<Migration> steps{firstTables(), wholeProtocol(), handedOver(),
                                              twoHomes(),    profiles(),      earlierDrafts(),
                                              tokenSources()};
    return steps;
}

InventoryResult<> migrate(Database &database)
{
    const auto version = currentVersion(database);
    if (!version)
        return tl::unexpected(version.error());
    if (*version > migrations().back().toVersion) {
        return tl::unexpected(
            InventoryProblem{InventoryProblem::Kind::TooNew, u"version %1"_s.arg(*version)});
    }
    for (const Migration &migration : migrations()) {
        if (migration.toVersion <= *version)
            continue;
        if (auto stepped = step(database, migration); !stepped)
            return stepped;
    }
    return {};
}

} // namespace clientele::inventory
