// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "httpwriter.h"

namespace clientele::practice {

namespace {

QByteArray reasonPhrase(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 302:
        return "Found";
    case 307:
        return "Temporary Redirect";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Content Too Large";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Status";
    }
}

} // namespace

WireBytes toWire(const HttpResponse &response, bool closesConnection)
{
    WireBytes wire;
    wire.statusLine = "HTTP/1.1 " + QByteArray::number(response.status) + ' '
                      + reasonPhrase(response.status) + "\r\n";
    if (!response.contentType.isEmpty())
        wire.headers += "Content-Type: " + response.contentType + "\r\n";
    for (const auto &[name, value] : response.headers)
        wire.headers += name + ": " + value + "\r\n";
    // An answer may hold the only copy of a token: no cache on the way may keep another.
    wire.headers += "Cache-Control: no-store\r\n";
    if (response.status != 204) // RFC 9110, section 8.6: a 204 has no Content-Length.
        wire.headers += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    if (closesConnection)
        wire.headers += "Connection: close\r\n";
    wire.headers += "\r\n";
    wire.body = response.body;
    return wire;
}

} // namespace clientele::practice
