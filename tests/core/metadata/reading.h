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

} // namespace clientele::metadata
