// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tally.h"

#include <algorithm>
#include <cstdio>

namespace clientele::tests {

void Tally::add(const Tally &other)
{
    runs += other.runs;
    kills += other.kills;
    for (std::size_t work = 0; work < killsIn.size(); ++work)
        killsIn.at(work) += other.killsIn.at(work);
    judged += other.judged;
    committed += other.committed;
    unknownOutcomes += other.unknownOutcomes;
    inWindow += other.inWindow;
    shownAsDone += other.shownAsDone;
    windows += other.windows;
    windowsInside += other.windowsInside;
    syncs += other.syncs;
    lostAfterCommit += other.lostAfterCommit;
    doneAndGone += other.doneAndGone;
    untruthful += other.untruthful;
    overlapped += other.overlapped;
    staleTokens += other.staleTokens;
    broken += other.broken;
}

void print(const char *title, const Tally &tally)
{
    std::printf("%-26s runs %4d, kills %4d, committed %4d, done %4d, unknown %3d, in window %3d "
                "| lost %d, done and gone %d, untruthful %d, overlapped %d, stale tokens %d, "
                "broken %d\n",
                title, tally.runs, tally.kills, tally.committed, tally.shownAsDone,
                tally.unknownOutcomes, tally.inWindow, tally.lostAfterCommit, tally.doneAndGone,
                tally.untruthful, tally.overlapped, tally.staleTokens, tally.broken);
    std::fflush(stdout);
}

void printKills(const Tally &tally)
{
    std::printf("kills:");
    for (std::size_t work = 0; work < namesOfWork.size(); ++work)
        std::printf(" %s %d,", namesOfWork.at(work), tally.killsIn.at(work));
    std::printf(" judged %d of %d\n", tally.judged, tally.kills);
}

void printTimes(const char *what, QList<qint64> nanoseconds)
{
    if (nanoseconds.isEmpty())
        return;
    std::sort(nanoseconds.begin(), nanoseconds.end());
    const auto milliseconds = [](qint64 time) { return double(time) / 1e6; };
    std::printf("%s: median %.2f ms, 99 of 100 under %.2f ms, longest %.2f ms, of %lld\n", what,
                milliseconds(nanoseconds[nanoseconds.size() / 2]),
                milliseconds(nanoseconds[nanoseconds.size() * 99 / 100]),
                milliseconds(nanoseconds.constLast()), static_cast<long long>(nanoseconds.size()));
}

} // namespace clientele::tests
