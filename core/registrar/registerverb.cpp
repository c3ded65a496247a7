// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarcore.h"
#include "serveridentity.h"

#include <inventory/inventorywriter.h>
#include <protocol/cutregistration.h>
#include <protocol/placeholder.h>

#include <QCoreApplication>
#include <QUuid>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::ClientRecord;
using inventory::Verb;
using metadata::ClientDocument;
using protocol::ConfigurationUri;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::Registration)
};

QByteArray bodyOf(const ClientDocument &document,
                  const std::optional<metadata::SecretText> &statement)
{
    if (!statement || statement->isEmpty())
        return document.text();
    QByteArray json = metadata::jsonString(QString::fromUtf8(statement->reveal()));
    const QByteArray body = document.with(u"software_statement"_s, json).text();
    metadata::wipe(json);
    return body;
}

} // namespace

ClientDocument registrationDocument(const ClientDocument &document)
{
    return document.without({u"client_id"_s, u"client_secret"_s, u"client_id_issued_at"_s,
                             u"client_secret_expires_at"_s, u"registration_access_token"_s,
                             u"registration_client_uri"_s, u"software_statement"_s});
}

QCoro::Task<Result<QString>> Registrar::Core::registerClient(Registration registration)
{
    const std::optional<ClientRecord> none;
    const auto outcome = co_await registerDocument(registration, none);
    if (!outcome)
        co_return failed(outcome.error());
    co_return outcome->recordId;
}

QCoro::Task<Result<RegistrationOutcome>> Registrar::Core::registerDocument(
    Registration registration, std::optional<ClientRecord> lost)
{
    if (!protocol::mayCarryBearer(registration.endpoint))
        co_return failed(
            addressProblem(ConfigurationUri::Problem::NotHttps, registration.endpoint.toEncoded()));
    const auto given = ClientDocument::fromText(registration.document);
    if (!given)
        co_return failed(draftProblem(given.error()));
    const ClientDocument document = registrationDocument(*given);
    const Result<> opened = co_await m_credentials.open();
    if (!opened)
        co_return failed(opened.error());
    const inventory::ServerRecord server = serverOfEndpoint(registration);
    auto connection = co_await m_connections.connectionOf(server.id);
    const TokenFetch unwatched;
    if (connection && !registration.initialAccessToken)
        connection = co_await withBearer(*connection, server.id, registration.endpoint, unwatched);
    if (!connection)
        co_return failed(connection.error());

    const QString recordId = lost ? lost->id : QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto claimed = claim(recordId);
    if (!claimed)
        co_return failed(claimed.error());
    const BusyMark mark(*this, recordId, true, std::move(*claimed));
    const auto isAlive = m_isAlive;
    const auto earlier = co_await savedCredentials(recordId);
    if (!*isAlive)
        co_return failed(closing());
    if (!earlier)
        co_return failed(earlier.error());
    QByteArray body = bodyOf(document, registration.softwareStatement);
    const auto intent = m_journal.begin(recordId, Verb::Register, body, document.text(),
                                        registration.endpoint.toEncoded());
    if (!intent)
        co_return failed(intent.error());
    const auto bearer = registration.initialAccessToken ? registration.initialAccessToken
                                                        : connection->bearer;
    const protocol::Request request = protocol::registerRequest(registration.endpoint,
                                                                std::move(body), bearer);
    const protocol::Transport::HandedOver noProgress;
    const protocol::Exchange exchange = co_await send(*connection, request, noProgress);
    if (!*isAlive)
        co_return failed(closing());
    RequestFacts facts = factsOf(Verb::Register, request);
    if (!registration.initialAccessToken)
        facts.bearer = connection->bearerOwner();
    AskedRequest asked;
    asked.verb = Verb::Register;
    asked.sent = document;
    auto information = protocol::parseClientInformation(exchange.body);
    std::optional<Failure> cut;
    if (!exchange.isSuccess() || !information) {
        const bool saysSuccess = exchange.status >= 200 && exchange.status < 300;
        const auto rest = saysSuccess ? protocol::registrationInFragment(exchange.body, document)
                                      : std::nullopt;
        if (rest) {
            cut = cutRegistration(exchange, facts);
            information = *rest;
        }
    }
    if (!cut && (!exchange.isSuccess() || !information)) {
        Failure failure = exchange.isSuccess() ? badAnswer(exchange, facts, information.error())
                                               : failureOf(exchange, facts);
        if (registration.initialAccessToken && exchange.requestMayHaveArrived)
            failure.text += u' ' + Words::tr("The initial access token may be used up by this.");
        const bool isBearerRefused = failure.kind == Failure::Kind::OtherBearerRefused
                                     || failure.kind == Failure::Kind::Forbidden;
        if (isBearerRefused && facts.bearer == RequestFacts::Bearer::Fetched)
            m_accessTokens.forget(server.id);
        if (failure.kind == Failure::Kind::OutcomeUnknown) {
            inventory::IntentRecord open;
            open.id = *intent;
            open.clientRecordId = recordId;
            open.sentDocument = document.text();
            co_return failed(co_await loseRegistration(failure, open, server, exchange, *earlier));
        }
        ClientRecord unknown;
        unknown.id = recordId;
        unknown.serverId = server.id;
        co_return failed(recordFailure(unknown, asked, *intent, exchange, failure, false));
    }

    AcceptedAnswer answer;
    const QByteArray address = information->registrationClientUri.value_or(QByteArray());
    const auto uri = ConfigurationUri::fromText(address);
    answer.server = uri ? serverFor(*uri, information->clientId, server.name, server.tag) : server;
    if (answer.server.registrationEndpoint.isEmpty())
        answer.server.registrationEndpoint = server.registrationEndpoint;
    if (answer.server.issuer.isEmpty())
        answer.server.issuer = registration.issuer;
    answer.client = newClient(answer.server, uri ? uri->text() : QByteArray(),
                              information->clientId);
    answer.client.id = recordId;
    answer.verb = Verb::Register;
    answer.intentId = *intent;
    answer.information = *information;
    answer.httpStatus = exchange.status;
    answer.milliseconds = exchange.elapsed.count();
    answer.at = QDateTime::currentDateTimeUtc();
    answer.isWhole = !cut;
    answer.usedOtherBearer = connection->hasOtherBearer();
    answer.asked = asked;
    const auto kept = co_await keepIdentified(answer, recordId, lost);
    if (!kept)
        co_return failed(kept.error());
    if (cut) {
        cut->recordId = kept->recordId;
        co_return failed(*cut);
    }
    RegistrationOutcome outcome;
    outcome.recordId = kept->recordId;
    outcome.sent = document;
    outcome.stored = registrationDocument(information->document);
    outcome.members = compareStored(ClientDocument(), document, outcome.stored);
    co_return outcome;
}

