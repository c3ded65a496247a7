// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicedesk.h"

#include "practicechoices.h"

#include <practice/faultplan.h>
#include <practice/practiceserver.h>

#include <QFile>

#include <algorithm>

namespace clientele::app {

using namespace Qt::StringLiterals;
using registrar::Failure;
using registrar::Result;

namespace {

const auto PracticeTag = u"PRACTICE"_s;
const auto OwnHabits = u"practice"_s;

// By name; where the habits want another bearer than the client's own token, it is "practice", or
// an access token of the client "practice" with the secret "practice".
void setHabits(practice::PracticeSettings &settings, const QString &name)
{
    settings.setHabits(practice::habitsByName(name).value_or(practice::Habits()));
    settings.managementBearer = "practice"_ba;
    settings.managementClient = practice::ManagementClient{"practice"_ba, "practice"_ba};
    if (name == OwnHabits) {
        settings.ignoredScopeWords = {
            u"admin"_s}; // so that a result shows what "the server ignored" looks like
    }
}

} // namespace

QByteArrayList sampleDocuments()
{
    QByteArrayList documents;
    for (const QString &name : {u"billing-portal"_s, u"warehouse-sync"_s, u"mobile-wallet"_s}) {
        QFile file(u":/clientele/samples/%1.json"_s.arg(name));
        if (file.open(QIODevice::ReadOnly))
            documents.append(file.readAll());
    }
    return documents;
}

PracticeDesk::PracticeDesk(registrar::Registrar &registrar, QString stateFile, QObject *parent)
    : ui::PracticeControl(parent)
    , m_registrar(registrar)
    , m_stateFile(std::move(stateFile))
    , m_habits(OwnHabits)
{ }

PracticeDesk::~PracticeDesk() = default;

bool PracticeDesk::hasPracticeClients() const
{
    const auto servers = m_registrar.servers();
    const auto clients = m_registrar.clients();
    const QString scheme = m_security == Security::Plain ? u"http:"_s : u"https:"_s;
    return std::any_of(clients.begin(), clients.end(), [&](const inventory::ClientRecord &client) {
        return !client.deletedAt
               && std::any_of(servers.begin(), servers.end(),
                              [&](const inventory::ServerRecord &server) {
                                  return server.id == client.serverId && server.tag == PracticeTag
                                         && server.registrationEndpoint.startsWith(scheme);
                              });
    });
}

QString PracticeDesk::stateFile() const
{
    return m_security == Security::Plain ? m_stateFile : m_stateFile + u".https"_s;
}

void PracticeDesk::chooseSecurity(Security security)
{
    if (security == m_security)
        return;
    const bool wasRunning = isRunning();
    stop();
    m_security = security;
    if (wasRunning)
        start();
}

void PracticeDesk::resume()
{
    if (!isRunning() && QFile::exists(m_stateFile) && hasPracticeClients())
        (void)listen();
}

void PracticeDesk::stop()
{
    m_server.reset();
}

Result<> PracticeDesk::listen()
{
    if (isRunning())
        return {};
    practice::PracticeSettings settings;
    settings.stateFile = stateFile();
    setHabits(settings, m_habits);
    m_tls = m_security == Security::Plain ? std::nullopt : practice::PracticeTls::make();
    using practice::PracticeTls;
    if (m_tls)
        settings.tls = m_tls->serverConfiguration(m_security == Security::ClientCertificate
                                                      ? PracticeTls::ClientCertificate::Required
                                                      : PracticeTls::ClientCertificate::NotAsked);
    auto server = std::make_unique<practice::PracticeServer>(settings);
    if (!server->listen()) {
        Failure failure;
        failure.kind = Failure::Kind::NotReachable;
        failure.nextStep = Failure::NextStep::TryAgain;
        failure.title = tr("The practice server could not be started.");
        failure.text = tr("No port of this computer could be opened. Nothing was registered.");
        failure.details.append(server->errorString());
        return registrar::failed(failure);
    }
    m_server = std::move(server);
    return {};
}

void PracticeDesk::start()
{
    const Result<> listening = listen();
    if (!listening) {
        Q_EMIT failed(listening.error());
        return;
    }
    sayIfFailed(prepare());
}

QCoro::Task<Result<>> PracticeDesk::prepare()
{
    const Result<> trusted = co_await trustTheServer();
    if (!trusted)
        co_return trusted;
    if (isRunning() && !hasPracticeClients())
        co_return co_await registerSamples();
    co_return Result<>();
}

QCoro::Task<Result<>> PracticeDesk::trustTheServer()
{
    if (!m_tls)
        co_return Result<>();
    const auto serverId = m_registrar.serverAtEndpoint(m_server->registrationEndpoint(),
                                                       tr("Practice, HTTPS"), PracticeTag);
    if (!serverId)
        co_return registrar::failed(serverId.error());
    inventory::ServerSettings settings = m_registrar.serverSettings(*serverId);
    settings.extraAuthorities = m_tls->authorityPem;
    registrar::ServerSecrets secrets;
    if (m_security == Security::ClientCertificate)
        secrets.clientCertificate = metadata::SecretText(m_tls->client.certificatePem
                                                         + m_tls->client.keyPem);
    co_return co_await m_registrar.saveServerSettings(settings, secrets);
}

void PracticeDesk::reset()
{
    if (!isRunning())
        return;
    chooseHabits(OwnHabits);
    if (m_server->reset())
        return sayIfFailed(registerSamples());
    Failure failure;
    failure.kind = Failure::Kind::Storage;
    failure.title = tr("The practice server could not be reset.");
    failure.text = tr("Its file cannot be written, so its clients stay.");
    failure.details.append(m_server->errorString());
    Q_EMIT failed(failure);
}

QCoro::Task<Result<>> PracticeDesk::registerSamples()
{
    const QByteArrayList documents = sampleDocuments();
    for (const QByteArray &document : documents) {
        if (!isRunning())
            break; // stopped meanwhile
        registrar::Registrar::Registration registration;
        registration.endpoint = m_server->registrationEndpoint();
        registration.document = document;
        registration.serverName = tr("Practice");
        registration.serverTag = PracticeTag;
        const auto registered = co_await m_registrar.registerClient(registration);
        if (!registered)
            co_return registrar::failed(registered.error());
    }
    co_return Result<>();
}

void PracticeDesk::sayIfFailed(QCoro::Task<Result<>> task)
{
    QCoro::connect(std::move(task), this, [this](const Result<> &result) {
        if (!result)
            Q_EMIT failed(result.error());
    });
}

QList<ui::PracticeControl::Choice> PracticeDesk::habits() const
{
    return practiceHabits();
}

void PracticeDesk::chooseHabits(const QString &name)
{
    m_habits = name;
    if (isRunning())
        setHabits(m_server->settings(), name);
}

QList<ui::PracticeControl::Group> PracticeDesk::faults() const
{
    return practiceFaults();
}

QStringList PracticeDesk::armedFaults() const
{
    QStringList names;
    if (isRunning()) {
        for (const practice::ArmedFault &armed : m_server->armed())
            names.append(armed.fault.name());
    }
    return names;
}

void PracticeDesk::toggleFault(const QString &name)
{
    const auto fault = practice::Fault::fromName(name);
    if (!isRunning() || !fault)
        return;
    std::vector<practice::ArmedFault> armed = m_server->armed();
    const auto isThis = [&fault](const practice::ArmedFault &one) { return one.fault == *fault; };
    if (std::erase_if(armed, isThis) == 0)
        armed.push_back({"*"_ba, *fault, 1});
    m_server->disarm();
    for (const practice::ArmedFault &one : armed)
        m_server->arm(one);
}

void PracticeDesk::disarmFaults()
{
    if (isRunning())
        m_server->disarm();
}

} // namespace clientele::app
