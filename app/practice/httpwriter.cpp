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
    case 202:
        return "Accepted";
    case 204:
        return "No Content";
    case 301:
        return "Moved Permanently";
    case 302:
        return "Found";
    case 303:
        return "See Other";
    case 307:
        return "Temporary Redirect";
    case 308:
        return "Permanent Redirect";
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
    case 407:
        return "Proxy Authentication Required";
    case 409:
        return "Conflict";
    case 410:
        return "Gone";
    case 412:
        return "Precondition Failed";
    case 413:
        return "Content Too Large";
    case 415:
        return "Unsupported Media Type";
    case 428:
        return "Precondition Required";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 502:
        return "Bad Gateway";
    case 503:
        return "Service Unavailable";
    case 504:
        return "Gateway Timeout";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Status";
    }
}

} // namespace

QByteArray chunk(const QByteArray &bytes)
{
    return QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n";
}

WireBytes toWire(const HttpResponse &response, bool closesConnection, Framing framing)
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
    if (framing == Framing::Chunked)
        wire.headers += "Transfer-Encoding: chunked\r\n";
    else if (response.status != 204) // RFC 9110, section 8.6: a 204 has no Content-Length.
        wire.headers += "Content-Length: " + QByteArray::number(response.body.size()) + "\r\n";
    if (closesConnection)
        wire.headers += "Connection: close\r\n";
    wire.headers += "\r\n";
    wire.body = framing == Framing::Chunked ? chunk(response.body) + chunk({}) : response.body;
    return wire;
}

} // namespace clientele::practice
