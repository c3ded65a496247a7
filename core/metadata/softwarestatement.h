// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clientdocument.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace clientele::metadata {

/// What a software statement says (RFC 7591, section 2.3). Decoded, not verified: only the server
/// knows whom it trusts.
struct SoftwareStatement
{
    ClientDocument header; ///< Of the JWS: alg, kid, …
    ClientDocument claims;
    QString algorithm;
    QString issuer;
    QDateTime issuedAt; ///< Invalid when it does not say.
    QDateTime expiresAt; ///< Invalid when it does not say.

    /// Nothing when the text is no signed JWT in its compact form.
    [[nodiscard]] static std::optional<SoftwareStatement> decode(const QString &compact);
};

} // namespace clientele::metadata
