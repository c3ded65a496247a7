// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarcore.h"

#include <inventory/inventorywriter.h>
#include <protocol/discovery.h>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::DiscoveryRecord;
using inventory::Verb;

namespace {

DiscoveryRecord recordOf(const protocol::ServerMetadata &metadata, const QUrl &documentUrl)
{
    DiscoveryRecord record;
    record.issuer = metadata.issuer;
    record.documentUrl = documentUrl;
    record.registrationEndpoint = metadata.registrationEndpoint;
    record.tokenEndpoint = metadata.tokenEndpoint;
    for (auto list = metadata.lists.cbegin(); list != metadata.lists.cend(); ++list)
        record.supported.insert(list.key(), list.value());
    record.readAt = QDateTime::currentDateTimeUtc();
    return record;
}

} // namespace

QCoro::Task<Result<DiscoveryRecord>> Registrar::Core::discover(QString issuer)
{
    const auto candidates = protocol::discoveryCandidates(issuer);
    if (candidates.isEmpty())
        co_return failed(unusableIssuer(issuer));
    ServerConnection connection;
    if (const auto server = serverOfIssuer(issuer)) {
        const auto known = co_await m_connections.connectionOf(server->id);
        if (!known)
            co_return failed(known.error());
        connection = *known;
    }
    Failure failure = noDiscoveryDocument(issuer);
    const protocol::Transport::HandedOver unwatched;
    const auto isAlive = m_isAlive;
    for (const protocol::DiscoveryCandidate &candidate : candidates) {
        const protocol::Request request = protocol::discoveryRequest(candidate.url);
        const protocol::Exchange exchange = co_await send(connection, request, unwatched);
        if (!*isAlive)
            co_return failed(closing());
        if (!exchange.isComplete()) // the same host does not answer at another path
            co_return failed(failureOf(exchange, factsOf(Verb::Read, request)));
        if (!exchange.isSuccess())
            continue;
        const auto metadata = protocol::parseServerMetadata(exchange.body, candidate.issuers);
        if (!metadata) {
            if (metadata.error().kind == protocol::DiscoveryProblem::Kind::OtherIssuer)
                failure = otherIssuer(metadata.error().issuer);
            continue;
        }
        const DiscoveryRecord record = recordOf(*metadata, candidate.url);
        const auto written = m_inventory.transact(
            [&](inventory::InventoryWriter &writer) { writer.saveDiscovery(record); });
        if (!written)
            co_return failed(storageProblem(written.error()));
        co_return record;
    }
    co_return failed(failure);
}

std::optional<inventory::ServerRecord> Registrar::Core::serverOfIssuer(const QString &issuer) const
{
    const auto servers = m_inventory.servers();
    for (const inventory::ServerRecord &server : servers) {
        if (!server.issuer.isEmpty() && server.issuer == issuer)
            return server;
    }
    return std::nullopt;
}

} // namespace clientele::registrar
