// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange.h"
#include "request.h"
#include "transport.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QSslError>
#include <QTimer>

namespace clientele::protocol {

class OneShotBody;

/// One request on its way, from Transport::send() to its end. Has a network manager of its own,
/// because a kept connection that the server closes in the same moment would end in "outcome
/// unknown" for nothing.
class TransportCall : public QObject
{
    Q_OBJECT

public:
    /// The request must have settings.
    TransportCall(Request request, Transport::HandedOver handedOver);

    [[nodiscard]] const Request &request() const { return m_request; }
    [[nodiscard]] bool hasEnded() const { return m_hasEnded; }
    /// To be called once.
    void start();
    /// Ends with TransportError::Cancelled, unless it has ended already. Nobody is told of progress
    /// any more.
    void cancel();
    [[nodiscard]] Exchange takeExchange() { return std::move(m_exchange); }

Q_SIGNALS:
    /// Exactly once, and never from inside a call.
    void ended();

private:
    void send();
    void connectReply();
    void startAnswerTime();
    void noteTlsProblems(const QList<QSslError> &errors);
    void noteEncrypted();
    void reportHandedOver();
    void collect();
    void readHead();
    void finish();
    void runOut();
    void end(TransportError error, const QString &errorText = {});
    void discardReply();
    [[nodiscard]] bool mayHaveArrived() const;

    Request m_request;
    Transport::HandedOver m_handedOver;
    Exchange m_exchange;
    QFutureWatcher<QList<QSslCertificate>> m_authorities; ///< The system's, if others come to them.
    QNetworkAccessManager m_manager;
    QNetworkReply *m_reply = nullptr; ///< None until send(), nor after a discardReply().
    OneShotBody *m_body = nullptr;
    QTimer m_deadline;
    QElapsedTimer m_clock;
    bool m_mayUseProxy = false;
    bool m_isAnswerTime = false;
    bool m_isEncrypted = false;
    bool m_isReporting = false; ///< The callback is running.
    bool m_hasEnded = false;
};

} // namespace clientele::protocol
