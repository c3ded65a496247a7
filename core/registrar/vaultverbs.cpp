// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where secrets are at home, and the key that seals them.
#include "faultpoint.h"
#include "registrarcore.h"

#include <inventory/inventorywriter.h>

#include <QUuid>

namespace clientele::registrar {

using inventory::InventoryWriter;
using inventory::TokenHome;
using inventory::VaultRecord;
using metadata::SecretText;
using secrets::VaultKey;

namespace {

/// The record id, so to speak, under which the vault is claimed.
QString vaultClaim()
{
    return QStringLiteral("vault");
}

QString newVaultId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

SecretsReport Registrar::Core::secretsReport() const
{
    SecretsReport report;
    report.home = m_inventory.tokenHome();
    report.awayFromHome = int(clientsAwayFromHome().size());
    report.hasKey = m_inventory.vault().has_value();
    report.hasPassphrase = m_keychain.hasPassphrase();
    report.canHavePassphrase = !m_inventory.hasSecrets();
    report.clients = m_inventory.clientsWithToken();
    return report;
}

QCoro::Task<Result<>> Registrar::Core::moveTokens(TokenHome home)
{
    if (m_keychain.hasPassphrase())
        co_return failed(noKeychainHere());
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

QCoro::Task<Result<>> Registrar::Core::renewVaultKey(SecretText passphrase)
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
    if (m_keychain.hasPassphrase())
        co_return co_await renewWrappedKey(passphrase);
    co_return co_await m_credentials.renewKey();
}

QCoro::Task<Result<>> Registrar::Core::renewWrappedKey(SecretText passphrase)
{
    const auto isAlive = m_isAlive;
    const auto known = co_await m_keychain.unwrap(passphrase); // the right one, not another
    if (!*isAlive)
        co_return failed(closing());
    if (!known)
        co_return failed(known.error());
    const QString id = newVaultId();
    auto key = VaultKey::generate();
    const SecretText text = key.toText();
    const auto wrapped = co_await m_keychain.wrap(text, passphrase, id);
    if (!*isAlive)
        co_return failed(closing());
    if (!wrapped)
        co_return failed(wrapped.error());
    const Result<> renewed = m_credentials.renewKey(m_credentials.vaultWith(id, std::move(key)),
                                                    *wrapped);
    if (renewed)
        m_keychain.take(*VaultKey::fromText(text), id);
    co_return renewed;
}

QCoro::Task<Result<>> Registrar::Core::usePassphrase(SecretText passphrase)
{
    const auto isAlive = m_isAlive;
    const auto claimed = claim(vaultClaim());
    if (!claimed)
        co_return failed(claimed.error());
    if (m_inventory.hasSecrets() || m_keychain.hasPassphrase())
        co_return failed(secretsInKeychain());
    VaultRecord record{newVaultId(), {}, TokenHome::Sealed};
    auto key = VaultKey::generate();
    const auto wrapped = co_await m_keychain.wrap(key.toText(), passphrase, record.id);
    if (!*isAlive)
        co_return failed(closing());
    if (!wrapped)
        co_return failed(wrapped.error());
    record.passphrase = *wrapped;
    const Result<> saved = saveFirstVault(record);
    if (!saved)
        co_return saved;
    m_keychain.take(std::move(key), record.id);
    m_credentials.close();
    const Result<> opened = co_await m_credentials.open();
    co_await checkKeychain();
    Q_EMIT m_registrar.inventoryChanged();
    co_return opened;
}

Result<> Registrar::Core::saveFirstVault(VaultRecord record)
{
    bool isStillEmpty = true;
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        // A verb may have kept something meanwhile.
        isStillEmpty = !writer.read().hasSecrets();
        if (!isStillEmpty)
            return;
        if (const auto before = writer.read().vault())
            record.spareId = before->id;
        writer.saveVault(record);
        writer.setTokenHome(TokenHome::Sealed);
    });
    if (!written)
        return failed(storageProblem(written.error()));
    if (!isStillEmpty)
        return failed(secretsInKeychain());
    return {};
}

QCoro::Task<Result<>> Registrar::Core::changePassphrase(SecretText old, SecretText next)
{
    const auto isAlive = m_isAlive;
    const auto claimed = claim(vaultClaim());
    if (!claimed)
        co_return failed(claimed.error());
    const auto key = co_await m_keychain.unwrap(old);
    if (!*isAlive)
        co_return failed(closing());
    if (!key)
        co_return failed(key.error());
    const QString id = m_inventory.vault()->id;
    const auto wrapped = co_await m_keychain.wrap(*key, next, id);
    if (!*isAlive)
        co_return failed(closing());
    if (!wrapped)
        co_return failed(wrapped.error());
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        auto record = writer.read().vault();
        if (!record || record->id != id)
            return writer.refuse({inventory::InventoryProblem::Kind::KeyReplaced, {}});
        record->passphrase = *wrapped;
        writer.saveVault(*record);
    });
    if (!written)
        co_return failed(storageProblem(written.error()));
    co_return Result<>();
}

QCoro::Task<Result<>> Registrar::Core::unlockVault(SecretText passphrase)
{
    const auto isAlive = m_isAlive;
    const auto vault = m_inventory.vault();
    const auto text = co_await m_keychain.unwrap(passphrase);
    if (!*isAlive)
        co_return failed(closing());
    if (!text)
        co_return failed(text.error());
    auto key = VaultKey::fromText(*text);
    if (!key || !vault)
        co_return failed(brokenSeal());
    m_keychain.take(*std::move(key), vault->id);
    const Result<> opened = co_await m_credentials.open();
    co_await checkKeychain();
    if (opened)
        (void)co_await moveTokensHome();
    co_return opened;
}

Result<> Registrar::Core::lockVault()
{
    // The answer of a request under way could not be kept.
    if (!m_busy.isEmpty())
        return failed(busy());
    m_keychain.lock();
    m_credentials.close();
    m_connections.reload();
    m_accessTokens.forgetAll();
    if (m_keychain.hasPassphrase())
        setKeychainStatus(KeychainStatus::Locked);
    return {};
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
