// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httprequest.h"
#include "httpwriter.h"
#include "practicesettings.h"

#include <QByteArray>
#include <QDateTime>
#include <QHash>

namespace clientele::practice {

/// The token endpoint, as far as an administrator's client needs it: client credentials (RFC 6749,
/// section 4.4). Tokens are forgotten when the server ends. Knows no socket.
class TokenService
{
public:
    /// The settings must outlive this object and may change between two requests.
    explicit TokenService(const PracticeSettings &settings)
        : m_settings(settings)
    { }

    [[nodiscard]] HttpResponse answer(const HttpRequest &request);
    /// The token was issued here and is not over.
    [[nodiscard]] bool isValid(const QByteArray &token) const;
    /// All that were issued, as an administrator's "sign out everywhere" does.
    void revokeAll() { m_expiries.clear(); }

private:
    [[nodiscard]] bool isManagementClient(const HttpRequest &request) const;

    const PracticeSettings &m_settings;
    QHash<QByteArray, QDateTime> m_expiries; ///< By the token's hash.
};

} // namespace clientele::practice
