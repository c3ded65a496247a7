// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accesstokenwords.h"
#include "connectionsettings.h"
#include "registrarcore.h"

#include <metadata/wiping.h>

namespace clientele::registrar {

using inventory::Verb;

QCoro::Task<Result<ServerConnection>> Registrar::Core::withBearer(ServerConnection connection,
                                                                  QString serverId, QUrl own,
                                                                  TokenFetch fetch)
{
    if (!connection.credentials) {
        const ServerConnection asItIs = connection; // QCoro moves from what is returned
        co_return asItIs;
    }
    const protocol::ClientCredentials credentials = *connection.credentials;
    const auto atHand = m_accessTokens.tokenFor(serverId, credentials,
                                                QDateTime::currentDateTimeUtc());
    if (atHand) {
        connection.bearer = atHand;
        co_return connection;
    }
    protocol::Request request = protocol::accessTokenRequest(credentials);
    request.cancellation = fetch.cancellation;
    if (fetch.begun)
        fetch.begun();
    ServerConnection toEndpoint = connection;
    toEndpoint.transport = settingsFor(request.url, own, connection.transport);
    const RequestFacts facts = factsOf(Verb::Read, request);
    const protocol::Transport::HandedOver unwatched;
    const auto isAlive = m_isAlive;
    protocol::Exchange exchange = co_await send(toEndpoint, request, unwatched);
    if (!*isAlive)
        co_return failed(closing());
    if (!exchange.isSuccess())
        co_return failed(noAccessToken(exchange, facts, std::nullopt));
    const auto issued = protocol::parseAccessToken(exchange.body, QDateTime::currentDateTimeUtc());
    metadata::wipe(exchange.body);
    if (!issued)
        co_return failed(noAccessToken(exchange, facts, issued.error()));
    m_accessTokens.keep(serverId, credentials, *issued);
    connection.bearer = issued->token;
    co_return connection;
}

} // namespace clientele::registrar
