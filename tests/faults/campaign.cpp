// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "campaign.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::tests {

namespace {

/// Long enough that a second request of the same client would come before it.
constexpr int answerDelay = 3; // milliseconds
constexpr int endless = 1'000'000;

QString lastWords(const WorkerRun &run)
{
    return QString::fromUtf8(run.errors + run.lines.value(run.lines.size() - 1)).trimmed();
}

/// Of the request that the work is about.
QByteArray methodOf(Work work)
{
    switch (work) {
    case Work::Update:
        return "PUT"_ba;
    case Work::Read:
    case Work::Enroll:
        return "GET"_ba;
    case Work::Register:
        return "POST"_ba;
    case Work::Delete:
        break;
    }
    return "DELETE"_ba;
}

} // namespace

QString redirectOf(const practice::Registration &registration)
{
    const auto json = QJsonDocument::fromJson(registration.metadata.text).object();
    return json.value(u"redirect_uris"_s).toArray().at(0).toString();
}

Campaign::Campaign(QString worker, const FaultServer &server, quint32 seed)
    : m_worker(std::move(worker))
    , m_faultServer(server)
    , m_server(server.settings)
    , m_random(seed)
{
    m_server.settings().onIssued = [this](const QByteArray &secret) {
        m_issued.insert(practice::hashOf(secret), rememberSecret(secret));
    };
    if (!m_server.listen())
        qFatal("The practice server could not be started.");
    QObject::connect(&m_server, &practice::PracticeServer::answered, &m_server,
                     [this](const QByteArray &method, int status) { note(method, status); });
}

void Campaign::note(const QByteArray &method, int status)
{
    m_refusals += status == 401 ? 1 : 0;
    if (method != methodOf(m_faultServer.work) || status >= 300)
        return;
    m_answers.append(monotonicNanoseconds());
    if (method != "PUT")
        return;
    if (const auto registration = m_server.registration(m_clientId))
        m_served.insert(redirectOf(*registration));
}

int Campaign::random(int below)
{
    return std::uniform_int_distribution<int>(0, std::max(below - 1, 0))(m_random);
}

Environment Campaign::environment() const
{
    Environment environment{
        {QString::fromLatin1(WorkerSetup::variable), m_faultServer.setup.toText()},
        {u"CLIENTELE_TRACE"_s, file(u"trace"_s)}};
    if (qgetenv("CLIENTELE_FAULT_KEYCHAIN") != "system")
        environment.insert(u"CLIENTELE_FAULT_KEYCHAIN"_s, m_keychain->path());
    return environment;
}

bool Campaign::prepare()
{
    const Work work = m_faultServer.work;
    if (!m_folder) {
        m_folder = std::make_unique<ScratchFolder>();
        m_keychain = std::make_unique<QTemporaryDir>();
        m_enrolments.clear();
        m_deletable = 0;
        if ((work == Work::Update || work == Work::Read) && !registerClient())
            return false;
    }
    if ((work == Work::Enroll && !prepareEnrolments())
        || (work == Work::Delete && !prepareDeletions()))
        return false;
    m_answers.clear();
    m_served.clear();
    m_refusals = 0;
    m_server.resetCounters();
    QFile::remove(file(u"trace"_s));
    ++m_tally.runs;
    return true;
}

bool Campaign::registerClient()
{
    const WorkerRun run = runWorker(
        m_worker, {u"register"_s, m_folder->path(), m_server.registrationEndpoint().toString()},
        environment());
    if (run.exitCode == 0 && !run.lines.isEmpty()) {
        m_clientId = run.lines.constFirst();
        return true;
    }
    return cannotPrepare(u"No client could be registered: "_s + QString::fromUtf8(run.errors));
}

bool Campaign::cannotPrepare(const QString &words)
{
    find(m_tally.broken, words, {});
    beginAnew();
    return false;
}

void Campaign::beginAnew()
{
    m_folder.reset();
    m_server.reset();
}

QStringList Campaign::sendArguments(int count)
{
    m_number += 1000;
    return {u"send"_s, m_folder->path(), QString::number(m_number), QString::number(count)};
}

