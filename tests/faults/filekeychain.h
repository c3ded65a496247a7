// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <secrets/arrival.h>
#include <secrets/keychain.h>

#include <variant>

namespace clientele::tests {

/// A keychain whose entries are files of a folder, so that they outlive a killed process, and that
/// can be told to refuse.
class FileKeychain final : public secrets::Keychain
{
    Q_OBJECT

public:
    explicit FileKeychain(QString folder);

    /// The call of that number, counted from 0 over all operations, is refused, and all later ones
    /// with it.
    void refuseFrom(int call, secrets::KeychainProblem::Kind kind);

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
    /// Answers from the event loop, as the real one does.
    [[nodiscard]] QCoro::Task<secrets::KeychainResult<void>> takeTurn();
    [[nodiscard]] QString fileOf(const QString &account) const;

    QString m_folder;
    int m_calls = 0;
    int m_refusedFrom = -1;
    secrets::KeychainProblem::Kind m_refusal = secrets::KeychainProblem::Kind::Locked;
};

} // namespace clientele::tests
