// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registrationrules.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace clientele::practice {

/// The values of a client information response that come from the server (RFC 7591, section 3.2.1).
/// None: not shown in this answer.
struct IssuedValues
{
    QByteArray clientId;
    std::optional<qint64> clientIdIssuedAt;
    std::optional<QByteArray> clientSecret;
    std::optional<qint64> clientSecretExpiresAt;
    std::optional<QByteArray> registrationAccessToken;
    std::optional<qint64> tokenExpiresIn; ///< Seconds.
    std::optional<QByteArray> registrationClientUri;
};

/// The client information response, in the shape that the habits give it.
[[nodiscard]] QByteArray clientInformation(const RegisteredMetadata &metadata,
                                           const IssuedValues &issued, const Habits &habits = {},
                                           const QStringList &hiddenMembers = {});

/// The same response for a client of another name; anything that is no JSON object comes back as it
/// is.
[[nodiscard]] QByteArray withClientId(const QByteArray &response, const QByteArray &clientId);

} // namespace clientele::practice
