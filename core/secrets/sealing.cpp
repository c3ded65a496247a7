// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sealing.h"

#include "sodiumbytes.h"

#include <QtGlobal>

#include <sodium.h>

#include <cstring>
#include <new>
#include <vector>

namespace clientele::secrets {

using metadata::SecretText;

namespace {

constexpr std::size_t keySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
static_assert(keySize == VaultKey::size);
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype headSize = 1 + nonceSize;
constexpr char format = 1;

constexpr int keyEncoding = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr std::size_t keyTextSize = sodium_base64_ENCODED_LEN(keySize, keyEncoding)
                                    - 1; // without the NUL

/// The format belongs to the place, so that a later format cannot be passed off as this one.
QByteArray authenticatedPlace(const QByteArray &place)
{
    return place + format;
}

unsigned long long length(qsizetype size)
{
    return static_cast<unsigned long long>(size);
}

} // namespace

VaultKey::VaultKey()
{
    startSodium();
    m_bytes.reset(static_cast<unsigned char *>(sodium_malloc(keySize)));
    if (!m_bytes)
        qBadAlloc();
}

VaultKey::VaultKey(VaultKey &&) noexcept = default;
VaultKey &VaultKey::operator=(VaultKey &&) noexcept = default;
VaultKey::~VaultKey() = default;

void VaultKey::Free::operator()(unsigned char *memory) const
{
    sodium_free(memory);
}

VaultKey VaultKey::generate()
{
    VaultKey key;
    crypto_aead_xchacha20poly1305_ietf_keygen(key.m_bytes.get());
    sodium_mprotect_readonly(key.m_bytes.get());
    return key;
}

VaultKey VaultKey::fromBytes(const unsigned char *bytes)
{
    VaultKey key;
    std::memcpy(key.m_bytes.get(), bytes, keySize);
    sodium_mprotect_readonly(key.m_bytes.get());
    return key;
}

std::optional<VaultKey> VaultKey::fromText(const SecretText &text)
{
    const QByteArrayView characters = text.reveal();
    if (characters.size() != qsizetype(keyTextSize))
        return {};
    VaultKey key;
    std::size_t length = 0;
    const int status = sodium_base642bin(key.m_bytes.get(), keySize, characters.data(), keyTextSize,
                                         nullptr, &length, nullptr, keyEncoding);
    if (status != 0 || length != keySize)
        return {};
    sodium_mprotect_readonly(key.m_bytes.get());
    return key;
}

SecretText VaultKey::toText() const
{
    std::array<char, keyTextSize + 1> characters{};
    sodium_bin2base64(characters.data(), characters.size(), m_bytes.get(), keySize, keyEncoding);
    SecretText text(QByteArrayView(characters.data(), keyTextSize));
    sodium_memzero(characters.data(), characters.size());
    return text;
}

const unsigned char *VaultKey::bytes() const
{
    return m_bytes.get();
}

QByteArray seal(const VaultKey &key, const SecretText &secret, const QByteArray &place)
{
    const QByteArrayView plain = secret.reveal();
    const QByteArray bound = authenticatedPlace(place);
    QByteArray sealed(headSize + plain.size() + tagSize, Qt::Uninitialized);
    sealed[0] = format;
    unsigned char *const nonce = unsignedBytes(sealed.data()) + 1;
    randombytes_buf(nonce, std::size_t(nonceSize));
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        nonce + nonceSize, nullptr, unsignedBytes(plain.data()), length(plain.size()),
        unsignedBytes(bound.constData()), length(bound.size()), nullptr, nonce, key.bytes());
    return sealed;
}

std::optional<SecretText> open(const VaultKey &key, const QByteArray &sealed,
                               const QByteArray &place)
{
    if (sealed.size() < headSize + tagSize || sealed.front() != format)
        return {};
    const QByteArray bound = authenticatedPlace(place);
    const unsigned char *const nonce = unsignedBytes(sealed.constData()) + 1;
    std::vector<char> plain(std::size_t(sealed.size() - headSize - tagSize));
    const int status = crypto_aead_xchacha20poly1305_ietf_decrypt(
        unsignedBytes(plain.data()), nullptr, nullptr, nonce + nonceSize,
        length(sealed.size() - headSize), unsignedBytes(bound.constData()), length(bound.size()),
        nonce, key.bytes());
    if (status != 0)
        return {};
    SecretText secret(QByteArrayView(plain.data(), qsizetype(plain.size())));
    sodium_memzero(plain.data(), plain.size());
    return secret;
}

} // namespace clientele::secrets
