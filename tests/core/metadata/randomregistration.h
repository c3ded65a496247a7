// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "randomjson.h"

#include <metadata/fieldtable.h>
#include <metadata/jsonvalue.h>
#include <metadata/jsonwriter.h>

#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>

namespace clientele::metadata {

/// Makes registrations of members that the field table knows, and of some that nobody does; and the
/// same registration in other words. The same seed gives the same texts.
class RandomRegistration
{
public:
    explicit RandomRegistration(quint32 seed)
        : m_json(seed)
        , m_random(seed + 1)
    { }

    int below(int bound) { return m_random.bounded(bound); }
    /// Any JSON value.
    QByteArray value() { return m_json.value(); }

    QByteArray document()
    {
        QByteArrayList members;
        const auto add = [&](const char *name, const QByteArray &text) {
            if (below(4) != 0)
                members.append('"' + QByteArray(name) + '"' + m_json.space() + ':' + m_json.space()
                               + text + m_json.space());
        };
        add("client_name", pick({"\"Billing\"", "\"請求\"", "\"A \\\"B\\\"\"", "\"\\u00e9\""}));
        add("client_name#ja", pick({"\"請求ポータル\"", "\"\""}));
        add("redirect_uris", list({"https://a.example/cb", "https://b.example/cb", "com.a:/x"}));
        add("grant_types", list({"authorization_code", "refresh_token", "password"}));
        add("response_types", list({"code", "code id_token", "none"}));
        add("contacts", list({"ops@a.example", "sre@a.example"}));
        add("default_acr_values", list({"gold", "silver", "bronze"})); // where order matters
        add("scope", words({"openid", "email", "profile", "billing.read"}));
        add("jwks", "{\"keys\": " + keys() + "}");
        add("default_max_age", pick({"0", "60", "100", "3600"}));
        add("require_auth_time", pick({"true", "false"}));
        add("x_acme", m_json.value());
        add("x_tiers", m_json.object());
        std::shuffle(members.begin(), members.end(), m_random);
        return m_json.space() + '{' + m_json.space() + members.join(',') + '}' + m_json.space();
    }

    /// Other text that says the same: members, sets, words and keys in another order, strings and
    /// numbers spelled in another way.
    QByteArray inOtherWords(const JsonValue &document)
    {
        QByteArrayList members;
        for (const JsonMember &member : document.members) {
            members.append(stringInOtherWords(member.name) + m_json.space() + ':'
                           + memberInOtherWords(member));
        }
        std::shuffle(members.begin(), members.end(), m_random);
        return '{' + members.join(',') + m_json.space() + '}';
    }

private:
    QByteArray pick(std::initializer_list<const char *> choices)
    {
        return *(choices.begin() + below(int(choices.size())));
    }

    QByteArrayList some(std::initializer_list<const char *> choices)
    {
        QByteArrayList chosen;
        for (const char *choice : choices) {
            if (below(2) == 0)
                chosen.append(choice);
        }
        std::shuffle(chosen.begin(), chosen.end(), m_random);
        return chosen;
    }

    QByteArray list(std::initializer_list<const char *> choices)
    {
        const QByteArrayList chosen = some(choices);
        return chosen.isEmpty() ? "[]" : "[\"" + chosen.join("\", \"") + "\"]";
    }

    QByteArray words(std::initializer_list<const char *> choices)
    {
        return '"' + some(choices).join(' ') + '"';
    }

    QByteArray keys()
    {
        QByteArrayList keys;
        for (const QByteArray &id : some({"one", "two", "three"}))
            keys.append("{\"kid\": \"" + id + R"(", "kty": "EC", "crv": "P-256", "x": ")"
                        + pick({"AA", "BB"}) + R"(", "y": "AA"})");
        return '[' + keys.join(", ") + ']';
    }

    QByteArray memberInOtherWords(const JsonMember &member)
    {
        const Field *field = FieldTable::standard().find(member.name);
        JsonValue value = member.value;
        if (field && field->unordered)
            std::shuffle(value.elements.begin(), value.elements.end(), m_random);
        if (field && field->type == FieldType::SpaceDelimited) {
            QStringList words = value.string.split(QChar(u' '), Qt::SkipEmptyParts);
            std::shuffle(words.begin(), words.end(), m_random);
            value.string = words.join(QChar(u' '));
        }
        if (field && field->type == FieldType::JwkSet && !value.members.empty()) {
            auto &elements = value.members.front().value.elements;
            std::shuffle(elements.begin(), elements.end(), m_random);
        }
        return valueInOtherWords(value);
    }

    QByteArray valueInOtherWords(const JsonValue &value)
    {
        switch (value.kind) {
        case JsonKind::String:
            return stringInOtherWords(value.string);
        case JsonKind::Array: {
            QByteArrayList elements;
            for (const JsonValue &element : value.elements)
                elements.append(m_json.space() + valueInOtherWords(element));
            return '[' + elements.join(',') + m_json.space() + ']';
        }
        case JsonKind::Object:
            return inOtherWordsOfObject(value);
        case JsonKind::Number: {
            bool isSmall = false;
            const int number = value.lexeme.toInt(&isSmall);
            return isSmall && number != 0 ? value.lexeme + pick({"", ".0", "e0", ".00E+0"})
                                          : value.lexeme;
        }
        case JsonKind::Null:
        case JsonKind::Boolean:
            break;
        }
        return compactJson(value);
    }

    QByteArray inOtherWordsOfObject(const JsonValue &object)
    {
        QByteArrayList members;
        for (const JsonMember &member : object.members)
            members.append(stringInOtherWords(member.name) + ':' + valueInOtherWords(member.value));
        std::shuffle(members.begin(), members.end(), m_random);
        return '{' + members.join(',') + '}';
    }

    QByteArray stringInOtherWords(const QString &text)
    {
        if (below(2) == 0)
            return jsonString(text);
        QByteArray escaped = "\"";
        for (const QChar unit : text)
            escaped += "\\u" + QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
        return escaped + '"';
    }

    RandomJson m_json;
    QRandomGenerator m_random;
};

} // namespace clientele::metadata
