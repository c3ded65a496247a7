// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ageproblem.h"

#include <metadata/secrettext.h>

#include <QByteArray>

namespace clientele::secrets {

/// What a passphrase may cost: binary logarithm of scrypt's N, which takes 1 KiB of memory for each
/// (18: 256 MiB and about a second).
struct AgeWork
{
    static constexpr int usual = 18; ///< What the age tool writes.
    static constexpr int most = 20; ///< 1 GiB; more is refused before any memory is taken.
};

/// Encrypts with a passphrase into the age format (age-encryption.org/v1), which the age tool
/// opens. Takes about a second with the usual work; runs on any thread. NoMemory is the only
/// problem.
[[nodiscard]] AgeResult<QByteArray> encryptAge(const metadata::SecretText &contents,
                                               const metadata::SecretText &passphrase,
                                               int workFactor = AgeWork::usual);

/// The contents of an age file, also of one in text form. Pure; runs on any thread.
[[nodiscard]] AgeResult<metadata::SecretText> decryptAge(const QByteArray &file,
                                                         const metadata::SecretText &passphrase,
                                                         int mostWork = AgeWork::most);

} // namespace clientele::secrets
