// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"
#include "request.h"

#include <QObject>

#include <QCoroTask>

#include <functional>
#include <memory>

namespace clientele::protocol {

class CallQueue;

/// Sends one request, once. The only class that touches the network stack.
///
/// Rules that live here and nowhere else, each measured (see docs/architecture.md): a body that
/// cannot be rewound, so that Qt cannot send a request twice; a fresh connection (its own manager)
/// for each request; redirects are never followed; own deadline and byte cap;
/// HTTP/1.1; no cookies, cache, or stored credentials.
///
/// One transport is enough for all servers: each request says by its settings how its server is
/// reached.
///
/// Lives on the GUI thread. `send` never throws and ends exactly once, from the event loop, never
/// inside the call. It may outlive this object: it then ends with TransportError::Cancelled.
class Transport : public QObject
{
    Q_OBJECT

public:
    /// `defaults` are for requests without settings of their own.
    explicit Transport(TransportSettings defaults = {}, QObject *parent = nullptr);
    ~Transport() override;

    /// Progress of a request, for the line at the foot of the review: called once its bytes were
    /// handed over to the network, at most once, and never after a Cancelled. A request without a
    /// body that goes over plain http shows only by its answer that it had left.
    using HandedOver = std::function<void()>;

    /// Waits for its turn when the server has its number of requests already; nothing of it has
    /// left until then, and its time has not begun.
    [[nodiscard]] QCoro::Task<Exchange> send(Request request, HandedOver handedOver = {});

private:
    std::shared_ptr<const TransportSettings> m_defaults;
    std::unique_ptr<CallQueue> m_queue;
};

} // namespace clientele::protocol
