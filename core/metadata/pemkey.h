// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QDateTime>

namespace clientele::metadata {

/// What the PEM blocks of a text hold of public keys.
struct PemKeys
{
    QByteArrayList keys; ///< As JWKs with their thumbprint as kid, certificates with x5c.
    bool hasPrivate =
        false; ///< Some block is a private key; the public part, if any, is in `keys`.
    int unreadable = 0; ///< Blocks from which no public key can be had.
};

/// RSA, EC (P-256, P-384, P-521, secp256k1), Ed25519, Ed448, X25519 and X448: public keys,
/// certificates, and private keys that name their public part.
[[nodiscard]] PemKeys readPemKeys(const QByteArray &text);

/// Until when a certificate (DER) is valid; not valid where it cannot be read.
[[nodiscard]] QDateTime certificateEnd(const QByteArray &der);

} // namespace clientele::metadata
