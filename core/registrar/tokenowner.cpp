// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarcore.h"
#include "serveridentity.h"

namespace clientele::registrar {

using inventory::ClientRecord;
using metadata::SecretText;
using protocol::ConfigurationUri;

namespace {

// Also when it moved within its server.
bool isAddressOf(const ClientRecord &client, const ConfigurationUri &uri)
{
    if (client.configurationUri == uri.text())
        return true;
    const auto saved = ConfigurationUri::fromText(client.configurationUri);
    return saved && saved->origin() == uri.origin() && client.clientId == likelyClientId(uri);
}

} // namespace

// Servers destroy a token that is shown at another client's address, and another server would learn
// it. Reads every token: a person waits for this, once.
QCoro::Task<Result<>> Registrar::Core::refuseTokenOfAnother(SecretText token, ConfigurationUri uri)
{
    const auto isAlive = m_isAlive;
    const std::vector<ClientRecord> clients = m_inventory.clients();
    for (const ClientRecord &client : clients) {
        if (client.deletedAt || isAddressOf(client, uri))
            continue;
        const auto kept = co_await m_credentials.load(client);
        if (!*isAlive)
            co_return failed(closing());
        if (kept && kept->token == token)
            co_return failed(tokenOfAnother(client));
    }
    co_return Result<>();
}

} // namespace clientele::registrar
