// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ageproblem.h"

#include <QByteArray>

namespace clientele::secrets {

/// The header of an age file for one passphrase (age-encryption.org/v1): the salt and the work that
/// turn the passphrase into a key, and the file's own key under that key.
struct AgeHeader
{
    static constexpr qsizetype saltSize = 16;
    static constexpr qsizetype wrappedKeySize = 32; ///< 16 bytes of key, 16 of tag.
    static constexpr qsizetype macSize = 32;

    QByteArray salt;
    int workFactor = 0; ///< Binary logarithm of scrypt's N; 1 KiB of memory each.
    QByteArray wrappedKey;
    QByteArray mac;

    /// What the MAC covers: all of it up to "---".
    [[nodiscard]] QByteArray authenticatedText() const;
    /// With the line of the MAC and its line end.
    [[nodiscard]] QByteArray text() const;
    friend bool operator==(const AgeHeader &, const AgeHeader &) = default;
};

struct AgeHeaderReading
{
    AgeHeader header;
    qsizetype size = 0; ///< In bytes; the contents follow.
};

/// Reads the header strictly: there is one spelling of each header. Pure, takes O(header).
[[nodiscard]] AgeResult<AgeHeaderReading> readAgeHeader(const QByteArray &file);

} // namespace clientele::secrets
