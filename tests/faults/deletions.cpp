// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Deletions that are killed, and what must be true of each afterwards.
#include "campaign.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace clientele::tests {

namespace {

QStringList begunIn(const QList<WorkerRun> &runs)
{
    QStringList begun;
    for (const WorkerRun &run : runs) {
        for (const QByteArray &line : run.lines) {
            if (line.startsWith("begin "))
                begun.append(QString::fromLatin1(line.mid(6)));
        }
    }
    return begun;
}

} // namespace

// Clients to delete, as many as no worker deletes before it is killed.
bool Campaign::prepareDeletions()
{
    constexpr int enough = 5;
    if (m_deletable >= enough)
        return true;
    const WorkerRun run = runWorker(
        m_worker,
        {u"register-on"_s, m_folder->path(), m_server.registrationEndpoint().toString(), u"8"_s},
        environment());
    return run.exitCode == 0
           || cannotPrepare(u"No clients could be registered: "_s + QString::fromUtf8(run.errors));
}

// Deleted here and there, or neither here nor there, or of unknown outcome here.
void Campaign::compareDeletions(const QJsonObject &audit, const QList<WorkerRun> &runs)
{
    m_deletable = 0;
    qsizetype living = 0;
    QStringList deleted;
    const QJsonArray clients = audit.value(u"clients"_s).toArray();
    for (const auto &value : clients) {
        const QJsonObject client = value.toObject();
        const QString id = client.value(u"client_id"_s).toString();
        const bool lives = m_server.registration(id.toLatin1()).has_value();
        living += lives ? 1 : 0;
        if (client.value(u"unknown"_s).toBool()) {
            compareResolution(client, lives);
            m_deletable += client.value(u"resolution"_s) == u"not made"_s ? 1 : 0;
        } else if (client.value(u"deleted"_s).toBool()) {
            deleted.append(id);
            compareDeleted(client, lives);
        } else {
            compareManaged(client);
            ++m_deletable;
        }
    }
    if (m_server.clients() > living)
        find(m_tally.untruthful, u"the server has a client that is not here"_s, {});
    const qsizetype committed = timesOf("deletion-committed", file(u"trace"_s)).size();
    const QStringList stored = begunIn(runs).mid(0, committed);
    const QStringList shown = doneIn(runs);
    for (const QString &id : stored + shown) {
        if (!deleted.contains(id))
            find(m_tally.lostAfterCommit, u"a deletion was stored, and is gone: "_s + id, {});
    }
}

void Campaign::compareDeleted(const QJsonObject &client, bool lives)
{
    if (lives)
        find(m_tally.untruthful, u"deleted here, and the server has it"_s, client);
    if (!client.value(u"token_sha256"_s).toString().isEmpty()
        || !client.value(u"secret_sha256"_s).toString().isEmpty())
        find(m_tally.untruthful, u"deleted, and the keychain has its secrets"_s, client);
}

// What the program makes of the unknown outcome when it is asked to look.
void Campaign::compareResolution(const QJsonObject &client, bool lives)
{
    const QString resolution = client.value(u"resolution"_s).toString();
    if (lives ? resolution == u"gone"_s || resolution == u"token refused"_s
              : resolution == u"not made"_s)
        find(m_tally.untruthful, u"wrongly resolved"_s, client);
}

} // namespace clientele::tests
