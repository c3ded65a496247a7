// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarcore.h"
#include "serveridentity.h"

#include <inventory/inventorywriter.h>
#include <protocol/discovery.h>
#include <protocol/sentsecrets.h>

namespace clientele::registrar {

using namespace Qt::StringLiterals;

QCoro::Task<protocol::Exchange> Registrar::Core::send(ServerConnection connection,
                                                      protocol::Request request,
                                                      protocol::Transport::HandedOver handedOver)
{
    request.settings = connection.transport;
    std::vector<metadata::SecretText> sentSecrets = protocol::sentSecretsOf(request);
    const auto isAlive = m_isAlive;
    protocol::Exchange exchange = co_await m_transport.send(std::move(request),
                                                            std::move(handedOver));
    exchange.sentSecrets = std::move(sentSecrets);
    if (*isAlive)
        co_await m_credentials.followKey(); // it may be all that can store the answer
    co_return exchange;
}

inventory::ServerRecord Registrar::Core::serverOfAddress(const protocol::ConfigurationUri &uri,
                                                         const QString &name,
                                                         const QString &tag) const
{
    return serverFor(uri, likelyClientId(uri), name, tag);
}

inventory::ServerRecord Registrar::Core::serverFor(const protocol::ConfigurationUri &uri,
                                                   const QString &clientId, const QString &name,
                                                   const QString &tag) const
{
    const QString identity = serverIdentity(uri, clientId);
    if (const auto known = m_inventory.serverByIdentity(identity))
        return *known;
    return newServer(identity, name.isEmpty() ? uri.authority() : name, tag);
}

Result<QString> Registrar::Core::saved(const inventory::ServerRecord &server)
{
    if (m_inventory.server(server.id))
        return server.id;
    const auto written = m_inventory.transact(
        [&](inventory::InventoryWriter &writer) { writer.saveServer(server); });
    if (!written)
        return failed(storageProblem(written.error()));
    Q_EMIT m_registrar.serverChanged(server.id);
    return server.id;
}

Result<QString> Registrar::Core::serverAtEndpoint(const QUrl &endpoint, const QString &name,
                                                  const QString &tag)
{
    if (!protocol::mayCarryBearer(endpoint)) {
        return failed(
            addressProblem(protocol::ConfigurationUri::Problem::NotHttps, endpoint.toEncoded()));
    }
    Registration registration;
    registration.endpoint = endpoint;
    registration.serverName = name;
    registration.serverTag = tag;
    return saved(serverOfEndpoint(registration));
}

Result<QString> Registrar::Core::serverAtUri(const QByteArray &text, const QString &name,
                                             const QString &tag)
{
    const auto uri = protocol::ConfigurationUri::fromText(text);
    if (!uri)
        return failed(addressProblem(uri.error(), text));
    return saved(serverOfAddress(*uri, name, tag));
}

Result<QString> Registrar::Core::serverAtIssuer(const QString &issuer, const QString &tag)
{
    const auto candidates = protocol::discoveryCandidates(issuer);
    if (candidates.isEmpty())
        return failed(unusableIssuer(issuer));
    if (const auto known = serverOfIssuer(issuer))
        return known->id;
    inventory::ServerRecord server = newServer(issuer, QUrl(issuer).authority(), tag);
    server.issuer = issuer;
    return saved(server);
}

QCoro::Task<Result<>> Registrar::Core::saveServerSettings(inventory::ServerSettings settings,
                                                          ServerSecrets secrets,
                                                          ServerConnections::Source source)
{
    const QString id = settings.serverId;
    if (!m_inventory.server(id))
        co_return failed(unknownRecord());
    const Result<> saved = co_await m_connections.save(std::move(settings), std::move(secrets),
                                                       source);
    m_accessTokens.forget(id);
    if (saved)
        Q_EMIT m_registrar.serverChanged(id);
    co_return saved;
}

} // namespace clientele::registrar
