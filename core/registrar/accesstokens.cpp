// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accesstokens.h"

namespace clientele::registrar {

using metadata::SecretText;
using protocol::AccessToken;
using protocol::ClientCredentials;

namespace {

// A token that ends on its way would be refused, and a refusal looks as if it were revoked.
constexpr qint64 spareSeconds = 10;

} // namespace

std::optional<SecretText> AccessTokens::tokenFor(const QString &serverId,
                                                 const ClientCredentials &credentials,
                                                 const QDateTime &now)
{
    const auto kept = m_tokens.find(serverId);
    if (kept == m_tokens.end())
        return std::nullopt;
    const Issued &issued = kept->second;
    const bool lasts = !issued.token.expiresAt
                       || now.addSecs(spareSeconds) < *issued.token.expiresAt;
    if (lasts && issued.with == credentials)
        return issued.token.token;
    m_tokens.erase(kept);
    return std::nullopt;
}

void AccessTokens::keep(const QString &serverId, const ClientCredentials &credentials,
                        const AccessToken &token)
{
    m_tokens.insert_or_assign(serverId, Issued{credentials, token});
}

} // namespace clientele::registrar
