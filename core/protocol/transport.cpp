// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport.h"

#include "callqueue.h"
#include "cancellation.h"
#include "transportcall.h"

#include <QCoroSignal>

#include <memory>

namespace clientele::protocol {

namespace {

struct DeleteLater
{
    void operator()(QObject *object) const { object->deleteLater(); }
};

} // namespace

Transport::Transport(TransportSettings defaults, QObject *parent)
    : QObject(parent)
    , m_defaults(std::make_shared<const TransportSettings>(std::move(defaults)))
    , m_queue(std::make_unique<CallQueue>())
{ }

Transport::~Transport() = default;

QCoro::Task<Exchange> Transport::send(Request request, HandedOver handedOver)
{
    if (!request.settings)
        request.settings = m_defaults;
    // The call is nobody's child: it outlives this object, which is not touched after the wait. The
    // coroutine is resumed from an event of the call, and must not delete it at once; besides, the
    // answer goes on its way before a thread is taken down.
    const std::unique_ptr<TransportCall, DeleteLater> call(
        new TransportCall(std::move(request), std::move(handedOver)));
    connect(this, &QObject::destroyed, call.get(), &TransportCall::cancel);
    const auto cancellation = call->request().cancellation;
    if (cancellation)
        connect(cancellation.get(), &Cancellation::requested, call.get(), &TransportCall::cancel);
    if (cancellation && cancellation->isRequested())
        call->cancel();
    m_queue->add(call.get());
    co_await qCoro(call.get(), &TransportCall::ended);
    co_return call->takeExchange();
}

} // namespace clientele::protocol
