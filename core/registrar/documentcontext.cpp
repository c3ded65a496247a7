// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarcore.h"

#include <metadata/clientdocument.h>

namespace clientele::registrar {

validation::Context Registrar::documentContext(const QString &recordId) const
{
    validation::Context context;
    context.now = QDateTime::currentDateTimeUtc();
    const auto known = client(recordId);
    if (!known)
        return context;
    if (const auto newest = newestSnapshot(recordId)) {
        if (const auto document = metadata::ClientDocument::fromText(newest->document))
            context.served = *document;
    }
    if (const auto itsServer = server(known->serverId))
        context.serverName = itsServer->name;
    context.secretBytes = m_core->secretBytes(recordId);
    context.profiles = serverSettings(known->serverId).profiles;
    if (const auto itsDiscovery = discovery(known->serverId))
        context.supported = itsDiscovery->supported;
    return context;
}

} // namespace clientele::registrar
