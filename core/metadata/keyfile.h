// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

namespace clientele::metadata {

/// The public keys of a file that somebody chose: a JWK, a JWK Set or PEM blocks.
struct KeyFile
{
    QByteArrayList publicKeys; ///< As JWKs. Private members are left out.
    /// The file has private parts: whoever registers a key of it should know.
    bool hasPrivate = false;
    int unreadable = 0; ///< Keys without a public part that can be read; shared secrets too.
};

[[nodiscard]] KeyFile readKeyFile(const QByteArray &file);

} // namespace clientele::metadata
