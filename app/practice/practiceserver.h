// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "counters.h"
#include "faultplan.h"
#include "httprequest.h"
#include "httpwriter.h"
#include "practicesettings.h"
#include "registrationservice.h"
#include "registrationstore.h"
#include "tokenservice.h"

#include <QHash>
#include <QObject>
#include <QUrl>

#include <memory>

class QTcpServer;

namespace clientele::practice {

class Connection;

/// A small authorization server that registers clients and lets them be managed, and that goes
/// wrong on demand.
///
/// Listens on 127.0.0.1 only. Besides the endpoints of a real server it has the pages of control.h;
/// they are neither counted nor hit by faults. Never prints or logs a token.
class PracticeServer : public QObject
{
    Q_OBJECT

public:
    explicit PracticeServer(PracticeSettings settings = {}, QObject *parent = nullptr);
    ~PracticeServer() override;

    /// Reads the state file and starts. Port 0 tries the port of the last run first, so that the
    /// configuration URIs of its clients stay right, and any free one after that.
    [[nodiscard]] bool listen(quint16 port = 0);
    /// Why listen() did not succeed.
    [[nodiscard]] const QString &errorString() const { return m_errorString; }

    [[nodiscard]] quint16 port() const;
    [[nodiscard]] QUrl issuer() const;
    [[nodiscard]] QUrl registrationEndpoint() const;
    /// A `jwks_uri` for practice clients.
    [[nodiscard]] QUrl keySetAddress() const;
    [[nodiscard]] QUrl tokenEndpoint() const;

    /// May be changed between requests, except for `stateFile`, `issuerPath` and `tls`.
    [[nodiscard]] PracticeSettings &settings() { return m_settings; }
    [[nodiscard]] const Counters &counters() const { return m_counters; }
    void resetCounters() { m_counters = {}; }
    void arm(const QByteArray &method, Fault fault, int count = 1)
    {
        m_faults.arm({method, fault, count});
    }
    void arm(const ArmedFault &armed) { m_faults.arm(armed); }
    void disarm() { m_faults.disarm(); }
    [[nodiscard]] const std::vector<ArmedFault> &armed() const { return m_faults.armed(); }
    /// Forgets clients, armed faults and counters. False when the state file cannot be written:
    /// then the clients stay.
    bool reset();
    /// Access tokens of the token endpoint are refused from now on.
    void revokeAccessTokens() { m_tokens.revokeAll(); }
    [[nodiscard]] qsizetype clients() const { return m_store.size(); }
    [[nodiscard]] std::optional<Registration> registration(const QByteArray &clientId) const
    {
        return m_store.find(clientId);
    }
    /// Registers a client as a request of its own would; it is neither counted nor hit by faults.
    /// Answers its identifier, or nothing when the document is refused.
    std::optional<QByteArray> registerClient(const QByteArray &document);
    /// An unmanageable client is answered with 403. False when there is no such client.
    bool setManageable(const QByteArray &clientId, bool isManageable);
    /// Changes a member as an administrator does at the server itself. `json` is its new value.
    bool setMember(const QByteArray &clientId, const QByteArray &member, const QByteArray &json);

Q_SIGNALS:
    /// The answer's bytes are with the system, as far as it takes them at once.
    void answered(const QByteArray &method, int status);

private:
    [[nodiscard]] bool start(quint16 port);
    [[nodiscard]] QUrl origin() const;
    void accept();
    void handle(Connection *connection, const HttpRequest &request);
    [[nodiscard]] HttpResponse answer(const HttpRequest &request);
    [[nodiscard]] QUrl redirectTarget(const QByteArray &path) const;

    PracticeSettings m_settings;
    RegistrationStore m_store;
    TokenService m_tokens;
    RegistrationService m_service;
    FaultPlan m_faults;
    Counters m_counters;
    QHash<QByteArray, std::weak_ptr<void>> m_underWay; ///< By path; expired: it has its answer.
    std::unique_ptr<QTcpServer> m_server;
    QString m_errorString;
};

} // namespace clientele::practice
