// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientscope.h"

#include <QDateTime>

using clientele::inventory::ClientRecord;
using clientele::inventory::ClientState;

namespace clientele::ui {

namespace {

constexpr qint64 secondsPerDay = 86'400;
constexpr qint64 expirySoonInDays = 30;
constexpr qint64 oldDraftInDays = 7;

} // namespace

bool secretExpiresSoon(const ClientRecord &client, const QDateTime &now)
{
    if (!client.hasSecret || !client.secretExpiresAt || *client.secretExpiresAt == 0)
        return false;
    return *client.secretExpiresAt - now.toSecsSinceEpoch() <= expirySoonInDays * secondsPerDay;
}

bool needsAttention(const ClientRecord &client, const QDateTime &now)
{
    switch (inventory::stateOf(client)) {
    case ClientState::OutcomeUnknown:
    case ClientState::TokenWaiting:
    case ClientState::TokenRefused:
    case ClientState::NoToken:
    case ClientState::Conflict:
    case ClientState::ChangedOnServer:
        return true;
    case ClientState::Deleted:
    case ClientState::NotManageable:
    case ClientState::NotRegistered:
        return false;
    case ClientState::Draft:
        if (client.draftSavedAt->daysTo(now) >= oldDraftInDays)
            return true;
        break;
    case ClientState::NeverRead:
    case ClientState::InSync:
        break;
    }
    return secretExpiresSoon(client, now);
}

bool ClientScope::contains(const ClientRecord &client, const QDateTime &now) const
{
    if (client.deletedAt)
        return kind == Kind::Deleted;
    switch (kind) {
    case Kind::All:
        return true;
    case Kind::Attention:
        return needsAttention(client, now);
    case Kind::Drafts:
        return client.draftSavedAt.has_value();
    case Kind::Server:
        return client.serverId == serverId;
    case Kind::Deleted:
        break;
    }
    return false;
}

void ClientCounts::add(const ClientRecord &client, const QDateTime &now)
{
    if (client.deletedAt) {
        ++deleted;
        return;
    }
    ++all;
    ++ofServer[client.serverId];
    if (client.draftSavedAt)
        ++drafts;
    if (needsAttention(client, now))
        ++attention;
}

int ClientCounts::of(const ClientScope &scope) const
{
    switch (scope.kind) {
    case ClientScope::Kind::Attention:
        return attention;
    case ClientScope::Kind::Drafts:
        return drafts;
    case ClientScope::Kind::Deleted:
        return deleted;
    case ClientScope::Kind::Server:
        return ofServer.value(scope.serverId);
    case ClientScope::Kind::All:
        break;
    }
    return all;
}

} // namespace clientele::ui
