// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>

#include <utility>

namespace clientele::practice {

/// What reached the server. Requests to /practice/ itself are not counted as requests.
class Counters
{
public:
    void countConnection() { ++m_connections; }
    void countBegun() { ++m_begun; }
    void countRequest(const QByteArray &method, const QByteArray &path)
    {
        ++m_requests[{path, method}];
    }

    void countOverlap() { ++m_overlapped; }

    /// Accepted ones; over TLS, with the handshake behind them.
    [[nodiscard]] int connections() const { return m_connections; }
    /// Requests of which at least a byte arrived.
    [[nodiscard]] int begun() const { return m_begun; }
    /// Requests that were read to their last byte, carried out or not.
    [[nodiscard]] int requests() const;
    [[nodiscard]] int requests(const QByteArray &method) const;
    [[nodiscard]] int requests(const QByteArray &method, const QByteArray &path) const;
    /// Requests that came while another one of the same path had no answer yet.
    [[nodiscard]] int overlapped() const { return m_overlapped; }

    /// What GET /practice/counters answers.
    [[nodiscard]] QByteArray toJson() const;

private:
    int m_connections = 0;
    int m_begun = 0;
    int m_overlapped = 0;
    QMap<std::pair<QByteArray, QByteArray>, int> m_requests; ///< By path, then method.
};

} // namespace clientele::practice
