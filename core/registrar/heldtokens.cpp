// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The last resort: a new token that neither the inventory nor the keychain could take.
#include "backingup.h"
#include "registrarcore.h"

#include <QCoreApplication>

#include <array>

namespace clientele::registrar {

using inventory::SecretKind;
using metadata::SecretText;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::HeldToken)
};

void addOlder(BackupClient &client, SecretKind kind, const std::optional<SecretText> &secret,
              const QDateTime &since)
{
    if (secret)
        client.olderSecrets.push_back(
            {kind, inventory::SealedSecret::Status::SetAside, secret, since});
}

} // namespace

QCoro::Task<Failure> Registrar::Core::keepElsewhere(Homeless homeless, Failure failure)
{
    if (!homeless.token && !homeless.clientSecret)
        co_return failure;
    homeless.reasons = {failure.title + u' ' + failure.text};
    const auto known = m_inventory.client(homeless.client.id);
    // A lost registration that was made again knows neither this entry nor the address.
    bool isKept = !homeless.isAside && known
                  && known->keychainAccount == homeless.client.keychainAccount;
    const std::array secrets{std::pair(SecretKind::RegistrationAccessToken, homeless.token),
                             std::pair(SecretKind::ClientSecret, homeless.clientSecret)};
    for (const auto &[kind, secret] : secrets) {
        if (!secret || homeless.isAside)
            continue;
        const Result<> kept = co_await m_credentials.keepInKeychain(homeless.client, kind, *secret);
        if (kept)
            continue;
        const Failure problem = kept.error();
        isKept = false;
        failure.details += problem.details;
        homeless.reasons.append(problem.title);
        break;
    }
    if (isKept) {
        dropHeldToken(homeless.client.id);
        co_return failure;
    }
    homeless.since = QDateTime::currentDateTimeUtc();
    const QString recordId = homeless.client.id;
    m_held.insert_or_assign(recordId, std::move(homeless));
    failure.title = Words::tr("The new token is not saved yet.");
    failure.text = Words::tr("The only copy is in this running program. If you quit now, this "
                             "client can no longer be managed.");
    Q_EMIT m_registrar.heldTokensChanged();
    co_return failure;
}

std::vector<HeldToken> Registrar::Core::heldTokens() const
{
    std::vector<HeldToken> tokens;
    for (const auto &[recordId, homeless] : m_held) {
        const inventory::ClientRecord &client = homeless.client;
        tokens.push_back({.recordId = recordId,
                          .clientName = labelOf(client),
                          .serverName = homeless.server.name,
                          .reasons = homeless.reasons,
                          .since = homeless.since});
    }
    return tokens;
}

QCoro::Task<Result<>> Registrar::Core::retryHeldToken(QString recordId)
{
    const auto held = m_held.find(recordId);
    if (held == m_held.end())
        co_return Result<>();
    const bool isNew = !m_inventory.client(recordId);
    const Homeless homeless = held->second;
    (void)co_await m_credentials.open(); // its key may have been the obstacle
    const auto stored = homeless.store();
    if (!stored) {
        // Without a disk, an unlocked keychain is enough for a client that is known.
        const Failure failure = co_await keepElsewhere(homeless, stored.error());
        co_return failed(failure);
    }
    dropHeldToken(recordId);
    const Result<> moved = co_await settleUnclaimed(recordId);
    if (isNew)
        Q_EMIT m_registrar.clientAdded(recordId);
    co_return moved;
}

// Without the keychain, which may be what does not work: the documents are the inventory's, the
// tokens those that are held.
QCoro::Task<Result<QByteArray>> Registrar::Core::backUpHeldTokens(SecretText passphrase)
{
    BackupContents contents;
    contents.madeAt = QDateTime::currentDateTimeUtc();
    for (const auto &[recordId, homeless] : m_held) {
        const auto known = m_inventory.client(recordId);
        BackupClient client = backupOf(m_inventory, known.value_or(homeless.client),
                                       homeless.server);
        if (homeless.isAside) {
            addOlder(client, SecretKind::RegistrationAccessToken, homeless.token, homeless.since);
            addOlder(client, SecretKind::ClientSecret, homeless.clientSecret, homeless.since);
        } else {
            client.token = homeless.token;
            client.tokenSince = homeless.since;
            client.clientSecret = homeless.clientSecret;
        }
        client.tokenState = client.token ? inventory::TokenState::InKeychain
                                         : inventory::TokenState::Missing;
        client.isManageable = !client.configurationUri.isEmpty();
        if (!holds(contents.servers, homeless.server.identity))
            contents.servers.push_back(backupOf(m_inventory, homeless.server));
        contents.clients.push_back(std::move(client));
    }
    return encrypted(std::move(contents), std::move(passphrase));
}

std::optional<SecretText> Registrar::Core::heldToken(const QString &recordId) const
{
    const auto held = m_held.find(recordId);
    return held == m_held.end() ? std::nullopt : held->second.token;
}

void Registrar::Core::dropHeldToken(const QString &recordId)
{
    if (m_held.erase(recordId) > 0)
        Q_EMIT m_registrar.heldTokensChanged();
}

} // namespace clientele::registrar
