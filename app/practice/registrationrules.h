// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "habits.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace clientele::practice {

/// Answered with an error object (RFC 7591, section 3.2.2).
struct Refusal
{
    QByteArray error;
    QString description; ///< Names the member.
    int status = 400;
};

/// What a client registered: its metadata without the values that the server issues.
struct RegisteredMetadata
{
    QByteArray text; ///< One JSON object; members in the order of the request, defaults at the end.
    bool needsSecret = false; ///< The client authenticates with a secret.

    friend bool operator==(const RegisteredMetadata &, const RegisteredMetadata &) = default;
};

/// Checks and completes what a POST or PUT asks for (RFC 7591, section 2). A member with the value
/// null is as good as omitted, and an omitted one gets its default or is gone (RFC 7592,
/// section 2.2).
[[nodiscard]] tl::expected<RegisteredMetadata, Refusal> acceptMetadata(const QByteArray &body,
                                                                       const Habits &habits);

} // namespace clientele::practice
