// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a campaign looks at after each round.
#include "campaign.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace clientele::tests {

namespace {

constexpr int longestSpan = 1'000'000; // microseconds

QByteArray commitOf(Work work)
{
    switch (work) {
    case Work::Update:
        return "update-committed"_ba;
    case Work::Delete:
        return "deletion-committed"_ba;
    case Work::Read:
    case Work::Register:
    case Work::Enroll:
        break;
    }
    return "read-committed"_ba;
}

bool isAnyUnknown(const QJsonObject &audit)
{
    const QJsonArray clients = audit.value(u"clients"_s).toArray();
    return audit.value(u"unknown"_s).toBool()
           || std::any_of(clients.begin(), clients.end(), [](const auto &client) {
                  return client.toObject().value(u"unknown"_s).toBool();
              });
}

} // namespace

QStringList doneIn(const QList<WorkerRun> &runs)
{
    QStringList done;
    for (const WorkerRun &run : runs) {
        for (const QByteArray &line : run.lines) {
            if (line.startsWith("done "))
                done.append(QString::fromLatin1(line.mid(5)));
        }
    }
    return done;
}

QList<qint64> timesOf(const QByteArray &name, const QString &fileName)
{
    QList<qint64> times;
    QFile trace(fileName);
    if (!trace.open(QIODevice::ReadOnly))
        return times;
    const QList<QByteArray> lines = trace.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(name + ' '))
            times.append(line.mid(name.size() + 1).toLongLong());
    }
    return times;
}

void Campaign::examine(const QList<WorkerRun> &runs)
{
    const Work work = m_faultServer.work;
    const bool isOfOneClient = work == Work::Update || work == Work::Read;
    if (const int overlapped = m_server.counters().overlapped();
        overlapped > 0 && work != Work::Register)
        find(m_tally.overlapped, u"%1 requests overlapped"_s.arg(overlapped), {});
    Environment untraced = environment();
    untraced.remove(u"CLIENTELE_TRACE"_s);
    const WorkerRun audit = runWorker(
        m_worker, {isOfOneClient ? u"audit"_s : u"audit-all"_s, m_folder->path()}, untraced);
    const QJsonObject seen = audit.lines.isEmpty()
                                 ? QJsonObject()
                                 : QJsonDocument::fromJson(audit.lines.constFirst()).object();
    if (seen.isEmpty() || !seen.value(u"chain_is_whole"_s).toBool()) {
        find(m_tally.broken, u"could not be audited: "_s + QString::fromUtf8(audit.errors), seen);
        beginAnew();
        return;
    }
    measure(runs, isAnyUnknown(seen));
    measureDisk();
    if (isOfOneClient) {
        compareSteps(runs);
        compare(seen, runs);
    } else {
        compareAll(seen, runs);
    }
    m_tally.judged += runs.constFirst().wasKilled ? 1 : 0;
}

void Campaign::measure(const QList<WorkerRun> &runs, bool isUnknown)
{
    m_tally.unknownOutcomes += isUnknown ? 1 : 0;
    m_tally.shownAsDone += int(doneIn(runs).size());
    if (runs.size() != 1)
        return; // Two traces in one file tell nothing.
    const QString trace = file(u"trace"_s);
    const QList<qint64> read = timesOf("answer-read", trace);
    const QList<qint64> commits = timesOf(commitOf(m_faultServer.work), trace);
    m_tally.committed += int(commits.size());
    for (qsizetype i = 0; i < std::min({commits.size(), read.size(), m_answers.size()}); ++i) {
        m_tally.windows.append(std::max<qint64>(commits[i] - m_answers[i], 0));
        m_tally.windowsInside.append(commits[i] - read[i]);
    }
    const WorkerRun &run = runs.constFirst();
    if (!commits.isEmpty() && run.begunAt != 0)
        m_spanMicroseconds = int((commits.constFirst() - run.begunAt) / 1000);
    else if (run.wasKilled)
        m_spanMicroseconds = std::min(m_spanMicroseconds * 5 / 4, longestSpan);
    if (!commits.isEmpty() && !m_answers.isEmpty()) {
        const qint64 window = (commits.constFirst() - m_answers.constFirst()) / 1000;
        m_windowMicroseconds = int(std::clamp<qint64>(window, 1, longestSpan));
    }
    // Killed while the disk confirmed the commit, the answer is there all the same.
    if (run.killedAt != 0 && isUnknown && m_answers.size() > commits.size()
        && m_answers.constLast() < run.killedAt)
        ++m_tally.inWindow;
}

// What a commit costs on this disk whoever asks for it, to be held against the window.
void Campaign::measureDisk()
{
    constexpr int bytesOfACommit = 32 * 1024; // about eight pages of SQLite
    QFile probe(file(u"sync-probe"_s));
    if (!probe.open(QIODevice::Append | QIODevice::Unbuffered))
        return;
    const qint64 begin = monotonicNanoseconds();
    if (probe.write(QByteArray(bytesOfACommit, 'x')) == bytesOfACommit
        && ::fdatasync(probe.handle()) == 0)
        m_tally.syncs.append(monotonicNanoseconds() - begin);
    if (probe.size() > 1024 * 1024)
        probe.resize(0);
}

