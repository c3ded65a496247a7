// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transportcall.h"

#include "networkrequest.h"
#include "networktrouble.h"
#include "oneshotbody.h"
#include "systemauthorities.h"

#include <QNetworkProxy>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace clientele::protocol {

namespace {

// Without a limit 4.5 MB of an endless body were in memory before the first byte could be looked
// at.
constexpr qint64 readBufferBytes = 256 * 1024;

/// 0 when no status line arrived.
int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool usesTls(const Request &request)
{
    return request.url.scheme() == "https"_L1;
}

bool tellsOfItsConnection(const Request &request)
{
    return usesTls(request) || !request.body.isEmpty();
}

} // namespace

TransportCall::TransportCall(Request request, Transport::HandedOver handedOver)
    : m_request(std::move(request))
    , m_handedOver(std::move(handedOver))
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer); // A coarse one may fire early by a twentieth.
    connect(&m_deadline, &QTimer::timeout, this, &TransportCall::runOut);
    connect(&m_authorities, &QFutureWatcherBase::finished, this, &TransportCall::send);
}

void TransportCall::start()
{
    m_clock.start();
    if (const QString reason = reasonNotToSend(m_request); !reason.isEmpty()) {
        end(TransportError::Unreachable, reason);
        return;
    }
    if (tellsOfItsConnection(m_request))
        m_deadline.start(m_request.settings->connectTimeout);
    else
        startAnswerTime();
    if (m_request.settings->extraCertificateAuthorities.isEmpty())
        send();
    else
        m_authorities.setFuture(systemAuthorities());
}

void TransportCall::send()
{
    if (m_hasEnded)
        return;
    QNetworkRequest network = toNetworkRequest(m_request);
    if (const auto &extra = m_request.settings->extraCertificateAuthorities; !extra.isEmpty())
        trustOnly(network, m_authorities.result() + extra);
    auto factory = proxyFactoryFor(m_request.url, m_request.settings->proxy);
    m_mayUseProxy = factory != nullptr;
    if (factory)
        m_manager.setProxyFactory(factory.release()); // The manager owns it.
    else
        m_manager.setProxy(QNetworkProxy::NoProxy);
    m_body = new OneShotBody(m_request.body);
    m_reply = m_manager.sendCustomRequest(network, methodOf(m_request.verb), m_body);
    m_body->setParent(m_reply);
    m_reply->setReadBufferSize(readBufferBytes);
    connectReply();
}

void TransportCall::connectReply()
{
    connect(m_reply, &QNetworkReply::sslErrors, this, &TransportCall::noteTlsProblems);
    connect(m_reply, &QNetworkReply::encrypted, this, &TransportCall::noteEncrypted);
    connect(m_reply, &QNetworkReply::requestSent, this, &TransportCall::reportHandedOver);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &TransportCall::reportHandedOver);
    connect(m_reply, &QNetworkReply::readyRead, this, &TransportCall::collect);
    connect(m_reply, &QNetworkReply::finished, this, &TransportCall::finish);
}

void TransportCall::cancel()
{
    m_handedOver = {};
    end(TransportError::Cancelled);
    discardReply();
}

void TransportCall::noteTlsProblems(const QList<QSslError> &errors)
{
    for (const QSslError &error : errors) {
        if (!m_exchange.tlsProblems.contains(error.errorString()))
            m_exchange.tlsProblems.append(error.errorString());
        if (!m_exchange.certificate && !error.certificate().isNull())
            m_exchange.certificate = factsOf(error.certificate());
    }
    m_exchange.untrustedAuthority = missingAuthority(
        errors, m_reply->sslConfiguration().peerCertificateChain());
}

void TransportCall::noteEncrypted()
{
    m_isEncrypted = true;
    startAnswerTime();
    // requestSent() does not come for an empty body; it goes out with the headers right after this.
    if (m_request.body.isEmpty())
        reportHandedOver();
}

/// Once; later signs of life give no more time.
void TransportCall::startAnswerTime()
{
    if (!m_hasEnded && !std::exchange(m_isAnswerTime, true))
        m_deadline.start(m_request.settings->answerTimeout);
}

