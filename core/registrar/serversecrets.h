// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/secrettext.h>

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace clientele::registrar {

/// What a change of a server's settings brings in secrets: absent = unchanged, empty = removed.
struct ServerSecrets
{
    /// The bytes of a PEM text (certificates and their key) or of a PKCS#12 file.
    std::optional<metadata::SecretText> clientCertificate;
    std::optional<metadata::SecretText> passphrase; ///< Of the certificate's key.
    std::optional<metadata::SecretText> proxyPassword;
    /// The bearer that stands in for registration access tokens.
    std::optional<metadata::SecretText> bearer;
    /// Of the client that such a bearer is fetched with.
    std::optional<metadata::SecretText> tokenClientSecret;
    /// Names and values of the headers that a gateway asks for; all of them.
    std::optional<std::vector<std::pair<QByteArray, metadata::SecretText>>> headers;
    friend bool operator==(const ServerSecrets &, const ServerSecrets &) = default;
};

enum class ServerSecretKind {
    ClientCertificate,
    Passphrase,
    ProxyPassword,
    Bearer,
    TokenClientSecret,
    Headers
};

/// The keychain entry of a server's secret: "server <id> (client certificate)", "… (passphrase)",
/// "… (proxy password)", "… (bearer)", "… (token client secret)", "… (headers)". Certificates are
/// kept as base64, headers a line each.
[[nodiscard]] QString serverAccount(const QString &serverId, ServerSecretKind kind);

} // namespace clientele::registrar
