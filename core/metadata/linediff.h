// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace clientele::metadata {

/// A run of lines of two texts: equal, or replaced (either side may be empty).
struct LineBlock
{
    bool equal = true;
    qsizetype beforeBegin = 0;
    qsizetype beforeCount = 0;
    qsizetype afterBegin = 0;
    qsizetype afterCount = 0;
    friend bool operator==(const LineBlock &, const LineBlock &) = default;
};

/// The lines of a text, without their ends; they point into it. What follows the last line's end is
/// no line.
using TextLines = std::vector<QByteArrayView>;
[[nodiscard]] TextLines linesOf(QByteArrayView text);

/// Aligns two texts line by line (Myers). Lines of JSON are compared without their trailing comma,
/// so that adding the last element of an array marks one line. The cost is capped: past that, lines
/// that stand once in either text are what is held on to, and the rest counts as replaced.
[[nodiscard]] std::vector<LineBlock> diffLines(const TextLines &before, const TextLines &after);

/// A changed stretch inside a pair of lines, in UTF-16 units.
struct WordChange
{
    qsizetype beforeBegin = 0;
    qsizetype beforeLength = 0;
    qsizetype afterBegin = 0;
    qsizetype afterLength = 0;
    friend bool operator==(const WordChange &, const WordChange &) = default;
};

/// The words that differ between two lines. Words are runs of letters and digits; everything else
/// stands alone.
[[nodiscard]] std::vector<WordChange> diffWords(const QString &before, const QString &after);

} // namespace clientele::metadata
