// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/clientdocument.h>
#include <metadata/secrettext.h>

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <optional>
#include <vector>

namespace clientele::protocol {

/// A client information response (RFC 7591, section 3.2.1; RFC 7592, section 3), taken apart: the
/// secrets, and the document without them.
struct ClientInformation
{
    /// Without registration_access_token and client_secret; otherwise the server's text.
    metadata::ClientDocument document;
    /// The server's bytes, secrets' values replaced by "": the record of truth that may be kept.
    QByteArray text;
    QString clientId;
    /// Absent = unchanged, never = revoked.
    std::optional<metadata::SecretText> registrationAccessToken;
    std::optional<metadata::SecretText> clientSecret;
    /// Unchecked, as the server spelled it. Absent = unchanged.
    std::optional<QByteArray> registrationClientUri;
    /// Seconds since 1970; 0 = never. Absent = not said.
    std::optional<qint64> clientSecretExpiresAt;
};

struct ClientInformationProblem
{
    enum class Kind {
        NotJson, ///< Broken or no JSON; `json` says where.
        NotAnObject,
        Duplicates, ///< A member stands twice: which one counts cannot be known.
        NoClientId,
        BadToken ///< The token has characters that no HTTP header can carry.
    };
    Kind kind = Kind::NotJson;
    metadata::JsonProblem json; ///< For NotJson and Duplicates.
};

/// Parses an answer. Tolerates a byte order mark, any Content-Type, unknown members, null and odd
/// types.
[[nodiscard]] tl::expected<ClientInformation, ClientInformationProblem> parseClientInformation(
    const QByteArray &body);

/// Finds secrets in bytes that may be no whole JSON: an answer that was cut or that does not parse
/// may hold the only copy of a new token. Takes the last complete string value of each name, at any
/// depth.
struct FoundSecrets
{
    std::optional<metadata::SecretText> registrationAccessToken;
    std::optional<metadata::SecretText> clientSecret;
};
[[nodiscard]] FoundSecrets findSecrets(const QByteArray &bytes);

/// The bytes with the string values of registration_access_token and client_secret emptied, for
/// keeping and showing. Works on broken JSON too: an unterminated value is cut. findSecrets() finds
/// nothing in what is left.
[[nodiscard]] QByteArray withoutSecrets(const QByteArray &bytes);

} // namespace clientele::protocol
