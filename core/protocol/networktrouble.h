// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"

#include <QNetworkReply>
#include <QSslCertificate>
#include <QSslError>

namespace clientele::protocol {

/// How a finished reply is to be read: what the network stack calls an error may be an answer (a
/// 404), and what it calls an answer may be cut.
struct NetworkTrouble
{
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    int status = 0; ///< 0: no status line arrived.
    bool usesTls = false;
    bool mayUseProxy = false;
    bool hasTlsProblems = false; ///< The certificate was found wanting.
    bool requestMayHaveArrived = false;

    [[nodiscard]] TransportError toTransportError() const;
    /// As Exchange::mayWantClientCertificate.
    [[nodiscard]] bool mayWantClientCertificate() const;

private:
    [[nodiscard]] bool isWholeAnswer() const;
    [[nodiscard]] TransportError withoutStatus() const;
};

/// Errors after which it is certain that no connection to the server existed.
[[nodiscard]] bool meansNotConnected(QNetworkReply::NetworkError error);

[[nodiscard]] CertificateFacts factsOf(const QSslCertificate &certificate);

/// What Exchange::untrustedAuthority says.
[[nodiscard]] QByteArray missingAuthority(const QList<QSslError> &errors,
                                          const QList<QSslCertificate> &chain);

} // namespace clientele::protocol
