// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <numeric>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::Campaign;
using tests::FaultServer;
using tests::Tally;

namespace {

constexpr int keychainCalls = 14;

bool isSystemKeychain()
{
    return qgetenv("CLIENTELE_FAULT_KEYCHAIN") == "system";
}

struct Plan
{
    QString worker;
    quint32 seed = 0;
    int kills = 0; ///< In all.
    int seconds = 0; ///< 0: no limit.
    QString only = {}; ///< Part of a title: kills there, and nothing else.

    [[nodiscard]] int rounds() const { return seconds == 0 ? 40 : 8; }
};

/// Adds the campaign's result; answers whether it was clean.
bool finish(const QString &title, const Campaign &campaign, Tally &sum)
{
    print(qPrintable(title), campaign.tally());
    for (const QString &finding : campaign.findings())
        std::printf("    %s\n", qPrintable(finding));
    sum.add(campaign.tally());
    return campaign.tally().isClean();
}

/// So that most of all kills fall in updates.
int shareOf(const FaultServer &server)
{
    return server.work == tests::Work::Update ? 2 : 1;
}

bool killUnderEachHabit(const Plan &plan, const QElapsedTimer &clock, Tally &sum)
{
    QList<FaultServer> servers = tests::faultServers();
    servers.removeIf(
        [&plan](const FaultServer &server) { return !server.name.contains(plan.only); });
    if (servers.isEmpty()) {
        std::printf("no title contains \"%s\"\n", qPrintable(plan.only));
        return false;
    }
    bool isClean = true;
    quint32 seed = plan.seed;
    const int shares = std::transform_reduce(servers.begin(), servers.end(), 0, std::plus(),
                                             shareOf);
    for (const FaultServer &server : std::as_const(servers)) {
        const int kills = (plan.kills * shareOf(server) + shares - 1) / shares;
        const qint64 time = qint64(plan.seconds) * 800 * shareOf(server) / shares;
        Campaign campaign(plan.worker, server, seed++);
        const qint64 start = clock.elapsed();
        campaign.rehearse();
        const auto goesOn = [&](int done) {
            return plan.seconds == 0 ? done < kills : clock.elapsed() - start < time;
        };
        for (int done = 0; done == 0 || goesOn(done); ++done)
            campaign.killOnce();
        isClean &= finish(server.name, campaign, sum);
    }
    return isClean;
}

bool refuseKeychain(const Plan &plan, const FaultServer &server, Tally &sum)
{
    bool isClean = true;
    for (const QString &kind : {u"locked"_s, u"denied"_s}) {
        Campaign campaign(plan.worker, server, plan.seed);
        for (int call = 0; call < keychainCalls; ++call)
            campaign.refuseKeychain(call, kind);
        isClean &= finish(u"keychain "_s + kind, campaign, sum);
    }
    return isClean;
}

bool hinderDisk(const Plan &plan, const FaultServer &server, Tally &sum)
{
    bool isClean = true;
    const auto hinder = [&](const QString &title, const auto &once) {
        Campaign campaign(plan.worker, server, plan.seed);
        for (int i = 0; i < plan.rounds(); ++i)
            (campaign.*once)();
        isClean &= finish(title, campaign, sum);
    };
    if (Campaign::canFillDisk(plan.worker))
        hinder(u"disk full"_s, &Campaign::fillDisk);
    else
        std::printf("disk full: not tried, this system gives no file system of its own\n");
    hinder(u"files cannot grow"_s, &Campaign::limitFiles);
    hinder(u"nothing can be written"_s, &Campaign::forbidWriting);
    return isClean;
}

bool fight(const Plan &plan, const FaultServer &server, Tally &sum)
{
    bool isClean = true;
    for (const bool kills : {false, true}) {
        Campaign campaign(plan.worker, server, plan.seed);
        for (int i = 0; i < plan.rounds(); ++i)
            campaign.fight(kills && i > 0);
        isClean &= finish(kills ? u"two processes, one killed"_s : u"two processes"_s, campaign,
                          sum);
    }
    return isClean;
}

bool hinderEachStep(const Plan &plan, Tally &sum)
{
    const FaultServer server = tests::faultServer(u"practice"_s).value();
    // The system's keychain cannot be told to refuse.
    bool isClean = isSystemKeychain() || refuseKeychain(plan, server, sum);
    isClean &= hinderDisk(plan, server, sum);
    isClean &= fight(plan, server, sum);
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
                       {u"seconds"_s, u"Until then instead."_s, u"number"_s, u"0"_s},
                       {u"only"_s, u"Kills where the title contains this."_s, u"text"_s}});
    parser.process(application);
    const Plan plan{parser.value(u"worker"_s), parser.value(u"seed"_s).toUInt(),
                    parser.value(u"kills"_s).toInt(), parser.value(u"seconds"_s).toInt(),
                    parser.value(u"only"_s)};
    std::printf("seed %u; the keychain is %s\n", plan.seed,
                isSystemKeychain() ? "the system's" : "a folder");

    QElapsedTimer clock;
    clock.start();
    Tally sum;
    const bool isCleanOfKills = killUnderEachHabit(plan, clock, sum);
    const bool isCleanOfFaults = !plan.only.isEmpty() || hinderEachStep(plan, sum);
    print("all", sum);
    tests::printKills(sum);
    tests::printTimes("from the answer's last byte on the wire to the commit", sum.windows);
    tests::printTimes("from the whole answer in the program to the commit", sum.windowsInside);
    tests::printTimes("the disk's own time for one fdatasync, in the same run", sum.syncs);
    std::printf("%lld s\n", static_cast<long long>(clock.elapsed() / 1000));
    return isCleanOfKills && isCleanOfFaults ? 0 : 1;
}
