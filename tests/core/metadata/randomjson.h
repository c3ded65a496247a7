// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QRandomGenerator>

namespace clientele::metadata {

/// Makes sound JSON texts with odd white space, escapes and numbers. The same seed gives the same
/// texts.
class RandomJson
{
public:
    explicit RandomJson(quint32 seed)
        : m_random(seed)
    { }

    int below(int bound) { return m_random.bounded(bound); }

    QByteArray space() { return pick({"", "", "", " ", "\n", "\r\n  ", "\t", "  \n\n "}); }

    QByteArray value(int depth = 3)
    {
        switch (below(depth > 0 ? 6 : 4)) {
        case 0:
            return pick({"null", "true", "false"});
        case 1:
            return pick({"0", "-0.0", "1e2", "1.10", "9223372036854775808",
                         "123456789012345678901234567890", "5E-3"});
        case 2:
        case 3:
            return string();
        case 4:
            return list('[', ']', [&](int) { return value(depth - 1); });
        default:
            return object(depth - 1);
        }
    }

    QByteArray object(int depth = 3)
    {
        return list('{', '}', [&](int index) {
            const QByteArray name = "\"m" + QByteArray::number(index)
                                    + pick({"", "#ja", "\\u00e9", "é"}) + '"';
            return name + space() + ':' + space() + value(depth);
        });
    }

private:
    QByteArray pick(std::initializer_list<const char *> choices)
    {
        return *(choices.begin() + below(int(choices.size())));
    }

    QByteArray string()
    {
        return '"'
               + pick({"", "code", "a\\\"b", "\\\\", "é\\u00e9", "\\ud83d\\ude00", "😀", "{[,:]}",
                       "https:\\/\\/x/"})
               + '"';
    }

    template<typename MakeEntry>
    QByteArray list(char opening, char closing, MakeEntry makeEntry)
    {
        QByteArray text(1, opening);
        const int count = below(5);
        for (int index = 0; index < count; ++index)
            text += (index > 0 ? "," : "") + space() + makeEntry(index) + space();
        return text + space() + closing;
    }

    QRandomGenerator m_random;
};

} // namespace clientele::metadata
