// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"
#include "serversecrets.h"

#include <inventory/serverrecords.h>
#include <protocol/transportsettings.h>

namespace clientele::registrar {

/// What the transport needs, from saved settings and their secrets. A Failure for a certificate
/// that cannot be used, a header that may not be sent, and a proxy without a host. Pure.
[[nodiscard]] Result<protocol::TransportSettings> transportSettingsOf(
    const inventory::ServerSettings &settings, const ServerSecrets &secrets);

} // namespace clientele::registrar
