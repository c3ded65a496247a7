// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonwriter.h"

#include "jsonnumber.h"

#include <QString>

#include <algorithm>

namespace clientele::metadata {

namespace {

QByteArray escaped(char character)
{
    switch (character) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '\b':
        return "\\b";
    case '\f':
        return "\\f";
    case '\n':
        return "\\n";
    case '\r':
        return "\\r";
    case '\t':
        return "\\t";
    default:
        return "\\u" + QByteArray::number(static_cast<uint>(character), 16).rightJustified(4, '0');
    }
}

QByteArray canonicalNumber(const QByteArray &lexeme)
{
    const DecimalNumber number = DecimalNumber::fromLexeme(lexeme);
    if (number.digits.isEmpty())
        return "0";
    return (number.negative ? "-" : "") + number.digits + 'e' + QByteArray::number(number.exponent);
}

enum class Spelling { AsRead, Canonical };

void append(QByteArray &out, const JsonValue &value, Spelling spelling);

void appendMembers(QByteArray &out, const std::vector<JsonMember> &members, Spelling spelling)
{
    std::vector<const JsonMember *> sorted;
    for (const JsonMember &member : members)
        sorted.push_back(&member);
    if (spelling == Spelling::Canonical) {
        std::stable_sort(sorted.begin(), sorted.end(),
                         [](const JsonMember *left, const JsonMember *right) {
                             return left->name < right->name;
                         });
    }
    for (const JsonMember *member : sorted) {
        if (member != sorted.front())
            out += ", ";
        out += jsonString(member->name) + ": ";
        append(out, member->value, spelling);
    }
}

void append(QByteArray &out, const JsonValue &value, Spelling spelling)
{
    switch (value.kind) {
    case JsonKind::Null:
        out += "null";
        break;
    case JsonKind::Boolean:
        out += value.lexeme;
        break;
    case JsonKind::Number:
        out += spelling == Spelling::Canonical ? canonicalNumber(value.lexeme) : value.lexeme;
        break;
    case JsonKind::String:
        out += jsonString(value.string);
        break;
    case JsonKind::Array:
        out += '[';
        for (const JsonValue &element : value.elements) {
            if (&element != &value.elements.front())
                out += ", ";
            append(out, element, spelling);
        }
        out += ']';
        break;
    case JsonKind::Object:
        out += '{';
        appendMembers(out, value.members, spelling);
        out += '}';
        break;
    }
}

} // namespace

QByteArray jsonString(QStringView text)
{
    QByteArray out = "\"";
    const QByteArray utf8 = text.toUtf8();
    for (const char character : utf8) {
        const bool isControl = static_cast<uchar>(character) < 0x20;
        if (isControl || character == '"' || character == '\\')
            out += escaped(character);
        else
            out += character;
    }
    return out + '"';
}

QByteArray compactJson(const JsonValue &value)
{
    QByteArray out;
    append(out, value, Spelling::AsRead);
    return out;
}

QByteArray canonicalJson(const JsonValue &value)
{
    QByteArray out;
    append(out, value, Spelling::Canonical);
    return out;
}

} // namespace clientele::metadata
