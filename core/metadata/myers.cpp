// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "myers.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <unordered_map>
#include <utility>

namespace clientele::metadata {

namespace {

/// A point of the edit graph: so much of either sequence is behind us.
struct Point
{
    qsizetype before = 0;
    qsizetype after = 0;
};

struct Box
{
    Point begin;
    Point end;

    qsizetype width() const { return end.before - begin.before; }
    qsizetype height() const { return end.after - begin.after; }
    bool isEmpty() const { return width() == 0 || height() == 0; }
};

/// Finds what stays, by divide and conquer: a shortest way through the edit graph is searched from
/// both corners at once, and the point where the two searches meet splits the box into two smaller
/// ones.
class Myers
{
public:
    Myers(const std::vector<int> &before, const std::vector<int> &after, qint64 budget)
        : m_before(before)
        , m_after(after)
        , m_budget(budget)
        , m_reserve(budget)
        , m_forward(before.size() + after.size() + 3)
        , m_backward(m_forward.size())
    { }

    /// Pairs of positions that stay, in order.
    std::vector<Point> kept()
    {
        std::vector<Box> boxes{{{0, 0}, {std::ssize(m_before), std::ssize(m_after)}}};
        while (!boxes.empty()) {
            Box box = boxes.back();
            boxes.pop_back();
            cutEqualEnds(box);
            if (box.isEmpty())
                continue;
            if (!m_isDear) {
                if (split(boxes, box))
                    continue;
                m_isDear = true;
                m_budget = m_reserve;
            }
            const Anchors anchors = anchorsOf(box);
            if (!anchors.points.empty())
                split(boxes, box, anchors.points);
            else if (anchors.hasCommon)
                split(boxes, box);
        }
        std::sort(m_kept.begin(), m_kept.end(),
                  [](Point left, Point right) { return left.before < right.before; });
        return std::move(m_kept);
    }

private:
    bool isEqual(qsizetype before, qsizetype after) const
    {
        return m_before[size_t(before)] == m_after[size_t(after)];
    }

    // Afterwards at least two edits are left in a box that is not empty, so that splitting always
    // makes it smaller.
    void cutEqualEnds(Box &box)
    {
        while (!box.isEmpty() && isEqual(box.begin.before, box.begin.after))
            m_kept.push_back({box.begin.before++, box.begin.after++});
        while (!box.isEmpty() && isEqual(box.end.before - 1, box.end.after - 1))
            m_kept.push_back({--box.end.before, --box.end.after});
    }

    struct Anchors
    {
        std::vector<Point>
            points; ///< Numbers that both sides have once: the most that stay in order.
        bool hasCommon = false; ///< Any number stands on both sides.
    };
    Anchors anchorsOf(const Box &box) const;

    /// Where the two searches meet; false once the budget is spent.
    bool split(std::vector<Box> &boxes, const Box &box)
    {
        const std::optional<Point> middle = meetingPoint(box);
        if (middle)
            split(boxes, box, {*middle});
        return middle.has_value();
    }

    static void split(std::vector<Box> &boxes, const Box &box, const std::vector<Point> &points)
    {
        Point begin = box.begin;
        for (const Point &point : points) {
            boxes.push_back({begin, point});
            begin = point;
        }
        boxes.push_back({begin, box.end});
    }

    /// Nothing once the budget is spent. The point is the start of a run of equal elements.
    std::optional<Point> meetingPoint(const Box &box);

