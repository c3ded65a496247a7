// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <array>
#include <cstddef>
#include <vector>

namespace clientele::secrets {

/// Must have been called once before anything of libsodium that needs random numbers.
void startSodium();

/// Overwrites memory in a way that no compiler leaves out.
void wipeMemory(void *memory, std::size_t size);

[[nodiscard]] inline const unsigned char *unsignedBytes(const char *bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes);
}
/// Never null: libsodium's functions forbid that also where there is nothing to read.
[[nodiscard]] inline const char *notNull(QByteArrayView bytes)
{
    return bytes.isNull() ? "" : bytes.data();
}
[[nodiscard]] inline unsigned char *unsignedBytes(char *bytes)
{
    return reinterpret_cast<unsigned char *>(bytes);
}

/// A key or another secret of a fixed size; overwritten at its end.
template<std::size_t Size>
class WipedBytes
{
public:
    WipedBytes() = default;
    WipedBytes(const WipedBytes &) = default;
    WipedBytes &operator=(const WipedBytes &) = default;
    ~WipedBytes() { wipeMemory(m_bytes.data(), Size); }

    [[nodiscard]] unsigned char *data() { return m_bytes.data(); }
    [[nodiscard]] const unsigned char *data() const { return m_bytes.data(); }
    [[nodiscard]] static constexpr std::size_t size() { return Size; }
    [[nodiscard]] QByteArrayView view() const { return {m_bytes.data(), qsizetype(Size)}; }

private:
    std::array<unsigned char, Size> m_bytes{};
};

/// Room for decrypted bytes; overwritten at its end.
class WipedBuffer
{
public:
    explicit WipedBuffer(qsizetype size)
        : m_bytes(std::size_t(size))
    { }
    WipedBuffer(const WipedBuffer &) = delete;
    WipedBuffer &operator=(const WipedBuffer &) = delete;
    ~WipedBuffer() { wipeMemory(m_bytes.data(), m_bytes.size()); }
    [[nodiscard]] char *data() { return m_bytes.data(); }

private:
    std::vector<char> m_bytes;
};

[[nodiscard]] QByteArray randomBytes(qsizetype size);
/// 32 bytes.
[[nodiscard]] QByteArray hmacSha256(QByteArrayView key, const QByteArray &text);
/// 32 bytes of HKDF with SHA-256 (RFC 5869).
[[nodiscard]] WipedBytes<32> deriveKey(QByteArrayView secret, QByteArrayView salt,
                                       const QByteArray &purpose);

} // namespace clientele::secrets
