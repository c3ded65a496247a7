// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"
#include "serversecrets.h"

#include <inventory/serverrecords.h>
#include <protocol/accesstoken.h>
#include <protocol/transportsettings.h>

#include <QUrl>

#include <memory>

namespace clientele::registrar {

/// What the transport needs, from saved settings and their secrets. A Failure for a certificate
/// that cannot be used, a header that may not be sent, and a proxy without a host. Pure.
[[nodiscard]] Result<protocol::TransportSettings> transportSettingsOf(
    const inventory::ServerSettings &settings, const ServerSecrets &secrets);

/// How a server is reached, without the values of its extra headers: for an address that is another
/// scheme, host or port than `own`. At `own` as it is. Null stays null.
[[nodiscard]] std::shared_ptr<const protocol::TransportSettings> settingsFor(
    const QUrl &address, const QUrl &own,
    const std::shared_ptr<const protocol::TransportSettings> &settings);
/// What the bearer of these settings is fetched with. Pure.
[[nodiscard]] protocol::ClientCredentials clientCredentialsOf(
    const inventory::ServerSettings &settings, const ServerSecrets &secrets);
/// A Failure where the bearer is to be fetched and something is missing for it. Pure.
[[nodiscard]] Result<> usableTokenSource(const inventory::ServerSettings &settings);

} // namespace clientele::registrar
