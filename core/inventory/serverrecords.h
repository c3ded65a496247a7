// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QMap>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace clientele::inventory {

/// How a server is reached.
enum class ProxyKind { System, None, Http, Socks5 };

/// What goes into `Authorization: Bearer` at the configuration endpoint. Some ecosystems issue no
/// registration access token: they take an administrator's or a client-credentials token.
enum class BearerMode { RegistrationToken, AdministratorToken, ClientCredentialsToken };

/// The settings of one server's connection and authentication. Holds no secret: what `has…` names
/// is in the keychain (see registrar/serversecrets.h).
struct ServerSettings
{
    QString serverId;
    QByteArray extraAuthorities = {}; ///< PEM, any number of certificates; next to the system's.
    bool hasClientCertificate = false; ///< With its key.
    bool hasPassphrase = false; ///< Of the client certificate's key.
    ProxyKind proxy = ProxyKind::System;
    QString proxyHost = {};
    quint16 proxyPort = 0;
    QString proxyUser = {};
    bool hasProxyPassword = false;
    int connectSeconds = 15; ///< Until TLS stands.
    int answerSeconds = 30; ///< From there to the last byte of the answer.
    int requestsAtOnce = 4;
    QStringList headerNames = {}; ///< Sent with each request; their values are secrets.
    BearerMode bearerMode = BearerMode::RegistrationToken;
    bool hasBearer = false;
    QStringList profiles = {}; ///< validation::Profile::id of the extra checks that are wanted.

    friend bool operator==(const ServerSettings &, const ServerSettings &) = default;
};

/// What an authorization server says of itself (RFC 8414; OpenID Connect Discovery 1.0), as far as
/// registrations need it.
struct DiscoveryRecord
{
    QString issuer;
    QUrl documentUrl; ///< Which of the well-known addresses answered.
    QUrl registrationEndpoint; ///< Empty: creation is not announced.
    /// The members whose names end in `_supported` and that are lists: a hint of what the server
    /// takes. Absent does not mean unsupported.
    QMap<QString, QStringList> supported = {};
    QDateTime readAt;

    friend bool operator==(const DiscoveryRecord &, const DiscoveryRecord &) = default;
};

} // namespace clientele::inventory
