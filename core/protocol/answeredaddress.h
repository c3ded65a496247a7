// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace clientele::protocol {

/// What an answer's `registration_client_uri` says against the saved one. RFC 7592 wants it
/// complete and lets it change; in the field it is also relative, or doubled (Keycloak before 24:
/// `…/ID/ID`).
struct AnsweredAddress
{
    enum class Kind {
        Same,
        Moved, ///< Another one at the same origin.
        OtherOrigin,
        Relative,
        Doubled, ///< Ends in the client's own part twice.
        Unusable ///< http, user info, no URL: refused.
    };
    Kind kind = Kind::Same;
    /// A whole address that may be used once a person accepts it; empty: the saved one is meant, or
    /// none can be used.
    QByteArray proposal;

    friend bool operator==(const AnsweredAddress &, const AnsweredAddress &) = default;
};

/// `saved` may be empty: a registration that came with an unusable address. `requested` is where
/// the request went.
[[nodiscard]] AnsweredAddress judgeAddress(const QByteArray &answered, const QByteArray &saved,
                                           const QUrl &requested, const QString &clientId);

} // namespace clientele::protocol
