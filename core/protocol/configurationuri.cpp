// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "configurationuri.h"

#include <QHostAddress>

#include <utility>

using namespace Qt::StringLiterals;

namespace clientele::protocol {

namespace {

int standardPort(const QUrl &url)
{
    return url.scheme() == u"https" ? 443 : 80;
}

/// Without decoding: a look-alike of another host's name must not look alike.
QString hostOf(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    return host.contains(u':') && !host.startsWith(u'[') ? u'[' + host + u']' : host;
}

/// Scheme and host may differ in case: they are the same wherever they are spelled (RFC 3986,
/// section 6.2.2.1).
bool isSentAs(const QByteArray &text, const QByteArray &sent)
{
    const qsizetype authority = text.indexOf("://") + 3;
    const qsizetype slash = text.indexOf('/', authority);
    const qsizetype query = text.indexOf('?', authority);
    qsizetype end = text.size();
    for (const qsizetype mark : {slash, query}) {
        if (mark >= 0 && mark < end)
            end = mark;
    }
    return text.left(end).toLower() == sent.left(end) && text.mid(end) == sent.mid(end);
}

} // namespace

tl::expected<ConfigurationUri, ConfigurationUri::Problem> ConfigurationUri::fromText(
    const QByteArray &text)
{
    if (text.trimmed().isEmpty())
        return tl::unexpected(Problem::Empty);
    const QUrl url = QUrl::fromEncoded(text);
    if (!url.isValid())
        return tl::unexpected(Problem::NotAUrl);
    if (url.isRelative())
        return tl::unexpected(Problem::Relative);
    const bool isWeb = url.scheme() == u"https" || url.scheme() == u"http";
    if (isWeb && url.host().isEmpty())
        return tl::unexpected(Problem::NotAUrl);
    if (!isWeb || (url.scheme() == u"http" && !isLoopbackHost(url.host())))
        return tl::unexpected(Problem::NotHttps);
    if (url.authority().contains(u'@'))
        return tl::unexpected(Problem::HasUserInfo);
    if (url.hasFragment())
        return tl::unexpected(Problem::HasFragment);
    if (!isSentAs(text, url.toEncoded()))
        return tl::unexpected(Problem::Rewritten);
    return ConfigurationUri(text);
}

ConfigurationUri::ConfigurationUri(QByteArray text)
    : m_text(std::move(text))
{ }

QUrl ConfigurationUri::url() const
{
    return QUrl::fromEncoded(m_text);
}

QString ConfigurationUri::authority() const
{
    const QUrl address = url();
    const int port = address.port(standardPort(address));
    return port == standardPort(address) ? hostOf(address)
                                         : hostOf(address) + u':' + QString::number(port);
}

QString ConfigurationUri::origin() const
{
    const QUrl address = url();
    return address.scheme() + u"://"_s + hostOf(address) + u':'
           + QString::number(address.port(standardPort(address)));
}

bool ConfigurationUri::isLoopback() const
{
    return isLoopbackHost(url().host());
}

bool isLoopbackHost(const QString &host)
{
    const QString lower = host.toLower();
    if (lower == u"localhost" || lower.endsWith(u".localhost"))
        return true;
    const QHostAddress address(host);
    return !address.isNull() && address.isLoopback();
}

bool mayCarryBearer(const QUrl &url)
{
    if (!url.isValid() || url.host().isEmpty() || url.authority().contains(u'@'))
        return false;
    return url.scheme() == u"https" || (url.scheme() == u"http" && isLoopbackHost(url.host()));
}

} // namespace clientele::protocol
