// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "credentialstore.h"

#include "failurewords.h"

#include <inventory/inventory.h>
#include <inventory/inventorywriter.h>

#include <QDateTime>
#include <QUuid>

#include <algorithm>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::InventoryWriter;
using inventory::SealedSecret;
using inventory::SecretKind;
using metadata::SecretText;

namespace {

SealedSecret sealedRow(const secrets::VaultKey &key, const QString &clientRecordId, SecretKind kind,
                       SealedSecret::Status status, const SecretText &secret)
{
    SealedSecret row{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                     .clientRecordId = clientRecordId,
                     .kind = kind,
                     .status = status,
                     .sealed = {},
                     .createdAt = QDateTime::currentDateTimeUtc()};
    row.sealed = secrets::seal(key, secret, CredentialStore::placeOf(row));
    return row;
}

secrets::Vault::Identity identityOf(const inventory::Inventory &inventory)
{
    if (const auto saved = inventory.vault())
        return {saved->id, saved->check};
    return {QUuid::createUuid().toString(QUuid::WithoutBraces), {}};
}

} // namespace

QByteArray CredentialStore::placeOf(const SealedSecret &sealed)
{
    return "sealed_secret|"_ba + sealed.id.toUtf8() + '|' + sealed.clientRecordId.toUtf8() + '|'
           + QByteArray::number(int(sealed.kind));
}

CredentialStore::CredentialStore(inventory::Inventory &inventory, secrets::Keychain &keychain)
    : m_inventory(inventory)
    , m_keychain(keychain)
    , m_vault(keychain, identityOf(inventory))
{ }

void CredentialStore::close()
{
    m_vault = secrets::Vault(m_keychain, identityOf(m_inventory));
}

inventory::TokenState CredentialStore::stateOfNewToken(const inventory::Inventory &reader)
{
    return reader.tokenHome() == inventory::TokenHome::Sealed ? inventory::TokenState::Sealed
                                                              : inventory::TokenState::Waiting;
}

inventory::TokenState CredentialStore::stateOfKnownToken(const inventory::Inventory &reader,
                                                         const QString &clientRecordId)
{
    const auto rows = reader.sealedSecrets(clientRecordId);
    const bool isSealed = std::any_of(rows.begin(), rows.end(), [](const SealedSecret &row) {
        return row.kind == SecretKind::RegistrationAccessToken
               && row.status == SealedSecret::Status::Waiting;
    });
    return isSealed ? stateOfNewToken(reader) : inventory::TokenState::InKeychain;
}

QString CredentialStore::accountOf(const inventory::ClientRecord &client, SecretKind kind)
{
    return kind == SecretKind::RegistrationAccessToken
               ? client.keychainAccount
               : client.keychainAccount + u" (client secret)"_s;
}

