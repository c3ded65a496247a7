// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <protocol/clientinformation.h>
#include <protocol/errorresponse.h>
#include <protocol/exchange.h>

#include <QDateTime>
#include <QString>
#include <QStringList>

namespace clientele::registrar {

/// The protocol facts of an exchange for the expander, a line each: composed from an allowlist, so
/// that no body and no token can come along.
[[nodiscard]] QStringList exchangeDetails(const protocol::Exchange &exchange,
                                          const QString &requestLine, const QDateTime &endedAt);
/// The server's own words of it, without what was sent.
[[nodiscard]] std::optional<protocol::ErrorResponse> errorIn(const protocol::Exchange &exchange);
[[nodiscard]] QStringList problemDetails(const protocol::ClientInformationProblem &problem);

/// The metadata member that a server's description names, or empty.
[[nodiscard]] QString memberNamedBy(const QString &description);

} // namespace clientele::registrar
