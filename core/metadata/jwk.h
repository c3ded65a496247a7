// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonvalue.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace clientele::metadata {

/// What a JSON Web Key says of itself (RFC 7517). Reads no key material beyond its length.
struct Jwk
{
    QString kid;
    QString kty;
    QString use; ///< "sig", "enc" or empty.
    QString alg;
    QString curve;
    int bits = 0; ///< Of an RSA modulus; 0: unknown, or another kind of key.
    /// Members of its type that are not there, so that it cannot be used.
    QStringList missing;
    /// Members that only the owner of a private or shared key may have.
    QStringList privateMembers;
    /// RFC 7638, SHA-256, in base64url without padding; empty where the key is not whole.
    QString thumbprint;

    [[nodiscard]] static Jwk of(const JsonValue &key);
};

} // namespace clientele::metadata
