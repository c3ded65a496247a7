// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transport.h"

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

Transport::Transport(TransportSettings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
{ }

Transport::~Transport() = default;

QCoro::Task<Exchange> Transport::send(Request request, HandedOver handedOver)
{
    // The call is nobody's child: it outlives this object, which is not touched after the wait. The
    // coroutine is resumed from an event of the call, and must not delete it at once; besides, the
    // answer goes on its way before a thread is taken down.
    const std::unique_ptr<TransportCall, DeleteLater> call(
        new TransportCall(m_settings, std::move(request), std::move(handedOver)));
    connect(this, &QObject::destroyed, call.get(), &TransportCall::cancel);
    call->start();
    co_await qCoro(call.get(), &TransportCall::ended);
    co_return call->takeExchange();
}

} // namespace clientele::protocol
