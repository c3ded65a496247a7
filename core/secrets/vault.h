// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keychain.h"
#include "sealing.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace clientele::secrets {

/// The vault key of one inventory: fetched from the keychain on demand, kept in memory while the
/// program runs.
class Vault
{
public:
    /// What the inventory remembers of its key.
    struct Identity
    {
        QString id; ///< UUID; the key's keychain account is "vault key <id>".
        QByteArray check; ///< A known text sealed with the key; empty until a key was made.
    };

    Vault(Keychain &keychain, Identity identity);
    Vault(Vault &&) noexcept;
    Vault &operator=(Vault &&) noexcept;
    ~Vault();

    [[nodiscard]] const Identity &identity() const;
    [[nodiscard]] bool isOpen() const;
    /// Only while isOpen().
    [[nodiscard]] const VaultKey &key() const;
    [[nodiscard]] QString account() const;
    /// Where the key of this id stands in a keychain.
    [[nodiscard]] static QString accountOf(const QString &id);

    /// Fetches the key. Makes, stores and reads back a new one only when `check` is empty; with a
    /// check and no (or another) key in the keychain this is a problem (NotFound, Other), never a
    /// silent new key. After a first success identity().check has changed and must be saved by the
    /// caller before anything is sealed.
    ///
    /// Calls that overlap share one attempt and its outcome, so that two of them cannot make two
    /// keys. This object may go or move while a call is under way; without its keychain the call
    /// ends with Absent.
    [[nodiscard]] QCoro::Task<KeychainResult<void>> openKey();

    /// Takes a key that is not from the keychain, if it is the one of the check or there is none.
    [[nodiscard]] KeychainResult<void> take(VaultKey key);

private:
    /// Shared with the calls under way.
    struct State;
    static QCoro::Task<KeychainResult<void>> open(std::shared_ptr<State> state);
    static QCoro::Task<KeychainResult<void>> fetchOrMake(std::shared_ptr<State> state);
    static QCoro::Task<KeychainResult<void>> make(std::shared_ptr<State> state);

    std::shared_ptr<State> m_state;
};

} // namespace clientele::secrets
