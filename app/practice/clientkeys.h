// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace clientele::practice {

/// A JWK Set (RFC 7517, section 5) such as a client publishes at its `jwks_uri`: two public keys,
/// whose private parts nobody has.
[[nodiscard]] QByteArray exampleKeySet();

} // namespace clientele::practice
