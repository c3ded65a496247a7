// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The vault key is renewed so that at each instant the key of every sealed secret is in the
// keychain.
#include "credentialstore.h"
#include "failurewords.h"
#include "faultpoint.h"
#include "secretsafe.h"

#include <inventory/inventory.h>
#include <inventory/inventorywriter.h>

#include <QUuid>

namespace clientele::registrar {

using inventory::InventoryProblem;
using inventory::InventoryWriter;
using inventory::SealedSecret;

QCoro::Task<Result<>> CredentialStore::renewKey()
{
    const Result<> tidied = co_await removeSpareKey();
    if (!tidied)
        co_return tidied;
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Result<> named = nameSpareKey(id);
    if (!named)
        co_return named;
    faultPoint("spare-key-named");
    secrets::Vault next(m_keychain, secrets::Vault::Identity{id, {}});
    const auto made = co_await next.openKey();
    if (!made)
        co_return failed(keychainProblem(made.error()));
    faultPoint("spare-key-written");
    const std::optional<inventory::VaultRecord::Passphrase> none;
    const Result<> resealed = reseal(next, none);
    if (!resealed)
        co_return resealed;
    // At once: what is sealed from now on needs it.
    m_vault = std::move(next);
    faultPoint("key-replaced");
    co_return co_await removeSpareKey();
}

// Before it is made: an entry that no row names would stay in the keychain for good.
Result<> CredentialStore::nameSpareKey(const QString &id)
{
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        auto record = writer.read().vault();
        if (!record || !hasCurrentKey(writer.read()))
            return writer.refuse({InventoryProblem::Kind::KeyReplaced, {}});
        record->spareId = id;
        writer.saveVault(*record);
    });
    if (!written)
        return failed(storageProblem(written.error()));
    return {};
}

Result<> CredentialStore::renewKey(secrets::Vault next,
                                   const inventory::VaultRecord::Passphrase &passphrase)
{
    const Result<> resealed = reseal(next, passphrase);
    if (resealed)
        m_vault = std::move(next);
    return resealed;
}

secrets::Vault CredentialStore::vaultWith(const QString &id, secrets::VaultKey key) const
{
    secrets::Vault vault(m_keychain, secrets::Vault::Identity{id, {}});
    (void)vault.take(std::move(key)); // without a check, any key is right
    return vault;
}

bool CredentialStore::resealRows(InventoryWriter &writer, const secrets::VaultKey &next) const
{
    if (!m_vault.isOpen())
        return false; // locked meanwhile
    for (const SealedSecret &row : writer.read().allSealedSecrets()) {
        const auto secret = openSealed(row);
        if (!secret)
            return false;
        writer.replaceSeal(row.id, secrets::seal(next, *secret, placeOf(row)));
    }
    for (const inventory::SealedEntry &entry : writer.read().sealedEntries()) {
        const QByteArray place = placeOfEntry(entry.account);
        const auto secret = secrets::open(m_vault.key(), entry.sealed, place);
        if (!secret)
            return false;
        writer.saveSealedEntry({entry.account, secrets::seal(next, *secret, place)});
    }
    return true;
}

Result<> CredentialStore::reseal(
    const secrets::Vault &next, const std::optional<inventory::VaultRecord::Passphrase> &passphrase)
{
    bool isWhole = true;
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        auto record = writer.read().vault();
        if (!record || !hasCurrentKey(writer.read()))
            return writer.refuse({InventoryProblem::Kind::KeyReplaced, {}});
        isWhole = resealRows(writer, next.key());
        if (!isWhole)
            return writer.refuse({InventoryProblem::Kind::Damaged, {}});
        if (!passphrase)
            record->spareId = record->id; // its entry is to go
        record->passphrase = passphrase;
        record->id = next.identity().id;
        record->check = next.identity().check;
        writer.saveVault(*record);
        faultPoint("resealed");
    });
    if (!isWhole)
        return failed(unopenableSeal());
    if (!written)
        return failed(storageProblem(written.error()));
    return {};
}

QCoro::Task<Result<>> CredentialStore::removeSpareKey()
{
    const auto record = m_inventory.vault();
    if (!record || record->spareId.isEmpty() || record->spareId == record->id)
        co_return Result<>();
    const QString spareId = record->spareId;
    const auto removed = co_await m_keychain.remove(secrets::Vault::accountOf(spareId));
    if (!removed)
        co_return failed(keychainProblem(removed.error()));
    faultPoint("spare-key-removed");
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        auto current = writer.read().vault();
        if (!current || current->spareId != spareId)
            return;
        current->spareId.clear();
        writer.saveVault(*current);
    });
    if (!written)
        co_return failed(storageProblem(written.error()));
    co_return Result<>();
}

} // namespace clientele::registrar
