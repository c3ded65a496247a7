// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <practice/practiceserver.h>

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace clientele::tests {

/// When a worker is killed.
struct KillPlan
{
    enum class From {
        Start,
        Begin, ///< Of its first request.
        Answer ///< The first that the server gave to such a request.
    };

    From from = From::Begin;
    std::chrono::microseconds delay{0};
    const practice::PracticeServer *server = nullptr; ///< For From::Answer.
    QByteArray method = {}; ///< For From::Answer.
};

struct WorkerRun
{
    QList<QByteArray> lines; ///< What it printed.
    QByteArray errors;
    bool wasKilled = false;
    int exitCode = -1;
    qint64 killedAt = 0; ///< Monotonic, in nanoseconds; 0 when it ended by itself.
    qint64 begunAt = 0; ///< The first "begin", monotonic; 0 when there was none.
};

using Environment = QMap<QString, QString>;

/// Runs a worker to its end while the event loop, and so the server in this process, goes on.
[[nodiscard]] WorkerRun runWorker(const QString &program, const QStringList &arguments,
                                  const Environment &environment = {},
                                  const std::optional<KillPlan> &kill = {});

/// Two at once.
[[nodiscard]] QList<WorkerRun> runWorkers(const QString &program,
                                          const QList<QStringList> &arguments,
                                          const Environment &environment,
                                          const std::optional<KillPlan> &killOfTheFirst);

[[nodiscard]] qint64 monotonicNanoseconds();

} // namespace clientele::tests
