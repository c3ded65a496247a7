// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialstore.h"

#include "failurewords.h"
#include "faultpoint.h"

#include <inventory/inventory.h>
#include <inventory/inventorywriter.h>

#include <QDateTime>
#include <QUuid>

#include <array>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::InventoryWriter;
using inventory::SealedSecret;
using inventory::SecretKind;
using metadata::SecretText;

namespace {

constexpr std::array AllSecretKinds{SecretKind::RegistrationAccessToken, SecretKind::ClientSecret};

// Binds a sealed value to its row: moved to another row it does not open.
QByteArray placeOf(const SealedSecret &sealed)
{
    return "sealed_secret|"_ba + sealed.id.toUtf8() + '|' + sealed.clientRecordId.toUtf8() + '|'
           + QByteArray::number(int(sealed.kind));
}

SealedSecret sealedRow(const secrets::VaultKey &key, const QString &clientRecordId, SecretKind kind,
                       SealedSecret::Status status, const SecretText &secret)
{
    SealedSecret row{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                     .clientRecordId = clientRecordId,
                     .kind = kind,
                     .status = status,
                     .sealed = {},
                     .createdAt = QDateTime::currentDateTimeUtc()};
    row.sealed = secrets::seal(key, secret, placeOf(row));
    return row;
}

secrets::Vault::Identity identityOf(const inventory::Inventory &inventory)
{
    if (const auto saved = inventory.vault())
        return {saved->id, saved->check};
    return {QUuid::createUuid().toString(QUuid::WithoutBraces), {}};
}

} // namespace

CredentialStore::CredentialStore(inventory::Inventory &inventory, secrets::Keychain &keychain)
    : m_inventory(inventory)
    , m_keychain(keychain)
    , m_vault(keychain, identityOf(inventory))
{ }

QString CredentialStore::accountOf(const inventory::ClientRecord &client, SecretKind kind)
{
    return kind == SecretKind::RegistrationAccessToken
               ? client.keychainAccount
               : client.keychainAccount + u" (client secret)"_s;
}

bool CredentialStore::adoptSavedVault()
{
    const auto saved = m_inventory.vault();
    if (!saved || saved->id == m_vault.identity().id)
        return false;
    m_vault = secrets::Vault(m_keychain, {saved->id, saved->check});
    return true;
}

QCoro::Task<Result<>> CredentialStore::open()
{
    // A keychain that was locked after the key was fetched could not take a new token: ask each
    // time.
    const secrets::KeychainState state = co_await m_keychain.state();
    if (state != secrets::KeychainState::Unlocked)
        co_return failed(keychainState(state));
    adoptSavedVault();
    const auto opened = co_await m_vault.openKey();
    if (!opened)
        co_return failed(keychainProblem(opened.error()));
    const auto saved = m_inventory.vault();
    if (saved && saved->check == m_vault.identity().check)
        co_return Result<>();
    const inventory::VaultRecord record{m_vault.identity().id, m_vault.identity().check};
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        const auto current = writer.read().vault();
        if (!current || current->id == record.id)
            writer.saveVault(record);
    });
    if (!written)
        co_return failed(storageProblem(written.error()));
    if (!adoptSavedVault())
        co_return Result<>();
    // Another process was first: nothing was sealed with our key, and theirs is the inventory's.
    const auto theirs = co_await m_vault.openKey();
    if (!theirs)
        co_return failed(keychainProblem(theirs.error()));
    co_return Result<>();
}

std::optional<SecretText> CredentialStore::openSealed(const SealedSecret &sealed) const
{
    return secrets::open(m_vault.key(), sealed.sealed, placeOf(sealed));
}

std::optional<SecretText> CredentialStore::waiting(const std::vector<SealedSecret> &sealed,
                                                   SecretKind kind) const
{
    for (const SealedSecret &row : sealed) {
        if (row.kind == kind && row.status == SealedSecret::Status::Waiting)
            return openSealed(row);
    }
    return std::nullopt;
}

