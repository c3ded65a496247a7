// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::tests {

namespace {

practice::PracticeSettings settingsWith(const practice::Habits &habits)
{
    practice::PracticeSettings settings;
    settings.setHabits(habits);
    settings.registrationInterval.reset();
    return settings;
}

QString documentAt(const practice::Registration &registration)
{
    const auto json = QJsonDocument::fromJson(registration.metadata.text).object();
    return json.value(u"redirect_uris").toArray().at(0).toString();
}

QString lastDone(const QList<WorkerRun> &runs)
{
    QString done;
    for (const WorkerRun &run : runs) {
        for (const QByteArray &line : run.lines) {
            if (line.startsWith("done "))
                done = u"https://billing.example/"_s + QString::fromLatin1(line.mid(5));
        }
    }
    return done;
}

/// Of the worker's trace.
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

constexpr int longestSpan = 1'000'000;

} // namespace

void Tally::add(const Tally &other)
{
    runs += other.runs;
    kills += other.kills;
    updatesCommitted += other.updatesCommitted;
    unknownOutcomes += other.unknownOutcomes;
    inWindow += other.inWindow;
    shownAsDone += other.shownAsDone;
    lostInFirstReads += other.lostInFirstReads;
    windows += other.windows;
    windowsInside += other.windowsInside;
    lostAfterCommit += other.lostAfterCommit;
    doneAndGone += other.doneAndGone;
    untruthful += other.untruthful;
    broken += other.broken;
}

Campaign::Campaign(QString worker, const practice::Habits &habits, quint32 seed)
    : m_worker(std::move(worker))
    , m_server(settingsWith(habits))
    , m_random(seed)
{
    if (!m_server.listen())
        qFatal("The practice server could not be started.");
    QObject::connect(&m_server, &practice::PracticeServer::answered, &m_server,
                     [this](const QByteArray &method, int status) {
                         if (method == "PUT" && status == 200)
                             m_answers.append(monotonicNanoseconds());
                         m_reads += method == "GET" && status == 200 ? 1 : 0;
                     });
}

int Campaign::random(int below)
{
    return std::uniform_int_distribution<int>(0, std::max(below - 1, 0))(m_random);
}

bool Campaign::prepare()
{
    m_answers.clear();
    m_reads = 0;
    if (!m_folder) {
        m_folder = std::make_unique<QTemporaryDir>();
        const WorkerRun run = runWorker(m_worker, {u"register"_s, m_folder->path(),
                                                   m_server.registrationEndpoint().toString()});
        if (run.exitCode != 0) {
            ++m_tally.broken;
            m_findings.append(
                u"No client could be registered: %1"_s.arg(QString::fromUtf8(run.errors)));
            m_folder.reset();
            return false;
        }
    }
    QFile::remove(m_folder->filePath(u"trace"_s));
    ++m_tally.runs;
    return true;
}

QStringList Campaign::sendArguments(int count)
{
    m_number += 1000;
    return {u"send"_s, m_folder->path(), QString::number(m_number), QString::number(count)};
}

void Campaign::killOnce()
{
    if (!prepare())
        return;
    // One kill in ten strikes the start, where waiting tokens move home.
    KillPlan plan;
    plan.afterStart = random(10) == 0;
    plan.delay = std::chrono::microseconds(random(m_spanMicroseconds * 2));
    const Environment environment{{u"CLIENTELE_TRACE"_s, m_folder->filePath(u"trace"_s)}};
    const WorkerRun run = runWorker(m_worker, sendArguments(0), environment, plan);
    m_tally.kills += run.wasKilled ? 1 : 0;
    examine({run});
}

void Campaign::refuseKeychain(int call, const QString &kind)
{
    if (!prepare())
        return;
    const Environment environment{{u"CLIENTELE_TRACE"_s, m_folder->filePath(u"trace"_s)},
                                  {u"CLIENTELE_FAULT_REFUSE"_s, u"%1 %2"_s.arg(call).arg(kind)}};
    examine({runWorker(m_worker, sendArguments(3), environment)});
}

