// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTestEventLoop>

using namespace Qt::StringLiterals;

namespace clientele::tests {

namespace {

qsizetype bodyStart(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    return end < 0 ? -1 : end + 4;
}

bool isComplete(const RawAnswer &answer)
{
    const qsizetype start = bodyStart(answer.bytes);
    return start >= 0
           && answer.bytes.size() - start >= answer.header("Content-Length"_ba).toLongLong();
}

} // namespace

int RawAnswer::status() const
{
    return bytes.mid(9, 3).toInt();
}

QByteArray RawAnswer::header(const QByteArray &name) const
{
    const QByteArray head = bytes.left(qMax(bodyStart(bytes), qsizetype(0)));
    const qsizetype line = head.indexOf("\r\n" + name + ": ");
    if (line < 0)
        return {};
    const qsizetype from = line + name.size() + 4;
    return head.mid(from, head.indexOf("\r\n", from) - from);
}

QByteArray RawAnswer::body() const
{
    const qsizetype start = bodyStart(bytes);
    return start < 0 ? QByteArray() : bytes.mid(start);
}

QByteArray rawRequest(const QByteArray &method, const QByteArray &path, const QByteArray &token,
                      const QByteArray &body)
{
    QByteArray bytes = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!token.isEmpty())
        bytes += "Authorization: Bearer " + token + "\r\n";
    return bytes + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

std::optional<RawAnswer> exchangeRaw(quint16 port, const QByteArray &bytes, qsizetype enough)
{
    RawAnswer answer;
    bool hasEnded = false;
    QTestEventLoop
        loop; // Not qWaitFor(), which looks every 10 ms: a dripping server would drip that slowly.
    QTcpSocket socket;
    socket.setProxy(QNetworkProxy::NoProxy);
    const auto look = [&] {
        hasEnded = answer.isClosed
                   || (enough < 0 ? isComplete(answer) : answer.bytes.size() >= enough);
        if (hasEnded)
            loop.exitLoop();
    };
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] {
        answer.bytes += socket.readAll();
        look();
    });
    QObject::connect(&socket, &QTcpSocket::disconnected, &socket, [&] {
        answer.isClosed = true;
        answer.error = socket.error();
        look();
    });
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    socket.write(bytes);
    loop.enterLoop(10);
    return hasEnded ? std::optional(answer) : std::nullopt;
}

} // namespace clientele::tests
