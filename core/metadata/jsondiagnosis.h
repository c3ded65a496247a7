// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonreader.h"

#include <QByteArrayView>
#include <QCoreApplication>

#include <optional>
#include <variant>

namespace clientele::metadata {

/// What the grammar allows after the last token that was read.
enum class JsonExpectation {
    Text,
    NameOrEnd,
    ColonAndValue,
    ValueOrEnd,
    CommaOrObjectEnd,
    CommaOrArrayEnd,
    Nothing
};

/// Says in words why a JSON text cannot be read, and where to mend it.
///
/// The parser library names tokens ("expected ',' or '}'") at the place where it gave up; a person
/// needs "a comma is missing" at the place where the comma belongs. Messages never quote the text:
/// it may hold a secret.
class JsonDiagnosis
{
    Q_DECLARE_TR_FUNCTIONS(JsonReader)

public:
    /// `from` is where the last sound token ended; the text after it is known to be wrong.
    [[nodiscard]] static JsonProblem diagnose(QByteArrayView text, qsizetype from,
                                              JsonExpectation expectation);

private:
    explicit JsonDiagnosis(QByteArrayView text);
    JsonProblem name(qsizetype from) const;
    JsonProblem colonAndValue(qsizetype from) const;
    JsonProblem valueOrEnd(qsizetype from) const;
    JsonProblem commaOrEnd(qsizetype from, char closing) const;
    JsonProblem trailing(qsizetype from) const;
    JsonProblem value(qsizetype at) const;
    JsonProblem string(qsizetype opening) const;
    std::variant<JsonProblem, qsizetype> escape(qsizetype backslash) const;
    std::optional<char16_t> unicodeEscape(qsizetype backslash) const;
    JsonProblem unknownCharacter(qsizetype at) const;
    JsonProblem endsTooEarly() const;

    qsizetype skipSpace(qsizetype at) const;
    char at(qsizetype position) const;
    bool isEnd(qsizetype position) const;
    QByteArrayView m_text;
};

} // namespace clientele::metadata
