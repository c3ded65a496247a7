// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsondiagnosis.h"

#include <QStringDecoder>

#include <algorithm>

namespace clientele::metadata {

namespace {

constexpr QByteArrayView space = " \t\r\n";
constexpr QByteArrayView partsOfNumber = "0123456789+-.";

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/// Length of the UTF-8 sequence that starts here, 0 if there is none.
qsizetype sequenceLength(QByteArrayView text)
{
    const uchar lead = static_cast<uchar>(text.front());
    const qsizetype length = lead < 0x80   ? 1
                             : lead < 0xc2 ? 0
                             : lead < 0xe0 ? 2
                             : lead < 0xf0 ? 3
                             : lead < 0xf5 ? 4
                                           : 0;
    if (length == 0 || length > text.size())
        return 0;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless
                                                     | QStringDecoder::Flag::ConvertInitialBom);
    const QString decoded = decoder.decode(text.first(length));
    return decoder.hasError() || decoded.isEmpty() ? 0 : length;
}

JsonProblem syntax(qsizetype offset, const QString &message)
{
    JsonProblem problem;
    problem.message = message;
    problem.offset = offset;
    return problem;
}

} // namespace

JsonDiagnosis::JsonDiagnosis(QByteArrayView text)
    : m_text(text)
{ }

JsonProblem JsonDiagnosis::diagnose(QByteArrayView text, qsizetype from,
                                    JsonExpectation expectation)
{
    const JsonDiagnosis diagnosis(text);
    switch (expectation) {
    case JsonExpectation::Text: {
        const qsizetype at = diagnosis.skipSpace(from);
        return diagnosis.isEnd(at) ? syntax(from, tr("There is no JSON here: the text is empty."))
                                   : diagnosis.value(at);
    }
    case JsonExpectation::NameOrEnd:
        return diagnosis.name(from);
    case JsonExpectation::ColonAndValue:
        return diagnosis.colonAndValue(from);
    case JsonExpectation::ValueOrEnd:
        return diagnosis.valueOrEnd(from);
    case JsonExpectation::CommaOrObjectEnd:
        return diagnosis.commaOrEnd(from, '}');
    case JsonExpectation::CommaOrArrayEnd:
        return diagnosis.commaOrEnd(from, ']');
    case JsonExpectation::Nothing:
        return diagnosis.trailing(from);
    }
    return syntax(from, tr("This is not JSON."));
}

JsonProblem JsonDiagnosis::name(qsizetype from) const
{
    const qsizetype begin = skipSpace(from);
    if (isEnd(begin))
        return endsTooEarly();
    switch (at(begin)) {
    case '"':
        return string(begin);
    case ',':
        return syntax(begin, tr("There is a comma too many."));
    case ':':
        return syntax(begin, tr("The name of the member is missing."));
    default:
        break;
    }
    if (isLetter(at(begin)))
        return syntax(begin, tr("The name of a member must be in double quotation marks."));
    if (partsOfNumber.contains(at(begin)) || at(begin) == '{' || at(begin) == '[')
        return syntax(begin, tr("The name of a member is expected, in double quotation marks."));
    return value(begin);
}

JsonProblem JsonDiagnosis::colonAndValue(qsizetype from) const
{
    const qsizetype colon = skipSpace(from);
    if (isEnd(colon))
        return endsTooEarly();
    if (at(colon) != ':') {
        const bool isSeparator = at(colon) == '=' || at(colon) == ';';
        return syntax(isSeparator ? colon : from,
                      tr("A colon is missing after the name of the member."));
    }
    const qsizetype begin = skipSpace(colon + 1);
    return isEnd(begin) ? endsTooEarly() : value(begin);
}

JsonProblem JsonDiagnosis::valueOrEnd(qsizetype from) const
{
    const qsizetype begin = skipSpace(from);
    if (isEnd(begin))
        return endsTooEarly();
    if (at(begin) == ',')
        return syntax(begin, tr("There is a comma too many."));
    if (at(begin) == '}')
        return syntax(begin, tr("The array is not closed: “]” is missing."));
    return value(begin);
}

JsonProblem JsonDiagnosis::commaOrEnd(qsizetype from, char closing) const
{
    const qsizetype begin = skipSpace(from);
    if (isEnd(begin))
        return endsTooEarly();
    const char found = at(begin);
    if (found == ',') {
        const qsizetype next = skipSpace(begin + 1);
        if (isEnd(next))
            return endsTooEarly();
        if (at(next) == '}' || at(next) == ']')
            return syntax(begin, tr("There is a comma too many."));
        return closing == '}'    ? name(next)
               : at(next) == ',' ? syntax(next, tr("There is a comma too many."))
                                 : value(next);
    }
    if (found == '}')
        return syntax(begin, tr("The array is not closed: “]” is missing."));
    if (found == ']')
        return syntax(begin, tr("The object is not closed: “}” is missing."));
    if (found == ':')
        return syntax(begin, tr("A colon cannot stand here."));
    const bool touchesValue = begin == from && from > 0 && at(from - 1) != '"'
                              && at(from - 1) != '}' && at(from - 1) != ']';
    if (touchesValue && (isLetter(found) || partsOfNumber.contains(found))) {
        // "01", "1.2.3", "truex": the parser took the sound part and stumbled over the rest.
        return value(from - 1);
    }
    if (found == '"' || found == '{' || found == '[' || isLetter(found)
        || partsOfNumber.contains(found))
        return syntax(from, tr("A comma is missing."));
    return value(begin);
}

