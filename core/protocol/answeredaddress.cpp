// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answeredaddress.h"

#include "configurationuri.h"

namespace clientele::protocol {

namespace {

using Kind = AnsweredAddress::Kind;

/// Without the second of two segments that both are the client's identifier; else empty.
QByteArray undoubled(const QByteArray &address, const QString &clientId)
{
    const QByteArray segment = '/' + QUrl::toPercentEncoding(clientId);
    const bool isDoubled = !clientId.isEmpty() && address.endsWith(segment + segment);
    return isDoubled ? address.chopped(segment.size()) : QByteArray();
}

} // namespace

AnsweredAddress judgeAddress(const QByteArray &answered, const QByteArray &saved,
                             const QUrl &requested, const QString &clientId)
{
    const auto offer = [&saved](Kind kind, const QByteArray &address) {
        const bool isNews = address != saved && ConfigurationUri::fromText(address);
        return AnsweredAddress{kind, isNews ? address : QByteArray()};
    };
    if (const QByteArray single = undoubled(answered, clientId); !single.isEmpty())
        return offer(Kind::Doubled, single);
    if (answered.isEmpty() || answered == saved)
        return {};
    const QUrl url = QUrl::fromEncoded(answered);
    if (url.isValid() && url.isRelative())
        return offer(Kind::Relative, requested.resolved(url).toEncoded());
    const auto uri = ConfigurationUri::fromText(answered);
    if (!uri)
        return {Kind::Unusable, {}};
    const auto known = ConfigurationUri::fromText(saved);
    const bool isNear = known && known->origin() == uri->origin();
    return {isNear ? Kind::Moved : Kind::OtherOrigin, answered};
}

} // namespace clientele::protocol
