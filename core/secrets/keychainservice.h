// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "keychain.h"

#include <QString>

#include <QCoroTask>

#include <chrono>

namespace clientele::secrets {

/// What the keychain service said about itself.
struct ServiceReport
{
    KeychainState state = KeychainState::Absent;
    bool timedOut = false; ///< A service is there and did not answer; `state` is Absent then.
    QString detail; ///< The bus's words when there is no default collection or no service.
    QString
        owner; ///< Which process answered: the unique name of its connection. Empty without a bus.
};

// What QtKeychain does not tell of the platform's keychain. keychainservice_dbus.cpp asks the
// Secret Service; keychainservice_native.cpp is for Windows and macOS, which ask their user
// themselves, whenever an entry is used.

/// Asks without a prompt. Answers within `timeout`, and within three seconds.
[[nodiscard]] QCoro::Task<ServiceReport> askService(std::chrono::milliseconds timeout);
/// Lets the service ask its user to unlock the default collection, or to make one. Ends when the
/// user is done or after `timeout`; the question then stays on the screen and may still be
/// answered.
[[nodiscard]] QCoro::Task<> openService(std::chrono::milliseconds timeout);
/// What people call the service of this owner.
[[nodiscard]] QCoro::Task<QString> nameOfService(QString owner);
/// Its name as long as nobody was asked.
[[nodiscard]] QString genericServiceName();
/// The key under which an account of a service stands.
[[nodiscard]] QString entryKey(const QString &service, const QString &account);
/// Must have run before the first job of QtKeychain: keeps the program alive when the service's bus
/// dies.
void surviveEndOfService();

} // namespace clientele::secrets