JsonProblem JsonDiagnosis::trailing(qsizetype from) const
{
    return syntax(skipSpace(from),
                  tr("The JSON ends before this place; what follows does not belong to it."));
}

JsonProblem JsonDiagnosis::value(qsizetype begin) const
{
    switch (at(begin)) {
    case '"':
        return string(begin);
    case '\'':
        return syntax(begin, tr("Strings stand in double quotation marks, not in single ones."));
    case '}':
    case ']':
    case ',':
        return syntax(begin, tr("A value is missing."));
    case ':':
        return syntax(begin, tr("A colon cannot stand here."));
    case '/':
    case '#':
        return syntax(begin, tr("JSON has no comments."));
    default:
        break;
    }
    if (partsOfNumber.contains(at(begin)))
        return syntax(begin, tr("JSON does not write numbers in this way."));
    if (isLetter(at(begin)))
        return syntax(begin,
                      tr("This is not a JSON value; a string must be in double quotation marks."));
    return unknownCharacter(begin);
}

JsonProblem JsonDiagnosis::string(qsizetype opening) const
{
    qsizetype here = opening + 1;
    while (!isEnd(here)) {
        const char c = at(here);
        if (c == '"')
            return syntax(opening, tr("A string cannot stand here."));
        if (c == '\n' || c == '\r')
            return syntax(here, tr("The closing quotation mark of the string is missing."));
        if (c == '\t')
            return syntax(here, tr("A tab inside a string must be written as \\t."));
        if (static_cast<uchar>(c) < 0x20)
            return syntax(here,
                          tr("A control character inside a string must be written as \\u00…"));
        if (c == '\\') {
            const auto outcome = escape(here);
            if (const auto *problem = std::get_if<JsonProblem>(&outcome))
                return *problem;
            here += std::get<qsizetype>(outcome);
            continue;
        }
        const qsizetype length = sequenceLength(m_text.sliced(here));
        if (length == 0)
            return unknownCharacter(here);
        here += length;
    }
    return syntax(m_text.size(), tr("The closing quotation mark of the string is missing."));
}

/// The problem of the escape sequence that starts here, or how long it is.
std::variant<JsonProblem, qsizetype> JsonDiagnosis::escape(qsizetype backslash) const
{
    if (isEnd(backslash + 1))
        return syntax(m_text.size(), tr("The closing quotation mark of the string is missing."));
    const char kind = at(backslash + 1);
    if (kind != 'u') {
        if (QByteArrayView("\"\\/bfnrt").contains(kind))
            return qsizetype(2);
        return syntax(backslash, tr("A backslash inside a string must be written as \\\\."));
    }
    const std::optional<char16_t> unit = unicodeEscape(backslash);
    if (!unit)
        return syntax(backslash, tr("\\u must be followed by four hexadecimal digits."));
    if (!QChar::isSurrogate(*unit))
        return qsizetype(6);
    const std::optional<char16_t> next = unicodeEscape(backslash + 6);
    if (QChar::isHighSurrogate(*unit) && next && QChar::isLowSurrogate(*next))
        return qsizetype(12);
    return syntax(backslash,
                  tr("This \\u escape is half of a character; the other half is missing."));
}

std::optional<char16_t> JsonDiagnosis::unicodeEscape(qsizetype backslash) const
{
    constexpr qsizetype length = 6;
    if (backslash + length > m_text.size() || at(backslash) != '\\' || at(backslash + 1) != 'u')
        return std::nullopt;
    const QByteArrayView digits = m_text.sliced(backslash + 2, 4);
    if (!std::all_of(digits.begin(), digits.end(), isHexDigit))
        return std::nullopt;
    return char16_t(digits.toUShort(nullptr, 16));
}

JsonProblem JsonDiagnosis::unknownCharacter(qsizetype begin) const
{
    if (sequenceLength(m_text.sliced(begin)) == 0) {
        JsonProblem problem = syntax(begin, tr("The text is not encoded in UTF-8."));
        problem.kind = JsonProblem::Kind::InvalidUtf8;
        return problem;
    }
    return syntax(begin, tr("This character cannot stand here."));
}

JsonProblem JsonDiagnosis::endsTooEarly() const
{
    return syntax(m_text.size(), tr("The text ends too early."));
}

qsizetype JsonDiagnosis::skipSpace(qsizetype begin) const
{
    while (!isEnd(begin) && space.contains(at(begin)))
        ++begin;
    return begin;
}

char JsonDiagnosis::at(qsizetype position) const
{
    return m_text[position];
}

bool JsonDiagnosis::isEnd(qsizetype position) const
{
    return position >= m_text.size();
}

} // namespace clientele::metadata
