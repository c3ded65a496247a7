// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

#include <metadata/secrettext.h>

#include <QDateTime>
#include <QString>
#include <QUrl>

#include <tl/expected.hpp>

#include <optional>

namespace clientele::protocol {

/// How an administrator's client says at the token endpoint who it is.
enum class TokenAuthentication {
    ClientSecretBasic, ///< RFC 6749, section 2.3.1
    ClientSecretPost, ///< The same section; servers need not take it.
    TlsClientAuth ///< RFC 8705, section 2: the client certificate of the connection, no secret.
};

/// What the client credentials grant (RFC 6749, section 4.4) needs.
struct ClientCredentials
{
    QUrl tokenEndpoint;
    QString clientId;
    metadata::SecretText clientSecret; ///< Unused with TlsClientAuth.
    QString scope; ///< Empty: what the server gives by itself.
    TokenAuthentication authentication = TokenAuthentication::ClientSecretBasic;

    friend bool operator==(const ClientCredentials &, const ClientCredentials &) = default;
};

/// RFC 6749, section 4.4.2. The transport sends it to no address that a token may not be sent to.
[[nodiscard]] Request accessTokenRequest(const ClientCredentials &credentials);

struct AccessToken
{
    metadata::SecretText token;
    /// Absent where the server does not say.
    std::optional<QDateTime> expiresAt;

    friend bool operator==(const AccessToken &, const AccessToken &) = default;
};

enum class AccessTokenProblem {
    NotAnAnswer, ///< No JSON object.
    NoToken,
    OtherType, ///< `token_type` is not `Bearer`: the token needs more than to be sent.
    Unusable ///< Characters that must not stand in a header.
};

/// The answer of RFC 6749, section 5.1, that came at `now`. A `token_type` that is missing is taken
/// for Bearer: some servers leave it out.
[[nodiscard]] tl::expected<AccessToken, AccessTokenProblem> parseAccessToken(const QByteArray &body,
                                                                             const QDateTime &now);

} // namespace clientele::protocol
