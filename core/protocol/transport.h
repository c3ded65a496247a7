// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"
#include "request.h"

#include <QObject>

#include <QCoroTask>

#include <QSslCertificate>
#include <QStringList>

#include <functional>
#include <memory>

namespace clientele::protocol {

/// What a server's connection needs. A change of it takes a new Transport: Qt's connection cache does not tell TLS
/// configurations apart.
struct TransportSettings
{
    QList<QSslCertificate> extraCertificateAuthorities;
    bool useSystemProxy = true; ///< Loopback never goes through a proxy.
};

/// Sends one request, once. The only class that touches the network stack.
///
/// Rules that live here and nowhere else, each measured (see docs/architecture.md): a body that cannot be rewound, so
/// that Qt cannot send a request twice; a fresh connection (its own manager) for each request with a bearer; redirects
/// are never followed; own deadline and byte cap; HTTP/1.1; no cookies, cache, or stored credentials.
///
/// Lives on the GUI thread. `send` never throws, ends exactly once, and outlives this object safely.
class Transport : public QObject
{
    Q_OBJECT

public:
    explicit Transport(TransportSettings settings = {}, QObject *parent = nullptr);
    ~Transport() override;

    /// Progress of a request, for the line at the foot of the review: true once its bytes were handed over.
    using HandedOver = std::function<void()>;

    [[nodiscard]] QCoro::Task<Exchange> send(Request request, HandedOver handedOver = {});

private:
    TransportSettings m_settings;
};

} // namespace clientele::protocol
