// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keychain.h"

#include <QPointer>

#include <chrono>

namespace clientele::secrets {

/// The system's keychain through QtKeychain (libsecret on Linux, Credential Manager, Keychain
/// Services).
///
/// Covers what QtKeychain leaves open: a locked collection is told from a missing entry, every
/// write is read back, a job that does not answer ends for us after `timeout` (and runs on
/// harmlessly), entries are always text, the session bus's death does not end the program.
///
/// QtKeychain runs one job at a time per process. A job that waits behind a stuck one ends for us
/// after the same time; it may still be carried out later, but always in the order of the calls.
///
/// May be destroyed while calls are under way: they end as if it still existed.
class SystemKeychain final : public Keychain
{
    Q_OBJECT

public:
    explicit SystemKeychain(QString service,
                            std::chrono::milliseconds timeout = std::chrono::seconds(60),
                            QObject *parent = nullptr);

    [[nodiscard]] QCoro::Task<KeychainState> state() override;
    /// Ends when the user has answered, or after the timeout; a dialog that is still open then can
    /// still be answered.
    [[nodiscard]] QCoro::Task<KeychainState> unlock() override;
    [[nodiscard]] QCoro::Task<KeychainResult<metadata::SecretText>> read(QString account) override;
    [[nodiscard]] QCoro::Task<KeychainResult<void>> write(QString account,
                                                          metadata::SecretText secret) override;
    [[nodiscard]] QCoro::Task<KeychainResult<void>> remove(QString account) override;
    /// The program behind the keychain once state() was asked; "Secret Service" before, and for an
    /// unknown one.
    [[nodiscard]] QString displayName() const override { return m_displayName; }
    [[nodiscard]] QString service() const override { return m_service; }

private:
    /// A coroutine that outlives its keychain.
    static QCoro::Task<KeychainState> ask(QPointer<SystemKeychain> self,
                                          std::chrono::milliseconds timeout);

    QString m_service;
    std::chrono::milliseconds m_timeout;
    QString m_owner;
    QString m_displayName;
};

} // namespace clientele::secrets
