// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practicetls.h"

using namespace Qt::StringLiterals;

namespace clientele::practice {

namespace {

constexpr int daysOfIdentity = 365;

IdentityRequest serverRequest(PracticeTls::Flaw flaw)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    IdentityRequest request;
    request.use = IdentityRequest::Use::Server;
    request.commonName = u"Practice Server"_s;
    request.alternativeNames = {"DNS:localhost"_ba, "IP:127.0.0.1"_ba, "IP:::1"_ba};
    request.validFrom = now.addDays(-1);
    request.validUntil = now.addDays(daysOfIdentity);
    if (flaw == PracticeTls::Flaw::Expired) {
        request.validFrom = now.addDays(-daysOfIdentity);
        request.validUntil = now.addDays(-1);
    } else if (flaw == PracticeTls::Flaw::OtherHost) {
        request.alternativeNames = {"DNS:elsewhere.example"_ba};
    }
    return request;
}

IdentityRequest clientRequest()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    IdentityRequest request;
    request.use = IdentityRequest::Use::Client;
    request.commonName = u"Practice Client"_s;
    request.validFrom = now.addDays(-1);
    request.validUntil = now.addDays(daysOfIdentity);
    return request;
}

} // namespace

std::optional<PracticeTls> PracticeTls::make(Flaw flaw)
{
    const auto authority = CertificateAuthority::make(u"Practice Authority"_s);
    if (!authority)
        return {};
    const auto server = authority->issue(serverRequest(flaw));
    const auto client = authority->issue(clientRequest());
    if (!server || !client)
        return {};
    return PracticeTls{authority->certificatePem(), *server, *client};
}

QSslConfiguration PracticeTls::serverConfiguration(ClientCertificate clientCertificate) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(server.certificate());
    configuration.setPrivateKey(server.key());
    if (clientCertificate == ClientCertificate::Required) {
        configuration.setCaCertificates({QSslCertificate(authorityPem)});
        configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
        configuration.setMissingCertificateIsFatal(true);
    }
    return configuration;
}

} // namespace clientele::practice
