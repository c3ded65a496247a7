// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "configurationuri.h"
#include "transportsettings.h"

#include <metadata/secrettext.h>
#include <metadata/wiping.h>

#include <QByteArray>
#include <QUrl>

#include <memory>
#include <optional>
#include <vector>

namespace clientele::protocol {

class Cancellation;

enum class Verb { Register, Read, Update, Delete, FetchAccessToken };

enum class BodyKind { None, Json, Form };

/// One request, complete and still unsent. Made by the builders below; what it contains is what
/// goes out.
struct Request
{
    Verb verb = Verb::Read;
    QUrl url;
    /// Sent as `Authorization: Bearer` (RFC 6750, section 2.1), never otherwise.
    std::optional<metadata::SecretText> bearer;
    /// Sent as `Authorization: Basic`, encoded already (RFC 6749, section 2.3.1); never with a
    /// bearer.
    std::optional<metadata::SecretText> basic;
    /// What its body or `basic` has of secrets that no search in JSON finds.
    std::vector<metadata::SecretText> otherSecrets;
    /// May hold the client secret: never logged, never stored. Overwritten by its last owner.
    QByteArray body;
    BodyKind bodyKind = BodyKind::None;
    /// How to reach this server; null: as the transport does by default.
    std::shared_ptr<const TransportSettings> settings;
    /// Of the decoded answer body.
    qint64 maximumBytes = 5 * 1024 * 1024;
    /// Null: nothing ends it but its answer and its time.
    std::shared_ptr<const Cancellation> cancellation;

    Request() = default;
    Request(const Request &) = default;
    Request(Request &&) = default;
    Request &operator=(const Request &) = default;
    Request &operator=(Request &&) = default;
    ~Request() { metadata::wipe(body); }
};

/// What every request says of us: "Clientele/" and the version.
[[nodiscard]] QByteArray userAgent();

/// GET, POST, PUT, DELETE.
[[nodiscard]] QByteArray methodOf(Verb verb);

/// RFC 7592, section 2.1. `Accept: application/json` is always set by the transport: some servers
/// answer HTML otherwise.
[[nodiscard]] Request readRequest(const ConfigurationUri &uri, const metadata::SecretText &token);
/// RFC 7592, section 2.2. `body` comes from buildUpdateBody().
[[nodiscard]] Request updateRequest(const ConfigurationUri &uri, const metadata::SecretText &token,
                                    QByteArray body);
/// RFC 7592, section 2.3.
[[nodiscard]] Request deleteRequest(const ConfigurationUri &uri, const metadata::SecretText &token);
/// RFC 7591, section 3.1. The initial access token is optional.
[[nodiscard]] Request registerRequest(
    const QUrl &endpoint, QByteArray document,
    const std::optional<metadata::SecretText> &initialAccessToken);

/// The request as text for people: request line, headers and body, with the bearer, the values of
/// extra headers and `client_secret` as dots.
[[nodiscard]] QString describeRequest(const Request &request);

} // namespace clientele::protocol
