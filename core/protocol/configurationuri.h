// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

namespace clientele::protocol {

/// A `registration_client_uri` (RFC 7592, section 3), byte for byte as the server gave it.
///
/// A registration access token is bound to it: requests that carry the token take this type and
/// nothing else, so no code path can send a token to another address.
class ConfigurationUri
{
public:
    enum class Problem {
        Empty,
        NotAUrl,
        Relative,
        NotHttps, ///< http is allowed to loopback addresses only (RFC 7592, section 5).
        HasUserInfo,
        HasFragment,
        /// Qt would send other bytes than the server gave; the case of scheme and host does not
        /// count.
        Rewritten
    };

    [[nodiscard]] static tl::expected<ConfigurationUri, Problem> fromText(const QByteArray &text);

    /// The server's spelling.
    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] QUrl url() const;
    /// "host" or "host:port" as shown to people: international names in their DNS spelling (xn--…),
    /// the port only if it is not the scheme's.
    [[nodiscard]] QString authority() const;
    /// "scheme://host:port", the part a token must never leave.
    [[nodiscard]] QString origin() const;
    [[nodiscard]] bool isLoopback() const;

    friend bool operator==(const ConfigurationUri &, const ConfigurationUri &) = default;

private:
    explicit ConfigurationUri(QByteArray text);
    QByteArray m_text;
};

/// Whether a host is this machine: localhost, *.localhost, 127.0.0.0/8, ::1.
[[nodiscard]] bool isLoopbackHost(const QString &host);

/// https, or http to loopback, and no user info: what a bearer may be sent to. For registration
/// endpoints.
[[nodiscard]] bool mayCarryBearer(const QUrl &url);

} // namespace clientele::protocol
