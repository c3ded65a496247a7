// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faultserver.h"
#include "tally.h"
#include "workerprocess.h"

#include <practice/practiceserver.h>
#include <support/leftovers.h>

#include <QJsonObject>
#include <QSet>

#include <memory>
#include <random>

namespace clientele::tests {

/// The redirect URI by which the campaign tells its updates apart.
[[nodiscard]] QString redirectOf(const practice::Registration &registration);

/// What the workers said was done.
[[nodiscard]] QStringList doneIn(const QList<WorkerRun> &runs);
/// When a worker passed this point of the program, by its trace.
[[nodiscard]] QList<qint64> timesOf(const QByteArray &name, const QString &fileName);

/// Work on clients of a practice server in this process, by workers that are killed or hindered;
/// after each the client's side is compared with the server's.
class Campaign
{
public:
    Campaign(QString worker, const FaultServer &server, quint32 seed);

    /// A worker that is let alone: that it succeeds shows that this server can be worked with, and
    /// the time it takes is when to kill the others.
    void rehearse();
    /// An endless worker, killed at a random instant.
    void killOnce();
    /// The keychain refuses from its n-th call on.
    void refuseKeychain(int call, const QString &kind);
    /// Whether this system lets a worker have a file system of its own, to fill it.
    [[nodiscard]] static bool canFillDisk(const QString &worker);
    /// The disk has room for a random number of bytes more.
    void fillDisk();
    /// No file grows beyond a random size.
    void limitFiles();
    /// No file can be written to at all, as on a disk that became read-only.
    void forbidWriting();
    /// Two workers update the same client; the first may be killed.
    void fight(bool kills);

    [[nodiscard]] const Tally &tally() const { return m_tally; }
    /// One line for each finding that must not be.
    [[nodiscard]] const QStringList &findings() const { return m_findings; }

private:
    [[nodiscard]] bool prepare();
    [[nodiscard]] bool registerClient();
    [[nodiscard]] int random(int below);
    [[nodiscard]] Environment environment() const;
    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] bool prepareEnrolments();
    /// Has the client's side see what this server's reads cost.
    [[nodiscard]] bool showReads();
    [[nodiscard]] bool prepareDeletions();
    /// False.
    bool cannotPrepare(const QString &words);
    [[nodiscard]] KillPlan killPlan();
    [[nodiscard]] QStringList workArguments(int count);
    [[nodiscard]] QStringList sendArguments(int count);
    void hinder(const QString &variable, const QString &value);
    void note(const QByteArray &method, int status);
    void countKill(const WorkerRun &run);

    void examine(const QList<WorkerRun> &runs);
    void measure(const QList<WorkerRun> &runs, bool isUnknown);
    void measureDisk();
    void compareSteps(const QList<WorkerRun> &runs);
    void compare(const QJsonObject &audit, const QList<WorkerRun> &runs);
    void compareAll(const QJsonObject &audit, const QList<WorkerRun> &runs);
    void compareRegistrations(const QJsonObject &audit, const QList<WorkerRun> &runs);
    void compareEnrolments(const QJsonObject &audit, const QList<WorkerRun> &runs);
    void compareDeletions(const QJsonObject &audit, const QList<WorkerRun> &runs);
    void compareDeleted(const QJsonObject &client, bool lives);
    void compareResolution(const QJsonObject &client, bool lives);
    /// A client that looks as if it could be worked with.
    void compareManaged(const QJsonObject &client);
    void find(int &counter, const QString &words, const QJsonObject &audit);
    void beginAnew();

    QString m_worker;
    FaultServer m_faultServer;
    practice::PracticeServer m_server;
    std::mt19937 m_random;
    std::unique_ptr<ScratchFolder> m_folder; ///< Null: the next round begins anew.
    std::unique_ptr<QTemporaryDir> m_keychain; ///< Its files hold tokens, as a keychain does.
    QByteArray m_clientId;
    int m_number = 0;
    QHash<QByteArray, QByteArray> m_issued; ///< Tokens and secrets by their hashes.

    /// A client of the server that is not here, or not whole.
    struct Enrolment
    {
        QByteArray clientId;
        QByteArray address;
        practice::Registration before; ///< This round.
    };
    QList<Enrolment> m_enrolments;
    int m_deletable = 0; ///< Clients that are here, and whose outcome is known.

    int m_spanMicroseconds = 40'000; ///< From a worker's first request to its commit, learned.
    int m_windowMicroseconds = 5'000; ///< From an answer to its commit, learned.
    int m_fightMicroseconds = 400'000; ///< How long one takes, learned from one without a kill.

    // Of this round.
    QList<qint64> m_answers; ///< When updates, enrolments or deletions were carried out.
    QSet<QString> m_served; ///< The documents that they left on the server.
    int m_refusals = 0; ///< 401

    Tally m_tally;
    QStringList m_findings;
};

} // namespace clientele::tests
