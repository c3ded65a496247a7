// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keychain.h"
#include "sealing.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace clientele::secrets {

/// The vault key of one inventory: fetched from the keychain on demand, kept in memory while the program runs.
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

    [[nodiscard]] const Identity &identity() const { return m_identity; }
    [[nodiscard]] bool isOpen() const { return m_key.has_value(); }
    /// Only while isOpen().
    [[nodiscard]] const VaultKey &key() const { return *m_key; }
    [[nodiscard]] QString account() const;

    /// Fetches the key. Makes, stores and reads back a new one only when `check` is empty; with a check and no (or
    /// another) key in the keychain this is a problem, never a silent new key. After a first success identity().check
    /// has changed and must be saved by the caller before anything is sealed.
    [[nodiscard]] QCoro::Task<KeychainResult<void>> openKey();

private:
    Keychain &m_keychain;
    Identity m_identity;
    std::optional<VaultKey> m_key;
};

} // namespace clientele::secrets
