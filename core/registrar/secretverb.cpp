// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarcore.h"

namespace clientele::registrar {

QCoro::Task<Result<metadata::SecretText>> Registrar::Core::clientSecret(QString recordId)
{
    const auto client = m_inventory.client(recordId);
    if (!client)
        co_return failed(unknownRecord());
    const auto isAlive = m_isAlive;
    const auto opened = co_await m_credentials.open();
    if (!*isAlive)
        co_return failed(closing());
    if (!opened)
        co_return failed(opened.error());
    const auto secret = co_await m_credentials.loadClientSecret(*client);
    if (!secret)
        co_return failed(noClientSecret());
    co_return *secret;
}

} // namespace clientele::registrar
