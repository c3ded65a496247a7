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
    std::vector<WordRange> words; ///< Changed stretches.
    QString number; ///< Shown instead of the line's own number; empty for that.
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
};
[[nodiscard]] PaneLines paneLines(const ComparedTexts &texts);

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
