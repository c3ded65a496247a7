// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// New secrets on their way home, and those of deleted clients on their way out.
#include "registrarcore.h"

#include <inventory/inventorywriter.h>

namespace clientele::registrar {

using inventory::ClientRecord;

QCoro::Task<Result<>> Registrar::Core::settle(QString recordId)
{
    const Result<> moved = co_await m_credentials.moveHome(recordId);
    if (!moved)
        co_await checkKeychain();
    Q_EMIT m_registrar.clientChanged(recordId);
    co_return moved;
}

QCoro::Task<Result<>> Registrar::Core::settleUnclaimed(QString recordId)
{
    auto claimed = claim(recordId);
    if (!claimed)
        co_return Result<>();
    const BusyMark mark(*this, recordId, false, std::move(*claimed));
    co_return co_await settle(recordId);
}

QCoro::Task<Result<>> Registrar::Core::moveTokensHome()
{
    const QStringList waiting = clientsAwayFromHome();
    const auto leftovers = deletedWithEntries();
    const auto vault = m_inventory.vault();
    const bool hasSpareKey = vault && !vault->spareId.isEmpty();
    if (waiting.isEmpty() && leftovers.empty() && !hasSpareKey)
        co_return Result<>();
    const auto isAlive = m_isAlive;
    const Result<> opened = co_await m_credentials.open();
    if (!*isAlive)
        co_return failed(closing());
    if (!opened) {
        co_await checkKeychain();
        co_return opened;
    }
    co_await removeSpareKey();
    if (!*isAlive)
        co_return failed(closing());
    Result<> result;
    for (const QString &recordId : waiting) {
        const Result<> moved = co_await settleUnclaimed(recordId);
        if (!*isAlive)
            co_return failed(closing());
        if (!moved)
            result = moved;
    }
    for (const ClientRecord &client : leftovers) {
        auto claimed = claim(client.id);
        if (!claimed)
            continue;
        const BusyMark mark(*this, client.id, false, std::move(*claimed));
        co_await forgetDeleted(client.id);
        if (!*isAlive)
            co_return failed(closing());
    }
    co_return result;
}

QStringList Registrar::Core::clientsAwayFromHome() const
{
    if (m_inventory.tokenHome() == inventory::TokenHome::Sealed)
        return m_inventory.clientsWithEntries();
    QStringList recordIds;
    for (const inventory::SealedSecret &secret : m_inventory.waitingSecrets())
        recordIds.append(secret.clientRecordId);
    recordIds.removeDuplicates();
    return recordIds;
}

// Clients that were deleted while the keychain could not be reached: their entries must still go.
std::vector<ClientRecord> Registrar::Core::deletedWithEntries() const
{
    std::vector<ClientRecord> clients = m_inventory.clients();
    std::erase_if(clients, [](const ClientRecord &client) {
        return !client.deletedAt || client.tokenState == inventory::TokenState::Missing;
    });
    return clients;
}

QCoro::Task<> Registrar::Core::forgetDeleted(QString recordId)
{
    // It may have been added again since.
    const auto client = m_inventory.client(recordId);
    if (!client || !client->deletedAt)
        co_return;
    const Result<> forgotten = co_await m_credentials.forget(*client);
    if (!forgotten)
        co_return;
    (void)m_inventory.transact([&](inventory::InventoryWriter &writer) {
        if (auto current = writer.read().client(recordId)) {
            current->tokenState = inventory::TokenState::Missing;
            current->hasSecret = false;
            writer.saveClient(*current);
        }
    });
    Q_EMIT m_registrar.clientChanged(recordId);
}

} // namespace clientele::registrar
