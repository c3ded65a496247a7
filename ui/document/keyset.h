// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <form/keytable.h>
#include <metadata/clientdocument.h>

#include <QByteArray>
#include <QByteArrayList>

#include <vector>

namespace clientele::ui {

/// The keys of the document's "jwks".
[[nodiscard]] std::vector<ShownKey> keysOf(const metadata::ClientDocument &document);

/// "jwks" with these JWKs added; what else it has stays. Keys that are there already are not added
/// again: with nothing to add, it is empty.
[[nodiscard]] QByteArray withKeys(const metadata::ClientDocument &document,
                                  const QByteArrayList &keys);
/// "jwks" without the key at this place.
[[nodiscard]] QByteArray withoutKey(const metadata::ClientDocument &document, size_t place);

} // namespace clientele::ui
