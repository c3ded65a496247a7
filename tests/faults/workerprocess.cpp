// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workerprocess.h"

#include <QEventLoop>
#include <QProcess>

#include <csignal>
#include <memory>
#include <thread>
#include <vector>

namespace clientele::tests {

namespace {

/// One process and its executioner.
class Worker
{
public:
    Worker(const Environment &environment, const std::optional<KillPlan> &kill)
        : m_kill(kill)
    {
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        for (auto it = environment.cbegin(); it != environment.cend(); ++it)
            variables.insert(it.key(), it.value());
        m_process.setProcessEnvironment(variables);
        QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process,
                         [this] { readLines(); });
    }

    /// May end before this returns.
    void start(const QString &program, const QStringList &arguments)
    {
        m_process.start(program, arguments, QIODevice::ReadOnly);
        if (m_process.waitForStarted() && m_kill && m_kill->from == KillPlan::From::Start)
            killLater();
        if (m_kill && m_kill->from == KillPlan::From::Answer)
            QObject::connect(m_kill->server, &practice::PracticeServer::answered, &m_process,
                             [this](const QByteArray &method) {
                                 if (method == m_kill->method && !m_executioner.joinable())
                                     killLater();
                             });
    }

    ~Worker()
    {
        if (m_executioner.joinable())
            m_executioner.join();
    }

    [[nodiscard]] QProcess &process() { return m_process; }

    [[nodiscard]] WorkerRun result()
    {
        readLines();
        if (m_executioner.joinable())
            m_executioner.join();
        m_run.errors = m_process.readAllStandardError();
        m_run.wasKilled = m_process.exitStatus() == QProcess::CrashExit
                          && m_process.exitCode() == SIGKILL;
        m_run.exitCode = m_process.exitCode();
        if (!m_run.wasKilled)
            m_run.killedAt = 0;
        return m_run;
    }

private:
    void readLines()
    {
        while (m_process.canReadLine()) {
            m_run.lines.append(m_process.readLine().trimmed());
            if (m_run.begunAt != 0 || !m_run.lines.constLast().startsWith("begin "))
                continue;
            m_run.begunAt = monotonicNanoseconds();
            if (m_kill && m_kill->from == KillPlan::From::Begin)
                killLater();
        }
    }

    // A thread of its own: the event loop of this process must not round the instant to its turns.
    void killLater()
    {
        m_executioner = std::thread([this, pid = pid_t(m_process.processId())] {
            std::this_thread::sleep_for(m_kill->delay);
            m_run.killedAt = monotonicNanoseconds();
            ::kill(pid, SIGKILL);
        });
    }

    std::optional<KillPlan> m_kill;
    QProcess m_process;
    std::thread m_executioner;
    WorkerRun m_run;
};

} // namespace

qint64 monotonicNanoseconds()
{
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
}

QList<WorkerRun> runWorkers(const QString &program, const QList<QStringList> &arguments,
                            const Environment &environment,
                            const std::optional<KillPlan> &killOfTheFirst)
{
    std::vector<std::unique_ptr<Worker>> workers;
    QEventLoop loop;
    qsizetype running = arguments.size();
    for (const QStringList &list : arguments) {
        const auto kill = workers.empty() ? killOfTheFirst : std::nullopt;
        workers.push_back(std::make_unique<Worker>(environment, kill));
        QObject::connect(&workers.back()->process(), &QProcess::finished, &loop, [&] {
            if (--running == 0)
                loop.quit();
        });
        workers.back()->start(program, list);
    }
    if (running > 0)
        loop.exec();
    QList<WorkerRun> runs;
    for (const auto &worker : workers)
        runs.append(worker->result());
    return runs;
}

WorkerRun runWorker(const QString &program, const QStringList &arguments,
                    const Environment &environment, const std::optional<KillPlan> &kill)
{
    return runWorkers(program, {arguments}, environment, kill).constFirst();
}

} // namespace clientele::tests
