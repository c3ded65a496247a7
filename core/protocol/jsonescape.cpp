// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonescape.h"

#include <QChar>
#include <QStringView>

#include <array>
#include <optional>

namespace clientele::protocol {

namespace {

std::optional<char16_t> hexadecimalUnit(const QByteArray &bytes, qsizetype at)
{
    char16_t unit = 0;
    for (qsizetype end = at + 4; at < end; ++at) {
        if (at >= bytes.size())
            return std::nullopt;
        bool isDigit = false;
        const int digit = bytes.sliced(at, 1).toInt(&isDigit, 16);
        if (!isDigit)
            return std::nullopt;
        unit = char16_t(unit * 16 + digit);
    }
    return unit;
}

/// `at` is behind the "\u".
std::optional<qsizetype> appendUnicode(const QByteArray &bytes, qsizetype at, QByteArray &decoded)
{
    const std::optional<char16_t> first = hexadecimalUnit(bytes, at);
    if (!first)
        return std::nullopt;
    if (QChar::isHighSurrogate(*first) && bytes.mid(at + 4, 2) == "\\u") {
        const std::optional<char16_t> second = hexadecimalUnit(bytes, at + 6);
        if (second && QChar::isLowSurrogate(*second)) {
            const std::array pair{*first, *second};
            decoded += QStringView(pair).toUtf8();
            return at + 10;
        }
    }
    decoded += QStringView(&*first, 1).toUtf8();
    return at + 4;
}

char controlOf(char letter)
{
    switch (letter) {
    case 'b':
        return '\b';
    case 'f':
        return '\f';
    case 'n':
        return '\n';
    case 'r':
        return '\r';
    case 't':
        return '\t';
    default:
        return letter;
    }
}

} // namespace

qsizetype appendCharacter(const QByteArray &bytes, qsizetype at, QByteArray &decoded)
{
    if (bytes[at] != '\\' || at + 1 == bytes.size()) {
        decoded += bytes[at];
        return at + 1;
    }
    const char letter = bytes[at + 1];
    if (letter == 'u') {
        if (const std::optional<qsizetype> end = appendUnicode(bytes, at + 2, decoded))
            return *end;
    }
    decoded += controlOf(letter);
    return at + 2;
}

} // namespace clientele::protocol
