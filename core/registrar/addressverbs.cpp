// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "addresswords.h"
#include "registrarcore.h"

#include <inventory/inventorywriter.h>

namespace clientele::registrar {

std::optional<Registrar::AddressOffer> Registrar::Core::addressOffer(const QString &recordId) const
{
    const auto client = m_inventory.client(recordId);
    const auto newest = m_inventory.newestSnapshot(recordId);
    if (!client || !newest || client->clientId.isEmpty() || client->deletedAt)
        return std::nullopt;
    const auto document = metadata::ClientDocument::fromText(newest->document);
    const auto server = m_inventory.server(client->serverId);
    if (!document || !server)
        return std::nullopt;
    const QByteArray answered = document->string(u"registration_client_uri").toUtf8();
    const QUrl requested = client->configurationUri.isEmpty()
                               ? QUrl(server->registrationEndpoint)
                               : QUrl::fromEncoded(client->configurationUri);
    const auto address = protocol::judgeAddress(answered, client->configurationUri, requested,
                                                client->clientId);
    if (address.kind == protocol::AnsweredAddress::Kind::Same)
        return std::nullopt;
    return AddressOffer{addressSentence(address, answered), address.proposal};
}

Result<> Registrar::Core::acceptAddress(const QString &recordId)
{
    if (isBusy(recordId))
        return failed(busy());
    const auto offer = addressOffer(recordId);
    const auto uri = protocol::ConfigurationUri::fromText(offer ? offer->proposal : QByteArray());
    if (!uri)
        return failed(addressProblem(uri.error(), offer ? offer->proposal : QByteArray()));
    const auto written = m_inventory.transact([&](inventory::InventoryWriter &writer) {
        if (auto client = writer.read().client(recordId)) {
            client->configurationUri = uri->text();
            client->isManageable = client->tokenState != inventory::TokenState::Missing;
            writer.saveClient(*client);
        }
    });
    if (!written)
        return failed(storageProblem(written.error()));
    Q_EMIT m_registrar.clientChanged(recordId);
    return {};
}

} // namespace clientele::registrar
