// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "keychainservice.h"

using namespace Qt::StringLiterals;

namespace clientele::secrets {

QCoro::Task<ServiceReport> askService(std::chrono::milliseconds)
{
    ServiceReport open;
    open.state = KeychainState::Unlocked;
    co_return open;
}

QCoro::Task<> openService(std::chrono::milliseconds)
{
    co_return;
}

QCoro::Task<QString> nameOfService(QString)
{
    co_return genericServiceName();
}

QString genericServiceName()
{
#ifdef Q_OS_WIN
    return u"Credential Manager"_s;
#else
    return u"Keychain"_s;
#endif
}

QString entryKey(const QString &service, const QString &account)
{
#ifdef Q_OS_WIN
    // QtKeychain names a credential by its key alone, so another program's entry could be in the
    // way.
    return service + u'/' + account;
#else
    Q_UNUSED(service)
    return account;
#endif
}

void surviveEndOfService() { }

} // namespace clientele::secrets
