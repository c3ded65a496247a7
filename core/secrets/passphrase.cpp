// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passphrase.h"

#include "sealing.h"
#include "sodiumbytes.h"

#include <sodium.h>

namespace clientele::secrets {

using metadata::SecretText;

namespace {

constexpr PassphraseWork mostWork{16, qint64(1) << 30};

bool isPossible(const WrappedSecret &wrapped)
{
    return wrapped.work.passes >= qint64(crypto_pwhash_argon2id_OPSLIMIT_MIN)
           && wrapped.work.passes <= mostWork.passes
           && wrapped.work.memory >= qint64(crypto_pwhash_argon2id_MEMLIMIT_MIN)
           && wrapped.work.memory <= mostWork.memory
           && wrapped.salt.size() == qsizetype(crypto_pwhash_argon2id_SALTBYTES);
}

PassphraseResult<VaultKey> keyOf(const SecretText &passphrase, const WrappedSecret &wrapped)
{
    if (!isPossible(wrapped))
        return tl::unexpected(PassphraseProblem::TooMuchWork);
    WipedBytes<VaultKey::size> bytes;
    const QByteArrayView phrase = passphrase.reveal();
    const int status = crypto_pwhash(
        bytes.data(), bytes.size(), notNull(phrase), static_cast<unsigned long long>(phrase.size()),
        unsignedBytes(wrapped.salt.constData()),
        static_cast<unsigned long long>(wrapped.work.passes), std::size_t(wrapped.work.memory),
        crypto_pwhash_ALG_ARGON2ID13);
    if (status != 0)
        return tl::unexpected(PassphraseProblem::NoMemory);
    return VaultKey::fromBytes(bytes.data());
}

} // namespace

PassphraseWork PassphraseWork::usual()
{
    return {crypto_pwhash_argon2id_OPSLIMIT_MODERATE, crypto_pwhash_argon2id_MEMLIMIT_MODERATE};
}

PassphraseResult<WrappedSecret> wrapSecret(const SecretText &secret, const SecretText &passphrase,
                                           const QByteArray &place, PassphraseWork work)
{
    startSodium();
    WrappedSecret wrapped{randomBytes(crypto_pwhash_argon2id_SALTBYTES), work, {}};
    const auto key = keyOf(passphrase, wrapped);
    if (!key)
        return tl::unexpected(key.error());
    wrapped.wrapped = seal(*key, secret, place);
    return wrapped;
}

PassphraseResult<SecretText> unwrapSecret(const WrappedSecret &wrapped,
                                          const SecretText &passphrase, const QByteArray &place)
{
    startSodium();
    const auto key = keyOf(passphrase, wrapped);
    if (!key)
        return tl::unexpected(key.error());
    const auto secret = open(*key, wrapped.wrapped, place);
    if (!secret)
        return tl::unexpected(PassphraseProblem::Wrong);
    return *secret;
}

} // namespace clientele::secrets
