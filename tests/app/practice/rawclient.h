// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSocket>
#include <QByteArray>

#include <optional>

namespace clientele::tests {

/// What came back over one plain socket.
struct RawAnswer
{
    QByteArray bytes;
    bool isClosed = false; ///< By the server.
    QAbstractSocket::SocketError error = QAbstractSocket::UnknownSocketError; ///< At the close.

    [[nodiscard]] int status() const;
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QByteArray body() const;
};

/// A request line, headers and body as bytes.
[[nodiscard]] QByteArray rawRequest(const QByteArray &method, const QByteArray &path,
                                    const QByteArray &token = {}, const QByteArray &body = {});

/// Sends bytes on a fresh connection and collects until the server closes, or an answer is complete
/// by its Content-Length, or `enough` bytes are here. Nothing when none of that happens in time.
[[nodiscard]] std::optional<RawAnswer> exchangeRaw(quint16 port, const QByteArray &bytes,
                                                   qsizetype enough = -1);

} // namespace clientele::tests
