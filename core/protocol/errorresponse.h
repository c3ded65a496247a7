// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace clientele::protocol {

/// The error object of RFC 7591 section 3.2.2 and RFC 6750. The server's words: plain text, cut to
/// 500 characters, never taken for ours.
struct ErrorResponse
{
    QString error;
    QString description;
    friend bool operator==(const ErrorResponse &, const ErrorResponse &) = default;
};

/// Absent when the body is no JSON object with an `error`. Where a server has its own schema,
/// `errorCode` or `code` stands for `error` and `errorSummary` or `message` for
/// `error_description`. A quoted secret is left out.
[[nodiscard]] std::optional<ErrorResponse> parseErrorResponse(const QByteArray &body);

/// When a 429 or 503 allows the next request (RFC 9110, section 10.2.3): seconds or a date. Never
/// before `now`. A date is held against the clock of the server, `serversDate`, where it told the
/// time. Absent when it says nothing usable: neither of the two, or more than a year.
[[nodiscard]] std::optional<QDateTime> parseRetryAfter(const QByteArray &value,
                                                       const QDateTime &now,
                                                       const QByteArray &serversDate = {});

} // namespace clientele::protocol
