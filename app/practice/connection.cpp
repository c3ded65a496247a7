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
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        m_kept.reset();
        deleteLater();
    });
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
        if (m_hasBegun && m_closesWhenReused)
            return m_socket->disconnectFromHost();
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
    if (fault)
        answerFaulty(response, *fault, dripInterval);
    else
        write(toWire(response, m_closesAfterAnswer).all(), m_closesAfterAnswer);
}

void Connection::answerFaulty(const HttpResponse &response, const Fault &fault,
                              std::chrono::milliseconds dripInterval)
{
    const WireBytes wire = toWire(response, m_closesAfterAnswer);
    const QByteArray head = wire.statusLine + wire.headers;
    switch (fault.kind) {
    case Fault::Kind::CloseBeforeRequest:
    case Fault::Kind::CloseAfterRequestUnprocessed:
    case Fault::Kind::CloseAfterRequest:
        return write({}, true);
    case Fault::Kind::CloseWhenReused:
        m_closesWhenReused = true;
        return write(wire.all(), m_closesAfterAnswer);
    case Fault::Kind::CutStatusLine:
        return write(wire.statusLine.left(wire.statusLine.size() / 2), true);
    case Fault::Kind::CutHeaders:
        return write(wire.statusLine + wire.headers.left(wire.headers.size() / 2), true);
    case Fault::Kind::CutBody:
        return write(head + wire.body.left(wire.body.size() / 2), true);
    case Fault::Kind::CutChunked: {
        const WireBytes chunked = toWire(response, m_closesAfterAnswer, Framing::Chunked);
        return write(chunked.statusLine + chunked.headers
                         + chunked.body.left(chunked.body.size() / 2),
                     true);
    }
    case Fault::Kind::NotHttp:
        return write("SSH-2.0-Practice\r\n", true);
    case Fault::Kind::Reset:
        return reset();
    case Fault::Kind::Stall:
        return;
    case Fault::Kind::StallBody:
        m_socket->write(head + wire.body.left(wire.body.size() / 2));
        m_socket->flush();
        return;
    case Fault::Kind::Delay:
        return delay(wire.all(), std::chrono::milliseconds(fault.number));
    case Fault::Kind::Drip:
        return drip(wire.all(), dripInterval);
    case Fault::Kind::NeverEnds:
        return sendForEver(response, dripInterval);
    default:
        return write(wire.all(), m_closesAfterAnswer);
    }
}

void Connection::write(const QByteArray &bytes, bool thenClose)
{
    m_socket->write(bytes);
    m_socket->flush();
    m_kept.reset();
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

void Connection::delay(const QByteArray &bytes, std::chrono::milliseconds time)
{
    QTimer::singleShot(time, this, [this, bytes] {
        write(bytes, m_closesAfterAnswer);
        readOn();
    });
}

void Connection::sendForEver(const HttpResponse &response, std::chrono::milliseconds interval)
{
    const WireBytes wire = toWire(response, m_closesAfterAnswer, Framing::Chunked);
    m_socket->write(wire.statusLine + wire.headers + chunk(response.body));
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this] {
        m_socket->write(chunk(" "));
        m_socket->flush();
    });
    timer->start(interval);
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
