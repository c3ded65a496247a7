// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "habits.h"

#include <QByteArray>
#include <QSslConfiguration>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace clientele::practice {

/// Who gets access tokens from the token endpoint.
struct ManagementClient
{
    QByteArray id;
    QByteArray secret; ///< Empty: it shows a client certificate instead.
};

/// How this authorization server behaves, and where it lives.
struct PracticeSettings : Habits
{
    /// Another server's habits instead; place and credentials stay.
    void setHabits(const Habits &habits) { static_cast<Habits &>(*this) = habits; }

    /// None: registration is open.
    std::optional<QByteArray> requiredInitialAccessToken;
    /// Opens the client configuration endpoint where the habits want another bearer than the
    /// registration access token. None: nothing does.
    std::optional<QByteArray> managementBearer;
    /// Access tokens of this client do the same. None: the token endpoint knows nobody.
    std::optional<ManagementClient> managementClient;
    std::chrono::seconds accessTokenLifetime{300};
    /// What each registration gets, in the place of an earlier one, as at a server that makes it of
    /// the document. None: a random one.
    std::optional<QByteArray> clientId;

    /// Empty: everything is forgotten when the server ends.
    QString stateFile;
    /// Path of the issuer, such as `/realms/practice`; empty for none.
    QString issuerPath;
    /// Where redirects go. Empty: this server under another host name.
    QUrl otherOrigin;
    std::chrono::milliseconds dripInterval{100};
    /// With certificate and key: https instead of http.
    std::optional<QSslConfiguration> tls;
    /// Gets each token and secret that is issued: a test looks for them in files afterwards.
    std::function<void(const QByteArray &)> onIssued;
};

} // namespace clientele::practice