QCoro::Task<Result<Credentials>> CredentialStore::load(inventory::ClientRecord client)
{
    const auto sealed = m_inventory.sealedSecrets(client.id);
    Credentials credentials;
    if (auto token = waiting(sealed, SecretKind::RegistrationAccessToken)) {
        credentials.token = *token;
    } else {
        const auto stored = co_await m_keychain.read(
            accountOf(client, SecretKind::RegistrationAccessToken));
        if (!stored && stored.error().kind == secrets::KeychainProblem::Kind::NotFound)
            co_return failed(noToken());
        if (!stored)
            co_return failed(keychainProblem(stored.error()));
        credentials.token = *stored;
    }
    credentials.clientSecret = waiting(sealed, SecretKind::ClientSecret);
    if (!credentials.clientSecret && client.hasSecret) {
        const auto stored = co_await m_keychain.read(accountOf(client, SecretKind::ClientSecret));
        if (stored)
            credentials.clientSecret = *stored;
        else if (stored.error().kind != secrets::KeychainProblem::Kind::NotFound)
            co_return failed(keychainProblem(stored.error()));
    }
    co_return credentials;
}

QCoro::Task<std::optional<SecretText>> CredentialStore::loadClientSecret(
    inventory::ClientRecord client)
{
    if (auto secret = waiting(m_inventory.sealedSecrets(client.id), SecretKind::ClientSecret))
        co_return secret;
    const auto stored = co_await m_keychain.read(accountOf(client, SecretKind::ClientSecret));
    co_return stored ? std::optional(*stored) : std::nullopt;
}

void CredentialStore::sealNew(InventoryWriter &writer, const QString &clientRecordId,
                              SecretKind kind, const SecretText &secret,
                              const std::optional<SecretText> &replaced) const
{
    writer.removeSealedSecrets(clientRecordId, kind, SealedSecret::Status::Waiting);
    if (replaced && !replaced->isEmpty()) {
        writer.addSealedSecret(sealedRow(m_vault.key(), clientRecordId, kind,
                                         SealedSecret::Status::Superseded, *replaced));
    }
    writer.addSealedSecret(
        sealedRow(m_vault.key(), clientRecordId, kind, SealedSecret::Status::Waiting, secret));
}

void CredentialStore::sealAside(InventoryWriter &writer, const QString &clientRecordId,
                                SecretKind kind, const SecretText &secret) const
{
    writer.addSealedSecret(
        sealedRow(m_vault.key(), clientRecordId, kind, SealedSecret::Status::SetAside, secret));
}

std::optional<CredentialStore::SupersededToken> CredentialStore::newestSuperseded(
    const QString &clientRecordId) const
{
    const auto rows = m_inventory.sealedSecrets(clientRecordId);
    for (const SealedSecret &row : rows) {
        if (row.kind != SecretKind::RegistrationAccessToken
            || row.status == SealedSecret::Status::Waiting)
            continue;
        if (const auto secret = openSealed(row))
            return SupersededToken{row.id, *secret};
    }
    return std::nullopt;
}

QCoro::Task<Result<>> CredentialStore::moveHome(QString clientRecordId)
{
    const auto rows = m_inventory.sealedSecrets(clientRecordId);
    for (const SealedSecret &row : rows) {
        if (row.status != SealedSecret::Status::Waiting)
            continue;
        const Result<> moved = co_await moveOne(row);
        if (!moved)
            co_return moved;
    }
    co_return Result<>();
}

QCoro::Task<Result<>> CredentialStore::moveOne(SealedSecret sealed)
{
    const auto secret = openSealed(sealed);
    const auto client = m_inventory.client(sealed.clientRecordId);
    if (!secret || !client)
        co_return failed(unknownRecord());
    const auto written = co_await m_keychain.write(accountOf(*client, sealed.kind), *secret);
    if (!written)
        co_return failed(keychainProblem(written.error()));
    faultPoint("token-written");
    const auto saved = m_inventory.transact([&](InventoryWriter &writer) {
        // The client may have changed while the keychain worked.
        auto current = writer.read().client(sealed.clientRecordId);
        if (!current)
            return;
        if (sealed.kind == SecretKind::RegistrationAccessToken
            && current->tokenState == inventory::TokenState::Waiting) {
            current->tokenState = inventory::TokenState::InKeychain;
            current->tokenStoredAt = QDateTime::currentDateTimeUtc();
            writer.saveClient(*current);
        }
        writer.removeSealedSecret(sealed.id);
    });
    if (!saved)
        co_return failed(storageProblem(saved.error()));
    co_return Result<>();
}

QCoro::Task<Result<>> CredentialStore::forget(inventory::ClientRecord client)
{
    for (const SecretKind kind : AllSecretKinds) {
        const auto removed = co_await m_keychain.remove(accountOf(client, kind));
        if (!removed)
            co_return failed(keychainProblem(removed.error()));
    }
    co_return Result<>();
}

} // namespace clientele::registrar
