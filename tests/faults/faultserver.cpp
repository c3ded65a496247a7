// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultserver.h"

#include <practice/practicetls.h>
#include <support/leftovers.h>

namespace clientele::tests {

using namespace Qt::StringLiterals;
using practice::Habits;

namespace {

FaultServer::Work workAt(const Habits &habits)
{
    if (habits.disabledMethods.contains("GET"))
        return FaultServer::Work::Register;
    return habits.disabledMethods.contains("PUT") ? FaultServer::Work::Read
                                                  : FaultServer::Work::Update;
}

void useMutualTls(FaultServer &server)
{
    const auto tls = practice::PracticeTls::make();
    if (!tls)
        qFatal("No certificates could be made.");
    server.settings.tls = tls->serverConfiguration(
        practice::PracticeTls::ClientCertificate::Required);
    server.setup.authorityPem = tls->authorityPem;
    server.setup.certificatePem = tls->client.certificatePem + tls->client.keyPem;
    rememberSecret(server.setup.certificatePem);
}

FaultServer serverOf(const practice::NamedHabits &named)
{
    FaultServer server{.name = named.name, .settings = {}, .setup = {}};
    server.settings.setHabits(named.habits);
    server.settings.registrationInterval.reset();
    server.settings.onIssued = rememberSecret;
    server.work = workAt(named.habits);
    server.setup.sendsSecret = named.habits.secretInUpdate == Habits::SecretInUpdate::Required;
    server.setup.repairsLists = named.habits.showsSingleValueAsString;
    if (named.habits.clientCertificateRequired)
        useMutualTls(server);
    if (named.habits.softwareStatementRequired) // No secret: an update has it in its draft.
        server.setup.statement = "eyJhbGciOiJub25lIn0.eyJpc3MiOiJjYW1wYWlnbiJ9.c2ln";
    if (named.habits.managedWith != Habits::ManagedWith::RegistrationAccessToken) {
        server.setup.bearer = rememberSecret("administrator-of-the-campaign");
        server.settings.managementBearer = server.setup.bearer;
    }
    return server;
}

} // namespace

std::optional<FaultServer> faultServer(const QString &name)
{
    const auto known = practice::knownHabits();
    for (const practice::NamedHabits &named : known) {
        if (named.name == name)
            return serverOf(named);
    }
    return {};
}

QList<FaultServer> faultServers()
{
    QList<FaultServer> servers;
    const auto known = practice::knownHabits();
    for (const practice::NamedHabits &named : known)
        servers.append(serverOf(named));
    return servers;
}

} // namespace clientele::tests
