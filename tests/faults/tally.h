// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "work.h"

#include <QList>
#include <QtGlobal>

namespace clientele::tests {

/// What a campaign tried, and what became of it.
struct Tally
{
    int runs = 0;
    int kills = 0;
    std::array<int, namesOfWork.size()> killsIn{}; ///< By work.
    int judged = 0; ///< Kills after which both sides were compared: all, or something is broken.
    int committed = 0; ///< Answers to the work of the campaign that the inventory took.
    int unknownOutcomes = 0; ///< Killed inside a request, and said so at the next start.
    int inWindow = 0; ///< Killed between the last byte of the answer and its commit.
    int shownAsDone = 0;
    QList<qint64> windows; ///< Nanoseconds from the answer's last byte on the wire to its commit.
    QList<qint64> windowsInside; ///< The same from when the program has the whole answer.
    QList<qint64> syncs; ///< Nanoseconds that the disk itself took for such a write, meanwhile.

    // Must be 0.
    int lostAfterCommit = 0; ///< No open request, and another token than the server's.
    int doneAndGone = 0; ///< Shown as done, and the token is not there.
    int untruthful = 0; ///< The server has something else, and no outcome is called unknown.
    int overlapped = 0; ///< Requests of a client that came while another had no answer yet.
    int staleTokens = 0; ///< Requests with a replaced token though nobody was killed.
    int broken = 0; ///< The worker could not be audited, or its log's chain is broken.

    void add(const Tally &other);
    [[nodiscard]] bool isClean() const
    {
        return judged == kills
               && lostAfterCommit + doneAndGone + untruthful + overlapped + staleTokens + broken
                      == 0;
    }
};

/// A line of the summary.
void print(const char *title, const Tally &tally);
/// How many kills fell in each work.
void printKills(const Tally &tally);
/// Median, 99 of 100, longest.
void printTimes(const char *what, QList<qint64> nanoseconds);

} // namespace clientele::tests
