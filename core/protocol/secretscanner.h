// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/secrettext.h>

#include <QByteArray>

#include <vector>

namespace clientele::protocol {

/// A value of `registration_access_token` or `client_secret` in bytes that may be no whole JSON.
struct SecretValue
{
    enum class Name { RegistrationAccessToken, ClientSecret };
    Name name = Name::ClientSecret;
    qsizetype begin = 0; ///< Between the quotes, in bytes.
    qsizetype end = 0;
    bool complete = false; ///< It has its closing quote.
    int layer = 0; ///< 0: in the JSON itself; 1: in JSON that a string of it quotes; and so on.
    metadata::SecretText decoded; ///< Escapes resolved.
};

/// All values that are not empty; in order of the text within a layer, layers in order. They may
/// overlap.
///
/// Looks at every quotation mark as if a name began there. So neither text around the JSON nor an
/// odd number of quotes before a secret can hide it.
[[nodiscard]] std::vector<SecretValue> scanForSecrets(const QByteArray &bytes);

/// The bytes with these values replaced; a value without an end is replaced to the end of the
/// bytes.
[[nodiscard]] QByteArray replaceSecrets(const QByteArray &bytes, const QByteArray &replacement);

} // namespace clientele::protocol
