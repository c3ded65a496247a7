// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failurewords.h"
#include "serversecrets.h"

#include <inventory/serverrecords.h>
#include <protocol/accesstoken.h>
#include <protocol/transport.h>
#include <secrets/keychain.h>

#include <QCoroTask>

#include <map>
#include <memory>

namespace clientele::inventory {
class Inventory;
}

namespace clientele::registrar {

/// What every request to one server needs.
struct ServerConnection
{
    /// Null: as the transport does by default.
    std::shared_ptr<const protocol::TransportSettings> transport;
    /// Sent instead of registration access tokens; absent where the server issues them, and until
    /// it is fetched.
    std::optional<metadata::SecretText> bearer;
    /// What that bearer is fetched with; absent where it is entered.
    std::optional<protocol::ClientCredentials> credentials;

    [[nodiscard]] bool hasOtherBearer() const { return bearer || credentials; }
    [[nodiscard]] RequestFacts::Bearer bearerOwner() const
    {
        return credentials ? RequestFacts::Bearer::Fetched
               : bearer    ? RequestFacts::Bearer::Entered
                           : RequestFacts::Bearer::OwnToken;
    }
};

/// How each server is reached: saved settings and their secrets, made ready for requests. The
/// secrets are fetched from the keychain once and kept while the program runs.
class ServerConnections
{
public:
    ServerConnections(inventory::Inventory &inventory, secrets::Keychain &keychain);

    [[nodiscard]] QCoro::Task<Result<ServerConnection>> connectionOf(QString serverId);
    /// What was entered is refused where a request could not use it. What is restored is kept as
    /// it is: the rest of it would be lost for one secret that the backup does not have, and the
    /// first request says which.
    enum class Source { Entered, Restored };
    [[nodiscard]] QCoro::Task<Result<>> save(inventory::ServerSettings settings,
                                             ServerSecrets secrets, Source source);
    /// All that the keychain has of them, also what is not used as things are.
    [[nodiscard]] QCoro::Task<Result<ServerSecrets>> savedSecrets(QString serverId);
    /// The next request looks at the saved settings again.
    void reload() { m_known.clear(); }

private:
    [[nodiscard]] QCoro::Task<Result<metadata::SecretText>> secret(QString serverId,
                                                                   ServerSecretKind kind);
    [[nodiscard]] QCoro::Task<Result<ServerSecrets>> completed(inventory::ServerSettings settings,
                                                               ServerSecrets given);
    [[nodiscard]] QCoro::Task<Result<>> checked(inventory::ServerSettings settings,
                                                ServerSecrets given);
    [[nodiscard]] QCoro::Task<Result<>> store(QString serverId, ServerSecretKind kind,
                                              metadata::SecretText secret);

    inventory::Inventory &m_inventory;
    secrets::Keychain &m_keychain;
    std::map<QString, ServerConnection> m_known;
};

} // namespace clientele::registrar