    const std::vector<int> &m_before;
    const std::vector<int> &m_after;
    qint64 m_budget;
    qint64 m_reserve; ///< For what is between anchors.
    bool m_isDear = false; ///< The budget was spent once.
    // How far in `before` each search came on each diagonal. The backward search counts from the
    // end.
    std::vector<qsizetype> m_forward;
    std::vector<qsizetype> m_backward;
    std::vector<Point> m_kept;
};

Myers::Anchors Myers::anchorsOf(const Box &box) const
{
    Anchors anchors;
    struct Seen
    {
        int before = 0;
        int after = 0;
        qsizetype place = 0; ///< In `after`.
    };
    std::unordered_map<int, Seen> seen;
    for (qsizetype at = box.begin.before; at < box.end.before; ++at)
        ++seen[m_before[size_t(at)]].before;
    for (qsizetype at = box.begin.after; at < box.end.after; ++at) {
        Seen &number = seen[m_after[size_t(at)]];
        ++number.after;
        number.place = at;
    }
    // The longest run of pairs that go up on both sides: piles, each pair on the leftmost whose top
    // is not before it, and remembering what lay on top of the pile at its left.
    std::vector<Point> pairs;
    std::vector<size_t> below; // of each pair; its own index: none
    std::vector<size_t> tops;
    for (qsizetype at = box.begin.before; at < box.end.before; ++at) {
        const Seen &number = seen[m_before[size_t(at)]];
        anchors.hasCommon = anchors.hasCommon || number.after > 0;
        if (number.before != 1 || number.after != 1)
            continue;
        const size_t pair = pairs.size();
        pairs.push_back({at, number.place});
        const auto pile = std::lower_bound(
            tops.begin(), tops.end(), number.place,
            [&pairs](size_t top, qsizetype place) { return pairs[top].after < place; });
        below.push_back(pile == tops.begin() ? pair : *std::prev(pile));
        if (pile == tops.end())
            tops.push_back(pair);
        else
            *pile = pair;
    }
    if (tops.empty())
        return anchors;
    for (size_t pair = tops.back();; pair = below[pair]) {
        anchors.points.push_back(pairs[pair]);
        if (below[pair] == pair)
            break;
    }
    std::reverse(anchors.points.begin(), anchors.points.end());
    return anchors;
}

std::optional<Point> Myers::meetingPoint(const Box &box)
{
    const qsizetype width = box.width();
    const qsizetype height = box.height();
    const qsizetype delta = width - height;
    const bool isOdd = delta % 2 != 0;
    // Diagonal `k` holds the points with before - after == k; it runs from -height to width.
    const auto onDiagonal = [height](std::vector<qsizetype> &reach, qsizetype k) -> qsizetype & {
        return reach[size_t(k + height + 1)];
    };
    const auto afterOneEdit = [&](std::vector<qsizetype> &reach, qsizetype k, qsizetype edits) {
        const bool isInsertion = k == -edits
                                 || (k != edits
                                     && onDiagonal(reach, k - 1) < onDiagonal(reach, k + 1));
        const qsizetype x = isInsertion ? onDiagonal(reach, k + 1) : onDiagonal(reach, k - 1) + 1;
        return Point{x, x - k};
    };
    onDiagonal(m_forward, 1) = 0;
    onDiagonal(m_backward, 1) = 0;
    for (qsizetype edits = 0; m_budget > 0; ++edits) {
        // Past an edge of the box there is nothing more to find.
        const qsizetype lowest = -(edits - 2 * std::max(qsizetype(0), edits - height));
        const qsizetype highest = edits - 2 * std::max(qsizetype(0), edits - width);
        for (qsizetype k = lowest; k <= highest; k += 2) {
            const Point start = afterOneEdit(m_forward, k, edits);
            Point end = start;
            while (end.before < width && end.after < height
                   && isEqual(box.begin.before + end.before, box.begin.after + end.after))
                ++end.before, ++end.after;
            m_budget -= 1 + end.before - start.before;
            onDiagonal(m_forward, k) = end.before;
            if (isOdd && std::abs(delta - k) < edits
                && end.before + onDiagonal(m_backward, delta - k) >= width)
                return Point{box.begin.before + start.before, box.begin.after + start.after};
        }
        for (qsizetype k = lowest; k <= highest; k += 2) {
            const Point start = afterOneEdit(m_backward, k, edits);
            Point end = start;
            while (end.before < width && end.after < height
                   && isEqual(box.end.before - 1 - end.before, box.end.after - 1 - end.after))
                ++end.before, ++end.after;
            m_budget -= 1 + end.before - start.before;
            onDiagonal(m_backward, k) = end.before;
            if (!isOdd && std::abs(delta - k) <= edits
                && end.before + onDiagonal(m_forward, delta - k) >= width)
                return Point{box.end.before - end.before, box.end.after - end.after};
        }
    }
    return std::nullopt;
}

/// The elements that occur in the other sequence too, with where they stood. The rest can never
/// stay, and leaving it out makes "everything changed" cheap.
struct Shared
{
    std::vector<int> elements;
    std::vector<qsizetype> positions;

    Shared(const std::vector<int> &sequence, const std::vector<int> &other)
    {
        const int size = other.empty() ? 0 : *std::max_element(other.begin(), other.end()) + 1;
        std::vector<bool> others(size_t(size), false);
        for (const int element : other)
            others[size_t(element)] = true;
        for (size_t at = 0; at < sequence.size(); ++at) {
            if (sequence[at] >= size || !others[size_t(sequence[at])])
                continue;
            elements.push_back(sequence[at]);
            positions.push_back(qsizetype(at));
        }
    }
};

class BlockList
{
public:
    void addEqual(Point pair)
    {
        addReplaced(pair);
        if (!m_blocks.empty() && m_blocks.back().equal)
            ++m_blocks.back().beforeCount, ++m_blocks.back().afterCount;
        else
            m_blocks.push_back({true, pair.before, 1, pair.after, 1});
        m_done = {pair.before + 1, pair.after + 1};
    }

    void addReplaced(Point end)
    {
        if (m_done.before == end.before && m_done.after == end.after)
            return;
        m_blocks.push_back({false, m_done.before, end.before - m_done.before, m_done.after,
                            end.after - m_done.after});
        m_done = end;
    }

    std::vector<LineBlock> take() { return std::move(m_blocks); }

private:
    std::vector<LineBlock> m_blocks;
    Point m_done;
};

} // namespace

std::vector<LineBlock> alignSequences(const std::vector<int> &before, const std::vector<int> &after,
                                      qint64 budget)
{
    const Shared sharedBefore(before, after);
    const Shared sharedAfter(after, before);
    BlockList blocks;
    for (const Point &pair : Myers(sharedBefore.elements, sharedAfter.elements, budget).kept())
        blocks.addEqual({sharedBefore.positions[size_t(pair.before)],
                         sharedAfter.positions[size_t(pair.after)]});
    blocks.addReplaced({std::ssize(before), std::ssize(after)});
    return blocks.take();
}

} // namespace clientele::metadata