bool CredentialStore::hasPassphrase() const
{
    const auto saved = m_inventory.vault();
    return saved && saved->passphrase;
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
        co_return failed(hasPassphrase() ? vaultLocked() : keychainState(state));
    adoptSavedVault();
    const auto opened = co_await m_vault.openKey();
    if (!opened)
        co_return failed(keychainProblem(opened.error()));
    const auto saved = m_inventory.vault();
    if (saved && saved->check == m_vault.identity().check)
        co_return Result<>();
    const secrets::Vault::Identity made = m_vault.identity();
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        auto record = writer.read().vault().value_or(inventory::VaultRecord{made.id, {}});
        if (record.id != made.id)
            return;
        record.check = made.check;
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

bool CredentialStore::hasCurrentKey(const inventory::Inventory &reader) const
{
    const auto saved = reader.vault();
    return !saved || saved->id == m_vault.identity().id;
}

QCoro::Task<> CredentialStore::followKey()
{
    if (!hasCurrentKey(m_inventory))
        (void)co_await open();
}

std::optional<SecretText> CredentialStore::openSealed(const SealedSecret &sealed) const
{
    if (!m_vault.isOpen())
        return std::nullopt;
    return secrets::open(m_vault.key(), sealed.sealed, placeOf(sealed));
}

std::optional<SealedSecret> CredentialStore::currentRow(const QString &clientRecordId,
                                                        SecretKind kind) const
{
    const auto rows = m_inventory.sealedSecrets(clientRecordId);
    const auto found = std::find_if(rows.begin(), rows.end(), [kind](const SealedSecret &row) {
        return row.kind == kind && row.status == SealedSecret::Status::Waiting;
    });
    return found == rows.end() ? std::nullopt : std::optional(*found);
}

QCoro::Task<Result<std::optional<SecretText>>> CredentialStore::current(
    inventory::ClientRecord client, SecretKind kind)
{
    std::optional<SecretText> found;
    if (const auto row = currentRow(client.id, kind)) {
        const auto newer = co_await newerThan(*row, client);
        if (!newer || *newer)
            co_return newer;
        if (currentRow(client.id, kind))
            co_return co_await openCurrent(client.id, kind);
    }
    const auto stored = co_await m_keychain.read(accountOf(client, kind));
    if (stored)
        found = *stored;
    else if (stored.error().kind != secrets::KeychainProblem::Kind::NotFound)
        co_return failed(keychainProblem(stored.error()));
    co_return found;
}

QCoro::Task<Result<std::optional<SecretText>>> CredentialStore::openCurrent(QString clientRecordId,
                                                                            SecretKind kind)
{
    auto row = currentRow(clientRecordId, kind);
    auto secret = row ? openSealed(*row) : std::nullopt;
    if (!secret && !hasCurrentKey(m_inventory)) {
        const Result<> opened = co_await open();
        if (!opened)
            co_return failed(opened.error());
        row = currentRow(clientRecordId, kind);
        secret = row ? openSealed(*row) : std::nullopt;
    }
    if (!secret)
        co_return failed(brokenSeal());
    co_return secret;
}

QCoro::Task<Result<Credentials>> CredentialStore::load(inventory::ClientRecord client)
{
    const auto token = co_await current(client, SecretKind::RegistrationAccessToken);
    if (!token)
        co_return failed(token.error());
    if (!*token)
        co_return failed(noToken());
    auto credentials = co_await loadWithoutToken(client);
    if (credentials)
        credentials->token = **token;
    co_return credentials;
}

QCoro::Task<Result<Credentials>> CredentialStore::loadWithoutToken(inventory::ClientRecord client)
{
    Credentials credentials;
    if (client.hasSecret || currentRow(client.id, SecretKind::ClientSecret)) {
        const auto secret = co_await current(client, SecretKind::ClientSecret);
        if (!secret)
            co_return failed(secret.error());
        credentials.clientSecret = *secret;
    }
    co_return credentials;
}

QCoro::Task<std::optional<SecretText>> CredentialStore::loadClientSecret(
    inventory::ClientRecord client)
{
    const auto secret = co_await current(client, SecretKind::ClientSecret);
    co_return secret ? *secret : std::nullopt;
}

// A row under another key than the inventory's would never be opened again.
void CredentialStore::addSealed(InventoryWriter &writer, const QString &clientRecordId,
                                SecretKind kind, SealedSecret::Status status,
                                const SecretText &secret, std::optional<QDateTime> since) const
{
    if (!m_vault.isOpen() || !hasCurrentKey(writer.read()))
        return writer.refuse({inventory::InventoryProblem::Kind::KeyReplaced, {}});
    SealedSecret row = sealedRow(m_vault.key(), clientRecordId, kind, status, secret);
    row.createdAt = since.value_or(row.createdAt);
    writer.addSealedSecret(row);
}

void CredentialStore::sealNew(InventoryWriter &writer, const QString &clientRecordId,
                              SecretKind kind, const SecretText &secret,
                              const std::optional<SecretText> &replaced) const
{
    writer.removeSealedSecrets(clientRecordId, kind, SealedSecret::Status::Waiting);
    if (replaced && !replaced->isEmpty())
        addSealed(writer, clientRecordId, kind, SealedSecret::Status::Superseded, *replaced);
    addSealed(writer, clientRecordId, kind, SealedSecret::Status::Waiting, secret);
}

void CredentialStore::sealKnown(InventoryWriter &writer, const inventory::ClientRecord &client,
                                SecretKind kind, const SecretText &secret) const
{
    addSealed(writer, client.id, kind, SealedSecret::Status::Waiting, secret,
              client.tokenStoredAt); // as old as it was
}

void CredentialStore::sealAside(InventoryWriter &writer, const QString &clientRecordId,
                                SecretKind kind, const SecretText &secret) const
{
    addSealed(writer, clientRecordId, kind, SealedSecret::Status::SetAside, secret);
}

void CredentialStore::endSetAside(InventoryWriter &writer, const QString &clientRecordId,
                                  const std::optional<SecretText> &secret) const
{
    const auto rows = writer.read().sealedSecrets(clientRecordId);
    for (const SealedSecret &row : rows) {
        if (secret && row.status == SealedSecret::Status::SetAside && openSealed(row) == secret)
            writer.removeSealedSecret(row.id);
    }
}

std::vector<BackupOlderSecret> CredentialStore::olderSecrets(const QString &clientRecordId) const
{
    std::vector<BackupOlderSecret> older;
    const auto rows = m_inventory.sealedSecrets(clientRecordId);
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (row->status == SealedSecret::Status::Waiting)
            continue;
        if (auto secret = openSealed(*row))
            older.push_back({row->kind, row->status, std::move(secret), row->createdAt});
    }
    return older;
}

void CredentialStore::sealOlder(InventoryWriter &writer, const QString &clientRecordId,
                                const BackupOlderSecret &older) const
{
    addSealed(writer, clientRecordId, older.kind, older.status, older.secret.value_or(SecretText()),
              older.since);
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

} // namespace clientele::registrar
