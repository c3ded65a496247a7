// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/secrettext.h>

#include <QByteArray>

#include <tl/expected.hpp>

namespace clientele::secrets {

/// What a try of a passphrase costs: Argon2id, so often over so many bytes.
struct PassphraseWork
{
    qint64 passes = 0;
    qint64 memory = 0;
    /// libsodium's "moderate": half a second and 256 MiB.
    [[nodiscard]] static PassphraseWork usual();
    friend bool operator==(const PassphraseWork &, const PassphraseWork &) = default;
};

/// A secret that a passphrase opens.
struct WrappedSecret
{
    QByteArray salt;
    PassphraseWork work;
    QByteArray wrapped;
};

enum class PassphraseProblem {
    Wrong, ///< Or the wrapped bytes were changed; nobody can tell.
    TooMuchWork, ///< More than any version of ours asks for: a file must not stop the machine.
    NoMemory
};

template<typename T>
using PassphraseResult = tl::expected<T, PassphraseProblem>;

/// Both take their time: for a worker thread. `place` binds the result to where it is stored.
[[nodiscard]] PassphraseResult<WrappedSecret> wrapSecret(const metadata::SecretText &secret,
                                                         const metadata::SecretText &passphrase,
                                                         const QByteArray &place,
                                                         PassphraseWork work);
[[nodiscard]] PassphraseResult<metadata::SecretText> unwrapSecret(
    const WrappedSecret &wrapped, const metadata::SecretText &passphrase, const QByteArray &place);

} // namespace clientele::secrets
