// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practicesettings.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <functional>
#include <optional>

namespace clientele::practice {

/// Answered with 400 and an error object (RFC 7591, section 3.2.2).
struct Refusal
{
    QByteArray error;
    QString description; ///< Names the member.
};

/// What a client registered: its metadata without the values that the server issues.
struct RegisteredMetadata
{
    QByteArray text; ///< One JSON object; members in the order of the request, defaults at the end.
    bool needsSecret = false; ///< The client authenticates with a secret.

    friend bool operator==(const RegisteredMetadata &, const RegisteredMetadata &) = default;
};

/// The values of a client information response that come from the server (RFC 7591, section 3.2.1).
struct IssuedValues
{
    QByteArray clientId;
    qint64 clientIdIssuedAt = 0;
    std::optional<QByteArray> clientSecret; ///< None: not shown in this answer.
    std::optional<qint64> clientSecretExpiresAt; ///< None: the client has no secret.
    QByteArray registrationAccessToken;
    QByteArray registrationClientUri;
};

/// Checks and completes what a POST or PUT asks for (RFC 7591, section 2). A member with the value
/// null is as good as omitted, and an omitted one gets its default or is gone (RFC 7592,
/// section 2.2).
[[nodiscard]] tl::expected<RegisteredMetadata, Refusal> acceptMetadata(
    const QByteArray &body, const PracticeSettings &settings);

/// The rules that hold for a PUT only (RFC 7592, section 2.2): no issued values, the right
/// client_id, and no secret but the current one.
[[nodiscard]] std::optional<Refusal> refusalOfUpdate(
    const QByteArray &body, const QByteArray &clientId,
    const std::function<bool(const QByteArray &)> &isSecret);

/// The client information response.
[[nodiscard]] QByteArray clientInformation(const RegisteredMetadata &metadata,
                                           const IssuedValues &issued);

/// The same response for a client of another name; anything that is no JSON object comes back as it
/// is.
[[nodiscard]] QByteArray withClientId(const QByteArray &response, const QByteArray &clientId);

} // namespace clientele::practice
