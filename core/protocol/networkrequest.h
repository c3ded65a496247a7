// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "request.h"

#include <QNetworkProxyFactory>
#include <QNetworkRequest>
#include <QString>

#include <memory>

namespace clientele::protocol {

/// Why a request must not leave, in a sentence for details; empty when it may. The builders of
/// requests take care of all this. This is the last fence before the wire. The request must have
/// settings, as for toNetworkRequest().
[[nodiscard]] QString reasonNotToSend(const Request &request);

/// A request in the network stack's terms, with everything switched off that would send it twice,
/// elsewhere, or with more than it says. Shows the settings' client certificate; trusts the
/// system's certificate authorities.
[[nodiscard]] QNetworkRequest toNetworkRequest(const Request &request);
void trustOnly(QNetworkRequest &network, const QList<QSslCertificate> &authorities);

/// The proxy on the way to a URL; null: none.
[[nodiscard]] std::unique_ptr<QNetworkProxyFactory> proxyFactoryFor(const QUrl &url,
                                                                    const ProxySettings &settings);

} // namespace clientele::protocol
