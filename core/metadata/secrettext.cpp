// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secrettext.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

namespace clientele::metadata {

SecretText::SecretText(QByteArrayView bytes)
    : m_bytes(bytes.begin(), bytes.end())
{ }

SecretText::SecretText(SecretText &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{ }

SecretText &SecretText::operator=(const SecretText &other)
{
    if (this != &other) {
        // A vector that keeps its memory on assignment would leave the tail of a longer secret
        // behind.
        wipe();
        m_bytes = other.m_bytes;
    }
    return *this;
}

SecretText &SecretText::operator=(SecretText &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

SecretText::~SecretText()
{
    wipe();
}

QByteArrayView SecretText::reveal() const
{
    return {m_bytes.data(), size()};
}

qsizetype SecretText::size() const
{
    return std::ssize(m_bytes);
}

bool SecretText::isEmpty() const
{
    return m_bytes.empty();
}

bool SecretText::isHeaderSafe() const
{
    const auto isVisibleAscii = [](char byte) { return byte >= 0x21 && byte <= 0x7e; };
    return !m_bytes.empty() && std::all_of(m_bytes.begin(), m_bytes.end(), isVisibleAscii);
}

bool operator==(const SecretText &left, const SecretText &right)
{
    return left.m_bytes.size() == right.m_bytes.size()
           && sodium_memcmp(left.m_bytes.data(), right.m_bytes.data(), left.m_bytes.size()) == 0;
}

void SecretText::wipe()
{
    sodium_memzero(m_bytes.data(), m_bytes.size());
    m_bytes.clear();
}

} // namespace clientele::metadata
