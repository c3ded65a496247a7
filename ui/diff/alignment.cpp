// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "alignment.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::LineBlock;
using metadata::TextLines;

namespace {

/// What a line is about: its indentation and member name, or the line itself where it has none.
QByteArrayView subjectOf(QByteArrayView line)
{
    const qsizetype quote = line.indexOf('"');
    const qsizetype colon = line.indexOf("\":");
    return quote >= 0 && colon > quote ? line.first(colon + 1) : line;
}

TextLines subjectsOf(const TextLines &lines, qsizetype begin, qsizetype count)
{
    TextLines subjects;
    subjects.reserve(size_t(count));
    for (qsizetype line = begin; line < begin + count; ++line)
        subjects.push_back(subjectOf(lines[size_t(line)]));
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

/// Tells lines that are versions of one another from those that have little in common.
class Likeness
{
public:
    /// Of the pairs, line by line.
    bool areVersions(const LineBlock &block, const TextLines &before, const TextLines &after)
    {
        const qsizetype pairs = std::min(block.beforeCount, block.afterCount);
        for (qsizetype i = 0; i < pairs; ++i) {
            if (!isVersion(before[size_t(block.beforeBegin + i)].trimmed(),
                           after[size_t(block.afterBegin + i)].trimmed()))
                return false;
        }
        return true;
    }

private:
    // Equal ends are cheap to see. Words cost more, so that only the first few are compared: a text
    // with more such lines says the same of them.
    bool isVersion(QByteArrayView before, QByteArrayView after)
    {
        const auto shorter = std::min(before.size(), after.size());
        const auto [head, otherHead] = std::mismatch(before.begin(), before.begin() + shorter,
                                                     after.begin());
        const qsizetype prefix = head - before.begin();
        const auto rest = shorter - prefix;
        const auto [tail, otherTail] = std::mismatch(before.rbegin(), before.rbegin() + rest,
                                                     after.rbegin());
        const qsizetype equal = prefix + (tail - before.rbegin());
        if (equal * 10 > before.size() + after.size() || --m_wordsLeft < 0)
            return equal * 10 > before.size() + after.size();
        const ChangedWords words = changedWords(QString::fromUtf8(before),
                                                QString::fromUtf8(after));
        return !words.before.empty() || !words.after.empty();
    }

    int m_wordsLeft = 200;
};

/// A replaced run once more by what its lines are about, so that a member's two values share a row
/// even when its neighbour came or went.
void appendReplaced(std::vector<AlignedRow> &rows, const LineBlock &block, const TextLines &before,
                    const TextLines &after, Likeness &likeness)
{
    const TextLines beforeSubjects = subjectsOf(before, block.beforeBegin, block.beforeCount);
    const TextLines afterSubjects = subjectsOf(after, block.afterBegin, block.afterCount);
    for (LineBlock part : metadata::diffLines(beforeSubjects, afterSubjects)) {
        part.beforeBegin += block.beforeBegin;
        part.afterBegin += block.afterBegin;
        if (part.equal || likeness.areVersions(part, before, after)) {
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

std::vector<AlignedRow> alignLines(const TextLines &before, const TextLines &after)
{
    Likeness likeness;
    std::vector<AlignedRow> rows;
    rows.reserve(before.size() + after.size() / 2);
    for (const LineBlock &block : metadata::diffLines(before, after)) {
        if (block.equal)
            appendRows(rows, block, true);
        else
            appendReplaced(rows, block, before, after, likeness);
    }
    return rows;
}

std::vector<AlignedRow> unifiedRows(const std::vector<AlignedRow> &rows)
{
    std::vector<AlignedRow> unified;
    unified.reserve(rows.size());
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