Registrar::Core::LostRegistration Registrar::Core::lostRegistration(
    const inventory::IntentRecord &intent, const inventory::ServerRecord &server,
    const protocol::Exchange *exchange, const std::optional<Credentials> &saved)
{
    const auto known = m_inventory.client(intent.clientRecordId);
    ClientRecord lost = known.value_or(newClient(server, {}, {}));
    lost.id = intent.clientRecordId;
    if (!known) {
        lost.keychainAccount = u"registration %1"_s.arg(lost.id);
        if (const auto sent = ClientDocument::fromText(intent.sentDocument))
            describe(lost, *sent);
    }
    const Result<> stored = m_journal.storeLostRegistration(server, lost, intent, exchange, saved);
    if (stored && !known)
        Q_EMIT m_registrar.clientAdded(lost.id);
    return {lost, stored};
}

QCoro::Task<Failure> Registrar::Core::loseRegistration(Failure failure,
                                                       inventory::IntentRecord intent,
                                                       inventory::ServerRecord server,
                                                       protocol::Exchange exchange,
                                                       std::optional<Credentials> earlier)
{
    const LostRegistration lost = lostRegistration(intent, server, &exchange, earlier);
    if (lost.stored) {
        failure.recordId = lost.client.id;
        co_await settle(lost.client.id);
        co_return failure;
    }
    failure.details += lost.stored.error().details;
    const protocol::FoundSecrets found = protocol::findSecrets(exchange.body);
    Homeless homeless;
    homeless.client = lost.client;
    homeless.server = server;
    homeless.token = found.registrationAccessToken;
    homeless.clientSecret = found.clientSecret;
    homeless.store = [this, lost, intent, server, exchange, earlier]() -> Result<StoredAnswer> {
        return m_journal.storeLostRegistration(server, lost.client, intent, &exchange, earlier)
            .map([] { return StoredAnswer(); });
    };
    co_return co_await keepElsewhere(homeless, failure);
}

void Registrar::Core::adoptOpenIntents()
{
    for (const inventory::IntentRecord &intent : m_inventory.openIntents()) {
        if (m_held.contains(intent.clientRecordId))
            continue; // its answer came, and is stored with its token
        const auto claimed = claim(intent.clientRecordId);
        if (!claimed)
            continue; // under way in another process, which ends it
        if (intent.verb == Verb::Enroll)
            adoptEnrolment(intent);
        const auto client = m_inventory.client(intent.clientRecordId);
        if (intent.verb == Verb::Register && !client) {
            Registration registration;
            registration.endpoint = QUrl::fromEncoded(intent.target);
            (void)lostRegistration(intent, serverOfEndpoint(registration), nullptr, std::nullopt);
            continue;
        }
        // A read that a crash cut short may have brought a new token. Only where reads were seen
        // never to do so is it forgotten; elsewhere it is shown as an outcome unknown.
        const bool isRead = intent.verb == Verb::Read || intent.verb == Verb::Enroll;
        if (!isRead || (client && !isReadHarmless(client->serverId)))
            continue;
        (void)m_inventory.transact([&](inventory::InventoryWriter &writer) {
            writer.endIntent(intent.id, u"no-answer"_s, QDateTime::currentDateTimeUtc());
        });
        if (client)
            Q_EMIT m_registrar.clientChanged(client->id);
    }
}

