// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretsafe.h"

#include "failurewords.h"
#include "inworker.h"

#include <inventory/inventory.h>
#include <inventory/inventorywriter.h>
#include <secrets/vault.h>

#include <QCoreApplication>
#include <QCoroFuture>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::InventoryWriter;
using inventory::VaultRecord;
using metadata::SecretText;
using secrets::KeychainProblem;
using secrets::KeychainResult;
using secrets::KeychainState;
using secrets::Vault;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::SecretSafe)
};

tl::unexpected<KeychainProblem> refused(KeychainProblem::Kind kind, const QString &detail = {})
{
    return tl::unexpected(KeychainProblem{kind, detail});
}

QByteArray placeOfKey(const QString &vaultId)
{
    return "vault|"_ba + vaultId.toUtf8() + "|passphrase"_ba;
}

} // namespace

QByteArray placeOfEntry(const QString &account)
{
    return "sealed_entry|"_ba + account.toUtf8();
}

SecretSafe::SecretSafe(inventory::Inventory &inventory, secrets::Keychain &system)
    : m_inventory(inventory)
    , m_system(system)
{ }

bool SecretSafe::hasPassphrase() const
{
    const auto vault = m_inventory.vault();
    return vault && vault->passphrase;
}

QCoro::Task<Result<VaultRecord::Passphrase>> SecretSafe::wrap(SecretText key, SecretText passphrase,
                                                              QString vaultId) const
{
    using Wrapped = secrets::PassphraseResult<secrets::WrappedSecret>;
    const std::function<Wrapped()> work = [key, passphrase, place = placeOfKey(vaultId),
                                           cost = m_work] {
        return secrets::wrapSecret(key, passphrase, place, cost);
    };
    const auto future = inWorker(work);
    const auto wrapped = co_await future;
    if (!wrapped)
        co_return failed(passphraseProblem(wrapped.error()));
    VaultRecord::Passphrase kept;
    kept.salt = wrapped->salt;
    kept.passes = wrapped->work.passes;
    kept.memory = wrapped->work.memory;
    kept.wrappedKey = wrapped->wrapped;
    co_return kept;
}

QCoro::Task<Result<SecretText>> SecretSafe::unwrap(SecretText passphrase) const
{
    const auto vault = m_inventory.vault();
    if (!vault || !vault->passphrase)
        co_return failed(passphraseProblem(secrets::PassphraseProblem::Wrong));
    const VaultRecord::Passphrase &kept = *vault->passphrase;
    const secrets::WrappedSecret wrapped{kept.salt, {kept.passes, kept.memory}, kept.wrappedKey};
    using Unwrapped = secrets::PassphraseResult<SecretText>;
    const std::function<Unwrapped()> work = [wrapped, passphrase, place = placeOfKey(vault->id)] {
        return secrets::unwrapSecret(wrapped, passphrase, place);
    };
    const auto future = inWorker(work);
    const auto key = co_await future;
    if (!key)
        co_return failed(passphraseProblem(key.error()));
    co_return *key;
}

void SecretSafe::take(secrets::VaultKey key, const QString &vaultId)
{
    m_key = std::move(key);
    m_keyId = vaultId;
}

void SecretSafe::lock()
{
    m_key.reset();
}

// A key that another process replaced opens nothing any more.
bool SecretSafe::isOpen() const
{
    const auto vault = m_inventory.vault();
    return m_key && vault && vault->id == m_keyId;
}

bool SecretSafe::isForSystem(const QString &account) const
{
    const auto vault = m_inventory.vault();
    return !vault || !vault->passphrase
           || (account.startsWith(Vault::accountOf({})) && account != Vault::accountOf(vault->id));
}

QCoro::Task<KeychainState> SecretSafe::state()
{
    if (!hasPassphrase())
        co_return co_await m_system.state();
    co_return isOpen() ? KeychainState::Unlocked : KeychainState::Locked;
}

QCoro::Task<KeychainState> SecretSafe::unlock()
{
    if (!hasPassphrase())
        co_return co_await m_system.unlock();
    if (!isOpen() && m_prompt)
        co_await m_prompt();
    co_return isOpen() ? KeychainState::Unlocked : KeychainState::Locked;
}

QCoro::Task<KeychainResult<SecretText>> SecretSafe::read(QString account)
{
    if (isForSystem(account))
        co_return co_await m_system.read(account);
    co_return readSealed(account);
}

KeychainResult<SecretText> SecretSafe::readSealed(const QString &account) const
{
    if (!isOpen())
        return refused(KeychainProblem::Kind::Locked);
    if (account == Vault::accountOf(m_keyId))
        return m_key->toText();
    const auto entry = m_inventory.sealedEntry(account);
    if (!entry)
        return refused(KeychainProblem::Kind::NotFound);
    const auto secret = secrets::open(*m_key, entry->sealed, placeOfEntry(account));
    if (!secret)
        return refused(KeychainProblem::Kind::Other, u"The sealed entry cannot be opened."_s);
    return *secret;
}

QCoro::Task<KeychainResult<void>> SecretSafe::write(QString account, SecretText secret)
{
    if (isForSystem(account))
        co_return co_await m_system.write(account, secret);
    co_return writeSealed(account, secret);
}

KeychainResult<void> SecretSafe::writeSealed(const QString &account, const SecretText &secret)
{
    if (!isOpen())
        return refused(KeychainProblem::Kind::Locked);
    const inventory::SealedEntry entry{account,
                                       secrets::seal(*m_key, secret, placeOfEntry(account))};
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        const auto vault = writer.read().vault();
        if (!vault || vault->id != m_keyId)
            return writer.refuse({inventory::InventoryProblem::Kind::KeyReplaced, {}});
        writer.saveSealedEntry(entry);
    });
    if (!written)
        return refused(KeychainProblem::Kind::NotStored, written.error().detail);
    return {};
}

QCoro::Task<KeychainResult<void>> SecretSafe::remove(QString account)
{
    if (isForSystem(account))
        co_return co_await m_system.remove(account);
    const auto written = m_inventory.transact(
        [&account](InventoryWriter &writer) { writer.removeSealedEntry(account); });
    if (!written)
        co_return refused(KeychainProblem::Kind::Other, written.error().detail);
    co_return KeychainResult<void>();
}

QString SecretSafe::displayName() const
{
    return hasPassphrase() ? Words::tr("the inventory, under your passphrase")
                           : m_system.displayName();
}

QString SecretSafe::service() const
{
    return m_system.service();
}

} // namespace clientele::registrar
