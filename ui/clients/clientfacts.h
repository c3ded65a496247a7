// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>

namespace clientele::ui {

/// @{ Facts about a client, a line each.
/// "https://billing.acme.example/cb and 2 more"
[[nodiscard]] QString redirectsFact(const inventory::ClientRecord &client);
/// "private_key_jwt"
[[nodiscard]] QString authenticationFact(const inventory::ClientRecord &client);
/// "code, refresh · openid profile"
[[nodiscard]] QString accessFact(const inventory::ClientRecord &client);
/// "Token in GNOME Keyring, stored 14 May 2026 10:22 UTC · no client secret"
[[nodiscard]] QString credentialsFact(const inventory::ClientRecord &client,
                                      const QString &keychainName, const QDateTime &now);
/// "Read 2 min ago · added 2 March 2026"
[[nodiscard]] QString datesFact(const inventory::ClientRecord &client, const QDateTime &now);
/// @}

} // namespace clientele::ui
