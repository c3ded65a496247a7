// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"
#include "transport.h"

#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QString>

#include <memory>

namespace clientele::protocol {

/// Why a request must not leave, in a sentence for details; empty when it may. The builders of
/// requests take care of all this. This is the last fence before the wire.
[[nodiscard]] QString reasonNotToSend(const Request &request);

/// A request in the network stack's terms, with everything switched off that would send it twice,
/// elsewhere, or with more than it says. Trusts the system's certificate authorities.
[[nodiscard]] QNetworkRequest toNetworkRequest(const Request &request);
void trustOnly(QNetworkRequest &network, const QList<QSslCertificate> &authorities);

/// The system's proxy settings, as far as they may be used; nothing where no proxy is. Loopback
/// never goes through one.
[[nodiscard]] std::unique_ptr<QNetworkProxyFactory> proxyFactoryFor(
    const QUrl &url, const TransportSettings &settings);

} // namespace clientele::protocol
