// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace clientele::registrar {

struct BackupContents;

/// A backup that was made: the file's bytes, to be written by the caller.
struct MadeBackup
{
    QByteArray file; ///< In the age format; also what the age tool opens.
    int clients = 0;
    QStringList withoutToken; ///< Names of the clients whose token is not saved here.
};

/// A client of a backup beside the same client as it is saved here.
enum class BackupRelation {
    New, ///< Not saved here.
    Same, ///< The same document and the same token.
    Newer, ///< The backup's token is younger; with equal tokens, its document was seen later.
    Older
};

/// What to do with one client of a backup.
enum class RestoreChoice {
    KeepMine, ///< Nothing is restored, also if it is not saved here.
    TakeTheirs,
    NewerWins ///< As TakeTheirs, if it is New or Newer.
};

/// What to do with a server's settings in a backup: name, tag, protection, secret policy and how it
/// is reached.
enum class SettingsChoice {
    WhereNoneAre, ///< Taken for a server that is not known here.
    TakeTheirs,
    KeepMine
};

/// A server of a backup, beside the same server as it is saved here.
struct BackupServerRow
{
    QString name;
    QString tag;
    bool isNew = false; ///< Not saved here.
    bool isSame = false; ///< There is nothing to choose.
    QStringList holds; ///< Translated: "client certificate", "proxy", …
};

struct BackupRow
{
    QString clientName; ///< May be empty.
    QString clientId; ///< Empty: its first answer was lost.
    QString serverName;
    QString serverTag;
    bool hasToken = false;
    bool hasDraft = false;
    int versions = 0;
    BackupRelation relation = BackupRelation::New;
    std::optional<QDateTime> theirs; ///< When the backup's copy was last seen at the server.
    std::optional<QDateTime> mine; ///< The same of what is saved here.
};

/// A backup that was decrypted and checked. Holds tokens: short-lived, and not to be kept.
struct OpenedBackup
{
    QDateTime madeAt;
    std::vector<BackupRow> rows;
    std::vector<BackupServerRow> servers;
    std::shared_ptr<const BackupContents> contents;
};

struct RestoreOutcome
{
    QStringList added; ///< Record ids.
    QStringList replaced; ///< Record ids.
    int kept = 0;
    QStringList settings; ///< Names of the servers whose settings were taken.
    /// Why the settings of a server were not; the first reason.
    std::optional<Failure> settingsNotTaken;
    /// Why tokens are still sealed in the inventory instead of in the keychain. No token is lost.
    std::optional<Failure> waiting;
};

} // namespace clientele::registrar
