// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonreader.h"

#include <QByteArrayView>
#include <QCoreApplication>

#include <optional>

namespace clientele::metadata {

/// The part of JsonDiagnosis that looks at characters: why a string, or a character outside of one,
/// is wrong.
class JsonStringDiagnosis
{
    Q_DECLARE_TR_FUNCTIONS(JsonReader)

public:
    explicit JsonStringDiagnosis(QByteArrayView text);
    /// Of the string that opens here.
    [[nodiscard]] JsonProblem string(qsizetype opening) const;
    /// Of a character that cannot begin a value.
    [[nodiscard]] JsonProblem character(qsizetype position) const;

private:
    std::optional<JsonProblem> escape(qsizetype backslash) const;
    std::optional<char16_t> unicodeEscape(qsizetype backslash) const;
    qsizetype escapeLength(qsizetype backslash) const;
    JsonProblem rawControl(qsizetype position) const;
    bool isEnd(qsizetype position) const { return position >= m_text.size(); }
    QByteArrayView m_text;
};

} // namespace clientele::metadata
