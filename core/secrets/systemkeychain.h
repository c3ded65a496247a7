// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keychain.h"

#include <chrono>

namespace clientele::secrets {

/// The system's keychain through QtKeychain (libsecret on Linux, Credential Manager, Keychain Services).
///
/// Covers what QtKeychain leaves open: a locked collection is told from a missing entry, every write is read back,
/// a job that does not answer ends for us after `timeout` (and runs on harmlessly), entries are always text, the
/// session bus's death does not end the program.
class SystemKeychain final : public Keychain
{
    Q_OBJECT

public:
    explicit SystemKeychain(QString service, std::chrono::milliseconds timeout = std::chrono::seconds(60), QObject *parent = nullptr);

    [[nodiscard]] QCoro::Task<KeychainState> state() override;
    [[nodiscard]] QCoro::Task<KeychainState> unlock() override;
    [[nodiscard]] QCoro::Task<KeychainResult<metadata::SecretText>> read(QString account) override;
    [[nodiscard]] QCoro::Task<KeychainResult<void>> write(QString account, metadata::SecretText secret) override;
    [[nodiscard]] QCoro::Task<KeychainResult<void>> remove(QString account) override;
    [[nodiscard]] QString displayName() const override;
    [[nodiscard]] QString service() const override { return m_service; }

private:
    QString m_service;
    std::chrono::milliseconds m_timeout;
};

} // namespace clientele::secrets
