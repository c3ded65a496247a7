// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "httprequest.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace clientele::practice {

/// Cuts requests out of the bytes of one HTTP/1.1 connection. Knows no socket.
///
/// Bodies are framed by Content-Length only. What cannot be read is refused with a status, and then
/// nothing more is read from that connection, because nobody can tell where the next request
/// starts.
class HttpReader
{
public:
    static constexpr qsizetype maximumHead = 64 * 1024;
    static constexpr qsizetype maximumBody = 1024 * 1024;

    void feed(QByteArrayView bytes);
    /// The next complete request, or nothing: then more bytes are needed, or refusal() says why
    /// not.
    [[nodiscard]] std::optional<HttpRequest> take();

    /// A byte of a request that is not yet complete is here.
    [[nodiscard]] bool hasBegun() const;
    /// The status to answer with before the connection is closed; 0 as long as all is well.
    [[nodiscard]] int refusal() const { return m_refusal; }

private:
    bool readHead();
    bool readRequestLine(QByteArrayView line);
    bool readHeader(QByteArrayView line);
    bool readFraming();
    bool refuse(int status);

    QByteArray m_buffer;
    std::optional<HttpRequest> m_head; ///< Of the request whose body is awaited.
    qsizetype m_bodySize = 0;
    int m_refusal = 0;
};

} // namespace clientele::practice
