// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>
#include <metadata/secrettext.h>

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <tl/expected.hpp>

#include <optional>
#include <vector>

namespace clientele::registrar {

/// A saved version of a client's document.
struct BackupVersion
{
    inventory::SnapshotSource source = inventory::SnapshotSource::Read;
    QByteArray document;
    QByteArray answer;
    QDateTime takenAt;
    QDateTime lastSeenAt;
    friend bool operator==(const BackupVersion &, const BackupVersion &) = default;
};

struct BackupDraft
{
    QByteArray text;
    int base = 0; ///< Index of the version that it was begun from.
    QDateTime savedAt;
    friend bool operator==(const BackupDraft &, const BackupDraft &) = default;
};

/// A request whose outcome was not known when the backup was made.
struct BackupIntent
{
    inventory::Verb verb = inventory::Verb::Update;
    QByteArray bodyDigest;
    QByteArray sentDocument;
    QDateTime startedAt;
    friend bool operator==(const BackupIntent &, const BackupIntent &) = default;
};

struct BackupClient
{
    QString serverIdentity; ///< Of one of the servers.
    QString clientId;
    QByteArray configurationUri; ///< Empty for a registration that cannot be managed.
    std::optional<metadata::SecretText> token;
    std::optional<QDateTime> tokenSince; ///< When the token came.
    std::optional<metadata::SecretText> clientSecret;
    std::optional<qint64> secretExpiresAt;
    QDateTime addedAt;
    std::optional<QDateTime> lastReadAt;
    std::optional<QDateTime> deletedAt;
    std::optional<QDateTime> handedOverAt;
    bool changedOnServer = false;
    std::vector<BackupVersion> versions; ///< Oldest first; never empty.
    std::optional<BackupDraft> draft;
    std::optional<BackupIntent> unknown;
    friend bool operator==(const BackupClient &, const BackupClient &) = default;
};

/// Everything in a backup: docs/backup-format.md.
struct BackupContents
{
    QDateTime madeAt;
    std::vector<inventory::ServerRecord> servers; ///< Their ids are empty.
    std::vector<BackupClient> clients;
    friend bool operator==(const BackupContents &, const BackupContents &) = default;
};

struct BackupProblem
{
    enum class Kind {
        NotABackup,
        TooNew, ///< Of a version that we do not know.
        Damaged,
        TooLarge
    };
    Kind kind = Kind::NotABackup;
    QString where; ///< "clients[2].versions[0].taken_at"; holds nothing of the contents.
};

/// The JSON text.
[[nodiscard]] metadata::SecretText writeBackup(const BackupContents &contents);
/// Reads it strictly: each member that we know has its type, names do not repeat, a token can be
/// sent, no client stands twice. Members that we do not know are skipped. Documents come back
/// without secrets whatever the text says. Pure; runs on any thread.
[[nodiscard]] tl::expected<BackupContents, BackupProblem> readBackup(
    const metadata::SecretText &text);

} // namespace clientele::registrar
