// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agepayload.h"

#include "sodiumbytes.h"

#include <sodium.h>

#include <algorithm>
#include <vector>

namespace clientele::secrets {

using namespace Qt::StringLiterals;
using metadata::SecretText;

namespace {

constexpr qsizetype nonceSize = 16;
constexpr qsizetype chunkSize = 64 * 1024;
constexpr qsizetype tagSize = crypto_aead_chacha20poly1305_ietf_ABYTES;

/// Eleven bytes of number, one that marks the last.
using ChunkNonce = std::array<unsigned char, crypto_aead_chacha20poly1305_ietf_NPUBBYTES>;

ChunkNonce nonceOf(quint64 number, bool isLast)
{
    ChunkNonce nonce{};
    for (std::size_t at = 0; at < sizeof number; ++at)
        nonce[nonce.size() - 2 - at] = static_cast<unsigned char>(number >> (8 * at));
    nonce.back() = isLast ? 1 : 0;
    return nonce;
}

bool decryptChunk(QByteArrayView sealed, const ChunkNonce &nonce, const unsigned char *key,
                  char *plain)
{
    return crypto_aead_chacha20poly1305_ietf_decrypt(
               unsignedBytes(plain), nullptr, nullptr, unsignedBytes(sealed.data()),
               std::size_t(sealed.size()), nullptr, 0, nonce.data(), key)
           == 0;
}

} // namespace

QByteArray encryptAgePayload(QByteArrayView contents, QByteArrayView fileKey)
{
    const QByteArray nonce = randomBytes(nonceSize);
    const auto key = deriveKey(fileKey, nonce, "payload"_ba);
    QByteArray payload = nonce;
    qsizetype at = 0;
    quint64 number = 0;
    bool isLast = false;
    while (!isLast) {
        const QByteArrayView chunk = contents.sliced(at, std::min(chunkSize, contents.size() - at));
        at += chunk.size();
        isLast = at == contents.size();
        const qsizetype before = payload.size();
        payload.resize(before + chunk.size() + tagSize);
        crypto_aead_chacha20poly1305_ietf_encrypt(unsignedBytes(payload.data() + before), nullptr,
                                                  unsignedBytes(chunk.data()),
                                                  std::size_t(chunk.size()), nullptr, 0, nullptr,
                                                  nonceOf(number, isLast).data(), key.data());
        ++number;
    }
    return payload;
}

AgeResult<SecretText> decryptAgePayload(QByteArrayView payload, QByteArrayView fileKey)
{
    if (payload.size() < nonceSize + tagSize)
        return tl::unexpected(AgeProblem::Truncated);
    const auto key = deriveKey(fileKey, payload.first(nonceSize), "payload"_ba);
    WipedBuffer plain(payload.size());
    qsizetype written = 0;
    quint64 number = 0;
    for (QByteArrayView rest = payload.sliced(nonceSize);;) {
        const QByteArrayView chunk = rest.first(std::min(chunkSize + tagSize, rest.size()));
        rest = rest.sliced(chunk.size());
        const bool isLast = rest.isEmpty();
        if (chunk.size() < tagSize)
            return tl::unexpected(AgeProblem::Truncated);
        if (!decryptChunk(chunk, nonceOf(number, isLast), key.data(), plain.data() + written)) {
            // A chunk that is good but for not being the last: the file ends too early.
            const bool isCut = isLast
                               && decryptChunk(chunk, nonceOf(number, false), key.data(),
                                               plain.data() + written);
            return tl::unexpected(isCut ? AgeProblem::Truncated : AgeProblem::Damaged);
        }
        written += chunk.size() - tagSize;
        if (!isLast) {
            ++number;
            continue;
        }
        // Only empty contents may end in an empty chunk.
        if (chunk.size() == tagSize && number > 0)
            return tl::unexpected(AgeProblem::Damaged);
        return SecretText(QByteArrayView(plain.data(), written));
    }
}

} // namespace clientele::secrets
