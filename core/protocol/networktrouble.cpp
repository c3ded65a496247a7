// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "networktrouble.h"

#include <QCryptographicHash>
#include <QDateTime>

#include <algorithm>

namespace clientele::protocol {

namespace {

bool isProxyError(QNetworkReply::NetworkError error)
{
    return error >= QNetworkReply::ProxyConnectionRefusedError
           && error <= QNetworkReply::UnknownProxyError;
}

QString isoDate(const QDateTime &time)
{
    return time.toUTC().date().toString(Qt::ISODate);
}

bool isOnlyDistrust(QSslError::SslError error)
{
    return error == QSslError::SelfSignedCertificate
           || error == QSslError::SelfSignedCertificateInChain
           || error == QSslError::UnableToGetLocalIssuerCertificate
           || error == QSslError::UnableToVerifyFirstCertificate
           || error == QSslError::CertificateUntrusted;
}

} // namespace

TransportError NetworkTrouble::toTransportError() const
{
    if (isWholeAnswer())
        return TransportError::None;
    if (status == 0)
        return withoutStatus();
    // Qt ends a body that unpacks to too much with this error, which also stands for status 429.
    if (error == QNetworkReply::UnknownContentError)
        return TransportError::TooLarge;
    return TransportError::ConnectionLost;
}

bool NetworkTrouble::mayWantClientCertificate() const
{
    if (!usesTls || hasTlsProblems || status != 0)
        return false;
    const TransportError trouble = withoutStatus();
    return trouble == TransportError::Tls || trouble == TransportError::ConnectionLost;
}

/// There is a status, and the error, if any, says no more than the status does.
bool NetworkTrouble::isWholeAnswer() const
{
    if (status == 0)
        return false;
    if (error == QNetworkReply::NoError)
        return true;
    // For these two Qt 6.4 rewinds the body also when it is told not to follow. The body of a
    // redirect, which may then be missing, says nothing.
    if (status == 307 || status == 308)
        return error == QNetworkReply::ContentReSendError;
    if (status < 400)
        return false;
    if (error == QNetworkReply::ProxyAuthenticationRequiredError)
        return status == 407;
    return error >= QNetworkReply::ContentAccessDenied && error != QNetworkReply::ContentReSendError
           && error != QNetworkReply::ProtocolFailure;
}

TransportError NetworkTrouble::withoutStatus() const
{
    if (error == QNetworkReply::HostNotFoundError)
        return TransportError::UnknownHost;
    if (error == QNetworkReply::ConnectionRefusedError)
        return TransportError::ConnectionRefused;
    if (hasTlsProblems || error == QNetworkReply::SslHandshakeFailedError)
        return TransportError::Tls;
    if (requestMayHaveArrived)
        return TransportError::ConnectionLost;
    // Of most troubles with a proxy Qt 6.4 says no more than that there is one.
    if (isProxyError(error) || (mayUseProxy && error == QNetworkReply::UnknownNetworkError))
        return TransportError::Proxy;
    if (usesTls && error == QNetworkReply::RemoteHostClosedError)
        return TransportError::Tls;
    return TransportError::Unreachable;
}

bool meansNotConnected(QNetworkReply::NetworkError error)
{
    return error == QNetworkReply::HostNotFoundError
           || error == QNetworkReply::ConnectionRefusedError
           || error == QNetworkReply::ProxyNotFoundError
           || error == QNetworkReply::ProxyConnectionRefusedError;
}

CertificateFacts factsOf(const QSslCertificate &certificate)
{
    return {.subject = certificate.subjectDisplayName(),
            .issuer = certificate.issuerDisplayName(),
            .validFrom = isoDate(certificate.effectiveDate()),
            .validUntil = isoDate(certificate.expiryDate()),
            .sha256 = QString::fromLatin1(
                certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper())};
}

QByteArray missingAuthority(const QList<QSslError> &errors, const QList<QSslCertificate> &chain)
{
    const bool isEnough = std::all_of(errors.cbegin(), errors.cend(), [](const QSslError &error) {
        return isOnlyDistrust(error.error());
    });
    if (!isEnough || chain.isEmpty() || !chain.constLast().isSelfSigned())
        return {};
    return chain.constLast().toPem();
}

} // namespace clientele::protocol
