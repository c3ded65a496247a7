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

std::optional<SecretText> AccessTokens::tokenFor(const ClientCredentials &credentials,
                                                 const QDateTime &now) const
{
    for (const auto &[ofCredentials, issued] : m_tokens) {
        const bool lasts = !issued.expiresAt || now.addSecs(spareSeconds) < *issued.expiresAt;
        if (ofCredentials == credentials && lasts)
            return issued.token;
    }
    return std::nullopt;
}

void AccessTokens::keep(const ClientCredentials &credentials, const AccessToken &token)
{
    std::erase_if(m_tokens, [&](const auto &kept) { return kept.first == credentials; });
    m_tokens.emplace_back(credentials, token);
}

void AccessTokens::forget(const SecretText &token)
{
    std::erase_if(m_tokens, [&](const auto &kept) { return kept.second.token == token; });
}

} // namespace clientele::registrar
