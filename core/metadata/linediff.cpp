// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linediff.h"

#include "myers.h"

#include <QHash>

namespace clientele::metadata {

namespace {

constexpr qint64 budgetForLines = 20'000'000; // some 100 ms
constexpr qint64 budgetForWords = 1'000'000;

/// Gives equal texts the same number.
class Interner
{
public:
    int number(QStringView text)
    {
        const auto known = m_numbers.constFind(text);
        return known != m_numbers.cend() ? *known : *m_numbers.insert(text, int(m_numbers.size()));
    }

private:
    QHash<QStringView, int> m_numbers;
};

std::vector<int> numbersOfLines(const QStringList &lines, Interner &interner)
{
    std::vector<int> numbers;
    numbers.reserve(size_t(lines.size()));
    for (const QString &line : lines)
        numbers.push_back(interner.number(line.endsWith(u',') ? QStringView(line).chopped(1)
                                                              : QStringView(line)));
    return numbers;
}

/// Words are runs of letters and digits; everything else stands alone.
struct Words
{
    std::vector<qsizetype> begins; ///< With one more, the end of the text.
    std::vector<int> numbers;

    Words(QStringView text, Interner &interner)
    {
        qsizetype begin = 0;
        while (begin < text.size()) {
            const qsizetype end = wordEnd(text, begin);
            begins.push_back(begin);
            numbers.push_back(interner.number(text.sliced(begin, end - begin)));
            begin = end;
        }
        begins.push_back(text.size());
    }

    static qsizetype wordEnd(QStringView text, qsizetype begin)
    {
        qsizetype end = begin;
        while (end < text.size() && isOfWord(text, end))
            end += codePointLength(text, end);
        return end > begin ? end : begin + codePointLength(text, begin);
    }

    static qsizetype codePointLength(QStringView text, qsizetype at)
    {
        const bool isPair = text[at].isHighSurrogate() && at + 1 < text.size()
                            && text[at + 1].isLowSurrogate();
        return isPair ? 2 : 1;
    }

    static bool isOfWord(QStringView text, qsizetype at)
    {
        return codePointLength(text, at) == 2
                   ? QChar::isLetterOrNumber(QChar::surrogateToUcs4(text[at], text[at + 1]))
                   : text[at].isLetterOrNumber();
    }
};

} // namespace

std::vector<LineBlock> diffLines(const QStringList &before, const QStringList &after)
{
    Interner interner;
    const std::vector<int> numbersBefore = numbersOfLines(before, interner);
    const std::vector<int> numbersAfter = numbersOfLines(after, interner);
    return alignSequences(numbersBefore, numbersAfter, budgetForLines);
}

std::vector<WordChange> diffWords(const QString &before, const QString &after)
{
    Interner interner;
    const Words wordsBefore(before, interner);
    const Words wordsAfter(after, interner);
    const auto offset = [](const Words &words, qsizetype index) {
        return words.begins[size_t(index)];
    };

    std::vector<WordChange> changes;
    for (const LineBlock &block :
         alignSequences(wordsBefore.numbers, wordsAfter.numbers, budgetForWords)) {
        if (block.equal)
            continue;
        WordChange change;
        change.beforeBegin = offset(wordsBefore, block.beforeBegin);
        change.beforeLength = offset(wordsBefore, block.beforeBegin + block.beforeCount)
                              - change.beforeBegin;
        change.afterBegin = offset(wordsAfter, block.afterBegin);
        change.afterLength = offset(wordsAfter, block.afterBegin + block.afterCount)
                             - change.afterBegin;
        changes.push_back(change);
    }
    return changes;
}

} // namespace clientele::metadata