// Whatever came after it: what was shown as done had been on the server.
void Campaign::compareSteps(const QList<WorkerRun> &runs)
{
    const QStringList done = doneIn(runs);
    for (const QString &document : done) {
        if (!m_served.contains(document))
            find(m_tally.untruthful, u"shown as done, and never served: "_s + document, {});
    }
}

void Campaign::compare(const QJsonObject &audit, const QList<WorkerRun> &runs)
{
    const auto registration = m_server.registration(m_clientId);
    const bool isUnknown = audit.value(u"unknown"_s).toBool();
    const auto hash = QByteArray::fromHex(audit.value(u"token_sha256"_s).toString().toLatin1());
    const QByteArray &bearer = m_faultServer.setup.bearer;
    const QByteArray expected = bearer.isEmpty() && registration ? registration->tokenHash
                                                                 : practice::hashOf(bearer);
    const bool isCurrent = registration && hash == expected;
    const QString served = registration ? redirectOf(*registration) : QString();
    if (!isCurrent && !isUnknown)
        find(m_tally.lostAfterCommit, u"token lost"_s, audit);
    if (!isCurrent && !isUnknown && !served.isEmpty() && doneIn(runs).contains(served))
        find(m_tally.doneAndGone, u"shown as done, token gone"_s, audit);
    if (isCurrent && !isUnknown && audit.value(u"document"_s).toString() != served)
        find(m_tally.untruthful, u"the server has "_s + served, audit);
    // Nobody can go on without the token; another client takes over.
    if (!isCurrent)
        m_folder.reset();
}

void Campaign::compareAll(const QJsonObject &audit, const QList<WorkerRun> &runs)
{
    const qsizetype findings = m_findings.size();
    if (m_faultServer.work == Work::Enroll)
        compareEnrolments(audit, runs);
    else if (m_faultServer.work == Work::Delete)
        compareDeletions(audit, runs);
    else
        compareRegistrations(audit, runs);
    constexpr int manyClients = 60; // An audit reads all of them.
    if (m_findings.size() > findings || audit.value(u"clients"_s).toArray().size() > manyClients)
        beginAnew();
}

void Campaign::compareManaged(const QJsonObject &client)
{
    const auto registration = m_server.registration(
        client.value(u"client_id"_s).toString().toLatin1());
    if (!registration) {
        find(m_tally.untruthful, u"the server has no such client, and nothing says so"_s, client);
        return;
    }
    const QByteArray &bearer = m_faultServer.setup.bearer;
    const QByteArray token = bearer.isEmpty() ? registration->tokenHash : practice::hashOf(bearer);
    const QString secret = client.value(u"secret_sha256"_s).toString();
    const bool needsSecret = m_server.settings().newSecretOnRead;
    if (client.value(u"token_sha256"_s).toString().toLatin1() != token.toHex())
        find(m_tally.lostAfterCommit, u"token lost"_s, client);
    if ((needsSecret || !secret.isEmpty()) && secret.toLatin1() != registration->secretHash.toHex())
        find(m_tally.lostAfterCommit, u"client secret lost"_s, client);
    if (!client.value(u"in_sync"_s).toBool() || !client.value(u"manageable"_s).toBool())
        find(m_tally.lostAfterCommit, u"cannot be worked with"_s, client);
    if (client.value(u"document"_s).toString() != redirectOf(*registration))
        find(m_tally.untruthful, u"the server has another document"_s, client);
}

// Each client of the server is known here, or stands here as a registration of unknown outcome.
void Campaign::compareRegistrations(const QJsonObject &audit, const QList<WorkerRun> &runs)
{
    QStringList known;
    int unknown = 0;
    const QJsonArray clients = audit.value(u"clients"_s).toArray();
    for (const auto &value : clients) {
        const QJsonObject client = value.toObject();
        const QString id = client.value(u"client_id"_s).toString();
        unknown += client.value(u"unknown"_s).toBool() ? 1 : 0;
        if (id.isEmpty())
            continue;
        known.append(id);
        const auto registration = m_server.registration(id.toLatin1());
        const auto hash = client.value(u"token_sha256"_s).toString().toLatin1();
        if (!registration)
            find(m_tally.untruthful, u"the server knows no such client"_s, client);
        else if (client.value(u"manageable"_s).toBool() && hash != registration->tokenHash.toHex())
            find(m_tally.lostAfterCommit, u"token lost"_s, client);
    }
    if (m_server.clients() - known.size() > unknown)
        find(m_tally.lostAfterCommit, u"a registration left no trace"_s, {});
    const QStringList done = doneIn(runs);
    for (const QString &id : done) {
        if (!known.contains(id))
            find(m_tally.doneAndGone, u"shown as registered, and gone: "_s + id, {});
    }
}

void Campaign::find(int &counter, const QString &words, const QJsonObject &audit)
{
    ++counter;
    QJsonObject shown = audit;
    shown.remove(u"token_sha256"_s);
    shown.remove(u"secret_sha256"_s);
    m_findings.append(u"%1: %2"_s.arg(
        words, QString::fromUtf8(QJsonDocument(shown).toJson(QJsonDocument::Compact))));
}

} // namespace clientele::tests
