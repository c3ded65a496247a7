// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicedesk.h"

#include <practice/practiceserver.h>

#include <QFile>

#include <algorithm>

namespace clientele::app {

using namespace Qt::StringLiterals;
using registrar::Failure;
using registrar::Result;

namespace {

const auto PracticeTag = u"PRACTICE"_s;

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
    : QObject(parent)
    , m_registrar(registrar)
    , m_stateFile(std::move(stateFile))
{ }

PracticeDesk::~PracticeDesk() = default;

bool PracticeDesk::hasPracticeClients() const
{
    const auto servers = m_registrar.servers();
    const auto clients = m_registrar.clients();
    return std::any_of(clients.begin(), clients.end(), [&](const inventory::ClientRecord &client) {
        return !client.deletedAt
               && std::any_of(servers.begin(), servers.end(),
                              [&](const inventory::ServerRecord &server) {
                                  return server.id == client.serverId && server.tag == PracticeTag;
                              });
    });
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
    settings.stateFile = m_stateFile;
    settings.ignoredScopeWords = {
        u"admin"_s}; // so that a result shows what "the server ignored" looks like
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

QCoro::Task<Result<>> PracticeDesk::start()
{
    const Result<> listening = listen();
    if (!listening || hasPracticeClients())
        co_return listening;
    const QByteArrayList documents = sampleDocuments();
    for (const QByteArray &document : documents) {
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

} // namespace clientele::app
