// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "linediff.h"

#include "myers.h"

#include <algorithm>
#include <bit>
#include <string_view>

namespace clientele::metadata {

namespace {

constexpr qint64 budgetForLines = 2'000'000; // some 10 ms
constexpr qint64 budgetForWords = 500'000;

/// Gives equal texts the same number, from 0. Holds the texts in one table with open places,
/// because an allocation for each of them is what would cost most of the time.
template<typename View>
class Interner
{
public:
    /// At most so many different texts.
    explicit Interner(size_t expected)
        : m_places(std::bit_ceil(2 * expected + 1), Place{})
    {
        m_texts.reserve(expected);
    }

    int number(View text)
    {
        const size_t hash = hashOf(text);
        size_t at = hash & (m_places.size() - 1);
        while (m_places[at].number >= 0) {
            if (m_places[at].hash == hash && m_texts[size_t(m_places[at].number)] == text)
                return m_places[at].number;
            at = (at + 1) & (m_places.size() - 1);
        }
        m_places[at] = {hash, int(m_texts.size())};
        m_texts.push_back(text);
        return m_places[at].number;
    }

private:
    struct Place
    {
        size_t hash = 0;
        int number = -1; ///< None: the place is free.
    };

    static size_t hashOf(View text)
    {
        return std::hash<std::string_view>()(
            {reinterpret_cast<const char *>(text.data()),
             size_t(text.size()) * sizeof(typename View::value_type)});
    }

    std::vector<Place> m_places;
    std::vector<View> m_texts; ///< By number.
};

std::vector<int> numbersOfLines(const TextLines &lines, Interner<QByteArrayView> &interner)
{
    std::vector<int> numbers;
    numbers.reserve(lines.size());
    for (const QByteArrayView line : lines)
        numbers.push_back(interner.number(line.endsWith(',') ? line.chopped(1) : line));
    return numbers;
}

/// Words are runs of letters and digits; everything else stands alone.
struct Words
{
    std::vector<qsizetype> begins; ///< With one more, the end of the text.
    std::vector<int> numbers;

    Words(QStringView text, Interner<QStringView> &interner)
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

TextLines linesOf(QByteArrayView text)
{
    TextLines lines;
    lines.reserve(size_t(std::count(text.begin(), text.end(), '\n')) + 1);
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        lines.push_back(end < 0 ? text : text.first(end));
        text = end < 0 ? QByteArrayView() : text.sliced(end + 1);
    }
    return lines;
}

std::vector<LineBlock> diffLines(const TextLines &before, const TextLines &after)
{
    Interner<QByteArrayView> interner(before.size() + after.size());
    const std::vector<int> numbersBefore = numbersOfLines(before, interner);
    const std::vector<int> numbersAfter = numbersOfLines(after, interner);
    return alignSequences(numbersBefore, numbersAfter, budgetForLines);
}

std::vector<WordChange> diffWords(const QString &before, const QString &after)
{
    Interner<QStringView> interner(size_t(before.size() + after.size()));
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
