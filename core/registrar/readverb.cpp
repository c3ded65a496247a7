// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarcore.h"

#include <QCoreApplication>

namespace clientele::registrar {

using inventory::Verb;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::Read)
};

QString hashedSecretNote()
{
    return Words::tr("The server shows the client secret only in the form in which it stores it. "
                     "That is no secret an application could use; a saved one stays as it is.");
}

} // namespace

QCoro::Task<Result<Registrar::ReadOutcome>> Registrar::Core::read(QString recordId)
{
    auto claimed = claim(recordId);
    if (!claimed)
        co_return failed(claimed.error());
    const BusyMark mark(*this, recordId, false, std::move(*claimed));
    const std::optional<metadata::SecretText> noTrial;
    const auto ready = co_await makeReady(recordId, noTrial);
    if (!ready)
        co_return failed(ready.error());
    co_return co_await readReady(*ready);
}

QCoro::Task<Result<Registrar::ReadOutcome>> Registrar::Core::readReady(ReadyClient ready)
{
    const auto intent = m_journal.begin(ready.client.id, Verb::Read, {}, {});
    if (!intent)
        co_return failed(intent.error());
    const protocol::Request request = protocol::readRequest(ready.uri, ready.bearer);
    const protocol::Transport::HandedOver noProgress;
    const auto isAlive = m_isAlive;
    const protocol::Exchange exchange = co_await send(ready.connection, request, noProgress);
    if (!*isAlive)
        co_return failed(closing());
    const auto information = co_await accept(ready, Verb::Read, *intent, exchange);
    if (!information) {
        co_await settle(ready.client.id);
        co_return failed(information.error());
    }
    AcceptedAnswer answer = acceptedAnswer(ready, Verb::Read, *intent, *information, exchange);
    // Servers may leave the token out of a read: then the one that has just worked is the current
    // one.
    if (ready.isTrial && !answer.information.registrationAccessToken)
        answer.information.registrationAccessToken = ready.bearer;
    if (ready.client.clientId.isEmpty()) { // read at last
        answer.verb = Verb::Enroll;
        answer.client.clientId = information->clientId;
    }
    const std::optional<inventory::ClientRecord> asked(ready.client);
    const auto kept = co_await keepIdentified(answer, ready.client.id, asked);
    if (!kept)
        co_return failed(kept.error());
    const StoredAnswer &stored = kept->stored;
    ReadOutcome outcome{stored.changed, stored.newToken, stored.newSecret, {}};
    if (stored.hashedSecret)
        outcome.notes.append(hashedSecretNote());
    co_return outcome;
}

} // namespace clientele::registrar
