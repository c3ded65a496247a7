// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gzip.h"

#include <QtEndian>

#include <array>

namespace clientele::practice {

namespace {

constexpr std::array<quint32, 256> makeTable()
{
    std::array<quint32, 256> table{};
    for (quint32 byte = 0; byte < table.size(); ++byte) {
        quint32 value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1U) != 0 ? (value >> 1U) ^ 0xEDB88320U : value >> 1U;
        table[byte] = value;
    }
    return table;
}

quint32 checksum(const QByteArray &content)
{
    static constexpr std::array<quint32, 256> table = makeTable();
    quint32 value = 0xFFFFFFFFU;
    for (const char byte : content)
        value = table[(value ^ quint8(byte)) & 0xFFU] ^ (value >> 8U);
    return ~value;
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

} // namespace

QByteArray gzip(const QByteArray &content)
{
    // Four bytes of Qt's and two of zlib's stand before the compressed bytes, four behind.
    constexpr qsizetype before = 6;
    constexpr qsizetype behind = 4;
    const QByteArray packed = qCompress(content);
    const QByteArray header = QByteArray::fromHex("1f8b08000000000000ff");
    return header + packed.mid(before, packed.size() - before - behind)
           + littleEndian(checksum(content)) + littleEndian(quint32(content.size()));
}

} // namespace clientele::practice
