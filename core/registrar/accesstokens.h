// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <protocol/accesstoken.h>

#include <optional>
#include <utility>
#include <vector>

namespace clientele::registrar {

/// Access tokens that were fetched by client credentials. In memory only: another is a request
/// away.
class AccessTokens
{
public:
    /// One that the same credentials got and that lasts a request longer than `now`. Other
    /// credentials, for example after the settings were changed, get none.
    [[nodiscard]] std::optional<metadata::SecretText> tokenFor(
        const protocol::ClientCredentials &credentials, const QDateTime &now) const;
    void keep(const protocol::ClientCredentials &credentials, const protocol::AccessToken &token);
    /// The server refused it.
    void forget(const metadata::SecretText &token);

private:
    std::vector<std::pair<protocol::ClientCredentials, protocol::AccessToken>> m_tokens;
};

} // namespace clientele::registrar
