// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectionsettings.h"

#include "failurewords.h"

#include <protocol/configurationuri.h>

#include <QCoreApplication>

#include <chrono>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::ProxyKind;
using inventory::ServerSettings;
using metadata::SecretText;
using protocol::ExtraHeader;
using protocol::ProxySettings;
using protocol::TransportSettings;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::ConnectionSettings)
};

ProxySettings::Kind kindOf(ProxyKind kind)
{
    switch (kind) {
    case ProxyKind::None:
        return ProxySettings::Kind::None;
    case ProxyKind::Http:
        return ProxySettings::Kind::Http;
    case ProxyKind::Socks5:
        return ProxySettings::Kind::Socks5;
    case ProxyKind::System:
        break;
    }
    return ProxySettings::Kind::System;
}

QString wordsFor(const ExtraHeader &header)
{
    const QString name = QString::fromUtf8(header.name);
    switch (header.problem()) {
    case ExtraHeader::Problem::BadName:
        return Words::tr("“%1” is no name of a header.").arg(name);
    case ExtraHeader::Problem::ReservedName:
        return Words::tr("“%1” is set by Clientele itself.").arg(name);
    case ExtraHeader::Problem::BadValue:
        return Words::tr("The value of “%1” has characters that a header cannot carry.").arg(name);
    case ExtraHeader::Problem::None:
        break;
    }
    return {};
}

Result<protocol::ClientCertificate> certificateOf(const SecretText &bytes,
                                                  const SecretText &passphrase)
{
    const QByteArray content = bytes.reveal().toByteArray();
    const auto certificate = content.contains("-----BEGIN ")
                                 ? protocol::clientCertificateFromPem(content, bytes, passphrase)
                                 : protocol::clientCertificateFromPkcs12(content, passphrase);
    if (!certificate)
        return failed(unusableSettings(Words::tr("The client certificate cannot be used."),
                                       protocol::toText(certificate.error())));
    return *certificate;
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

protocol::TokenAuthentication authenticationOf(inventory::TokenAuthentication authentication)
{
    switch (authentication) {
    case inventory::TokenAuthentication::ClientSecretPost:
        return protocol::TokenAuthentication::ClientSecretPost;
    case inventory::TokenAuthentication::TlsClientAuth:
        return protocol::TokenAuthentication::TlsClientAuth;
    case inventory::TokenAuthentication::ClientSecretBasic:
        break;
    }
    return protocol::TokenAuthentication::ClientSecretBasic;
}

} // namespace

std::shared_ptr<const TransportSettings> settingsFor(
    const QUrl &address, const QUrl &own, const std::shared_ptr<const TransportSettings> &settings)
{
    const bool isOwn = address.scheme() == own.scheme() && address.host() == own.host()
                       && portOf(address) == portOf(own);
    if (isOwn || !settings)
        return settings;
    auto reduced = std::make_shared<TransportSettings>(*settings);
    reduced->extraHeaders.clear();
    return reduced;
}

protocol::ClientCredentials clientCredentialsOf(const ServerSettings &settings,
                                                const ServerSecrets &secrets)
{
    const inventory::TokenSource &source = settings.tokenSource;
    return {.tokenEndpoint = QUrl(source.tokenEndpoint),
            .clientId = source.clientId,
            .clientSecret = secrets.tokenClientSecret.value_or(SecretText()),
            .scope = source.scope,
            .authentication = authenticationOf(source.authentication)};
}

Result<> usableTokenSource(const ServerSettings &settings)
{
    const inventory::TokenSource &source = settings.tokenSource;
    if (settings.bearerMode != inventory::BearerMode::ClientCredentials)
        return {};
    const QString title = Words::tr("No access token can be fetched with this.");
    if (!protocol::mayCarryBearer(QUrl(source.tokenEndpoint, QUrl::StrictMode)))
        return failed(
            unusableSettings(title, Words::tr("The token endpoint is an https address.")));
    if (source.clientId.isEmpty())
        return failed(unusableSettings(title, Words::tr("The client ID is missing.")));
    if (source.authentication == inventory::TokenAuthentication::TlsClientAuth)
        return settings.hasClientCertificate
                   ? Result<>()
                   : failed(unusableSettings(
                       title, Words::tr("There is no client certificate: choose one under "
                                        "Certificates.")));
    if (!source.hasClientSecret)
        return failed(unusableSettings(title, Words::tr("The client secret is missing.")));
    return {};
}

Result<TransportSettings> transportSettingsOf(const ServerSettings &settings,
                                              const ServerSecrets &secrets)
{
    TransportSettings transport;
    transport.extraCertificateAuthorities = QSslCertificate::fromData(settings.extraAuthorities,
                                                                      QSsl::Pem);
    if (secrets.clientCertificate && !secrets.clientCertificate->isEmpty()) {
        const auto certificate = certificateOf(*secrets.clientCertificate,
                                               secrets.passphrase.value_or(SecretText()));
        if (!certificate)
            return failed(certificate.error());
        transport.clientCertificate = *certificate;
    }
    transport.proxy.kind = kindOf(settings.proxy);
    const bool isOwnProxy = settings.proxy == ProxyKind::Http
                            || settings.proxy == ProxyKind::Socks5;
    if (isOwnProxy) {
        if (settings.proxyHost.isEmpty() || settings.proxyPort == 0)
            return failed(unusableSettings(Words::tr("The proxy has no host or port."),
                                           Words::tr("Enter both, or choose another proxy.")));
        transport.proxy.host = settings.proxyHost;
        transport.proxy.port = settings.proxyPort;
        transport.proxy.user = settings.proxyUser;
        transport.proxy.password = secrets.proxyPassword.value_or(SecretText());
    }
    transport.connectTimeout = std::chrono::seconds(settings.connectSeconds);
    transport.answerTimeout = std::chrono::seconds(settings.answerSeconds);
    transport.requestsAtOnce = settings.requestsAtOnce;
    if (secrets.headers) {
        for (const auto &[name, value] : *secrets.headers) {
            ExtraHeader header;
            header.name = name;
            header.value = value;
            if (header.problem() != ExtraHeader::Problem::None)
                return failed(
                    unusableSettings(Words::tr("A header cannot be sent."), wordsFor(header)));
            transport.extraHeaders.append(header);
        }
    }
    return transport;
}

} // namespace clientele::registrar
