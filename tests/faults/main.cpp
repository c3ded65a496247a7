// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign.h"

#include <practice/habits.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::Campaign;
using tests::Tally;

namespace {

/// Those under which a client can be updated with its registration access token and nothing else.
constexpr std::array habitNames{
    u"practice", u"strict",   u"node-oidc-provider",
    u"keycloak", u"hydra",    u"glewlwyd",
    u"zitadel",  u"curity",   u"rauthy",
    u"mitreid",  u"indigo",   u"janssen",
    u"gluu",     u"authlete", u"thunderid",
};
constexpr int keychainCalls = 14;

bool isSystemKeychain()
{
    return qgetenv("CLIENTELE_FAULT_KEYCHAIN") == "system";
}

void print(const char *title, const Tally &tally)
{
    std::printf(
        "%-26s runs %4d, kills %4d, committed %4d, done %4d, unknown %3d, in window %3d, in "
        "first reads %d | lost %d, done and gone %d, untruthful %d, broken %d\n",
        title, tally.runs, tally.kills, tally.updatesCommitted, tally.shownAsDone,
        tally.unknownOutcomes, tally.inWindow, tally.lostInFirstReads, tally.lostAfterCommit,
        tally.doneAndGone, tally.untruthful, tally.broken);
    std::fflush(stdout);
}

void printWindow(const char *from, QList<qint64> windows)
{
    if (windows.isEmpty())
        return;
    std::sort(windows.begin(), windows.end());
    const auto milliseconds = [](qint64 nanoseconds) { return double(nanoseconds) / 1e6; };
    std::printf(
        "from %s to the commit: median %.2f ms, 99 of 100 under %.2f ms, longest %.2f ms, of "
        "%lld answers\n",
        from, milliseconds(windows[windows.size() / 2]),
        milliseconds(windows[windows.size() * 99 / 100]), milliseconds(windows.constLast()),
        static_cast<long long>(windows.size()));
}

struct Plan
{
    QString worker;
    quint32 seed = 0;
    int kills = 0; ///< In all.
    int seconds = 0; ///< 0: no limit.
};

/// Adds the campaign's result; answers whether it was clean.
bool finish(const char *title, const Campaign &campaign, Tally &sum)
{
    print(title, campaign.tally());
    for (const QString &finding : campaign.findings())
        std::printf("    %s\n", qPrintable(finding));
    sum.add(campaign.tally());
    return campaign.tally().isClean();
}

bool killUnderEachHabit(const Plan &plan, const QElapsedTimer &clock, Tally &sum)
{
    bool isClean = true;
    quint32 seed = plan.seed;
    const int each = (plan.kills + int(habitNames.size()) - 1) / int(habitNames.size());
    const qint64 share = qint64(plan.seconds) * 800 / qint64(habitNames.size());
    for (const QStringView name : habitNames) {
        Campaign campaign(plan.worker, *practice::habitsByName(name), seed++);
        const qint64 start = clock.elapsed();
        while (plan.seconds == 0 ? campaign.tally().kills < each : clock.elapsed() - start < share)
            campaign.killOnce();
        isClean &= finish(qPrintable(name.toString()), campaign, sum);
    }
    return isClean;
}

bool hinder(const Plan &plan, Tally &sum)
{
    bool isClean = true;
    const practice::Habits habits;
    const int rounds = plan.seconds == 0 ? 40 : 8;
    // The system's keychain cannot be told to refuse.
    const QStringList refusals = isSystemKeychain() ? QStringList()
                                                    : QStringList{u"locked"_s, u"denied"_s};
    for (const QString &kind : refusals) {
        Campaign campaign(plan.worker, habits, plan.seed);
        for (int call = 0; call < keychainCalls; ++call)
            campaign.refuseKeychain(call, kind);
        isClean &= finish(qPrintable(u"keychain "_s + kind), campaign, sum);
    }
    Campaign disk(plan.worker, habits, plan.seed);
    for (int i = 0; i < rounds; ++i)
        disk.fillDisk();
    isClean &= finish("disk full", disk, sum);
    Campaign readOnly(plan.worker, habits, plan.seed);
    for (int i = 0; i < rounds; ++i)
        readOnly.forbidWriting();
    isClean &= finish("nothing can be written", readOnly, sum);
    for (const bool kills : {false, true}) {
        Campaign two(plan.worker, habits, plan.seed);
        for (int i = 0; i < rounds; ++i)
            two.fight(kills);
        isClean &= finish(kills ? "two processes, one killed" : "two processes", two, sum);
    }
    return isClean;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"worker"_s, u"The process to kill."_s, u"program"_s},
                       {u"seed"_s, u"Of the random instants."_s, u"number"_s, u"1"_s},
                       {u"kills"_s, u"How many, over all habits."_s, u"number"_s, u"1000"_s},
                       {u"seconds"_s, u"Until then instead."_s, u"number"_s, u"0"_s}});
    parser.process(application);
    const Plan plan{parser.value(u"worker"_s), parser.value(u"seed"_s).toUInt(),
                    parser.value(u"kills"_s).toInt(), parser.value(u"seconds"_s).toInt()};
    std::printf("seed %u; the keychain is %s\n", plan.seed,
                isSystemKeychain() ? "the system's" : "a folder");

    QElapsedTimer clock;
    clock.start();
    Tally sum;
    const bool isCleanOfKills = killUnderEachHabit(plan, clock, sum);
    const bool isCleanOfFaults = hinder(plan, sum);
    print("all", sum);
    printWindow("the answer's last byte on the wire", sum.windows);
    printWindow("the whole answer in the program", sum.windowsInside);
    std::printf("%lld s\n", static_cast<long long>(clock.elapsed() / 1000));
    return isCleanOfKills && isCleanOfFaults ? 0 : 1;
}
