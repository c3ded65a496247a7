// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testproxy.h"

#include <QTcpSocket>
#include <QtEndian>

#include <memory>

namespace clientele::tests {

TestProxy::TestProxy(Kind kind, QByteArray user, QByteArray password)
    : m_kind(kind)
    , m_user(std::move(user))
    , m_password(std::move(password))
{
    QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
        while (QTcpSocket *client = m_server.nextPendingConnection())
            serve(client);
    });
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("No port on loopback.");
}

void TestProxy::serve(QTcpSocket *client)
{
    QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    const auto bytes = std::make_shared<QByteArray>();
    const auto step = std::make_shared<int>(0);
    QObject::connect(client, &QTcpSocket::readyRead, client, [this, client, bytes, step] {
        const QByteArray more = client->readAll();
        m_seen += more;
        if (auto *server = client->findChild<QTcpSocket *>()) {
            server->write(more);
            return;
        }
        *bytes += more;
        if (m_kind == Kind::Http)
            greetHttp(client, *bytes);
        else
            greetSocks(client, *bytes, *step);
    });
}

void TestProxy::greetHttp(QTcpSocket *client, QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return;
    const QByteArray head = bytes.left(end);
    bytes.remove(0, end + 4);
    const QByteArray credentials = (m_user + ':' + m_password).toBase64();
    if (!m_user.isEmpty() && !head.contains("Proxy-Authorization: Basic " + credentials)) {
        client->write("HTTP/1.1 407 Who?\r\nProxy-Authenticate: Basic realm=\"p\"\r\n"
                      "Content-Length: 0\r\n\r\n");
        return;
    }
    const QByteArray target = head.split(' ').value(1);
    const qsizetype colon = target.lastIndexOf(':');
    openTunnel(client, target.left(colon), target.mid(colon + 1).toUShort(),
               "HTTP/1.1 200 Connected\r\n\r\n", "HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n");
}

/// Step 0: the methods; 1: user and password (RFC 1929); 2: the target.
void TestProxy::greetSocks(QTcpSocket *client, QByteArray &bytes, int &step)
{
    const auto at = [&bytes](qsizetype index) { return quint8(bytes.at(index)); };
    if (step == 0 && bytes.size() >= 2 && bytes.size() >= 2 + at(1)) {
        const char method = m_user.isEmpty() ? 0 : 2;
        const bool isOffered = bytes.mid(2, at(1)).contains(method);
        bytes.remove(0, 2 + at(1));
        client->write(QByteArray("\x05").append(isOffered ? method : '\xff'));
        step = m_user.isEmpty() ? 2 : 1;
    } else if (step == 1 && bytes.size() >= 2 && bytes.size() >= 3 + at(1)
               && bytes.size() >= 3 + at(1) + at(2 + at(1))) {
        const bool isRight = bytes.mid(2, at(1)) == m_user
                             && bytes.mid(3 + at(1), at(2 + at(1))) == m_password;
        bytes.clear();
        client->write(QByteArray("\x01").append(isRight ? '\0' : '\1'));
        step = 2;
        if (!isRight)
            client->disconnectFromHost();
    } else if (step == 2 && bytes.size() >= 10) {
        const bool isName = at(3) == 3;
        const QByteArray host = isName
                                    ? bytes.mid(5, at(4))
                                    : QHostAddress(qFromBigEndian<quint32>(bytes.constData() + 4))
                                          .toString()
                                          .toLatin1();
        const auto port = qFromBigEndian<quint16>(bytes.constData() + (isName ? 5 + at(4) : 8));
        bytes.clear();
        const QByteArray rest("\0\1\0\0\0\0\0\0", 8);
        openTunnel(client, host, port, QByteArray("\x05\0", 2) + rest,
                   QByteArray("\x05\x05", 2) + rest);
    }
}

void TestProxy::openTunnel(QTcpSocket *client, const QByteArray &host, quint16 port,
                           const QByteArray &yes, const QByteArray &no)
{
    m_tunnels.append(host + ':' + QByteArray::number(port));
    if (m_refusesAll) {
        client->write(no);
        client->disconnectFromHost();
        return;
    }
    auto *server = new QTcpSocket(client);
    QObject::connect(server, &QTcpSocket::connected, client, [client, yes] { client->write(yes); });
    QObject::connect(server, &QTcpSocket::readyRead, client,
                     [client, server] { client->write(server->readAll()); });
    QObject::connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
    server->connectToHost(QString::fromLatin1(host), port);
}

} // namespace clientele::tests