QStringList Campaign::workArguments(int count)
{
    switch (m_faultServer.work) {
    case Work::Read:
        return {u"read"_s, m_folder->path(), QString::number(count)};
    case Work::Register:
        return {u"register-on"_s, m_folder->path(), m_server.registrationEndpoint().toString(),
                QString::number(count)};
    case Work::Enroll:
        return {u"enroll"_s, m_folder->path(), m_server.registrationEndpoint().toString(),
                QString::number(count)};
    case Work::Delete:
        return {u"delete"_s, m_folder->path(), QString::number(count)};
    case Work::Update:
        break;
    }
    return sendArguments(count);
}

void Campaign::rehearse()
{
    if (!prepare())
        return;
    const WorkerRun run = runWorker(m_worker, workArguments(2), environment());
    if (run.exitCode != 0)
        find(m_tally.broken, u"did not succeed: "_s + lastWords(run), {});
    examine({run});
}

// One kill in ten strikes the start, where waiting tokens move home, and three the time between an
// answer and its commit, which is short where the keychain takes long.
KillPlan Campaign::killPlan()
{
    KillPlan plan;
    const int choice = random(10);
    int span = m_spanMicroseconds;
    if (choice == 0) {
        plan.from = KillPlan::From::Start;
    } else if (choice <= 3) {
        plan.from = KillPlan::From::Answer;
        plan.server = &m_server;
        plan.method = methodOf(m_faultServer.work);
        span = m_windowMicroseconds;
    }
    plan.delay = std::chrono::microseconds(random(span * 2));
    return plan;
}

void Campaign::killOnce()
{
    if (!prepare())
        return;
    const WorkerRun run = runWorker(m_worker, workArguments(0), environment(), killPlan());
    countKill(run);
    if (!run.wasKilled)
        find(m_tally.broken, u"ended by itself: "_s + lastWords(run), {});
    examine({run});
}

void Campaign::countKill(const WorkerRun &run)
{
    if (!run.wasKilled)
        return;
    ++m_tally.kills;
    ++m_tally.killsIn.at(std::size_t(m_faultServer.work));
}

void Campaign::hinder(const QString &variable, const QString &value)
{
    Environment hindered = environment();
    hindered.insert(variable, value);
    examine({runWorker(m_worker, sendArguments(3), hindered)});
}

void Campaign::refuseKeychain(int call, const QString &kind)
{
    if (prepare())
        hinder(u"CLIENTELE_FAULT_REFUSE"_s, u"%1 %2"_s.arg(call).arg(kind));
}

bool Campaign::canFillDisk(const QString &worker)
{
    const ScratchFolder folder;
    return runWorker(worker, {u"disk"_s, folder.path()}).exitCode == 0;
}

void Campaign::fillDisk()
{
    constexpr int mostFree = 400'000; // more than three updates need
    if (prepare())
        hinder(u"CLIENTELE_FAULT_DISK"_s, QString::number(random(mostFree)));
}

void Campaign::limitFiles()
{
    if (!prepare())
        return;
    const qint64 size = QFileInfo(file(u"inventory.sqlite"_s)).size();
    hinder(u"CLIENTELE_FAULT_FILE_SIZE"_s, QString::number(4096 + random(int(size) + 100'000)));
}

void Campaign::forbidWriting()
{
    if (prepare())
        hinder(u"CLIENTELE_FAULT_FILE_SIZE"_s, u"1"_s);
}

void Campaign::fight(bool kills)
{
    if (!prepare())
        return;
    std::optional<KillPlan> plan;
    if (kills)
        plan = KillPlan{.delay = std::chrono::microseconds(random(m_fightMicroseconds))};
    m_server.arm("*", {practice::Fault::Kind::Delay, answerDelay}, endless);
    const QList<QStringList> arguments{sendArguments(kills ? 0 : 5), sendArguments(5)};
    const qint64 begin = monotonicNanoseconds();
    const auto runs = runWorkers(m_worker, arguments, environment(), plan);
    if (!kills)
        m_fightMicroseconds = int((monotonicNanoseconds() - begin) / 1000);
    m_server.disarm();
    countKill(runs.constFirst());
    if (!kills && m_refusals > 0)
        find(m_tally.staleTokens, u"%1 requests were refused"_s.arg(m_refusals), {});
    examine(runs);
}

} // namespace clientele::tests
