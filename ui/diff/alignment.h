// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/linediff.h>

#include <QString>

#include <vector>

namespace clientele::ui {

/// One row of two texts side by side. A side without a line here shows filler.
struct AlignedRow
{
    int before = -1; ///< Line of the old text, from 0; -1 for none.
    int after = -1;
    bool equal = false;
    friend bool operator==(const AlignedRow &, const AlignedRow &) = default;
};

/// Lays two pretty-printed JSON texts side by side: equal lines share a row, and so do lines of the
/// same member whose value changed; what only one text has stands alone.
[[nodiscard]] std::vector<AlignedRow> alignLines(const metadata::TextLines &before,
                                                 const metadata::TextLines &after);

/// The same rows for one column: in each run of differences the old lines stand above the new ones,
/// a line a row.
[[nodiscard]] std::vector<AlignedRow> unifiedRows(const std::vector<AlignedRow> &rows);

/// A stretch of a line, in UTF-16 units.
struct WordRange
{
    qsizetype begin = 0;
    qsizetype length = 0;
    friend bool operator==(const WordRange &, const WordRange &) = default;
};

struct ChangedWords
{
    std::vector<WordRange> before;
    std::vector<WordRange> after;
};
/// The words that differ between two lines of a row. Nothing when the lines have little in common:
/// then everything would be marked and say nothing. A trailing comma is never marked.
[[nodiscard]] ChangedWords changedWords(const QString &before, const QString &after);

} // namespace clientele::ui
