// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"

#include <inventory/records.h>
#include <secrets/keychain.h>
#include <secrets/passphrase.h>
#include <secrets/sealing.h>

#include <functional>
#include <optional>

namespace clientele::inventory {
class Inventory;
}

namespace clientele::registrar {

/// The keychain as verbs know it. Most inventories have the system's. Where a passphrase guards the
/// vault key instead, entries are sealed in the inventory, and the keychain is locked as long as
/// nobody has entered the passphrase: the vault key's own entry is in memory only, in between.
class SecretSafe final : public secrets::Keychain
{
    Q_OBJECT

public:
    SecretSafe(inventory::Inventory &inventory, secrets::Keychain &system);

    /// Whether a passphrase guards the vault key.
    [[nodiscard]] bool hasPassphrase() const;
    /// Asks the user for it, by whatever ends in unlockWith() or not at all.
    using Prompt = std::function<QCoro::Task<>()>;
    void setPrompt(Prompt prompt) { m_prompt = std::move(prompt); }
    void setWork(secrets::PassphraseWork work) { m_work = work; }

    /// The vault key wrapped for the passphrase, as the vault's row keeps it.
    [[nodiscard]] QCoro::Task<Result<inventory::VaultRecord::Passphrase>> wrap(
        metadata::SecretText key, metadata::SecretText passphrase, QString vaultId) const;
    /// The vault key that the passphrase opens.
    [[nodiscard]] QCoro::Task<Result<metadata::SecretText>> unwrap(
        metadata::SecretText passphrase) const;
    /// Unlocked with this key, of the vault of this id.
    void take(secrets::VaultKey key, const QString &vaultId);
    void lock();

    [[nodiscard]] QCoro::Task<secrets::KeychainState> state() override;
    [[nodiscard]] QCoro::Task<secrets::KeychainState> unlock() override;
    [[nodiscard]] QCoro::Task<secrets::KeychainResult<metadata::SecretText>> read(
        QString account) override;
    [[nodiscard]] QCoro::Task<secrets::KeychainResult<void>> write(
        QString account, metadata::SecretText secret) override;
    [[nodiscard]] QCoro::Task<secrets::KeychainResult<void>> remove(QString account) override;
    [[nodiscard]] QString displayName() const override;
    [[nodiscard]] QString service() const override;

private:
    /// Keys of the vault's past are in the system's keychain, whatever guards the one of now.
    [[nodiscard]] bool isForSystem(const QString &account) const;
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] secrets::KeychainResult<metadata::SecretText> readSealed(
        const QString &account) const;
    [[nodiscard]] secrets::KeychainResult<void> writeSealed(const QString &account,
                                                            const metadata::SecretText &secret);

    inventory::Inventory &m_inventory;
    secrets::Keychain &m_system;
    Prompt m_prompt;
    secrets::PassphraseWork m_work = secrets::PassphraseWork::usual();
    std::optional<secrets::VaultKey> m_key;
    QString m_keyId;
};

/// Binds a sealed entry to its account.
[[nodiscard]] QByteArray placeOfEntry(const QString &account);

} // namespace clientele::registrar