// A registration without a configuration URI is kept for viewing, at the server that it was sent
// to.
inventory::ServerRecord Registrar::Core::serverOfEndpoint(const Registration &registration) const
{
    const QString endpoint = registration.endpoint.toString(QUrl::FullyEncoded);
    if (const auto known = m_inventory.serverByEndpoint(endpoint))
        return *known;
    inventory::ServerRecord server;
    const auto ofIssuer = serverOfIssuer(registration.issuer);
    if (const auto known = m_inventory.serverByIdentity(endpoint)) {
        server = *known;
    } else if (ofIssuer && ofIssuer->registrationEndpoint.isEmpty()) {
        server = *ofIssuer; // made for its settings, before the endpoint was found
        server.identity = endpoint;
    } else {
        const QString name = registration.serverName.isEmpty() ? registration.endpoint.authority()
                                                               : registration.serverName;
        server = newServer(endpoint, name, registration.serverTag);
    }
    server.registrationEndpoint = endpoint;
    server.issuer = registration.issuer;
    return server;
}

Result<RegistrationPlan> Registrar::Core::planRegistration(const QString &recordId) const
{
    const auto client = m_inventory.client(recordId);
    const auto newest = m_inventory.newestSnapshot(recordId);
    if (!client || !newest)
        return failed(unknownRecord());
    const bool isLost = !inventory::isRegistered(*client);
    const auto draft = m_inventory.draft(recordId);
    if (!isLost && newest->source == inventory::SnapshotSource::Unanswered)
        return failed(documentNotKnown());
    const auto document = ClientDocument::fromText(isLost && draft ? draft->text
                                                                   : newest->document);
    if (!document)
        return failed(draftProblem(document.error()));
    RegistrationPlan plan;
    plan.recordId = recordId;
    if (const auto server = m_inventory.server(client->serverId))
        plan.endpoint = QUrl(server->registrationEndpoint);
    plan.document = registrationDocument(isLost ? *document
                                                : protocol::withoutPlaceholders(*document));
    if (isLost)
        plan.findings = validation::validate(plan.document, m_registrar.documentContext(recordId));
    if (isLost && !m_inventory.openIntent(recordId))
        return plan; // begun here, never sent
    if (isLost) {
        plan.changes.append(Words::tr("If the server made a client the first time, it stays there "
                                      "unused, next to the new one."));
        return plan;
    }
    plan.changes.append(Words::tr(
        "The client ID and the client secret are new. Change them in every application."));
    plan.changes.append(Words::tr("Existing sign-ins and refresh tokens end."));
    if (!client->deletedAt) {
        plan.changes.append(Words::tr(
            "The old registration stays on the server until its administrator deletes it."));
    }
    if (draft)
        plan.changes.append(Words::tr("The draft of the old client is not sent with it."));
    return plan;
}

QCoro::Task<Result<RegistrationOutcome>> Registrar::Core::registerAgain(Again again)
{
    const auto plan = planRegistration(again.recordId);
    if (!plan)
        co_return failed(plan.error());
    const auto client = m_inventory.client(again.recordId);
    const auto server = m_inventory.server(client->serverId);
    Registration registration;
    registration.endpoint = again.endpoint.isEmpty() ? plan->endpoint : again.endpoint;
    if (registration.endpoint.isEmpty())
        co_return failed(noEndpoint());
    registration.document = plan->document.text();
    registration.initialAccessToken = again.initialAccessToken;
    registration.softwareStatement = again.softwareStatement;
    if (server) {
        registration.issuer = server->issuer;
        registration.serverName = server->name;
        registration.serverTag = server->tag;
    }
    const bool isLost = !inventory::isRegistered(*client);
    const auto earlier = m_inventory.openIntent(again.recordId);
    std::optional<ClientRecord> lost;
    if (isLost)
        lost = client;
    const auto isAlive = m_isAlive;
    const auto outcome = co_await registerDocument(registration, lost);
    if (!*isAlive)
        co_return failed(closing());
    // The token of the lost attempt: a registration that was stored has an entry of its own.
    const auto now = m_inventory.client(again.recordId);
    const bool hasOtherEntry = now && now->keychainAccount != client->keychainAccount;
    if (hasOtherEntry && client->tokenState != inventory::TokenState::Missing)
        co_await m_credentials.forget(*client);
    if (!*isAlive)
        co_return failed(closing());
    const bool wasSent = outcome || outcome.error().kind == Failure::Kind::OutcomeUnknown;
    if (isLost && earlier && wasSent)
        endIntent(*earlier, u"registered-again"_s, outcome.has_value());
    co_return outcome;
}

} // namespace clientele::registrar
