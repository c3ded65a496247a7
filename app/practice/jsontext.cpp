// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsontext.h"

namespace clientele::practice {

namespace {

// Deeper documents would overflow the stack when they are copied or written.
constexpr int maximumDepth = 64;

bool isTooDeep(const QByteArray &body)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < body.size(); ++i) {
        const char c = body[i];
        if (inString && c == '\\')
            ++i;
        else if (c == '"')
            inString = !inString;
        else if (!inString && (c == '{' || c == '['))
            ++depth;
        else if (!inString && (c == '}' || c == ']'))
            --depth;
        if (depth > maximumDepth)
            return true;
    }
    return false;
}

} // namespace

std::optional<Json> parseObject(const QByteArray &body)
{
    if (isTooDeep(body))
        return {};
    Json json = Json::parse(body.cbegin(), body.cend(), nullptr, false);
    if (!json.is_object())
        return {};
    return json;
}

QByteArray toBytes(const Json &json)
{
    return QByteArray::fromStdString(json.dump(2));
}

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace clientele::practice
