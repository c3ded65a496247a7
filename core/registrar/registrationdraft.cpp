// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarcore.h"

#include <inventory/inventorywriter.h>

#include <QUuid>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::ClientRecord;
using metadata::ClientDocument;
using protocol::ConfigurationUri;

Result<QString> Registrar::Core::startRegistration(const NewRegistration &registration)
{
    if (!protocol::mayCarryBearer(registration.endpoint))
        return failed(
            addressProblem(ConfigurationUri::Problem::NotHttps, registration.endpoint.toEncoded()));
    Registration asRegistration;
    asRegistration.endpoint = registration.endpoint;
    asRegistration.issuer = registration.issuer;
    asRegistration.serverName = registration.serverName;
    asRegistration.serverTag = registration.serverTag;
    const inventory::ServerRecord server = serverOfEndpoint(asRegistration);
    ClientRecord client = newClient(server, {}, {});
    client.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    client.keychainAccount = u"registration %1"_s.arg(client.id);
    if (const auto document = ClientDocument::fromText(registration.document))
        describe(client, *document);
    const auto stored = m_inventory.transact([&](inventory::InventoryWriter &writer) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString snapshotId = QUuid::createUuid().toString(QUuid::WithoutBraces);
        writer.saveServer(server);
        writer.saveClient(client);
        // What the draft is compared with: nothing is on the server.
        writer.addSnapshot({.id = snapshotId,
                            .clientRecordId = client.id,
                            .source = inventory::SnapshotSource::Unanswered,
                            .document = "{}"_ba,
                            .answer = {},
                            .takenAt = now,
                            .lastSeenAt = now});
        writer.saveDraft({.clientRecordId = client.id,
                          .baseSnapshotId = snapshotId,
                          .text = registration.document,
                          .savedAt = now});
    });
    if (!stored)
        return failed(storageProblem(stored.error()));
    Q_EMIT m_registrar.clientAdded(client.id);
    return client.id;
}

} // namespace clientele::registrar
