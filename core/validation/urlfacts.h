// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUrl>

namespace clientele::validation {

/// What matters of an address that a document holds.
struct UrlFacts
{
    QString text;
    QUrl url; ///< As far as it could be read.
    bool isAbsolute = false; ///< Has a scheme, and a host where the scheme needs one.
    bool isLoopback = false; ///< Of this computer: localhost, 127.0.0.0/8 or [::1].
    bool hasFragment = false;
    bool hasUserInfo = false;

    [[nodiscard]] static UrlFacts of(const QString &text);
    [[nodiscard]] bool isHttps() const;
    [[nodiscard]] bool isPlainHttp() const;
    /// javascript: and its like.
    [[nodiscard]] bool isScript() const;
    /// Neither the web nor a script: RFC 8252, section 7.1.
    [[nodiscard]] bool isPrivateScheme() const;
    /// Scheme, host and port; the port is never left out.
    [[nodiscard]] QString origin() const;
};

} // namespace clientele::validation
