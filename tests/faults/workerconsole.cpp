// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workerconsole.h"

#include "filekeychain.h"

#include <metadata/clientdocument.h>
#include <secrets/systemkeychain.h>

#include <QFileInfo>

#include <cstdio>

namespace clientele::tests {

using namespace Qt::StringLiterals;
using metadata::SecretText;
using registrar::Result;

namespace {

std::unique_ptr<secrets::Keychain> keychainFor(const QString &folder)
{
    const QString place = qEnvironmentVariable("CLIENTELE_FAULT_KEYCHAIN");
    if (place == u"system")
        return std::make_unique<secrets::SystemKeychain>(u"Clientele campaign "_s
                                                         + QFileInfo(folder).fileName());
    auto keychain = std::make_unique<FileKeychain>(place);
    const QStringList refusal = qEnvironmentVariable("CLIENTELE_FAULT_REFUSE").split(u' ');
    if (refusal.size() == 2)
        keychain->refuseFrom(refusal[0].toInt(), refusal[1] == u"locked"
                                                     ? secrets::KeychainProblem::Kind::Locked
                                                     : secrets::KeychainProblem::Kind::Denied);
    return keychain;
}

} // namespace

WorkerConsole::WorkerConsole(const QString &folder)
    : keychain(keychainFor(folder))
    , inventory(std::move(inventory::Inventory::open(folder + u"/inventory.sqlite"_s).value()))
    , registrar(*inventory, *keychain, transport)
{ }

Result<QString> WorkerConsole::registerClient(const QUrl &endpoint)
{
    if (const auto prepared = prepareServer(endpoint); !prepared)
        return registrar::failed(prepared.error());
    registrar::Registrar::Registration registration;
    registration.endpoint = endpoint;
    registration.document =
        R"({"client_name":"Billing","redirect_uris":["https://billing.example/0"]})"_ba;
    if (!setup.statement.isEmpty())
        registration.softwareStatement = SecretText(setup.statement);
    auto registered = QCoro::waitFor(registrar.registerClient(registration));
    if (registered && !setup.bearer.isEmpty())
        return enrollWithBearer(*registered, endpoint);
    // Of a server whose addresses are not whole.
    if (registered && registrar.client(*registered)->configurationUri.isEmpty()
        && registrar.addressOffer(*registered)) {
        if (const auto accepted = registrar.acceptAddress(*registered); !accepted)
            return registrar::failed(accepted.error());
    }
    return registered;
}

Result<> WorkerConsole::prepareServer(const QUrl &endpoint)
{
    const auto serverId = registrar.serverAtEndpoint(endpoint);
    if (!serverId)
        return registrar::failed(serverId.error());
    auto server = registrar.server(*serverId).value();
    if (setup.sendsSecret)
        server.secretPolicy = metadata::SecretPolicy::SendWhenKnown;
    if (const auto saved = registrar.saveServer(server); !saved)
        return saved;
    inventory::ServerSettings settings = registrar.serverSettings(*serverId);
    settings.proxy = inventory::ProxyKind::None;
    settings.extraAuthorities = setup.authorityPem;
    registrar::ServerSecrets secrets;
    if (!setup.certificatePem.isEmpty())
        secrets.clientCertificate = SecretText(setup.certificatePem);
    if (!setup.bearer.isEmpty()) {
        settings.bearerMode = inventory::BearerMode::AdministratorToken;
        secrets.bearer = SecretText(setup.bearer);
    }
    return QCoro::waitFor(registrar.saveServerSettings(settings, secrets));
}

// Where the answer has no token, and often no address, a person enters what the server's
// documentation says.
Result<QString> WorkerConsole::enrollWithBearer(const QString &recordId, const QUrl &endpoint)
{
    registrar::Registrar::Enrolment enrolment;
    enrolment.configurationUri = endpoint.toEncoded() + '/'
                                 + registrar.client(recordId)->clientId.toLatin1();
    enrolment.token = SecretText(setup.bearer);
    if (const auto removed = QCoro::waitFor(registrar.removeHere(recordId)); !removed)
        return registrar::failed(removed.error());
    return QCoro::waitFor(registrar.enroll(enrolment));
}

void say(const QByteArray &line)
{
    std::printf("%s\n", line.constData());
    std::fflush(stdout);
}

QString redirectIn(const QByteArray &document)
{
    const auto parsed = metadata::ClientDocument::fromText(document);
    const QStringList uris = parsed ? parsed->strings(u"redirect_uris"_s) : QStringList();
    return uris.isEmpty() ? QString() : uris.constFirst();
}

} // namespace clientele::tests
