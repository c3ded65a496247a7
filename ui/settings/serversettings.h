// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>
#include <inventory/serverrecords.h>
#include <registrar/serversecrets.h>

namespace clientele::ui {

/// What the pages of the server's settings edit together. `secrets` holds only what was entered
/// anew: an absent one stays as it is, an empty one is removed.
struct ServerSettingsDraft
{
    inventory::ServerRecord server;
    inventory::ServerSettings settings;
    registrar::ServerSecrets secrets;
};

} // namespace clientele::ui
