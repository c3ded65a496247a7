// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backingup.h"
#include "backupfailures.h"
#include "inworker.h"
#include "registrarcore.h"
#include "restoring.h"

#include <inventory/inventorywriter.h>

#include <QCoroFuture>

#include <algorithm>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::ClientRecord;
using inventory::InventoryWriter;
using inventory::ServerRecord;
using metadata::SecretText;

QCoro::Task<Result<QByteArray>> Registrar::Core::encrypted(BackupContents contents,
                                                           SecretText passphrase)
{
    const std::function<secrets::AgeResult<QByteArray>()> work = [contents, passphrase,
                                                                  workFactor = m_backupWork] {
        return secrets::encryptAge(writeBackup(contents), passphrase, workFactor);
    };
    const auto future = inWorker(work);
    const auto file = co_await future;
    if (!file)
        co_return failed(backupProblem(file.error()));
    co_return *file;
}

QCoro::Task<Result<BackupClient>> Registrar::Core::clientContents(ClientRecord client,
                                                                  ServerRecord server)
{
    BackupClient contents = backupOf(m_inventory, client, server);
    contents.olderSecrets = m_credentials.olderSecrets(client.id);
    const auto credentials = co_await m_credentials.load(client);
    if (credentials) {
        contents.token = credentials->token;
        contents.tokenSince = tokenSince(m_inventory, client);
        contents.clientSecret = credentials->clientSecret;
    } else if (!isTokenGone(credentials.error())) {
        co_return failed(notBackedUp(credentials.error()));
    } else if (client.hasSecret) {
        contents.clientSecret = co_await m_credentials.loadClientSecret(client);
    }
    co_return contents;
}

QCoro::Task<Result<BackupServer>> Registrar::Core::serverContents(ServerRecord server)
{
    BackupServer contents = backupOf(m_inventory, server);
    const inventory::ServerSettings settings = m_inventory.serverSettings(server.id);
    const auto secrets = co_await m_connections.savedSecrets(server.id);
    if (!secrets)
        co_return failed(notBackedUp(secrets.error()));
    BackupSettings backedUp = backupOf(settings, *secrets);
    if (backedUp != BackupSettings())
        contents.settings = std::move(backedUp);
    co_return contents;
}

QCoro::Task<Result<MadeBackup>> Registrar::Core::backUp(QStringList recordIds,
                                                        SecretText passphrase)
{
    const auto isAlive = m_isAlive;
    // No verb may replace a token while it is copied.
    std::vector<std::unique_ptr<BusyMark>> marks;
    for (const QString &recordId : recordIds) {
        auto claimed = claim(recordId);
        if (!claimed)
            co_return failed(claimed.error());
        marks.push_back(std::make_unique<BusyMark>(*this, recordId, false, std::move(*claimed)));
    }
    const Result<> opened = co_await m_credentials.open();
    if (!*isAlive)
        co_return failed(closing());
    if (!opened) {
        co_await checkKeychain();
        co_return failed(notBackedUp(opened.error()));
    }
    MadeBackup made;
    BackupContents contents;
    contents.madeAt = QDateTime::currentDateTimeUtc();
    for (const QString &recordId : recordIds) {
        const auto client = m_inventory.client(recordId);
        const auto server = client ? m_inventory.server(client->serverId) : std::nullopt;
        if (!client || !server)
            co_return failed(unknownRecord());
        auto backedUp = co_await clientContents(*client, *server);
        if (!*isAlive)
            co_return failed(closing());
        if (!backedUp)
            co_return failed(backedUp.error());
        if (!backedUp->token && inventory::isRegistered(*client))
            made.withoutToken.append(labelOf(*client));
        contents.clients.push_back(std::move(*backedUp));
        if (holds(contents.servers, server->identity))
            continue;
        auto servers = co_await serverContents(*server);
        if (!*isAlive)
            co_return failed(closing());
        if (!servers)
            co_return failed(servers.error());
        contents.servers.push_back(std::move(*servers));
    }
    marks.clear();
    made.clients = int(contents.clients.size());
    const auto file = co_await encrypted(contents, passphrase);
    if (!file)
        co_return failed(file.error());
    made.file = *file;
    co_return made;
}

Result<> Registrar::Core::setHandedOver(const QStringList &recordIds, bool isHandedOver)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        for (const QString &recordId : recordIds) {
            auto client = writer.read().client(recordId);
            if (!client)
                continue;
            client->handedOverAt = isHandedOver ? std::optional(now) : std::nullopt;
            writer.saveClient(*client);
            inventory::ActivityRecord activity;
            activity.at = now;
            activity.clientRecordId = recordId;
            activity.clientLabel = labelOf(*client);
            activity.verb = inventory::Verb::Enroll;
            activity.result = isHandedOver ? u"handed-over"_s : u"taken-back"_s;
            writer.addActivity(activity);
        }
    });
    if (!written)
        return failed(storageProblem(written.error()));
    for (const QString &recordId : recordIds)
        Q_EMIT m_registrar.clientChanged(recordId);
    return {};
}

} // namespace clientele::registrar
