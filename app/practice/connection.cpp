// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "connection.h"

#include <QTcpSocket>
#include <QTimer>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

namespace clientele::practice {

Connection::Connection(QTcpSocket *socket, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
{
    m_socket->setParent(this);
    // Without it every fresh TLS 1.3 connection waits 40 ms for a delayed acknowledgement.
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
}

void Connection::start()
{
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::readOn);
    readOn();
    if (m_socket->state() == QAbstractSocket::UnconnectedState)
        deleteLater();
}

void Connection::closeUnread()
{
    m_socket->disconnectFromHost();
}

void Connection::readOn()
{
    m_reader.feed(m_socket->readAll());
    while (!m_isAnswering && m_socket->state() == QAbstractSocket::ConnectedState) {
        if (!m_hasBegun && m_reader.hasBegun()) {
            m_hasBegun = true;
            Q_EMIT requestBegun();
        }
        const std::optional<HttpRequest> request = m_reader.take();
        if (!request)
            break;
        m_hasBegun = false;
        m_isAnswering = true;
        m_closesAfterAnswer = request->wantsClose();
        Q_EMIT requestRead(*request);
    }
    if (m_reader.refusal() != 0 && !m_isAnswering) {
        m_isAnswering = true;
        const HttpResponse refusal{
            .status = m_reader.refusal(), .contentType = {}, .headers = {}, .body = {}};
        write(toWire(refusal, true).all(), true);
    }
}

void Connection::answer(const HttpResponse &response, std::optional<Fault> fault,
                        std::chrono::milliseconds dripInterval)
{
    const WireBytes wire = toWire(response, m_closesAfterAnswer);
    if (!fault) {
        write(wire.all(), m_closesAfterAnswer);
        return;
    }
    switch (fault->kind) {
    case Fault::Kind::CloseBeforeRequest:
    case Fault::Kind::CloseAfterRequestUnprocessed:
    case Fault::Kind::CloseAfterRequest:
        write({}, true);
        break;
    case Fault::Kind::CutStatusLine:
        write(wire.statusLine.left(wire.statusLine.size() / 2), true);
        break;
    case Fault::Kind::CutHeaders:
        write(wire.statusLine + wire.headers.left(wire.headers.size() / 2), true);
        break;
    case Fault::Kind::CutBody:
        write(wire.statusLine + wire.headers + wire.body.left(wire.body.size() / 2), true);
        break;
    case Fault::Kind::Reset:
        reset();
        break;
    case Fault::Kind::Stall:
        break;
    case Fault::Kind::Drip:
        drip(wire.all(), dripInterval);
        break;
    default:
        write(wire.all(), m_closesAfterAnswer);
        break;
    }
}

void Connection::write(const QByteArray &bytes, bool thenClose)
{
    m_socket->write(bytes);
    m_socket->flush();
    if (thenClose)
        m_socket->disconnectFromHost();
    else
        m_isAnswering = false;
}

void Connection::reset()
{
#ifdef Q_OS_UNIX
    // Lingering for no time turns the close into a reset; abort() alone says goodbye properly.
    const linger noTime{1, 0};
    setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &noTime, sizeof(noTime));
#endif
    m_socket->abort();
}

void Connection::drip(const QByteArray &bytes, std::chrono::milliseconds interval)
{
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this, timer, rest = bytes]() mutable {
        m_socket->write(rest.left(1));
        m_socket->flush();
        rest.remove(0, 1);
        if (!rest.isEmpty())
            return;
        timer->deleteLater();
        write({}, m_closesAfterAnswer);
        readOn();
    });
    timer->start(interval);
}

} // namespace clientele::practice
