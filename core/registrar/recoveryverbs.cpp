// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "habitwords.h"
#include "registrarcore.h"

#include <inventory/inventorywriter.h>

namespace clientele::registrar {

using inventory::SealedSecret;
using inventory::SecretKind;
using inventory::Verb;
using metadata::SecretText;

QCoro::Task<Result<Registrar::ReadOutcome>> Registrar::Core::tryToken(QString recordId,
                                                                      SecretText token)
{
    if (!token.isHeaderSafe())
        co_return failed(unusableToken());
    auto claimed = claim(recordId);
    if (!claimed)
        co_return failed(claimed.error());
    const BusyMark mark(*this, recordId, false, std::move(*claimed));
    const std::optional<SecretText> trial(token);
    const auto ready = co_await makeReady(recordId, trial);
    if (!ready)
        co_return failed(ready.error());
    co_return co_await readReady(*ready);
}

QCoro::Task<Result<Registrar::ReadOutcome>> Registrar::Core::replaceToken(QString recordId,
                                                                          SecretText token)
{
    const auto client = m_inventory.client(recordId);
    const auto uri = protocol::ConfigurationUri::fromText(client ? client->configurationUri
                                                                 : QByteArray());
    if (uri) { // Else tryToken() says what is wrong.
        const Result<> opened = co_await m_credentials.open();
        if (!opened)
            co_return failed(opened.error());
        const Result<> own = co_await refuseTokenOfAnother(token, *uri);
        if (!own)
            co_return failed(own.error());
    }
    co_return co_await tryToken(recordId, token);
}

int Registrar::Core::olderTokens(const QString &recordId) const
{
    const auto client = m_inventory.client(recordId);
    if (!client || client->configurationUri.isEmpty())
        return 0;
    const auto habits = m_inventory.habits(client->serverId);
    if (timesSeen(habits, inventory::HabitRecord::Habit::DestroysMisusedTokens) > 0)
        return 0;
    const auto sealed = m_inventory.sealedSecrets(recordId);
    return int(std::count_if(sealed.begin(), sealed.end(), [](const SealedSecret &row) {
        return row.kind == SecretKind::RegistrationAccessToken
               && row.status != SealedSecret::Status::Waiting;
    }));
}

QCoro::Task<Result<Registrar::ReadOutcome>> Registrar::Core::tryOlderToken(QString recordId)
{
    if (olderTokens(recordId) == 0)
        co_return failed(noOlderToken());
    const Result<> opened = co_await m_credentials.open();
    if (!opened)
        co_return failed(opened.error());
    const auto older = m_credentials.newestSuperseded(recordId);
    if (!older)
        co_return failed(noOlderToken());
    const auto outcome = co_await tryToken(recordId, older->secret);
    // Refused: not offered again. Accepted: it is the current one now.
    if (outcome || outcome.error().kind == Failure::Kind::Unauthorized) {
        (void)m_inventory.transact(
            [&](inventory::InventoryWriter &writer) { writer.removeSealedSecret(older->rowId); });
    }
    co_return outcome;
}

} // namespace clientele::registrar
