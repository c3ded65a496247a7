// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonvalue.h"

#include "jsonnumber.h"

#include <algorithm>
#include <functional>

namespace clientele::metadata {

namespace {

bool sameNumber(const QByteArray &left, const QByteArray &right)
{
    if (left == right)
        return true;
    const DecimalNumber leftNumber = DecimalNumber::fromLexeme(left);
    const DecimalNumber rightNumber = DecimalNumber::fromLexeme(right);
    if (leftNumber == rightNumber)
        return true;
    // 9007199254740992 and ...993 are one double but two integers.
    if (leftNumber.isInteger() && rightNumber.isInteger())
        return false;
    return std::equal_to<double>()(left.toDouble(), right.toDouble());
}

std::vector<const JsonMember *> sortedByName(const std::vector<JsonMember> &members)
{
    std::vector<const JsonMember *> sorted;
    sorted.reserve(members.size());
    for (const JsonMember &member : members)
        sorted.push_back(&member);
    // Stable, so that repeated names keep their order.
    std::stable_sort(
        sorted.begin(), sorted.end(),
        [](const JsonMember *left, const JsonMember *right) { return left->name < right->name; });
    return sorted;
}

bool sameMembers(const std::vector<JsonMember> &left, const std::vector<JsonMember> &right)
{
    if (left.size() != right.size())
        return false;
    const auto leftSorted = sortedByName(left);
    const auto rightSorted = sortedByName(right);
    return std::equal(leftSorted.begin(), leftSorted.end(), rightSorted.begin(), rightSorted.end(),
                      [](const JsonMember *one, const JsonMember *other) {
                          return one->name == other->name && one->value == other->value;
                      });
}

} // namespace

const JsonValue *JsonValue::find(QStringView name) const
{
    const auto found = std::find_if(
        members.rbegin(), members.rend(),
        [name](const JsonMember &member) { return member.name == name; });
    return found == members.rend() ? nullptr : &found->value;
}

bool operator==(const JsonValue &left, const JsonValue &right)
{
    if (left.kind != right.kind)
        return false;
    switch (left.kind) {
    case JsonKind::Null:
        return true;
    case JsonKind::Boolean:
        return left.lexeme == right.lexeme;
    case JsonKind::Number:
        return sameNumber(left.lexeme, right.lexeme);
    case JsonKind::String:
        return left.string == right.string;
    case JsonKind::Array:
        return left.elements == right.elements;
    case JsonKind::Object:
        return sameMembers(left.members, right.members);
    }
    return false;
}

} // namespace clientele::metadata
