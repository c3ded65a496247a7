// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarcore.h"

#include <metadata/clientdocument.h>

namespace clientele::registrar {

using inventory::Verb;

namespace {

/// How the client's server is reached, without what is that server's alone: keys may be at any
/// host.
std::shared_ptr<const protocol::TransportSettings> forAnyHost(
    const std::shared_ptr<const protocol::TransportSettings> &settings)
{
    if (!settings)
        return nullptr;
    auto reduced = std::make_shared<protocol::TransportSettings>(*settings);
    reduced->clientCertificate.reset();
    reduced->extraHeaders.clear();
    return reduced;
}

bool isKeySet(const QByteArray &body)
{
    const auto document = metadata::ClientDocument::fromText(body);
    const metadata::JsonValue *keys = document ? document->member(u"keys") : nullptr;
    return keys && keys->isArray();
}

} // namespace

QCoro::Task<Result<PublishedKeys>> Registrar::Core::fetchKeys(QString recordId, QUrl address)
{
    const auto client = m_inventory.client(recordId);
    if (!client)
        co_return failed(unknownRecord());
    // The addresses that a token may be sent to, although none is: keys that came over plain http
    // may be anybody's.
    if (!protocol::mayCarryBearer(address))
        co_return failed(keysNotFetchable(address));
    const auto connection = co_await m_connections.connectionOf(client->serverId);
    if (!connection)
        co_return failed(connection.error());
    protocol::Request request;
    request.url = address;
    request.settings = forAnyHost(connection->transport);
    request.maximumBytes = 1024 * 1024;
    const auto isAlive = m_isAlive;
    const protocol::Exchange exchange = co_await m_transport.send(request);
    if (!*isAlive)
        co_return failed(closing());
    const RequestFacts facts = factsOf(Verb::Read, request);
    if (!exchange.isComplete() && exchange.error != protocol::TransportError::TooLarge)
        co_return failed(failureOf(exchange, facts));
    if (!exchange.isSuccess() || !isKeySet(exchange.body))
        co_return failed(noKeySet(exchange, facts));
    PublishedKeys published;
    published.address = address;
    published.fetchedAt = QDateTime::currentDateTimeUtc();
    published.keys = metadata::readKeyFile(exchange.body);
    co_return published;
}

} // namespace clientele::registrar
