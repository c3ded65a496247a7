// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonvalue.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <vector>

namespace clientele::metadata {

/// What a hostile text may cost us at most.
struct JsonLimits
{
    int depth = 64;
    qsizetype membersPerObject = 2'000;
    qsizetype elements = 50'000; ///< Array elements and members of the whole text.
    qsizetype bytes = 5 * 1024 * 1024;
};

/// What is wrong with a JSON text, and where.
struct JsonProblem
{
    enum class Kind {
        Syntax,
        InvalidUtf8,
        Duplicate,
        TooDeep,
        TooManyMembers,
        TooManyElements,
        TooLarge,
        NotAnObject
    };
    Kind kind = Kind::Syntax;
    QString message; ///< Translated, one sentence, without position.
    qsizetype offset = 0; ///< Bytes from the start of the text.
    int line = 1; ///< From 1.
    int column = 1; ///< Characters (UTF-16 units) from 1, as editors count.
    friend bool operator==(const JsonProblem &, const JsonProblem &) = default;
};

struct JsonReading
{
    JsonValue value;
    std::vector<JsonProblem>
        duplicates; ///< Each repeated member name; its value is kept in `value` too.
};

/// Reads one JSON text (RFC 8259) strictly: UTF-8, one value, no comments, no trailing commas. A
/// byte order mark is skipped. Duplicate member names are reported, not rejected, because a
/// server's answer must be kept whatever it is. Runs on any thread; takes O(n).
[[nodiscard]] tl::expected<JsonReading, JsonProblem> readJson(const QByteArray &text,
                                                              const JsonLimits &limits = {});

/// Line and column of a byte offset.
void locate(const QByteArray &text, JsonProblem &problem);

} // namespace clientele::metadata
