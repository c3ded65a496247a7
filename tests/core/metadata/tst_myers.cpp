// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <metadata/myers.h>

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace clientele::metadata;

namespace {

constexpr qint64 unlimited = std::numeric_limits<qint64>::max();

/// Length of the longest common subsequence, the slow and simple way.
qsizetype longestCommon(const std::vector<int> &left, const std::vector<int> &right)
{
    std::vector<qsizetype> row(right.size() + 1);
    for (const int element : left) {
        qsizetype diagonal = 0;
        for (size_t column = 1; column <= right.size(); ++column) {
            const qsizetype above = row[column];
            row[column] = element == right[column - 1] ? diagonal + 1
                                                       : std::max(above, row[column - 1]);
            diagonal = above;
        }
    }
    return row.back();
}

qsizetype keptCount(const std::vector<LineBlock> &blocks)
{
    qsizetype kept = 0;
    for (const LineBlock &block : blocks)
        kept += block.equal ? block.beforeCount : 0;
    return kept;
}

/// Blocks alternate, cover both sequences without a gap, and equal ones are equal.
bool isAlignment(const std::vector<LineBlock> &blocks, const std::vector<int> &before,
                 const std::vector<int> &after)
{
    qsizetype beforeEnd = 0;
    qsizetype afterEnd = 0;
    bool wasEqual = false;
    for (const LineBlock &block : blocks) {
        const bool isFirst = &block == &blocks.front();
        if (block.beforeBegin != beforeEnd || block.afterBegin != afterEnd
            || (!isFirst && block.equal == wasEqual))
            return false;
        if (block.beforeCount + block.afterCount == 0
            || (block.equal && block.beforeCount != block.afterCount))
            return false;
        const auto from = before.begin() + block.beforeBegin;
        if (block.equal
            && !std::equal(from, from + block.beforeCount, after.begin() + block.afterBegin))
            return false;
        beforeEnd += block.beforeCount;
        afterEnd += block.afterCount;
        wasEqual = block.equal;
    }
    return beforeEnd == std::ssize(before) && afterEnd == std::ssize(after);
}

std::vector<int> randomSequence(QRandomGenerator &random, int maxLength, int alphabet)
{
    std::vector<int> sequence(size_t(random.bounded(maxLength + 1)));
    std::generate(sequence.begin(), sequence.end(), [&] { return random.bounded(alphabet); });
    return sequence;
}

} // namespace

class TestMyers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void blocks_data();
    void blocks();
    void keepsAsMuchAsPossible();
    void keepsAsMuchAsPossibleAfterFewEdits();
    void spentBudget();
    void whatStandsOnceIsHeldOnTo();
};

void TestMyers::blocks_data()
{
    QTest::addColumn<std::vector<int>>("before");
    QTest::addColumn<std::vector<int>>("after");
    QTest::addColumn<std::vector<LineBlock>>("expected");
    using Numbers = std::vector<int>;
    using Blocks = std::vector<LineBlock>;
    QTest::newRow("both empty") << Numbers{} << Numbers{} << Blocks{};
    QTest::newRow("equal") << Numbers{1, 2} << Numbers{1, 2} << Blocks{{true, 0, 2, 0, 2}};
    QTest::newRow("all new") << Numbers{} << Numbers{1, 2} << Blocks{{false, 0, 0, 0, 2}};
    QTest::newRow("all gone") << Numbers{1, 2} << Numbers{} << Blocks{{false, 0, 2, 0, 0}};
    QTest::newRow("nothing in common")
        << Numbers{1, 2} << Numbers{3} << Blocks{{false, 0, 2, 0, 1}};
    QTest::newRow("one added") << Numbers{1, 3} << Numbers{1, 2, 3}
                               << Blocks{
                                      {true, 0, 1, 0, 1}, {false, 1, 0, 1, 1}, {true, 1, 1, 2, 1}};
    QTest::newRow("one replaced") << Numbers{1, 2, 3} << Numbers{1, 4, 3}
                                  << Blocks{{true, 0, 1, 0, 1},
                                            {false, 1, 1, 1, 1},
                                            {true, 2, 1, 2, 1}};
    QTest::newRow("replaced at both ends")
        << Numbers{1, 2, 3} << Numbers{4, 2, 5}
        << Blocks{{false, 0, 1, 0, 1}, {true, 1, 1, 1, 1}, {false, 2, 1, 2, 1}};
    QTest::newRow("repeated element")
        << Numbers{1, 1, 1} << Numbers{1, 1} << Blocks{{true, 0, 2, 0, 2}, {false, 2, 1, 2, 0}};
}

