// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultserver.h"

#include <practice/practicetls.h>
#include <support/leftovers.h>

namespace clientele::tests {

using namespace Qt::StringLiterals;
using practice::Habits;

namespace {

Work workAt(const Habits &habits)
{
    if (habits.disabledMethods.contains("GET"))
        return Work::Register;
    return habits.disabledMethods.contains("PUT") ? Work::Read : Work::Update;
}

struct OtherWork
{
    const char *server;
    Work work;
};

/// One server for each way in which they differ at this: what a read costs and shows, how a
/// deletion and the client that is gone are answered, whose token it takes.
constexpr std::array otherWorks{
    OtherWork{"practice", Work::Register}, OtherWork{"practice", Work::Enroll},
    OtherWork{"curity", Work::Enroll},     OtherWork{"hydra", Work::Enroll},
    OtherWork{"spring", Work::Enroll},     OtherWork{"okta", Work::Enroll},
    OtherWork{"practice", Work::Delete},   OtherWork{"curity", Work::Delete},
    OtherWork{"glewlwyd", Work::Delete},   OtherWork{"zitadel", Work::Delete},
    OtherWork{"mitreid", Work::Delete},    OtherWork{"okta", Work::Delete},
};

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
    for (const OtherWork &other : otherWorks) {
        FaultServer server = faultServer(QString::fromLatin1(other.server)).value();
        server.work = other.work;
        server.name += u", "_s + QString::fromLatin1(namesOfWork.at(std::size_t(other.work)));
        servers.append(server);
    }
    return servers;
}

} // namespace clientele::tests
