// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace clientele::metadata {

/// Half-open range of bytes in the text that a value was read from.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype end = 0;
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

enum class JsonKind { Null, Boolean, Number, String, Array, Object };

struct JsonMember;

/// One value of a JSON text, with where it stands in that text. A plain tree; members keep their
/// order.
struct JsonValue
{
    JsonKind kind = JsonKind::Null;
    QString string; ///< Decoded text of a String, else empty.
    QByteArray lexeme; ///< Source spelling of a Number or Boolean ("1e2", "true"), else empty.
    std::vector<JsonValue> elements; ///< Of an Array.
    std::vector<JsonMember> members; ///< Of an Object, in source order.
    TextSpan span;

    [[nodiscard]] bool isString() const { return kind == JsonKind::String; }
    [[nodiscard]] bool isArray() const { return kind == JsonKind::Array; }
    [[nodiscard]] bool isObject() const { return kind == JsonKind::Object; }
    /// The member's value, or null if this is no object or has no such member. Of a repeated name
    /// the last one, as nearly all JSON software reads it.
    [[nodiscard]] const JsonValue *find(QStringView name) const;

    /// The same JSON value: spans do not matter, nor does the order of an object's members. Numbers
    /// are equal when they are spelled alike or denote the same integer or double.
    friend bool operator==(const JsonValue &left, const JsonValue &right);
};

struct JsonMember
{
    QString name;
    TextSpan nameSpan; ///< With its quotes.
    JsonValue value;
};

} // namespace clientele::metadata
