// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonstringdiagnosis.h"

#include <QStringDecoder>

#include <algorithm>

namespace clientele::metadata {

namespace {

constexpr qsizetype unicodeEscapeLength = 6;

bool isControl(char c)
{
    return static_cast<uchar>(c) < 0x20;
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// The UTF-8 sequence at the start of `text`; empty if there is none.
QByteArrayView leadingSequence(QByteArrayView text)
{
    if (static_cast<uchar>(text.front()) < 0x80)
        return text.first(1);
    constexpr qsizetype longest = 4;
    for (qsizetype length = 2; length <= std::min(longest, text.size()); ++length) {
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString decoded = decoder.decode(text.first(length));
        if (!decoded.isNull() && !decoder.hasError())
            return text.first(length);
    }
    return {};
}

JsonProblem syntax(qsizetype offset, const QString &message)
{
    JsonProblem problem;
    problem.message = message;
    problem.offset = offset;
    return problem;
}

} // namespace

JsonStringDiagnosis::JsonStringDiagnosis(QByteArrayView text)
    : m_text(text)
{ }

JsonProblem JsonStringDiagnosis::string(qsizetype opening) const
{
    qsizetype here = opening + 1;
    while (!isEnd(here) && m_text[here] != '"') {
        if (isControl(m_text[here]))
            return rawControl(here);
        if (m_text[here] == '\\') {
            if (const auto problem = escape(here))
                return *problem;
            here += escapeLength(here);
            continue;
        }
        const QByteArrayView sequence = leadingSequence(m_text.sliced(here));
        if (sequence.isEmpty())
            return character(here);
        here += sequence.size();
    }
    if (isEnd(here))
        return syntax(m_text.size(),
                      tr("The text ends too early: the closing quotation mark is missing."));
    return syntax(opening, tr("A string cannot stand here."));
}

JsonProblem JsonStringDiagnosis::rawControl(qsizetype position) const
{
    switch (m_text[position]) {
    case '\n':
    case '\r':
        return syntax(position, tr("The closing quotation mark is missing."));
    case '\t':
        return syntax(position, tr("A tab inside a string must be written as \\t."));
    default:
        return syntax(position, tr("A control character inside a string must be written as an "
                                   "escape such as \\u0007."));
    }
}

std::optional<JsonProblem> JsonStringDiagnosis::escape(qsizetype backslash) const
{
    constexpr QByteArrayView shortEscapes = "\"\\/bfnrt";
    if (isEnd(backslash + 1))
        return std::nullopt;
    if (m_text[backslash + 1] != 'u') {
        if (shortEscapes.contains(m_text[backslash + 1]))
            return std::nullopt;
        return syntax(backslash, tr("A backslash inside a string must be written as \\\\."));
    }
    const std::optional<char16_t> unit = unicodeEscape(backslash);
    if (!unit)
        return syntax(backslash, tr("\\u must be followed by four hexadecimal digits."));
    if (!QChar::isSurrogate(*unit))
        return std::nullopt;
    const std::optional<char16_t> next = unicodeEscape(backslash + unicodeEscapeLength);
    if (QChar::isHighSurrogate(*unit) && next && QChar::isLowSurrogate(*next))
        return std::nullopt;
    return syntax(backslash,
                  tr("This \\u escape is half of a character; the other half is missing."));
}

qsizetype JsonStringDiagnosis::escapeLength(qsizetype backslash) const
{
    const std::optional<char16_t> unit = unicodeEscape(backslash);
    if (!unit)
        return 2;
    return QChar::isSurrogate(*unit) ? 2 * unicodeEscapeLength : unicodeEscapeLength;
}

std::optional<char16_t> JsonStringDiagnosis::unicodeEscape(qsizetype backslash) const
{
    if (backslash + unicodeEscapeLength > m_text.size() || m_text[backslash] != '\\'
        || m_text[backslash + 1] != 'u')
        return std::nullopt;
    const QByteArrayView digits = m_text.sliced(backslash + 2, unicodeEscapeLength - 2);
    if (!std::all_of(digits.begin(), digits.end(), isHexDigit))
        return std::nullopt;
    return char16_t(digits.toUShort(nullptr, 16));
}

JsonProblem JsonStringDiagnosis::character(qsizetype position) const
{
    const QByteArrayView sequence = leadingSequence(m_text.sliced(position));
    if (sequence.isEmpty()) {
        JsonProblem problem = syntax(position, tr("The text is not encoded in UTF-8."));
        problem.kind = JsonProblem::Kind::InvalidUtf8;
        return problem;
    }
    const QString decoded = QString::fromUtf8(sequence);
    if (decoded == u"“" || decoded == u"”" || decoded == u"„" || decoded == u"‘" || decoded == u"’")
        return syntax(position, tr("Quotation marks must be straight, not curly."));
    if (!decoded.isEmpty() && decoded.front().isSpace())
        return syntax(position, tr("This is a special space; only ordinary spaces, tabs and line "
                                   "breaks can stand here."));
    return syntax(position, tr("This character cannot stand here."));
}

} // namespace clientele::metadata