void Campaign::fillDisk()
{
    if (!prepare())
        return;
    const qint64 size = QFileInfo(m_folder->filePath(u"inventory.sqlite"_s)).size();
    limitFiles(4096 + random(int(size) + 100'000));
}

void Campaign::forbidWriting()
{
    if (prepare())
        limitFiles(1);
}

void Campaign::limitFiles(int bytes)
{
    const Environment environment{{u"CLIENTELE_TRACE"_s, m_folder->filePath(u"trace"_s)},
                                  {u"CLIENTELE_FAULT_FILE_SIZE"_s, QString::number(bytes)}};
    examine({runWorker(m_worker, sendArguments(3), environment)});
}

void Campaign::fight(bool kills)
{
    if (!prepare())
        return;
    std::optional<KillPlan> plan;
    if (kills)
        plan = KillPlan{false, std::chrono::microseconds(random(m_spanMicroseconds * 2))};
    const QList<QStringList> arguments{sendArguments(5), sendArguments(5)};
    const auto runs = runWorkers(m_worker, arguments, {}, plan);
    m_tally.kills += runs.constFirst().wasKilled ? 1 : 0;
    examine(runs);
}

void Campaign::examine(const QList<WorkerRun> &runs)
{
    const QString trace = m_folder->filePath(u"trace"_s);
    m_wasReadKilled = runs.size() == 1 && runs.constFirst().wasKilled
                      && m_reads > timesOf("read-committed", trace).size();
    const WorkerRun audit = runWorker(m_worker, {u"audit"_s, m_folder->path()});
    const QJsonObject seen = audit.lines.isEmpty()
                                 ? QJsonObject()
                                 : QJsonDocument::fromJson(audit.lines.constFirst()).object();
    if (seen.isEmpty() || !seen.value(u"chain_is_whole").toBool()) {
        find(m_tally.broken, u"could not be audited: "_s + QString::fromUtf8(audit.errors), seen);
        m_folder.reset();
        return;
    }
    measure(runs, seen.value(u"unknown").toBool());
    compare(seen, runs);
}

void Campaign::measure(const QList<WorkerRun> &runs, bool isUnknown)
{
    m_tally.unknownOutcomes += isUnknown ? 1 : 0;
    for (const WorkerRun &run : runs)
        m_tally.shownAsDone += int(
            std::count_if(run.lines.begin(), run.lines.end(),
                          [](const QByteArray &line) { return line.startsWith("done "); }));
    if (runs.size() != 1)
        return; // Two traces in one file tell nothing.
    const QString trace = m_folder->filePath(u"trace"_s);
    const QList<qint64> read = timesOf("answer-read", trace);
    const QList<qint64> commits = timesOf("update-committed", trace);
    m_tally.updatesCommitted += int(commits.size());
    for (qsizetype i = 0; i < std::min({commits.size(), read.size(), m_answers.size()}); ++i) {
        m_tally.windows.append(std::max<qint64>(commits[i] - m_answers[i], 0));
        m_tally.windowsInside.append(commits[i] - read[i]);
    }
    const WorkerRun &run = runs.constFirst();
    if (!commits.isEmpty() && run.begunAt != 0)
        m_spanMicroseconds = int((commits.constFirst() - run.begunAt) / 1000);
    else if (run.wasKilled)
        m_spanMicroseconds = std::min(m_spanMicroseconds * 5 / 4, longestSpan);
    // Killed while the disk confirmed the commit, the answer is there all the same.
    if (run.killedAt != 0 && isUnknown && m_answers.size() > commits.size()
        && m_answers.constLast() < run.killedAt)
        ++m_tally.inWindow;
}

void Campaign::compare(const QJsonObject &audit, const QList<WorkerRun> &runs)
{
    const auto registration = m_server.registration(
        audit.value(u"client_id").toString().toLatin1());
    const bool isUnknown = audit.value(u"unknown").toBool();
    const auto hash = QByteArray::fromHex(audit.value(u"token_sha256").toString().toLatin1());
    const bool isCurrent = registration && hash == registration->tokenHash;
    const QString served = registration ? documentAt(*registration) : QString();
    if (!isCurrent && !isUnknown && m_wasReadKilled)
        ++m_tally.lostInFirstReads;
    else if (!isCurrent && !isUnknown)
        find(m_tally.lostAfterCommit, u"token lost"_s, audit);
    if (!isCurrent && !isUnknown && !served.isEmpty() && lastDone(runs) == served)
        find(m_tally.doneAndGone, u"shown as done, token gone"_s, audit);
    if (isCurrent && !isUnknown && audit.value(u"document").toString() != served)
        find(m_tally.untruthful, u"the server has "_s + served, audit);
    // Nobody can go on without the token; another client takes over.
    if (!isCurrent)
        m_folder.reset();
}

void Campaign::find(int &counter, const QString &words, const QJsonObject &audit)
{
    ++counter;
    QJsonObject shown = audit;
    shown.remove(u"token_sha256"_s);
    m_findings.append(u"%1: %2"_s.arg(
        words, QString::fromUtf8(QJsonDocument(shown).toJson(QJsonDocument::Compact))));
}

} // namespace clientele::tests
