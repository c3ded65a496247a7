// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QQueue>
#include <QString>

namespace clientele::protocol {

class TransportCall;

/// Lets so many requests at once go to a server as their settings say. The others wait in order.
class CallQueue : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Starts it, now or in its turn. Stays the caller's.
    void add(TransportCall *call);

private:
    /// To one scheme, host and port.
    struct Lane
    {
        int underWay = 0;
        QQueue<QPointer<TransportCall>> waiting;
    };

    void startNext(const QString &origin);
    void start(TransportCall *call, const QString &origin);

    QHash<QString, Lane> m_lanes;
};

} // namespace clientele::protocol
