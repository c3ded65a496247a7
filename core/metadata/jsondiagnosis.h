// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonreader.h"

#include <QByteArrayView>
#include <QCoreApplication>

namespace clientele::metadata {

/// What the grammar allows after the last token that was read.
enum class JsonExpectation {
    Text, ///< Nothing was read yet.
    NameOrEnd, ///< After an opening brace.
    ColonAndValue, ///< After a name.
    CommaOrObjectEnd, ///< After a value in an object.
    ValueOrEnd, ///< After an opening bracket.
    CommaOrArrayEnd, ///< After a value in an array.
    Nothing ///< After the whole value.
};

/// Says in words why a JSON text cannot be read, and where to mend it.
///
/// The parser library names tokens at the place where it gave up; a person needs "a comma is
/// missing" at the place where the comma belongs. Messages never quote the text: it may hold a
/// secret.
class JsonDiagnosis
{
    Q_DECLARE_TR_FUNCTIONS(JsonReader)

public:
    /// `from` is where the last sound token ended; the text after it is known to be wrong. Without
    /// line and column.
    [[nodiscard]] static JsonProblem diagnose(QByteArrayView text, qsizetype from,
                                              JsonExpectation expectation);

private:
    explicit JsonDiagnosis(QByteArrayView text);
    JsonProblem atStart(qsizetype from) const;
    JsonProblem atName(qsizetype from) const;
    JsonProblem afterName(qsizetype from) const;
    JsonProblem atElement(qsizetype from) const;
    JsonProblem afterValue(qsizetype from, char closing) const;
    JsonProblem afterComma(qsizetype comma, char closing) const;
    JsonProblem afterEverything(qsizetype from) const;

    JsonProblem wrongValue(qsizetype begin) const;
    JsonProblem wrongWord(qsizetype begin) const;
    JsonProblem endsWithout(char closing) const;

    char at(qsizetype position) const { return m_text[position]; }
    bool isEnd(qsizetype position) const { return position >= m_text.size(); }
    qsizetype skipSpace(qsizetype position) const;
    QByteArrayView m_text;
};

} // namespace clientele::metadata
