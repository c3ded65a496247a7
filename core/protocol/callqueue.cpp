// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "callqueue.h"

#include "transportcall.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::protocol {

namespace {

QString originOf(const QUrl &url)
{
    const int port = url.port(url.scheme() == "http"_L1 ? 80 : 443);
    return url.scheme() + u"://"_s + url.host(QUrl::FullyEncoded) + u':' + QString::number(port);
}

} // namespace

void CallQueue::add(TransportCall *call)
{
    const QString origin = originOf(call->request().url);
    m_lanes[origin].waiting.enqueue(call);
    startNext(origin);
}

void CallQueue::startNext(const QString &origin)
{
    Lane &lane = m_lanes[origin];
    while (!lane.waiting.isEmpty()) {
        TransportCall *const next = lane.waiting.head();
        if (next && !next->hasEnded()) {
            if (lane.underWay >= std::max(next->request().settings->requestsAtOnce, 1))
                return;
            ++lane.underWay;
            start(next, origin);
        }
        lane.waiting.dequeue();
    }
    if (lane.underWay == 0)
        m_lanes.remove(origin);
}

void CallQueue::start(TransportCall *call, const QString &origin)
{
    connect(call, &TransportCall::ended, this, [this, origin] {
        --m_lanes[origin].underWay;
        startNext(origin);
    });
    call->start();
}

} // namespace clientele::protocol
