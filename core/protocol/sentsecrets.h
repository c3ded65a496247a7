// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

#include <metadata/secrettext.h>

#include <QByteArray>
#include <QString>

#include <vector>

namespace clientele::protocol {

/// What a request carries that nobody may see: its bearer, the client secret and the software
/// statement in its body, and the values of the headers that a gateway asks for.
[[nodiscard]] std::vector<metadata::SecretText> sentSecretsOf(const Request &request);

/// @{ Dots in place of each; in bytes also where JSON escapes its slashes. One that is so short
/// that it stands in any text stays.
[[nodiscard]] QByteArray withDots(QByteArray bytes,
                                  const std::vector<metadata::SecretText> &secrets);
[[nodiscard]] QString withDots(const QString &text,
                               const std::vector<metadata::SecretText> &secrets);
/// @}

} // namespace clientele::protocol
