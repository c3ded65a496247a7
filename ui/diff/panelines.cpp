// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panelines.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

using Mark = PaneLine::Mark;

QStringList linesOf(const QByteArray &text)
{
    QStringList lines = QString::fromUtf8(text).split(u'\n');
    if (lines.size() > 1 && lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

void fillSides(PaneLines &pane, const QStringList &before, const QStringList &after)
{
    pane.before.resize(size_t(before.size()));
    pane.after.resize(size_t(after.size()));
    int lastBefore = -1;
    int lastAfter = -1;
    const auto addFiller = [](std::vector<PaneLine> &side, int line) {
        if (line >= 0) // JSON starts with "{" on both sides, so there is a line to put it below
            ++side[size_t(line)].fillersBelow;
    };
    for (const AlignedRow &row : pane.rows) {
        lastBefore = std::max(lastBefore, row.before);
        lastAfter = std::max(lastAfter, row.after);
        if (row.before < 0)
            addFiller(pane.before, lastBefore);
        else if (!row.equal)
            pane.before[size_t(row.before)].mark = Mark::Removed;
        if (row.after < 0)
            addFiller(pane.after, lastAfter);
        else if (!row.equal)
            pane.after[size_t(row.after)].mark = Mark::Added;
        if (row.equal || row.before < 0 || row.after < 0)
            continue;
        ChangedWords words = changedWords(before[row.before], after[row.after]);
        pane.before[size_t(row.before)].words = std::move(words.before);
        pane.after[size_t(row.after)].words = std::move(words.after);
    }
}

void fillUnified(PaneLines &pane, const QStringList &before, const QStringList &after)
{
    pane.unifiedRows = unifiedRows(pane.rows);
    const auto width = QString::number(std::max(before.size(), after.size())).size();
    const auto number = [width](int line) {
        return (line < 0 ? QString() : QString::number(line + 1)).rightJustified(width);
    };
    QStringList lines;
    for (const AlignedRow &row : pane.unifiedRows) {
        PaneLine line = row.after >= 0 ? pane.after[size_t(row.after)]
                                       : pane.before[size_t(row.before)];
        line.fillersBelow = 0;
        line.number = number(row.before) + u' ' + number(row.after);
        pane.unified.push_back(std::move(line));
        lines.append(row.after >= 0 ? after[row.after] : before[row.before]);
    }
    pane.unifiedText = lines.join(u'\n').toUtf8();
}

} // namespace

PaneLines paneLines(const ComparedTexts &texts)
{
    const QStringList before = linesOf(texts.before);
    const QStringList after = linesOf(texts.after);
    PaneLines pane;
    pane.rows = alignLines(before, after);
    fillSides(pane, before, after);
    fillUnified(pane, before, after);
    return pane;
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
