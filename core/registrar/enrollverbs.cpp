// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarcore.h"
#include "serveridentity.h"

#include <inventory/inventorywriter.h>
#include <protocol/pastedresponse.h>

#include <QUuid>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::ClientRecord;
using inventory::Verb;
using protocol::ConfigurationUri;

QCoro::Task<Result<QString>> Registrar::Core::enroll(Enrolment enrolment)
{
    const auto uri = ConfigurationUri::fromText(enrolment.configurationUri);
    if (!uri)
        co_return failed(addressProblem(uri.error(), enrolment.configurationUri));
    const bool hasOwnToken = !enrolment.token.isEmpty();
    if (hasOwnToken && !enrolment.token.isHeaderSafe())
        co_return failed(unusableToken());
    const Result<> opened = co_await m_credentials.open();
    if (!opened)
        co_return failed(opened.error());

    inventory::ServerRecord assumed = serverOfAddress(*uri, {}, enrolment.serverTag);
    // Unless its address is saved, the client is not known yet: what it is called and which server
    // it is at comes with the answer.
    ClientRecord unknown;
    unknown.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const ClientRecord addressed = clientWithoutAnswer(assumed, *uri, unknown.id);
    assumed = m_inventory.server(addressed.serverId).value_or(assumed);
    auto connection = co_await m_connections.connectionOf(assumed.id);
    const TokenFetch unwatched;
    if (connection && !hasOwnToken)
        connection = co_await withBearer(*connection, assumed.id, uri->url(), unwatched);
    if (!connection)
        co_return failed(connection.error());
    if (!hasOwnToken && !connection->bearer)
        co_return failed(tokenNeeded());

    if (!connection->hasOtherBearer()) { // Else one token is for all clients.
        const Result<> own = co_await refuseTokenOfAnother(enrolment.token, *uri);
        if (!own)
            co_return failed(own.error());
    }

    const QString askedId = addressed.id;
    auto claimed = claim(askedId);
    if (!claimed)
        co_return failed(claimed.error());
    const BusyMark mark(*this, askedId, false, std::move(*claimed));
    const auto isAlive = m_isAlive;
    const auto saved = co_await savedCredentials(askedId);
    if (!*isAlive)
        co_return failed(closing());
    if (!saved)
        co_return failed(saved.error());
    const auto known = m_inventory.client(askedId);
    const auto intent = m_journal.begin(askedId, Verb::Enroll, {}, {}, uri->text());
    if (!intent)
        co_return failed(intent.error());
    const protocol::Request request = protocol::readRequest(
        *uri, hasOwnToken ? enrolment.token : *connection->bearer);
    const protocol::Transport::HandedOver noProgress;
    const protocol::Exchange exchange = co_await send(*connection, request, noProgress);
    if (!*isAlive)
        co_return failed(closing());
    RequestFacts facts = factsOf(Verb::Enroll, request);
    if (!hasOwnToken)
        facts.bearer = connection->bearerOwner();
    const auto information = protocol::parseClientInformation(exchange.body);
    if (!exchange.isSuccess() || !information) {
        if (hasOwnToken && mayHaveCostTheToken(assumed.id, exchange, enrolment.token)) {
            LostEnrolment lost{assumed, addressed, *intent, enrolment.token, {}, exchange};
            if (*saved)
                lost.saved = (*saved)->token;
            co_return failed(co_await loseEnrolment(lost, facts));
        }
        const Failure failure = exchange.isSuccess()
                                    ? badAnswer(exchange, facts, information.error())
                                    : failureOf(exchange, facts);
        if (failure.kind == Failure::Kind::OtherBearerRefused)
            m_accessTokens.forget(assumed.id);
        AskedRequest asked;
        asked.verb = Verb::Enroll;
        const ClientRecord client = known.value_or(unknown);
        co_return failed(recordFailure(client, asked, *intent, exchange, failure, false));
    }

    AcceptedAnswer answer;
    answer.server = serverFor(*uri, information->clientId, {}, enrolment.serverTag);
    answer.client = newClient(answer.server, uri->text(), information->clientId);
    const bool isUnnamed = known && known->clientId.isEmpty();
    if (isUnnamed || (known && known->clientId == information->clientId)) {
        answer.server = assumed;
        answer.client = *known;
        answer.client.clientId = information->clientId;
        answer.credentials = *saved;
    } else if (!known) {
        answer.client.id = askedId;
    }
    answer.verb = Verb::Enroll;
    answer.intentId = *intent;
    answer.information = *information;
    answer.httpStatus = exchange.status;
    answer.milliseconds = exchange.elapsed.count();
    answer.at = QDateTime::currentDateTimeUtc();
    answer.usedOtherBearer = !hasOwnToken;
    // Servers may leave the token out of a read: then the one that has just worked is the current
    // one.
    if (hasOwnToken && !answer.information.registrationAccessToken)
        answer.information.registrationAccessToken = enrolment.token;
    std::optional<ClientRecord> standIn;
    if (isUnnamed)
        standIn = known;
    const auto kept = co_await keepIdentified(answer, askedId, standIn);
    if (!kept)
        co_return failed(kept.error());
    co_return kept->recordId;
}

QCoro::Task<Result<QString>> Registrar::Core::enrollResponse(QByteArray pasted, QString serverTag)
{
    const auto information = protocol::parsePastedResponse(pasted);
    if (!information)
        co_return failed(pastedProblem(information.error()));
    if (!information->registrationClientUri)
        co_return failed(notManageable());
    const auto uri = ConfigurationUri::fromText(*information->registrationClientUri);
    if (!uri)
        co_return failed(addressProblem(uri.error(), *information->registrationClientUri));
    const Result<> opened = co_await m_credentials.open();
    if (!opened)
        co_return failed(opened.error());

    AcceptedAnswer answer;
    answer.server = serverFor(*uri, information->clientId, {}, serverTag);
    const auto connection = co_await m_connections.connectionOf(answer.server.id);
    if (!connection)
        co_return failed(connection.error());
    if (!information->registrationAccessToken && !connection->hasOtherBearer())
        co_return failed(tokenNeeded());
    answer.usedOtherBearer = connection->hasOtherBearer();
    answer.verb = Verb::Register;
    answer.information = *information;
    answer.httpStatus = 201;
    answer.at = QDateTime::currentDateTimeUtc();
    const auto known = m_inventory.findClient(answer.server.id, information->clientId);
    if (known && !known->deletedAt)
        co_return failed(alreadySaved(*known));
    answer.client = known ? *known : newClient(answer.server, uri->text(), information->clientId);
    answer.client.configurationUri = uri->text();
    // One that is known as deleted may be under way in another process.
    auto claimed = claim(answer.client.id);
    if (!claimed)
        co_return failed(claimed.error());
    const auto isAlive = m_isAlive;
    {
        const BusyMark mark(*this, answer.client.id, false, std::move(*claimed));
        const auto stored = co_await keep(answer);
        if (!stored)
            co_return failed(stored.error());
        co_await settle(answer.client.id);
    }
    if (!*isAlive)
        co_return failed(closing());
    Q_EMIT m_registrar.clientAdded(answer.client.id);
    // The pasted text is saved already. If the server cannot be read now, the client's state says
    // so.
    co_await read(answer.client.id);
    co_return answer.client.id;
}

} // namespace clientele::registrar
