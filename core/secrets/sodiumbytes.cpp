// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sodiumbytes.h"

#include <sodium.h>

namespace clientele::secrets {

namespace {

using HmacState = crypto_auth_hmacsha256_state;

HmacState begun(QByteArrayView key)
{
    HmacState state;
    crypto_auth_hmacsha256_init(&state, unsignedBytes(notNull(key)), std::size_t(key.size()));
    return state;
}

void add(HmacState &state, QByteArrayView bytes)
{
    crypto_auth_hmacsha256_update(&state, unsignedBytes(notNull(bytes)),
                                  static_cast<unsigned long long>(bytes.size()));
}

void end(HmacState &state, unsigned char *result)
{
    crypto_auth_hmacsha256_final(&state, result);
    sodium_memzero(&state, sizeof state);
}

} // namespace

void startSodium()
{
    // No fallback is safe: without it there are no random numbers.
    static const bool started = sodium_init() >= 0;
    if (!started)
        qFatal("libsodium cannot be used on this system.");
}

void wipeMemory(void *memory, std::size_t size)
{
    sodium_memzero(memory, size);
}

QByteArray randomBytes(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), std::size_t(size));
    return bytes;
}

QByteArray hmacSha256(QByteArrayView key, const QByteArray &text)
{
    QByteArray mac(crypto_auth_hmacsha256_BYTES, Qt::Uninitialized);
    HmacState state = begun(key);
    add(state, text);
    end(state, unsignedBytes(mac.data()));
    return mac;
}

WipedBytes<32> deriveKey(QByteArrayView secret, QByteArrayView salt, const QByteArray &purpose)
{
    WipedBytes<32> extracted;
    HmacState extraction = begun(salt);
    add(extraction, secret);
    end(extraction, extracted.data());

    WipedBytes<32> expanded;
    HmacState expansion = begun(extracted.view());
    add(expansion, purpose);
    add(expansion, QByteArrayView("\x01", 1));
    end(expansion, expanded.data());
    return expanded;
}

} // namespace clientele::secrets
