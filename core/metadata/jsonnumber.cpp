// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonnumber.h"

#include <algorithm>

namespace clientele::metadata {

namespace {

// Far past every double, and far enough from the ends of qint64 that a digit count can be added.
constexpr qint64 largestExponent = 1'000'000'000'000;

qint64 readExponent(QByteArrayView text)
{
    const bool negative = text.startsWith('-');
    if (negative || text.startsWith('+'))
        text = text.sliced(1);
    qint64 exponent = 0;
    for (const char digit : text)
        exponent = std::min(exponent * 10 + (digit - '0'), largestExponent);
    return negative ? -exponent : exponent;
}

} // namespace

DecimalNumber DecimalNumber::fromLexeme(QByteArrayView lexeme)
{
    DecimalNumber number;
    number.negative = lexeme.startsWith('-');
    if (number.negative)
        lexeme = lexeme.sliced(1);

    const auto isExponentMark = [](char c) { return c == 'e' || c == 'E'; };
    const auto mark = std::find_if(lexeme.begin(), lexeme.end(), isExponentMark);
    const QByteArrayView mantissa(lexeme.begin(), mark);
    if (mark != lexeme.end())
        number.exponent = readExponent(QByteArrayView(mark + 1, lexeme.end()));

    const qsizetype point = mantissa.indexOf('.');
    number.digits = mantissa.toByteArray();
    if (point >= 0) {
        number.digits.remove(point, 1);
        number.exponent -= number.digits.size() - point;
    }

    const auto isNotZero = [](char c) { return c != '0'; };
    number.digits.remove(
        0, std::distance(number.digits.cbegin(),
                         std::find_if(number.digits.cbegin(), number.digits.cend(), isNotZero)));
    while (number.digits.endsWith('0')) {
        number.digits.chop(1);
        ++number.exponent;
    }
    return number.digits.isEmpty() ? DecimalNumber{} : number;
}

std::optional<qint64> DecimalNumber::toInteger() const
{
    constexpr qint64 digitsOfInt64 = 19;
    if (!isInteger() || digits.size() + exponent > digitsOfInt64)
        return std::nullopt;
    if (digits.isEmpty())
        return 0;
    const QByteArray spelled = (negative ? QByteArray("-") : QByteArray()) + digits
                               + QByteArray(exponent, '0');
    bool fits = false;
    const qint64 value = spelled.toLongLong(&fits);
    return fits ? std::optional(value) : std::nullopt;
}

} // namespace clientele::metadata
