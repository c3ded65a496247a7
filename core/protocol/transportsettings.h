// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clientcertificate.h"

#include <metadata/secrettext.h>

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QString>

#include <chrono>
#include <optional>

namespace clientele::protocol {

/// The way to a server. Plain http to loopback never takes a proxy: it would show a token to it.
struct ProxySettings
{
    enum class Kind {
        System, ///< What the desktop says; not for loopback.
        None,
        Http, ///< By CONNECT.
        Socks5 ///< The proxy looks the host's name up.
    };
    Kind kind = Kind::System;
    QString host; ///< Of Http and Socks5, as all that follows.
    quint16 port = 0;
    QString user; ///< Empty: no authentication.
    metadata::SecretText password;

    friend bool operator==(const ProxySettings &, const ProxySettings &) = default;
};

/// A header that a gateway in front of the server asks for.
struct ExtraHeader
{
    enum class Problem {
        None,
        BadName, ///< No token of RFC 9110, section 5.6.2.
        ReservedName, ///< One that Clientele, HTTP or the connection decides on.
        BadValue ///< Not visible ASCII with spaces inside.
    };

    QByteArray name;
    metadata::SecretText value; ///< Often an API key: shown as dots.

    [[nodiscard]] Problem problem() const;
    friend bool operator==(const ExtraHeader &, const ExtraHeader &) = default;
};

/// How to talk to one server. A plain value; takes effect with the next request that carries it.
struct TransportSettings
{
    QList<QSslCertificate> extraCertificateAuthorities; ///< Next to the system's.
    std::optional<ClientCertificate> clientCertificate;
    ProxySettings proxy;
    /// Until TLS stands, name look-up and proxy included. Over plain http, where nothing tells of
    /// the connection, until a body has left; without a body only `answerTimeout` counts.
    std::chrono::milliseconds connectTimeout{15'000};
    /// From there to the last byte of the answer.
    std::chrono::milliseconds answerTimeout{30'000};
    /// More wait for their turn, in order, unsent. Counted per scheme, host and port.
    int requestsAtOnce = 4;
    QList<ExtraHeader> extraHeaders;

    friend bool operator==(const TransportSettings &, const TransportSettings &) = default;
};

} // namespace clientele::protocol
