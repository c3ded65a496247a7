// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace clientele::metadata {

/// A token, a client secret or a key: bytes that must not be shown, logged or stored in the clear.
///
/// There is no conversion to QString, no stream operator and no ordering. `reveal()` is the one way
/// to the bytes, so that every use can be found by its name. The bytes are overwritten when the
/// value dies; copies that Qt makes of revealed bytes (a network header, for example) are out of
/// its reach.
class SecretText
{
public:
    SecretText() = default;
    explicit SecretText(QByteArrayView bytes);
    SecretText(const SecretText &) = default;
    SecretText(SecretText &&other) noexcept;
    SecretText &operator=(const SecretText &other);
    SecretText &operator=(SecretText &&other) noexcept;
    ~SecretText();

    /// The bytes. Valid as long as this value lives and is not assigned to.
    [[nodiscard]] QByteArrayView reveal() const;
    /// In bytes.
    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] bool isEmpty() const;
    /// Visible ASCII only (0x21 to 0x7E) and not empty: may stand in an HTTP header. Qt writes CR
    /// and LF of a header value to the wire, so anything else would let a hostile server inject
    /// headers.
    [[nodiscard]] bool isHeaderSafe() const;

    /// Takes the same time for all values of one length.
    friend bool operator==(const SecretText &left, const SecretText &right);

private:
    void wipe();
    std::vector<char> m_bytes;
};

} // namespace clientele::metadata
