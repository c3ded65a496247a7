// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practiceserver.h"

#include "clientkeys.h"
#include "connection.h"
#include "control.h"
#include "discovery.h"
#include "errorresponses.h"
#include "faultyanswer.h"

#include <nlohmann/json.hpp>

#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace clientele::practice {

namespace {

HttpResponse json(const QByteArray &body)
{
    return {.status = 200, .contentType = "application/json"_ba, .headers = {}, .body = body};
}

} // namespace

PracticeServer::PracticeServer(PracticeSettings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_tokens(m_settings)
    , m_service(m_settings, m_store)
{
    m_service.setTokenService(&m_tokens);
}

PracticeServer::~PracticeServer() = default;

bool PracticeServer::listen(quint16 port)
{
    if (!m_store.open(m_settings.stateFile)) {
        m_errorString = m_store.errorString();
        return false;
    }
    const bool started = start(port == 0 ? m_store.port() : port) || (port == 0 && start(0));
    if (!started)
        return false;
    m_service.setEndpoint(origin().resolved(QUrl(u"/register"_s)));
    if (!m_store.setPort(this->port())) {
        m_errorString = m_store.errorString();
        m_server.reset();
        return false;
    }
    return true;
}

bool PracticeServer::start(quint16 port)
{
    if (m_settings.tls) {
        auto server = std::make_unique<QSslServer>();
        server->setSslConfiguration(*m_settings.tls);
        m_server = std::move(server);
    } else {
        m_server = std::make_unique<QTcpServer>();
    }
    // Not newConnection: QSslServer emits that one before the handshake.
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &PracticeServer::accept);
    if (m_server->listen(QHostAddress::LocalHost, port))
        return true;
    m_errorString = m_server->errorString();
    m_server.reset();
    return false;
}

quint16 PracticeServer::port() const
{
    return m_server ? m_server->serverPort() : 0;
}

QUrl PracticeServer::issuer() const
{
    QUrl url = origin();
    url.setPath(m_settings.issuerPath);
    return url;
}

QUrl PracticeServer::origin() const
{
    QUrl url;
    url.setScheme(m_settings.tls ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(port());
    return url;
}

QUrl PracticeServer::registrationEndpoint() const
{
    return m_service.endpoint();
}

QUrl PracticeServer::keySetAddress() const
{
    return origin().resolved(QUrl(u"/jwks"_s));
}

std::optional<QByteArray> PracticeServer::registerClient(const QByteArray &document)
{
    const HttpResponse response = m_service.answer(
        {.method = "POST"_ba,
         .path = registrationEndpoint().path().toLatin1(),
         .headers = {},
         .body = document});
    if (response.status >= 300)
        return {};
    const auto client = nlohmann::json::parse(response.body.toStdString());
    return QByteArray::fromStdString(client.at("client_id").get<std::string>());
}

QUrl PracticeServer::tokenEndpoint() const
{
    QUrl url = issuer();
    url.setPath(url.path() + u"/token"_s);
    return url;
}

bool PracticeServer::setManageable(const QByteArray &clientId, bool isManageable)
{
    std::optional<Registration> registration = m_store.find(clientId);
    if (!registration)
        return false;
    registration->isManageable = isManageable;
    return m_store.put(*registration);
}

bool PracticeServer::setMember(const QByteArray &clientId, const QByteArray &member,
                               const QByteArray &json)
{
    std::optional<Registration> registration = m_store.find(clientId);
    if (!registration)
        return false;
    auto metadata = nlohmann::ordered_json::parse(registration->metadata.text.toStdString());
    metadata[member.toStdString()] = nlohmann::ordered_json::parse(json.toStdString());
    registration->metadata.text = QByteArray::fromStdString(metadata.dump());
    return m_store.put(*registration);
}

bool PracticeServer::reset()
{
    disarm();
    resetCounters();
    if (m_store.clear())
        return true;
    m_errorString = m_store.errorString();
    return false;
}

void PracticeServer::accept()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        m_counters.countConnection();
        auto *connection = new Connection(socket, this);
        if (m_faults.takeCloseBeforeRequest()) {
            connection->closeUnread();
            continue;
        }
        connect(connection, &Connection::requestBegun, this, [this] { m_counters.countBegun(); });
        connect(connection, &Connection::requestRead, this,
                [this, connection](const HttpRequest &request) { handle(connection, request); });
        connection->start();
    }
}

void PracticeServer::handle(Connection *connection, const HttpRequest &request)
{
    if (Control::isResponsibleFor(request.path)) {
        connection->answer(Control::answer(*this, request), {}, m_settings.dripInterval);
        return;
    }
    m_counters.countRequest(request.method, request.path);
    std::weak_ptr<void> &latest = m_underWay[request.path];
    if (!latest.expired())
        m_counters.countOverlap();
    const std::shared_ptr<void> underWay = std::make_shared<int>();
    latest = underWay;
    connection->keepUntilAnswered(underWay);
    const std::optional<Fault> fault = m_faults.takeFor(request.method);
    HttpResponse response;
    if (!fault || fault->carriesOut())
        response = answer(request);
    if (fault)
        response = faultyAnswer(*fault, response, redirectTarget(request.path), request.bearer());
    connection->answer(response, fault, m_settings.dripInterval);
    Q_EMIT answered(request.method, response.status);
}

HttpResponse PracticeServer::answer(const HttpRequest &request)
{
    if (m_service.isResponsibleFor(request.path))
        return m_service.answer(request);
    if (isDiscoveryPath(request.path, m_settings.issuerPath.toUtf8()) && request.method == "GET") {
        const bool isClosed = m_settings.disabledMethods.contains("POST");
        return json(discoveryDocument(issuer(), isClosed ? QUrl() : registrationEndpoint()));
    }
    if (request.path == tokenEndpoint().path().toUtf8())
        return m_tokens.answer(request);
    if (request.path == "/jwks" && request.method == "GET")
        return json(exampleKeySet());
    return emptyResponse(404);
}

QUrl PracticeServer::redirectTarget(const QByteArray &path) const
{
    QUrl target = m_settings.otherOrigin;
    if (target.isEmpty()) {
        target = origin();
        target.setHost(u"localhost"_s);
    }
    target.setPath(QString::fromLatin1(path));
    return target;
}

} // namespace clientele::practice
