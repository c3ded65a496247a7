// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "networkrequest.h"

#include "configurationuri.h"

#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace clientele::protocol {

namespace {

class SystemProxy final : public QNetworkProxyFactory
{
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        return systemProxyForQuery(query);
    }
};

} // namespace

QString reasonNotToSend(const Request &request)
{
    const QString scheme = request.url.scheme();
    if ((scheme != "https"_L1 && scheme != "http"_L1) || request.url.host().isEmpty())
        return u"Not a web address."_s;
    if (!request.bearer)
        return {};
    if (!mayCarryBearer(request.url))
        return u"A token is never sent to this address."_s;
    // Qt writes CR and LF of a header value to the wire.
    if (!request.bearer->isHeaderSafe())
        return u"The token holds characters that must not stand in a header."_s;
    return {};
}

QNetworkRequest toNetworkRequest(const Request &request)
{
    // Qt would answer a Basic challenge with the user info.
    QNetworkRequest network(request.url.adjusted(QUrl::RemoveUserInfo));
    network.setHeader(QNetworkRequest::UserAgentHeader, QString::fromLatin1(userAgent()));
    network.setRawHeader("Accept"_ba, "application/json"_ba);
    network.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    if (request.hasJsonBody)
        network.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    if (request.bearer)
        network.setRawHeader("Authorization"_ba,
                             "Bearer " + request.bearer->reveal().toByteArray());

    network.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);

    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    network.setSslConfiguration(tls);
    return network;
}

void trustOnly(QNetworkRequest &network, const QList<QSslCertificate> &authorities)
{
    QSslConfiguration tls = network.sslConfiguration();
    tls.setCaCertificates(authorities);
    network.setSslConfiguration(tls);
}

std::unique_ptr<QNetworkProxyFactory> proxyFactoryFor(const QUrl &url,
                                                      const TransportSettings &settings)
{
    if (!settings.useSystemProxy || isLoopbackHost(url.host()))
        return nullptr;
    return std::make_unique<SystemProxy>();
}

} // namespace clientele::protocol
