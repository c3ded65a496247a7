// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where secrets are at home, and the key that seals them.
#include "faultpoint.h"
#include "registrarcore.h"

#include <inventory/inventorywriter.h>

namespace clientele::registrar {

using inventory::InventoryWriter;
using inventory::TokenHome;

namespace {

/// The record id, so to speak, under which the vault is claimed.
QString vaultClaim()
{
    return QStringLiteral("vault");
}

} // namespace

SecretsReport Registrar::Core::secretsReport() const
{
    SecretsReport report;
    report.home = m_inventory.tokenHome();
    report.awayFromHome = int(clientsAwayFromHome().size());
    report.hasKey = m_inventory.vault().has_value();
    const auto clients = m_inventory.clients();
    report.clients = int(
        std::count_if(clients.begin(), clients.end(), [](const inventory::ClientRecord &client) {
            return !client.deletedAt && client.tokenState != inventory::TokenState::Missing
                   && client.tokenState != inventory::TokenState::OtherBearer;
        }));
    return report;
}

QCoro::Task<Result<>> Registrar::Core::moveTokens(TokenHome home)
{
    const auto isAlive = m_isAlive;
    const Result<> opened = co_await m_credentials.open();
    if (!*isAlive)
        co_return failed(closing());
    if (!opened) {
        co_await checkKeychain();
        co_return opened;
    }
    const auto written = m_inventory.transact(
        [home](InventoryWriter &writer) { writer.setTokenHome(home); });
    if (!written)
        co_return failed(storageProblem(written.error()));
    faultPoint("home-chosen");
    Q_EMIT m_registrar.inventoryChanged();
    co_return co_await moveTokensHome();
}

QCoro::Task<Result<>> Registrar::Core::renewVaultKey()
{
    const auto isAlive = m_isAlive;
    const auto claimed = claim(vaultClaim());
    if (!claimed)
        co_return failed(claimed.error());
    const Result<> opened = co_await m_credentials.open();
    if (!*isAlive)
        co_return failed(closing());
    if (!opened) {
        co_await checkKeychain();
        co_return opened;
    }
    co_return co_await m_credentials.renewKey();
}

QCoro::Task<> Registrar::Core::removeSpareKey()
{
    const auto vault = m_inventory.vault();
    if (!vault || vault->spareId.isEmpty())
        co_return;
    // Held by another process, it is the new key of a renewal under way.
    const auto claimed = claim(vaultClaim());
    if (claimed)
        (void)co_await m_credentials.removeSpareKey();
}

} // namespace clientele::registrar
