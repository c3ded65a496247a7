// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cannedserver.h"

#include <practice/httpreader.h>

#include <QTcpSocket>

#include <memory>

using namespace Qt::StringLiterals;

namespace clientele::tests {

CannedServer::CannedServer(QByteArray answer, Afterwards afterwards)
    : m_answer(std::move(answer))
    , m_afterwards(afterwards)
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            serve(socket);
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("No port on loopback.");
}

QUrl CannedServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(port()).arg(path));
}

void CannedServer::serve(QTcpSocket *socket)
{
    ++m_connections;
    QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    const auto reader = std::make_shared<practice::HttpReader>();
    const auto bytes = std::make_shared<QByteArray>();
    QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket, reader, bytes] {
        const QByteArray more = socket->readAll();
        bytes->append(more);
        reader->feed(more);
        if (!reader->take())
            return;
        m_requests.append(std::exchange(*bytes, {}));
        socket->write(m_answer);
        if (m_afterwards == Afterwards::Close)
            socket->disconnectFromHost();
    });
}

QByteArray httpAnswer(const QByteArray &status, const QByteArray &headers, const QByteArray &body)
{
    return "HTTP/1.1 " + status + "\r\n" + headers
           + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

} // namespace clientele::tests
