// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/clientdocument.h>
#include <metadata/jsonreader.h>

#include <QTest>

namespace clientele::metadata {

/// The value of a text that must be sound; a test that fails says what is wrong with it.
inline JsonValue soundJson(const QByteArray &text)
{
    auto reading = readJson(text);
    if (!reading)
        qCritical("%s is not sound: %s", text.constData(), qPrintable(reading.error().message));
    return reading ? std::move(reading->value) : JsonValue{};
}

inline ClientDocument soundDocument(const QByteArray &text)
{
    auto document = ClientDocument::fromText(text);
    if (!document)
        qCritical("%s is not sound: %s", text.constData(), qPrintable(document.error().message));
    return document ? std::move(*document) : ClientDocument{};
}

/// The problem of a text that must not be sound.
inline JsonProblem problemOf(const QByteArray &text, const JsonLimits &limits = {})
{
    const auto reading = readJson(text, limits);
    if (reading)
        qCritical("%s was read without a problem", text.left(200).constData());
    return reading ? JsonProblem{} : reading.error();
}

/// "2:7 A comma is missing."
inline QString placed(const JsonProblem &problem)
{
    return QStringLiteral("%1:%2 %3").arg(problem.line).arg(problem.column).arg(problem.message);
}

/// As far as jsonPatch() writes: operations on top-level members.
inline ClientDocument applied(const ClientDocument &document, const QByteArray &patch)
{
    using namespace Qt::StringLiterals;
    ClientDocument result = document;
    for (const JsonValue &operation : soundJson(patch).elements) {
        QString member = operation.find(u"path")->string.sliced(1);
        member.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
        const JsonValue *value = operation.find(u"value");
        result = value ? result.with(
                     member, patch.mid(value->span.begin, value->span.end - value->span.begin))
                       : result.without({member});
    }
    return result;
}

} // namespace clientele::metadata
