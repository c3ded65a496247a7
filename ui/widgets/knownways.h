// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace clientele::ui {

/// How the administrator of such a server gives access to a client back, outside of RFC 7592:
/// translated sentences that begin with the server's product, as the configuration URI tells it.
/// Empty where none is known.
[[nodiscard]] QString knownWayBack(const QByteArray &configurationUri);

} // namespace clientele::ui
