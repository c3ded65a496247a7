// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"
#include "serversecrets.h"

#include <inventory/serverrecords.h>
#include <protocol/accesstoken.h>
#include <protocol/transportsettings.h>

namespace clientele::registrar {

/// What the transport needs, from saved settings and their secrets. A Failure for a certificate
/// that cannot be used, a header that may not be sent, and a proxy without a host. Pure.
[[nodiscard]] Result<protocol::TransportSettings> transportSettingsOf(
    const inventory::ServerSettings &settings, const ServerSecrets &secrets);

/// What the bearer of these settings is fetched with. Pure.
[[nodiscard]] protocol::ClientCredentials clientCredentialsOf(
    const inventory::ServerSettings &settings, const ServerSecrets &secrets);
/// A Failure where the bearer is to be fetched and something is missing for it. Pure.
[[nodiscard]] Result<> usableTokenSource(const inventory::ServerSettings &settings);

} // namespace clientele::registrar
