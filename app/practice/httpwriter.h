// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace clientele::practice {

/// An answer before it becomes bytes. Content-Length and Connection are the writer's business.
struct HttpResponse
{
    int status = 200;
    QByteArray contentType; ///< Empty: no such header.
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

/// An answer's bytes, in the pieces at which a fault may cut them.
struct WireBytes
{
    QByteArray statusLine; ///< With its line end.
    QByteArray headers; ///< With the empty line.
    QByteArray body;

    [[nodiscard]] QByteArray all() const { return statusLine + headers + body; }
};

enum class Framing { Length, Chunked };

/// A chunked body is one chunk and the end.
[[nodiscard]] WireBytes toWire(const HttpResponse &response, bool closesConnection,
                               Framing framing = Framing::Length);
/// Bytes as one chunk (RFC 9112, section 7.1).
[[nodiscard]] QByteArray chunk(const QByteArray &bytes);

} // namespace clientele::practice
