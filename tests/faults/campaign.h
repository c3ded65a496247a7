// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workerprocess.h"

#include <practice/practiceserver.h>

#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>
#include <random>

namespace clientele::tests {

/// What was tried, and what became of it.
struct Tally
{
    int runs = 0;
    int kills = 0;
    int updatesCommitted = 0;
    int unknownOutcomes = 0; ///< Killed inside a request, and said so at the next start.
    int inWindow = 0; ///< Killed between the last byte of the answer and its commit.
    int shownAsDone = 0;
    /// A read was killed after the server had replaced the token, at a server that was not yet
    /// known to do so: no outcome is called unknown, and the token is gone. Not among those that
    /// must be 0, because nothing was committed; see docs/decisions.md on reads.
    int lostInFirstReads = 0;
    QList<qint64> windows; ///< Nanoseconds from the answer's last byte on the wire to its commit.
    QList<qint64> windowsInside; ///< The same from when the program has the whole answer.

    // Must be 0.
    int lostAfterCommit = 0; ///< No open request, and another token than the server's.
    int doneAndGone = 0; ///< Shown as done, and the token is not there.
    int untruthful = 0; ///< The server has another document, and no outcome is called unknown.
    int broken = 0; ///< The worker could not be audited, or its log's chain is broken.

    void add(const Tally &other);
    [[nodiscard]] bool isClean() const
    {
        return lostAfterCommit + doneAndGone + untruthful + broken == 0;
    }
};

/// Updates of one client at a practice server in this process, by workers that are killed or
/// hindered; after each the client's side is compared with the server's.
class Campaign
{
public:
    Campaign(QString worker, const practice::Habits &habits, quint32 seed);

    /// An endless worker, killed at a random instant.
    void killOnce();
    /// The keychain refuses from its n-th call on.
    void refuseKeychain(int call, const QString &kind);
    /// No file grows beyond a random size.
    void fillDisk();
    /// No file can be written to at all, as on a disk that became read-only.
    void forbidWriting();
    /// Two workers update the same client; the first may be killed.
    void fight(bool kills);

    [[nodiscard]] const Tally &tally() const { return m_tally; }
    /// One line for each finding that must not be.
    [[nodiscard]] const QStringList &findings() const { return m_findings; }

private:
    [[nodiscard]] bool prepare();
    [[nodiscard]] int random(int below);
    [[nodiscard]] QStringList sendArguments(int count);
    void limitFiles(int bytes);
    void examine(const QList<WorkerRun> &runs);
    void compare(const QJsonObject &audit, const QList<WorkerRun> &runs);
    void measure(const QList<WorkerRun> &runs, bool isUnknown);
    void find(int &counter, const QString &words, const QJsonObject &audit);

    QString m_worker;
    practice::PracticeServer m_server;
    std::mt19937 m_random;
    std::unique_ptr<QTemporaryDir> m_folder; ///< Null: the next round registers a client.
    int m_number = 0;
    int m_spanMicroseconds = 40'000; ///< From a worker's first request to its commit, learned.
    QList<qint64> m_answers; ///< When PUTs were carried out in this round.
    int m_reads = 0; ///< GETs that were carried out in this round.
    bool m_wasReadKilled = false; ///< One of them was answered, and its answer not committed.
    Tally m_tally;
    QStringList m_findings;
};

} // namespace clientele::tests
