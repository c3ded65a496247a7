// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemauthorities.h"

#include <QPromise>
#include <QSslConfiguration>
#include <QThreadPool>

#include <memory>

namespace clientele::protocol {

namespace {

QFuture<QList<QSslCertificate>> startLoading()
{
    const auto promise = std::make_shared<QPromise<QList<QSslCertificate>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise] {
        promise->addResult(QSslConfiguration::systemCaCertificates());
        promise->finish();
    });
    return promise->future();
}

} // namespace

QFuture<QList<QSslCertificate>> systemAuthorities()
{
    static const QFuture<QList<QSslCertificate>> loading = startLoading();
    return loading;
}

} // namespace clientele::protocol
