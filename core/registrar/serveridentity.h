// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>
#include <protocol/configurationuri.h>

#include <QString>

namespace clientele::registrar {

/// Where a configuration URI's registrations live: the URI without the client's own part (a last
/// path segment or a `client_id` query that is the client's id). Two realms on one host are two
/// servers. Servers may give one URI to all clients (RFC 7592, appendix B); then it is the URI
/// itself.
[[nodiscard]] QString serverIdentity(const protocol::ConfigurationUri &uri,
                                     const QString &clientId);

/// What the `client_id` of this address most likely is: the `client_id` of its query, else its last
/// segment. A guess.
[[nodiscard]] QString likelyClientId(const protocol::ConfigurationUri &uri);

/// A server seen for the first time. Production is protected unless the user says otherwise.
[[nodiscard]] inventory::ServerRecord newServer(const QString &identity, const QString &name,
                                                const QString &tag);

} // namespace clientele::registrar
