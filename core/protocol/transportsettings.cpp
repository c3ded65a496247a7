// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transportsettings.h"

#include <algorithm>
#include <array>

namespace clientele::protocol {

namespace {

bool isTokenCharacter(char character)
{
    return (character >= '0' && character <= '9') || (character >= 'A' && character <= 'Z')
           || (character >= 'a' && character <= 'z')
           || QByteArrayView("!#$%&'*+-.^_`|~").contains(character);
}

/// What a request says of its own, what would carry a second identity, and what belongs to the
/// connection (RFC 9110, section 7.6.1).
bool isReserved(const QByteArray &name)
{
    static constexpr std::array<QByteArrayView, 23> reserved{"accept",
                                                             "accept-encoding",
                                                             "authorization",
                                                             "connection",
                                                             "content-encoding",
                                                             "content-length",
                                                             "content-type",
                                                             "cookie",
                                                             "cookie2",
                                                             "date",
                                                             "expect",
                                                             "host",
                                                             "http2-settings",
                                                             "keep-alive",
                                                             "origin",
                                                             "proxy-connection",
                                                             "proxy-authorization",
                                                             "referer",
                                                             "te",
                                                             "trailer",
                                                             "transfer-encoding",
                                                             "upgrade",
                                                             "user-agent"};
    const QByteArray lower = name.toLower();
    return std::find(reserved.begin(), reserved.end(), QByteArrayView(lower)) != reserved.end();
}

bool isHeaderValue(QByteArrayView value)
{
    if (value.isEmpty() || value.front() == ' ' || value.back() == ' ')
        return false;
    return std::all_of(value.begin(), value.end(),
                       [](char character) { return character >= 0x20 && character < 0x7f; });
}

} // namespace

ExtraHeader::Problem ExtraHeader::problem() const
{
    if (name.isEmpty() || !std::all_of(name.begin(), name.end(), isTokenCharacter))
        return Problem::BadName;
    if (isReserved(name))
        return Problem::ReservedName;
    return isHeaderValue(value.reveal()) ? Problem::None : Problem::BadValue;
}

} // namespace clientele::protocol
