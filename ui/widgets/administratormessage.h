// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>

#include <QString>

namespace clientele::ui {

/// A request to the server's administrator for a new token. Holds no secret.
[[nodiscard]] QString messageToAdministrator(const inventory::ClientRecord &client);

} // namespace clientele::ui
