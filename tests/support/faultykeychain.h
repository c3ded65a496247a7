// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <secrets/arrival.h>
#include <secrets/keychain.h>

#include <chrono>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace clientele::tests {

/// A keychain in memory that misbehaves when it is told to. Like the real one it answers from the
/// event loop, never inside the call. It must live until all its calls have ended.
class FaultyKeychain final : public secrets::Keychain
{
    Q_OBJECT

public:
    enum class Operation { State, Unlock, Read, Write, Remove };
    using Kind = secrets::KeychainProblem::Kind;

    using Keychain::Keychain;

    /// Unlocked at first. In any other state read, write and remove answer Locked or Absent.
    void setState(secrets::KeychainState state) { m_state = state; }
    /// Where unlock() leads: to Unlocked at first, from any state.
    void setStateAfterUnlock(secrets::KeychainState state) { m_stateAfterUnlock = state; }

    /// The next read, write or remove ends so and does nothing; several calls queue up.
    void failNext(Operation operation, Kind kind);
    /// From now on all end so, after the queued ones.
    void failAlways(Operation operation, Kind kind);
    /// The next write that would succeed stores `other` and ends with NotStored.
    void storeInstead(metadata::SecretText other) { m_storeInstead = std::move(other); }
    /// Calls take this long.
    void setDelay(Operation operation, std::chrono::milliseconds delay);
    /// Calls wait until release(). Their answer is the one that is right by then.
    void hold(Operation operation);
    void release(Operation operation);
    /// Forgets all scripts and releases what is held; entries and state stay.
    void behave();

    /// No call waits for its turn, but for those that are held.
    [[nodiscard]] bool isIdle() const;
    /// How often an operation was called, also without success.
    [[nodiscard]] int calls(Operation operation) const;

    /// @{ The entries, behind the keychain's back.
    [[nodiscard]] std::optional<metadata::SecretText> entry(const QString &account) const;
    void setEntry(const QString &account, const metadata::SecretText &secret);
    void removeEntry(const QString &account) { m_entries.erase(account); }
    [[nodiscard]] QStringList accounts() const;
    /// @}

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
    using Turn = secrets::Arrival<std::monostate>;

    struct Script
    {
        int calls = 0;
        std::deque<Kind> next;
        std::optional<Kind> always;
        std::chrono::milliseconds delay{0};
        bool isHeld = false;
        std::vector<std::shared_ptr<Turn>> held;
    };

    /// Counts the call and waits for its turn.
    QCoro::Task<> takeTurn(Operation operation);
    /// What the script or the state has against the operation.
    secrets::KeychainResult<void> admit(Operation operation);

    int m_waiting = 0; ///< Calls, held ones too.
    secrets::KeychainState m_state = secrets::KeychainState::Unlocked;
    secrets::KeychainState m_stateAfterUnlock = secrets::KeychainState::Unlocked;
    std::optional<metadata::SecretText> m_storeInstead;
    std::map<Operation, Script> m_scripts;
    std::map<QString, metadata::SecretText> m_entries;
};

} // namespace clientele::tests
