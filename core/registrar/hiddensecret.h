// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>
#include <metadata/secrettext.h>

namespace clientele::registrar {

/// Whether a secret in an answer is only the server's stored form, or stars: it must not replace
/// the real one. Reads show many such forms; what a registration shows is rather taken for the
/// secret itself, because no other answer may ever show that.
[[nodiscard]] bool hidesSecret(inventory::Verb verb, const metadata::SecretText &shown);

} // namespace clientele::registrar