void TestMyers::blocks()
{
    QFETCH(std::vector<int>, before);
    QFETCH(std::vector<int>, after);
    QFETCH(std::vector<LineBlock>, expected);
    QVERIFY(alignSequences(before, after, unlimited) == expected);
}

void TestMyers::keepsAsMuchAsPossible()
{
    QRandomGenerator random(8);
    for (int round = 0; round < 5'000; ++round) {
        const int alphabet = 1 + random.bounded(6);
        const auto before = randomSequence(random, 14, alphabet);
        const auto after = randomSequence(random, 14, alphabet);
        const auto blocks = alignSequences(before, after, unlimited);
        QVERIFY(isAlignment(blocks, before, after));
        QCOMPARE(keptCount(blocks), longestCommon(before, after));
    }
}

void TestMyers::keepsAsMuchAsPossibleAfterFewEdits()
{
    QRandomGenerator random(9);
    for (int round = 0; round < 200; ++round) {
        const auto before = randomSequence(random, 300, 40);
        auto after = before;
        for (int edit = random.bounded(12); edit > 0; --edit) {
            const auto at = after.begin() + random.bounded(int(after.size()) + 1);
            if (random.bounded(2) == 0)
                after.insert(at, random.bounded(40));
            else if (at != after.end())
                after.erase(at);
        }
        const auto blocks = alignSequences(before, after, unlimited);
        QVERIFY(isAlignment(blocks, before, after));
        QCOMPARE(keptCount(blocks), longestCommon(before, after));
    }
}

/// Whatever the budget, the result is an alignment; what the ends have in common stays.
void TestMyers::spentBudget()
{
    QRandomGenerator random(10);
    std::vector<int> before(300);
    std::vector<int> after(300);
    for (std::vector<int> *sequence : {&before, &after}) {
        std::generate(sequence->begin(), sequence->end(), [&] { return random.bounded(20); });
        sequence->insert(sequence->begin(), {100, 101});
        sequence->push_back(102);
    }
    const qsizetype most = longestCommon(before, after);
    for (const qint64 budget : {0, 1, 100, 1'000, 1'000'000}) {
        const auto blocks = alignSequences(before, after, budget);
        QVERIFY(isAlignment(blocks, before, after));
        QVERIFY(blocks.front().equal && blocks.front().beforeCount >= 2);
        QVERIFY(blocks.back().equal);
        QCOMPARE(keptCount(blocks) == most, budget == 1'000'000);
    }
}

/// Without any budget: numbers that both sides have once are kept, as many as stay in order, and
/// what lies between them is aligned again.
void TestMyers::whatStandsOnceIsHeldOnTo()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 200; ++round) {
        std::vector<int> before(size_t(random.bounded(60)));
        std::iota(before.begin(), before.end(), 0);
        std::vector<int> after = before;
        std::shuffle(after.begin(), after.end(), random);
        const auto blocks = alignSequences(before, after, 0);
        QVERIFY(isAlignment(blocks, before, after));
        QCOMPARE(keptCount(blocks), longestCommon(before, after));
    }
    // 7 stands once; the equal ends of what is before and behind it are found too.
    const auto blocks = alignSequences({1, 2, 1, 7, 3, 3, 4}, {2, 1, 7, 3, 4, 3}, 0);
    QVERIFY(isAlignment(blocks, {1, 2, 1, 7, 3, 3, 4}, {2, 1, 7, 3, 4, 3}));
    QVERIFY(keptCount(blocks) >= 4);
}

QTEST_GUILESS_MAIN(TestMyers)
#include "tst_myers.moc"
