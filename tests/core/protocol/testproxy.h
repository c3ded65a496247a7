// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace clientele::tests {

/// A proxy on loopback that tunnels: HTTP CONNECT (RFC 9110, section 9.3.6) or SOCKS5 (RFC 1928).
class TestProxy
{
public:
    enum class Kind { Http, Socks5 };

    /// With `user`, only who shows it and `password` gets through.
    explicit TestProxy(Kind kind, QByteArray user = {}, QByteArray password = {});

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// Where the tunnels went, "host:port".
    [[nodiscard]] const QList<QByteArray> &tunnels() const { return m_tunnels; }
    /// All that clients sent, tunnelled bytes included.
    [[nodiscard]] const QByteArray &seen() const { return m_seen; }
    /// Every later tunnel is refused.
    void refuseAll() { m_refusesAll = true; }

private:
    void serve(QTcpSocket *client);
    /// Takes the whole greeting from `bytes`, or nothing. Once done, the rest goes through.
    void greetHttp(QTcpSocket *client, QByteArray &bytes);
    void greetSocks(QTcpSocket *client, QByteArray &bytes, int &step);
    void openTunnel(QTcpSocket *client, const QByteArray &host, quint16 port, const QByteArray &yes,
                    const QByteArray &no);

    Kind m_kind;
    QByteArray m_user;
    QByteArray m_password;
    bool m_refusesAll = false;
    QTcpServer m_server;
    QList<QByteArray> m_tunnels;
    QByteArray m_seen;
};

} // namespace clientele::tests
