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
/// registration access token.
enum class BearerMode {
    RegistrationToken,
    AdministratorToken, ///< Or any other that is entered.
    ClientCredentials ///< An access token that is fetched (RFC 6749, section 4.4).
};

/// How the client whose access tokens those are says who it is.
enum class TokenAuthentication { ClientSecretBasic, ClientSecretPost, TlsClientAuth };

/// Where such access tokens come from.
struct TokenSource
{
    QString tokenEndpoint = {};
    QString clientId = {};
    QString scope = {}; ///< Empty: what the server gives by itself.
    TokenAuthentication authentication = TokenAuthentication::ClientSecretBasic;
    bool hasClientSecret = false;

    friend bool operator==(const TokenSource &, const TokenSource &) = default;
};

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
    TokenSource tokenSource = {}; ///< Of BearerMode::ClientCredentials.
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
    QUrl tokenEndpoint = {}; ///< Empty: not announced, or not one that a secret may be sent to.
    /// The members whose names end in `_supported` and that are lists: a hint of what the server
    /// takes. Absent does not mean unsupported.
    QMap<QString, QStringList> supported = {};
    QDateTime readAt;

    friend bool operator==(const DiscoveryRecord &, const DiscoveryRecord &) = default;
};

} // namespace clientele::inventory
