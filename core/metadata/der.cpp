// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "der.h"

namespace clientele::metadata {

bool DerReader::isNext(DerTag tag) const
{
    return !m_rest.isEmpty() && quint8(m_rest.front()) == quint8(tag);
}

std::optional<QByteArrayView> DerReader::read(DerTag tag)
{
    return isNext(tag) ? readAny() : std::nullopt;
}

bool DerReader::skip()
{
    return readAny().has_value();
}

std::optional<QByteArrayView> DerReader::readAny()
{
    constexpr qsizetype mostLengthBytes = 4;
    if (m_rest.size() < 2)
        return std::nullopt;
    qsizetype length = quint8(m_rest[1]);
    qsizetype begin = 2;
    if (length >= 0x80) { // long form: how many bytes the length has
        const qsizetype bytes = length - 0x80;
        if (bytes == 0 || bytes > mostLengthBytes || m_rest.size() < begin + bytes)
            return std::nullopt;
        length = 0;
        for (qsizetype index = 0; index < bytes; ++index)
            length = length * 256 + quint8(m_rest[begin + index]);
        begin += bytes;
    }
    if (length > m_rest.size() - begin)
        return std::nullopt;
    const QByteArrayView content = m_rest.sliced(begin, length);
    m_rest = m_rest.sliced(begin + length);
    return content;
}

} // namespace clientele::metadata
