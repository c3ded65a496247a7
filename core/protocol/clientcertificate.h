// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/secrettext.h>

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>

#include <tl/expected.hpp>

namespace clientele::protocol {

/// Who we are to a server that asks for a client certificate (mutual TLS, RFC 8705).
struct ClientCertificate
{
    QList<QSslCertificate> chain; ///< Ours first, then those that signed it.
    QSslKey key;

    friend bool operator==(const ClientCertificate &, const ClientCertificate &) = default;
};

enum class ClientCertificateProblem {
    NoCertificate,
    NoKey,
    /// Among them keys on Ed25519 and Ed448, which Qt 6.4 cannot load.
    UnreadableKey,
    PassphraseMissing,
    PassphraseWrong, ///< Or the key is damaged.
    OtherKey, ///< The key does not belong to the certificate.
    NotPkcs12,
    Pkcs12NotOpened, ///< Wrong passphrase, no key inside, or damaged: Qt does not tell.
    OldPkcs12 ///< Encrypted with RC2, which OpenSSL 3 does not read.
};

/// From PEM: one certificate or more, and the key, which may be encrypted. Both may stand in one
/// text, given twice.
[[nodiscard]] tl::expected<ClientCertificate, ClientCertificateProblem> clientCertificateFromPem(
    const QByteArray &certificates, const metadata::SecretText &key,
    const metadata::SecretText &passphrase);

/// From a PKCS#12 file (.p12, .pfx).
[[nodiscard]] tl::expected<ClientCertificate, ClientCertificateProblem> clientCertificateFromPkcs12(
    const QByteArray &bytes, const metadata::SecretText &passphrase);

/// Translated: what is wrong, and the way out where there is one.
[[nodiscard]] QString toText(ClientCertificateProblem problem);

} // namespace clientele::protocol
