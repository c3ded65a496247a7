// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <protocol/accesstoken.h>

#include <map>
#include <optional>

namespace clientele::registrar {

/// Access tokens that were fetched by client credentials. In memory only: another is a request
/// away.
class AccessTokens
{
public:
    /// One that the same credentials got for this server and that lasts a request longer than
    /// `now`; one that does not is wiped.
    [[nodiscard]] std::optional<metadata::SecretText> tokenFor(
        const QString &serverId, const protocol::ClientCredentials &credentials,
        const QDateTime &now);
    void keep(const QString &serverId, const protocol::ClientCredentials &credentials,
              const protocol::AccessToken &token);
    /// It was refused, or the server's settings were changed.
    void forget(const QString &serverId) { m_tokens.erase(serverId); }
    void forgetAll() { m_tokens.clear(); }

private:
    struct Issued
    {
        protocol::ClientCredentials with;
        protocol::AccessToken token;
    };
    std::map<QString, Issued> m_tokens; ///< By server.
};

} // namespace clientele::registrar
