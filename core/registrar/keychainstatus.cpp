// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarcore.h"

namespace clientele::registrar {

namespace {

KeychainStatus statusOf(secrets::KeychainState state)
{
    switch (state) {
    case secrets::KeychainState::Unlocked:
        return KeychainStatus::Unlocked;
    case secrets::KeychainState::Locked:
        return KeychainStatus::Locked;
    case secrets::KeychainState::NoCollection:
        return KeychainStatus::NoCollection;
    case secrets::KeychainState::Absent:
        break;
    }
    return KeychainStatus::Absent;
}

} // namespace

void Registrar::Core::setKeychainStatus(KeychainStatus status)
{
    if (m_keychainStatus == status)
        return;
    m_keychainStatus = status;
    Q_EMIT m_registrar.keychainStatusChanged(status);
}

QCoro::Task<KeychainStatus> Registrar::Core::checkKeychain()
{
    const secrets::KeychainState state = co_await m_keychain.state();
    setKeychainStatus(statusOf(state));
    co_return statusOf(state);
}

QCoro::Task<KeychainStatus> Registrar::Core::unlockKeychain()
{
    const secrets::KeychainState state = co_await m_keychain.unlock();
    setKeychainStatus(statusOf(state));
    if (state == secrets::KeychainState::Unlocked)
        co_await moveTokensHome();
    co_return statusOf(state);
}

} // namespace clientele::registrar
