// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "records.h"

namespace clientele::inventory {

ClientState stateOf(const ClientRecord &client)
{
    if (client.unknownVerb)
        return ClientState::OutcomeUnknown;
    if (client.deletedAt)
        return ClientState::Deleted;
    if (!isRegistered(client))
        return ClientState::NotRegistered;
    if (client.tokenState == TokenState::Waiting)
        return ClientState::TokenWaiting;
    if (client.tokenState == TokenState::Refused)
        return ClientState::TokenRefused;
    if (!client.isManageable)
        return ClientState::NotManageable;
    if (client.tokenState == TokenState::Missing)
        return ClientState::NoToken;
    if (client.draftSavedAt)
        return client.changedOnServer ? ClientState::Conflict : ClientState::Draft;
    if (client.changedOnServer)
        return ClientState::ChangedOnServer;
    return client.lastReadAt ? ClientState::InSync : ClientState::NeverRead;
}

bool isRegistered(const ClientRecord &client)
{
    return !client.clientId.isEmpty() || !client.configurationUri.isEmpty();
}

} // namespace clientele::inventory
