// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/secrettext.h>

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>
#include <vector>

namespace clientele::protocol {

/// What a certificate says; no object of the network stack.
struct CertificateFacts
{
    QString subject;
    QString issuer;
    QString validFrom; ///< ISO date.
    QString validUntil; ///< ISO date.
    QString sha256; ///< Colon-separated, upper case.
};

/// Why no complete answer came.
enum class TransportError {
    None,
    UnknownHost,
    ConnectionRefused,
    Unreachable, ///< Other connection troubles before anything was sent.
    Proxy,
    Tls, ///< The certificate was not accepted, or the handshake ended.
    DeadlineBeforeSending,
    DeadlineAfterSending,
    ConnectionLost, ///< Ended after the request may have gone out, answer missing or cut.
    TooLarge, ///< The answer passed the byte cap, or would unpack to more.
    Cancelled
};

/// One request and what is known of its answer. Holds the answer's secrets: never logged, never
/// stored as it is.
struct Exchange
{
    TransportError error = TransportError::None;
    /// False only when it is certain that no server can have carried the request out: not
    /// connected, no handshake, or not a byte of its body read.
    bool requestMayHaveArrived = false;
    int status = 0; ///< 0 when no status line arrived. With an error set, the answer was cut.
    QByteArray contentType;
    QByteArray wwwAuthenticate; ///< Joined by ", " when there were several.
    QByteArray retryAfter;
    QByteArray date; ///< The server's clock, in its own words.
    QByteArray allow;
    QUrl redirectTarget; ///< Of a 3xx; never followed.
    QByteArray body; ///< What arrived of it, also of a cut answer.
    QString errorText; ///< The network stack's words; for details only.
    QStringList tlsProblems;
    std::optional<CertificateFacts> certificate; ///< The one that TLS refused.
    /// PEM of the self-signed certificate that ends the chain which the server presented, where
    /// trusting it is all that TLS missed.
    QByteArray untrustedAuthority;
    /// TLS ended, or the connection did right after it, with nothing wrong with the server's
    /// certificate: so does a server that asks for a client certificate, or for another one. With
    /// TLS 1.3 it refuses only after we may have sent (RFC 8446, section 4.4.2.4), so this does not
    /// change `requestMayHaveArrived`.
    bool mayWantClientCertificate = false;
    std::chrono::milliseconds elapsed{0};
    /// What was sent. Servers quote what they refuse: dots wherever the answer is shown or kept.
    std::vector<metadata::SecretText> sentSecrets;

    /// Status and whole body are here. Only the body of a redirect may be missing.
    [[nodiscard]] bool isComplete() const { return error == TransportError::None && status > 0; }
    [[nodiscard]] bool isSuccess() const { return isComplete() && status >= 200 && status < 300; }
};

} // namespace clientele::protocol
