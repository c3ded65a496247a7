// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alignment.h"

#include <metadata/linediff.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::LineBlock;

namespace {

/// What a line is about: its indentation and member name, or the line itself where it has none.
QString subjectOf(const QString &line)
{
    const qsizetype quote = line.indexOf(u'"');
    const qsizetype colon = line.indexOf("\":"_L1);
    return quote >= 0 && colon > quote ? line.left(colon + 1) : line;
}

QStringList subjectsOf(const QStringList &lines, qsizetype begin, qsizetype count)
{
    QStringList subjects;
    for (const QString &line : lines.mid(begin, count))
        subjects.append(subjectOf(line));
    return subjects;
}

/// Rows that pair the lines of both sides from the top; the longer side's rest stands alone.
void appendRows(std::vector<AlignedRow> &rows, const LineBlock &block, bool equal = false)
{
    const qsizetype count = std::max(block.beforeCount, block.afterCount);
    for (qsizetype i = 0; i < count; ++i)
        rows.push_back({.before = i < block.beforeCount ? int(block.beforeBegin + i) : -1,
                        .after = i < block.afterCount ? int(block.afterBegin + i) : -1,
                        .equal = equal});
}

QString withoutComma(const QString &line)
{
    return line.endsWith(u',') ? line.chopped(1) : line;
}

qsizetype lengthOf(const std::vector<WordRange> &ranges)
{
    qsizetype length = 0;
    for (const WordRange &range : ranges)
        length += range.length;
    return length;
}

/// Whether line by line the two sides of a replaced run are versions of one another.
bool areVersions(const LineBlock &block, const QStringList &before, const QStringList &after)
{
    const qsizetype pairs = std::min(block.beforeCount, block.afterCount);
    for (qsizetype i = 0; i < pairs; ++i) {
        const ChangedWords words = changedWords(before[block.beforeBegin + i],
                                                after[block.afterBegin + i]);
        if (words.before.empty() && words.after.empty())
            return false;
    }
    return true;
}

/// A replaced run once more by what its lines are about, so that a member's two values share a row
/// even when its neighbour came or went.
void appendReplaced(std::vector<AlignedRow> &rows, const LineBlock &block,
                    const QStringList &before, const QStringList &after)
{
    const QStringList beforeSubjects = subjectsOf(before, block.beforeBegin, block.beforeCount);
    const QStringList afterSubjects = subjectsOf(after, block.afterBegin, block.afterCount);
    for (LineBlock part : metadata::diffLines(beforeSubjects, afterSubjects)) {
        part.beforeBegin += block.beforeBegin;
        part.afterBegin += block.afterBegin;
        if (part.equal || areVersions(part, before, after)) {
            appendRows(rows, part);
            continue;
        }
        LineBlock gone = part;
        gone.afterCount = 0;
        LineBlock come = part;
        come.beforeCount = 0;
        appendRows(rows, gone);
        appendRows(rows, come);
    }
}

} // namespace

std::vector<AlignedRow> alignLines(const QStringList &before, const QStringList &after)
{
    std::vector<AlignedRow> rows;
    for (const LineBlock &block : metadata::diffLines(before, after)) {
        if (block.equal)
            appendRows(rows, block, true);
        else
            appendReplaced(rows, block, before, after);
    }
    return rows;
}

std::vector<AlignedRow> unifiedRows(const std::vector<AlignedRow> &rows)
{
    std::vector<AlignedRow> unified;
    for (auto run = rows.begin(); run != rows.end();) {
        if (run->equal) {
            unified.push_back(*run++);
            continue;
        }
        const auto end = std::find_if(run, rows.end(),
                                      [](const AlignedRow &row) { return row.equal; });
        for (auto row = run; row != end; ++row) {
            if (row->before >= 0)
                unified.push_back({.before = row->before, .after = -1, .equal = false});
        }
        for (auto row = run; row != end; ++row) {
            if (row->after >= 0)
                unified.push_back({.before = -1, .after = row->after, .equal = false});
        }
        run = end;
    }
    return unified;
}

ChangedWords changedWords(const QString &before, const QString &after)
{
    const QString left = withoutComma(before);
    const QString right = withoutComma(after);
    ChangedWords words;
    for (const metadata::WordChange &change : metadata::diffWords(left, right)) {
        if (change.beforeLength > 0)
            words.before.push_back({.begin = change.beforeBegin, .length = change.beforeLength});
        if (change.afterLength > 0)
            words.after.push_back({.begin = change.afterBegin, .length = change.afterLength});
    }
    const qsizetype changed = lengthOf(words.before) + lengthOf(words.after);
    const qsizetype all = left.trimmed().size() + right.trimmed().size();
    return changed * 10 > all * 8 ? ChangedWords{} : words;
}

} // namespace clientele::ui
