// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>
#include <inventory/serverrecords.h>
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
    QStringList notShown = {};
    friend bool operator==(const BackupVersion &, const BackupVersion &) = default;
};

struct BackupDraft
{
    QByteArray text;
    int base = 0; ///< Index of the version that it was begun from.
    QDateTime savedAt;
    friend bool operator==(const BackupDraft &, const BackupDraft &) = default;
};

/// A draft that can be brought back.
struct BackupEarlierDraft
{
    QByteArray text;
    int base = 0; ///< Index of the version that it was begun from.
    QDateTime savedAt;
    QDateTime putAsideAt;
    friend bool operator==(const BackupEarlierDraft &, const BackupEarlierDraft &) = default;
};

/// A request whose outcome was not known when the backup was made.
struct BackupIntent
{
    inventory::Verb verb = inventory::Verb::Update;
    QByteArray bodyDigest;
    QByteArray sentDocument;
    QDateTime startedAt;
    QByteArray target = {};
    friend bool operator==(const BackupIntent &, const BackupIntent &) = default;
};

/// A token or client secret that was replaced, or set aside.
struct BackupOlderSecret
{
    inventory::SecretKind kind = inventory::SecretKind::RegistrationAccessToken;
    inventory::SealedSecret::Status status = inventory::SealedSecret::Status::Superseded;
    std::optional<metadata::SecretText> secret;
    QDateTime since;
    friend bool operator==(const BackupOlderSecret &, const BackupOlderSecret &) = default;
};

struct BackupClient
{
    QString serverIdentity; ///< Of one of the servers.
    QString clientId; ///< Empty for a client whose first answer was lost.
    QString recordId = {}; ///< A UUID; only of a client without `clientId`.
    QByteArray configurationUri; ///< Empty for a registration that cannot be managed.
    std::optional<metadata::SecretText> token;
    std::optional<QDateTime> tokenSince; ///< When the token came.
    /// Refused, OtherBearer or Missing; of a token that is here and was not refused InKeychain.
    inventory::TokenState tokenState = inventory::TokenState::InKeychain;
    std::optional<metadata::SecretText> clientSecret;
    std::optional<qint64> secretExpiresAt;
    QDateTime addedAt;
    std::optional<QDateTime> lastReadAt;
    std::optional<QDateTime> deletedAt;
    std::optional<QDateTime> handedOverAt;
    bool changedOnServer = false;
    bool isManageable = true;
    std::vector<BackupVersion> versions; ///< Oldest first; never empty.
    std::optional<BackupDraft> draft;
    std::vector<BackupIntent> unknown; ///< Oldest first.
    std::vector<BackupOlderSecret> olderSecrets; ///< Oldest first.
    std::vector<BackupEarlierDraft> earlierDrafts = {}; ///< Newest first.
    friend bool operator==(const BackupClient &, const BackupClient &) = default;
};

struct BackupHeader
{
    QByteArray name;
    std::optional<metadata::SecretText> value;
    friend bool operator==(const BackupHeader &, const BackupHeader &) = default;
};

/// How a server is reached, secrets included.
struct BackupSettings
{
    /// Without `serverId`; what `has…` and `headerNames` say follows from the secrets.
    inventory::ServerSettings values;
    std::optional<metadata::SecretText> clientCertificate;
    std::optional<metadata::SecretText> passphrase;
    std::optional<metadata::SecretText> proxyPassword;
    std::optional<metadata::SecretText> bearer;
    std::optional<metadata::SecretText> tokenClientSecret;
    std::vector<BackupHeader> headers;
    friend bool operator==(const BackupSettings &, const BackupSettings &) = default;
};

/// What a server did so far, under the word of the habit. A word may be of a later program.
struct BackupHabit
{
    QString habit;
    int seen = 0;
    int of = 0;
    friend bool operator==(const BackupHabit &, const BackupHabit &) = default;
};

struct BackupServer
{
    inventory::ServerRecord record; ///< Its id is empty.
    std::optional<BackupSettings> settings; ///< Absent: as they are at first.
    std::vector<BackupHabit> habits;
    friend bool operator==(const BackupServer &, const BackupServer &) = default;
};

/// Everything in a backup: docs/backup-format.md.
struct BackupContents
{
    QDateTime madeAt;
    std::vector<BackupServer> servers;
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
