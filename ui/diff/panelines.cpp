// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panelines.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

using Mark = PaneLine::Mark;

void fillSides(PaneLines &pane)
{
    pane.before.resize(pane.beforeLines.size());
    pane.after.resize(pane.afterLines.size());
    int lastBefore = -1;
    int lastAfter = -1;
    const auto addFiller = [](std::vector<PaneLine> &side, int line) {
        if (line >= 0) // JSON starts with "{" on both sides, so there is a line to put it below
            ++side[size_t(line)].fillersBelow;
    };
    const auto fill = [](std::vector<PaneLine> &side, int line, const AlignedRow &row, Mark mark) {
        side[size_t(line)].mark = row.equal ? Mark::None : mark;
        side[size_t(line)].before = row.before;
        side[size_t(line)].after = row.after;
    };
    for (const AlignedRow &row : pane.rows) {
        lastBefore = std::max(lastBefore, row.before);
        lastAfter = std::max(lastAfter, row.after);
        if (row.before < 0)
            addFiller(pane.before, lastBefore);
        else
            fill(pane.before, row.before, row, Mark::Removed);
        if (row.after < 0)
            addFiller(pane.after, lastAfter);
        else
            fill(pane.after, row.after, row, Mark::Added);
    }
}

void fillUnified(PaneLines &pane)
{
    pane.unifiedRows = unifiedRows(pane.rows);
    pane.unified.reserve(pane.unifiedRows.size());
    pane.unifiedText.reserve(pane.texts.before.size() + pane.texts.after.size());
    for (const AlignedRow &row : pane.unifiedRows) {
        const bool isAfter = row.after >= 0;
        pane.unified.push_back(isAfter ? pane.after[size_t(row.after)]
                                       : pane.before[size_t(row.before)]);
        pane.unified.back().fillersBelow = 0;
        if (pane.unified.size() > 1)
            pane.unifiedText += '\n';
        pane.unifiedText += isAfter ? pane.afterLines[size_t(row.after)]
                                    : pane.beforeLines[size_t(row.before)];
    }
}

} // namespace

PaneLines paneLines(const ComparedTexts &texts)
{
    PaneLines pane;
    pane.texts = texts;
    pane.beforeLines = metadata::linesOf(pane.texts.before);
    pane.afterLines = metadata::linesOf(pane.texts.after);
    pane.rows = alignLines(pane.beforeLines, pane.afterLines);
    fillSides(pane);
    fillUnified(pane);
    return pane;
}

std::vector<WordRange> wordsOf(const PaneLines &lines, const PaneLine &line)
{
    if (line.mark == Mark::None || line.before < 0 || line.after < 0)
        return {};
    ChangedWords words = changedWords(QString::fromUtf8(lines.beforeLines[size_t(line.before)]),
                                      QString::fromUtf8(lines.afterLines[size_t(line.after)]));
    return line.mark == Mark::Added ? std::move(words.after) : std::move(words.before);
}

std::vector<DiffStop> diffStops(const std::vector<AlignedRow> &rows,
                                const std::vector<MemberPlace> &places)
{
    QHash<int, int> rowOfBefore;
    QHash<int, int> rowOfAfter;
    for (size_t row = 0; row < rows.size(); ++row) {
        rowOfBefore.insert(rows[row].before, int(row));
        rowOfAfter.insert(rows[row].after, int(row));
    }
    std::vector<DiffStop> stops;
    for (const MemberPlace &place : places) {
        if (!place.changes)
            continue;
        const int before = place.beforeLine >= 0 ? rowOfBefore.value(place.beforeLine)
                                                 : int(rows.size());
        const int after = place.afterLine >= 0 ? rowOfAfter.value(place.afterLine)
                                               : int(rows.size());
        const int first = std::min(before, after);
        const auto differs = std::find_if(rows.begin() + first, rows.end(),
                                          [](const AlignedRow &row) { return !row.equal; });
        stops.push_back({.member = place.member,
                         .firstRow = first,
                         .row = differs == rows.end() ? first : int(differs - rows.begin())});
    }
    std::stable_sort(stops.begin(), stops.end(), [](const DiffStop &left, const DiffStop &right) {
        return left.row < right.row;
    });
    return stops;
}

} // namespace clientele::ui
