// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "networkrequest.h"

#include "configurationuri.h"

#include <QSslConfiguration>

#include <algorithm>

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

class OneProxy final : public QNetworkProxyFactory
{
public:
    explicit OneProxy(QNetworkProxy proxy)
        : m_proxy(std::move(proxy))
    { }

private:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &) override { return {m_proxy}; }

    QNetworkProxy m_proxy;
};

QNetworkProxy toNetworkProxy(const ProxySettings &settings)
{
    const auto type = settings.kind == ProxySettings::Kind::Http ? QNetworkProxy::HttpProxy
                                                                 : QNetworkProxy::Socks5Proxy;
    return {type, settings.host, settings.port, settings.user,
            QString::fromUtf8(settings.password.reveal())};
}

bool lacksItsAddress(const ProxySettings &proxy)
{
    const bool needsOne = proxy.kind == ProxySettings::Kind::Http
                          || proxy.kind == ProxySettings::Kind::Socks5;
    return needsOne && (proxy.host.isEmpty() || proxy.port == 0);
}

bool isSendable(const ExtraHeader &header)
{
    return header.problem() == ExtraHeader::Problem::None;
}

} // namespace

QString reasonNotToSend(const Request &request)
{
    const QString scheme = request.url.scheme();
    if ((scheme != "https"_L1 && scheme != "http"_L1) || request.url.host().isEmpty())
        return u"Not a web address."_s;
    if (lacksItsAddress(request.settings->proxy))
        return u"The proxy has no address."_s;
    const QList<ExtraHeader> &extra = request.settings->extraHeaders;
    if (!std::all_of(extra.begin(), extra.end(), isSendable))
        return u"One of the extra headers must not be sent."_s;
    if (!request.bearer && !request.basic && request.otherSecrets.empty())
        return {};
    if (!mayCarryBearer(request.url))
        return u"A token is never sent to this address."_s;
    // Qt writes CR and LF of a header value to the wire.
    if (request.bearer && !request.bearer->isHeaderSafe())
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
    if (request.bodyKind != BodyKind::None)
        network.setHeader(QNetworkRequest::ContentTypeHeader,
                          request.bodyKind == BodyKind::Json
                              ? u"application/json"_s
                              : u"application/x-www-form-urlencoded"_s);
    for (const ExtraHeader &header : request.settings->extraHeaders)
        network.setRawHeader(header.name, header.value.reveal().toByteArray());
    if (request.bearer)
        network.setRawHeader("Authorization"_ba,
                             "Bearer " + request.bearer->reveal().toByteArray());
    else if (request.basic)
        network.setRawHeader("Authorization"_ba, "Basic " + request.basic->reveal().toByteArray());

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
    if (const auto &certificate = request.settings->clientCertificate) {
        tls.setLocalCertificateChain(certificate->chain);
        tls.setPrivateKey(certificate->key);
    }
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
                                                      const ProxySettings &settings)
{
    if (url.scheme() != "https"_L1 && isLoopbackHost(url.host()))
        return nullptr;
    switch (settings.kind) {
    case ProxySettings::Kind::System:
        return isLoopbackHost(url.host()) ? nullptr : std::make_unique<SystemProxy>();
    case ProxySettings::Kind::None:
        return nullptr;
    case ProxySettings::Kind::Http:
    case ProxySettings::Kind::Socks5:
        return std::make_unique<OneProxy>(toNetworkProxy(settings));
    }
    Q_UNREACHABLE();
}

} // namespace clientele::protocol
