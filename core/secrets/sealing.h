// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/secrettext.h>

#include <QByteArray>

#include <array>
#include <memory>
#include <optional>

namespace clientele::secrets {

/// The 32-byte key that seals secrets in the inventory; in locked memory that is wiped at the end.
class VaultKey
{
public:
    static constexpr std::size_t size = 32;
    [[nodiscard]] static VaultKey generate();
    /// A copy of `size` bytes.
    [[nodiscard]] static VaultKey fromBytes(const unsigned char *bytes);
    /// From its keychain form: base64url without padding, 43 characters. Absent if it is anything
    /// else.
    [[nodiscard]] static std::optional<VaultKey> fromText(const metadata::SecretText &text);
    [[nodiscard]] metadata::SecretText toText() const;

    VaultKey(VaultKey &&) noexcept;
    VaultKey &operator=(VaultKey &&) noexcept;
    ~VaultKey();

    /// 32 bytes.
    [[nodiscard]] const unsigned char *bytes() const;

private:
    VaultKey();
    struct Free
    {
        void operator()(unsigned char *memory) const;
    };
    std::unique_ptr<unsigned char, Free> m_bytes;
};

/// Encrypts with XChaCha20-Poly1305 (libsodium). `place` binds the result to where it is stored
/// ("table|row|column"): a sealed value moved to another row does not open. The result is format
/// byte, nonce, ciphertext.
[[nodiscard]] QByteArray seal(const VaultKey &key, const metadata::SecretText &secret,
                              const QByteArray &place);
/// Absent when the key is another, the bytes were changed, or they come from another place.
[[nodiscard]] std::optional<metadata::SecretText> open(const VaultKey &key,
                                                       const QByteArray &sealed,
                                                       const QByteArray &place);

} // namespace clientele::secrets
