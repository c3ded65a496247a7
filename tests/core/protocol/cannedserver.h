// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrl>

namespace clientele::tests {

/// Answers every request with the same bytes, right or wrong, and remembers the requests. Plain
/// http on loopback.
class CannedServer
{
public:
    enum class Afterwards { Close, HoldOpen };

    explicit CannedServer(QByteArray answer, Afterwards afterwards = Afterwards::Close);

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/register/c-1")) const;
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// Complete ones, head and body.
    [[nodiscard]] const QList<QByteArray> &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }

private:
    void serve(QTcpSocket *socket);

    QTcpServer m_server;
    QByteArray m_answer;
    Afterwards m_afterwards;
    QList<QByteArray> m_requests;
    int m_connections = 0;
};

/// `status` is a code and its reason; `headers` end with a line end each. Content-Length is added.
[[nodiscard]] QByteArray httpAnswer(const QByteArray &status, const QByteArray &headers,
                                    const QByteArray &body);

} // namespace clientele::tests
