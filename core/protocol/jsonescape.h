// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace clientele::protocol {

/// Reads one character inside a JSON string (RFC 8259, section 7) and appends it to `decoded` in
/// UTF-8: an escape as a whole, anything else byte by byte. Returns the place behind it. Forgives:
/// a broken escape loses its backslash.
///
/// For bytes that no JSON parser takes. `at` is less than the size.
qsizetype appendCharacter(const QByteArray &bytes, qsizetype at, QByteArray &decoded);

} // namespace clientele::protocol
