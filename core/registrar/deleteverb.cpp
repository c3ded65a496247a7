// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultpoint.h"
#include "registrarcore.h"

#include <inventory/inventorywriter.h>

namespace clientele::registrar {

using inventory::Verb;

QCoro::Task<Result<>> Registrar::Core::remove(QString recordId)
{
    auto claimed = claim(recordId);
    if (!claimed)
        co_return failed(claimed.error());
    if (m_inventory.openIntent(recordId))
        co_return failed(unresolved());
    const BusyMark mark(*this, recordId, true, std::move(*claimed));
    const std::optional<metadata::SecretText> noTrial;
    const auto ready = co_await makeReady(recordId, noTrial);
    if (!ready)
        co_return failed(ready.error());
    const auto intent = m_journal.begin(recordId, Verb::Delete, {}, {});
    if (!intent)
        co_return failed(intent.error());
    const protocol::Request request = protocol::deleteRequest(ready->uri, ready->bearer);
    const protocol::Transport::HandedOver noProgress;
    const auto isAlive = m_isAlive;
    protocol::Exchange exchange = co_await send(ready->connection, request, noProgress);
    if (!*isAlive)
        co_return failed(closing());
    ready->hideSecretsIn(exchange);
    // 204 is the RFC's answer (section 2.3); some servers say 200. The status line alone is enough,
    // but 202 says that the server has yet to do it (RFC 9110, section 15.3.3).
    const bool isPending = exchange.status == 202;
    const bool deleted = exchange.status >= 200 && exchange.status < 300 && !isPending;
    if (!deleted) {
        RequestFacts facts = factsOf(Verb::Delete, request);
        facts.bearer = ready->bearerOwner();
        const Failure failure = isPending ? notDoneYet(exchange, facts)
                                          : failureOf(exchange, facts);
        const Failure recorded = co_await keepRefusal(*ready, Verb::Delete, *intent, exchange,
                                                      failure);
        co_await settle(recordId); // a refusal may bring a new token
        co_return failed(recorded);
    }
    const Result<> stored = m_journal.storeDeletion(ready->client, *intent, exchange.status,
                                                    exchange.elapsed.count());
    if (!stored)
        co_return stored;
    tracePoint("deletion-committed");
    co_await forgetDeleted(recordId);
    co_return Result<>();
}

Result<> Registrar::Core::markDeleted(const QString &recordId)
{
    const auto client = m_inventory.client(recordId);
    if (!client)
        return failed(unknownRecord());
    if (isBusy(recordId))
        return failed(busy());
    const auto intent = m_inventory.openIntent(recordId);
    return m_journal.storeDeletion(*client, intent ? intent->id : QString(), 0, 0);
}

QCoro::Task<Result<>> Registrar::Core::removeHere(QString recordId)
{
    const auto client = m_inventory.client(recordId);
    if (!client)
        co_return failed(unknownRecord());
    auto claimed = claim(recordId);
    if (!claimed)
        co_return failed(claimed.error());
    {
        const BusyMark mark(*this, recordId, false, std::move(*claimed));
        // The keychain first: an entry that outlives its record would never be found again.
        const Result<> forgotten = co_await m_credentials.forget(*client);
        if (!forgotten)
            co_return forgotten;
        const auto written = m_inventory.transact(
            [&](inventory::InventoryWriter &writer) { writer.removeClient(recordId); });
        if (!written)
            co_return failed(storageProblem(written.error()));
    }
    Q_EMIT m_registrar.clientRemoved(recordId);
    co_return Result<>();
}

} // namespace clientele::registrar
