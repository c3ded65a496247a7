// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alignment.h"
#include "comparedtexts.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace clientele::ui {

/// A line of a comparison as a pane draws it.
struct PaneLine
{
    enum class Mark { None, Removed, Added };
    Mark mark = Mark::None;
    int fillersBelow = 0; ///< Empty lines under it, where only the other side has lines.
    int before = -1; ///< The line of the old text that it is, or is a version of; from 0.
    int after = -1; ///< The same of the new text.
    friend bool operator==(const PaneLine &, const PaneLine &) = default;
};

/// A comparison, ready to be drawn side by side and in one column.
struct PaneLines
{
    std::vector<AlignedRow> rows;
    std::vector<PaneLine> before;
    std::vector<PaneLine> after;
    std::vector<AlignedRow> unifiedRows; ///< A line of the one column each.
    std::vector<PaneLine> unified;
    QByteArray unifiedText;
    ComparedTexts texts;
    metadata::TextLines beforeLines; ///< Of `texts`.
    metadata::TextLines afterLines;
};
[[nodiscard]] PaneLines paneLines(const ComparedTexts &texts);
/// The changed stretches of a line. Not part of it, because of a long text only some lines are ever
/// looked at.
[[nodiscard]] std::vector<WordRange> wordsOf(const PaneLines &lines, const PaneLine &line);

/// A changed member in the rows of a comparison.
struct DiffStop
{
    QString member;
    int firstRow = 0; ///< Of the member.
    int row = 0; ///< The first that differs.
    friend bool operator==(const DiffStop &, const DiffStop &) = default;
};
[[nodiscard]] std::vector<DiffStop> diffStops(const std::vector<AlignedRow> &rows,
                                              const std::vector<MemberPlace> &places);

} // namespace clientele::ui
