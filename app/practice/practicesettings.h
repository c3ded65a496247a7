// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslConfiguration>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace clientele::practice {

/// How this authorization server behaves. Shipped servers differ in all of these.
struct PracticeSettings
{
    /// When a new registration access token replaces the old one.
    enum class Rotation { Never, OnUpdate, OnEveryUse };
    /// Whether GET and PUT show the client secret. After a restart it cannot be shown: only a hash
    /// is kept.
    enum class SecretOnRead { Always, Never };

    Rotation rotation = Rotation::OnUpdate;
    bool newSecretOnUpdate = false;
    SecretOnRead secretOnRead = SecretOnRead::Never;
    bool dropUnknownMembers = false;
    /// Words that the server takes out of `scope` without a word.
    QStringList ignoredScopeWords;
    /// None: secrets do not expire.
    std::optional<std::chrono::seconds> secretLifetime;
    /// None: registration is open.
    std::optional<QByteArray> requiredInitialAccessToken;
    /// Methods of the client configuration endpoint that are answered with 405.
    QList<QByteArray> disabledMethods;

    /// Empty: everything is forgotten when the server ends.
    QString stateFile;
    /// Where redirects go. Empty: this server under another host name.
    QUrl otherOrigin;
    std::chrono::milliseconds dripInterval{100};
    /// With certificate and key: https instead of http.
    std::optional<QSslConfiguration> tls;
};

} // namespace clientele::practice
