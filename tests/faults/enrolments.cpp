// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Enrolments that are killed, and what must be true of each afterwards.
#include "campaign.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace clientele::tests {

namespace {

QByteArray addressOf(const QByteArray &clientId, practice::PracticeServer &server)
{
    const bool isQuery = server.settings().uriShape == practice::Habits::UriShape::Query;
    return server.registrationEndpoint().toEncoded() + (isQuery ? "?client_id=" : "/") + clientId;
}

/// Unlike those of the other clients, so that documents cannot be mixed up unseen.
QByteArray documentOf(int number)
{
    return R"({"client_name":"Billing","redirect_uris":["https://billing.example/)"
           + QByteArray::number(number) + R"("]})";
}

bool isComplete(const QJsonObject &client)
{
    return !client.value(u"client_id"_s).toString().isEmpty()
           && !client.value(u"unknown"_s).toBool();
}

} // namespace

// Clients of the server that are unknown here, as many as no worker enrols before it is killed.
bool Campaign::prepareEnrolments()
{
    constexpr int enough = 8;
    while (m_enrolments.size() < enough) {
        const auto clientId = m_server.registerClient(documentOf(++m_number));
        if (!clientId)
            return cannotPrepare(u"The server registered no client."_s);
        m_enrolments.append({*clientId, addressOf(*clientId, m_server), {}});
    }
    m_faultServer.setup.enrolments.clear();
    for (Enrolment &enrolment : m_enrolments) {
        enrolment.before = m_server.registration(enrolment.clientId).value();
        const QByteArray &bearer = m_faultServer.setup.bearer;
        m_faultServer.setup.enrolments.append(
            {enrolment.address,
             bearer.isEmpty() ? m_issued.value(enrolment.before.tokenHash) : bearer});
    }
    return random(8) != 0 || showReads();
}

// What becomes of a killed enrolment depends on whether reads were seen to cost nothing.
bool Campaign::showReads()
{
    const WorkerRun run = runWorker(
        m_worker,
        {u"enroll-and-read"_s, m_folder->path(), m_server.registrationEndpoint().toString()},
        environment());
    m_enrolments.removeFirst();
    m_faultServer.setup.enrolments.removeFirst();
    return run.exitCode == 0
           || cannotPrepare(u"Nothing could be read: "_s + QString::fromUtf8(run.errors));
}

// Each is here and complete, or of unknown outcome. One that is not here, or stands here without a
// first answer, has cost nothing: the token that was entered is still the server's.
void Campaign::compareEnrolments(const QJsonObject &audit, const QList<WorkerRun> &runs)
{
    QHash<QByteArray, QJsonObject> here;
    const QJsonArray clients = audit.value(u"clients"_s).toArray();
    for (const auto &value : clients) {
        const QJsonObject client = value.toObject();
        here.insert(client.value(u"address"_s).toString().toLatin1(), client);
        if (isComplete(client))
            compareManaged(client);
    }
    const QStringList done = doneIn(runs);
    qsizetype committed = timesOf("read-committed", file(u"trace"_s)).size();
    m_enrolments.removeIf([&](const Enrolment &enrolment) {
        const QJsonObject client = here.value(enrolment.address);
        const bool isWhole = isComplete(client);
        const bool isUnknown = client.value(u"unknown"_s).toBool();
        const QString id = QString::fromLatin1(enrolment.clientId);
        if (!isWhole && !isUnknown && m_server.registration(enrolment.clientId) != enrolment.before)
            find(m_tally.untruthful, u"its token was replaced, and nothing says so: "_s + id,
                 client);
        if (!isWhole && client.value(u"in_sync"_s).toBool())
            find(m_tally.untruthful, u"looks whole, and is not: "_s + id, client);
        if (committed-- > 0 && !isWhole)
            find(m_tally.lostAfterCommit, u"stored, and gone: "_s + id, client);
        if (done.contains(id) && !isWhole)
            find(m_tally.doneAndGone, u"shown as enrolled, and gone: "_s + id, client);
        return isWhole;
    });
}

} // namespace clientele::tests
