// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agefile.h"

#include "agearmor.h"
#include "ageheader.h"
#include "agepayload.h"
#include "sodiumbytes.h"

#include <sodium.h>

#include <optional>

namespace clientele::secrets {

using namespace Qt::StringLiterals;
using metadata::SecretText;

namespace {

constexpr std::size_t fileKeySize = 16;
constexpr std::size_t wrapKeySize = crypto_aead_chacha20poly1305_ietf_KEYBYTES;
/// Each file key is used once, so the format fixes the nonce.
constexpr std::array<unsigned char, crypto_aead_chacha20poly1305_ietf_NPUBBYTES> zeroNonce{};

AgeResult<WipedBytes<wrapKeySize>> wrapKey(const SecretText &passphrase, const QByteArray &salt,
                                           int workFactor)
{
    const QByteArray labelled = "age-encryption.org/v1/scrypt"_ba + salt;
    const QByteArrayView phrase = passphrase.reveal();
    AgeResult<WipedBytes<wrapKeySize>> key;
    const int status = crypto_pwhash_scryptsalsa208sha256_ll(
        unsignedBytes(notNull(phrase)), std::size_t(phrase.size()),
        unsignedBytes(labelled.constData()), std::size_t(labelled.size()), quint64(1) << workFactor,
        8, 1, key->data(), key->size());
    if (status != 0)
        return tl::unexpected(AgeProblem::NoMemory);
    return key;
}

QByteArray macOf(const AgeHeader &header, const WipedBytes<fileKeySize> &fileKey)
{
    const auto key = deriveKey(fileKey.view(), {}, "header"_ba);
    return hmacSha256(key.view(), header.authenticatedText());
}

} // namespace

AgeResult<QByteArray> encryptAge(const SecretText &contents, const SecretText &passphrase,
                                 int workFactor)
{
    startSodium();
    WipedBytes<fileKeySize> fileKey;
    randombytes_buf(fileKey.data(), fileKey.size());
    AgeHeader header;
    header.salt = randomBytes(AgeHeader::saltSize);
    header.workFactor = workFactor;
    const auto wrap = wrapKey(passphrase, header.salt, workFactor);
    if (!wrap)
        return tl::unexpected(wrap.error());
    header.wrappedKey.resize(AgeHeader::wrappedKeySize);
    crypto_aead_chacha20poly1305_ietf_encrypt(unsignedBytes(header.wrappedKey.data()), nullptr,
                                              fileKey.data(), fileKey.size(), nullptr, 0, nullptr,
                                              zeroNonce.data(), wrap->data());
    header.mac = macOf(header, fileKey);
    return header.text() + encryptAgePayload(contents.reveal(), fileKey.view());
}

AgeResult<SecretText> decryptAge(const QByteArray &file, const SecretText &passphrase, int mostWork)
{
    startSodium();
    const auto binary = withoutAgeArmor(file);
    if (!binary)
        return tl::unexpected(binary.error());
    const auto reading = readAgeHeader(*binary);
    if (!reading)
        return tl::unexpected(reading.error());
    const AgeHeader &header = reading->header;
    if (header.workFactor > mostWork)
        return tl::unexpected(AgeProblem::TooMuchWork);
    const auto wrap = wrapKey(passphrase, header.salt, header.workFactor);
    if (!wrap)
        return tl::unexpected(wrap.error());
    WipedBytes<fileKeySize> fileKey;
    const int status = crypto_aead_chacha20poly1305_ietf_decrypt(
        fileKey.data(), nullptr, nullptr, unsignedBytes(header.wrappedKey.constData()),
        std::size_t(header.wrappedKey.size()), nullptr, 0, zeroNonce.data(), wrap->data());
    if (status != 0)
        return tl::unexpected(AgeProblem::WrongPassphrase);
    if (macOf(header, fileKey) != header.mac)
        return tl::unexpected(AgeProblem::Damaged);
    return decryptAgePayload(QByteArrayView(*binary).sliced(reading->size), fileKey.view());
}

} // namespace clientele::secrets
