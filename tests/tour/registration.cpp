// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registration.h"

#include <protocol/clientinformation.h>
#include <protocol/request.h>
#include <protocol/transport.h>
#include <registrar/registrar.h>

#include <QCoroTask>

namespace clientele::tour {

using namespace Qt::StringLiterals;

Registration registerElsewhere(const registrar::Registrar &registrar)
{
    const auto servers = registrar.servers();
    if (servers.empty())
        return {};
    // The practice server's clients live below its registration endpoint.
    const protocol::Request request = protocol::registerRequest(
        QUrl(servers.front().identity),
        R"({"client_name": "Night Export", "grant_types": ["client_credentials"], "response_types": [], "scope": "export"})"_ba,
        std::nullopt);
    protocol::Transport transport;
    const protocol::Exchange exchange = QCoro::waitFor(transport.send(request));
    const auto information = protocol::parseClientInformation(exchange.body);
    if (!information || !information->registrationAccessToken
        || !information->registrationClientUri)
        return {};
    return {.name = information->document.clientName(),
            .configurationUri = QString::fromUtf8(*information->registrationClientUri),
            .token = information->registrationAccessToken->reveal().toByteArray(),
            .secret = information->clientSecret ? information->clientSecret->reveal().toByteArray()
                                                : QByteArray()};
}

} // namespace clientele::tour