void TransportCall::reportHandedOver()
{
    startAnswerTime();
    // Emptied first: the callback may destroy the transport, and that cancels this call.
    const auto handedOver = std::exchange(m_handedOver, {});
    if (!handedOver)
        return;
    m_isReporting = true;
    handedOver();
    m_isReporting = false;
}

/// Must take all there is each time: the network stack goes on only when its buffer has room.
void TransportCall::collect()
{
    if (m_hasEnded || !m_reply)
        return;
    const qint64 room = m_request.maximumBytes - m_exchange.body.size();
    m_exchange.body += m_reply->read(std::min(m_reply->bytesAvailable(), room + 1));
    if (m_exchange.body.size() <= m_request.maximumBytes)
        return;
    m_exchange.body.truncate(m_request.maximumBytes);
    end(TransportError::TooLarge);
}

void TransportCall::readHead()
{
    m_exchange.status = statusOf(*m_reply);
    m_exchange.contentType = m_reply->rawHeader("Content-Type");
    m_exchange.wwwAuthenticate = m_reply->rawHeader("WWW-Authenticate");
    m_exchange.retryAfter = m_reply->rawHeader("Retry-After");
    m_exchange.date = m_reply->rawHeader("Date");
    m_exchange.allow = m_reply->rawHeader("Allow");
    const QByteArray location = m_reply->rawHeader("Location");
    if (m_exchange.status >= 300 && m_exchange.status < 400 && !location.isEmpty())
        m_exchange.redirectTarget = m_reply->url().resolved(QUrl::fromEncoded(location));
}

void TransportCall::finish()
{
    collect();
    if (m_hasEnded)
        return;
    const NetworkTrouble trouble{.error = m_reply->error(),
                                 .status = statusOf(*m_reply),
                                 .usesTls = usesTls(m_request),
                                 .mayUseProxy = m_mayUseProxy,
                                 .hasTlsProblems = !m_exchange.tlsProblems.isEmpty(),
                                 .requestMayHaveArrived = mayHaveArrived()};
    const TransportError error = trouble.toTransportError();
    m_exchange.mayWantClientCertificate = trouble.mayWantClientCertificate();
    // Without an error Qt says "Unknown error", and so it does when it may not send a second time.
    const bool hasWords = error != TransportError::None && !m_body->wasRewound();
    end(error, hasWords ? m_reply->errorString() : QString());
}

void TransportCall::runOut()
{
    collect();
    if (m_hasEnded)
        return;
    end(mayHaveArrived() ? TransportError::DeadlineAfterSending
                         : TransportError::DeadlineBeforeSending);
    discardReply();
}

void TransportCall::end(TransportError error, const QString &errorText)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_deadline.stop();
    m_exchange.error = error;
    m_exchange.errorText = errorText;
    if (m_reply) {
        readHead();
        m_exchange.requestMayHaveArrived = mayHaveArrived();
        if (m_body->wasRewound()) // The only sign of a request without a body that got no answer.
            reportHandedOver();
        m_reply->abort();
    }
    m_exchange.elapsed = std::chrono::milliseconds(m_clock.elapsed());
    QMetaObject::invokeMethod(this, &TransportCall::ended, Qt::QueuedConnection);
}

/// abort() does not stop a request that Qt has only queued: without this some left after it.
void TransportCall::discardReply()
{
    if (m_isReporting) // From inside a signal of the reply; then the request had left before.
        return;
    m_body = nullptr; // A child of the reply.
    delete std::exchange(m_reply, nullptr);
}

/// In doubt true.
bool TransportCall::mayHaveArrived() const
{
    if (!m_reply)
        return false;
    if (m_body->wasRead() || m_body->wasRewound() || statusOf(*m_reply) > 0)
        return true;
    // Certain: the network's thread waits for noteEncrypted() before it sends anything, and what is
    // given up until then is out of its queue before the request gets there.
    if (usesTls(m_request))
        return m_isEncrypted;
    // A request whose body never left cannot be carried out. Nothing tells when one without a body
    // has left.
    return m_request.body.isEmpty() && !meansNotConnected(m_reply->error());
}

} // namespace clientele::protocol
