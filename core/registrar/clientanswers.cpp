// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the answer to a request of a saved client.
#include "faultpoint.h"
#include "registrarcore.h"

namespace clientele::registrar {

using inventory::ClientRecord;
using inventory::Verb;

Failure Registrar::Core::recordFailure(const ClientRecord &client, const AskedRequest &asked,
                                       const QString &intentId, const protocol::Exchange &exchange,
                                       Failure failure, bool judgesToken)
{
    if (const Result<> stored = m_journal.storeFailure(client, asked, intentId, exchange, failure,
                                                       judgesToken);
        !stored)
        failure.details += stored.error().details;
    return failure;
}

QCoro::Task<Failure> Registrar::Core::keepRefusal(ReadyClient ready, Verb verb, QString intentId,
                                                  protocol::Exchange exchange, Failure failure)
{
    const bool judgesToken = !ready.isTrial && !ready.connection.hasOtherBearer();
    // Also one that lacks a right: the administrator may just have granted it.
    const bool isBearerRefused = failure.kind == Failure::Kind::OtherBearerRefused
                                 || failure.kind == Failure::Kind::Forbidden;
    if (isBearerRefused && ready.bearerOwner() == RequestFacts::Bearer::Fetched)
        m_accessTokens.forget(ready.server.id);
    const AskedRequest asked = ready.asked(verb);
    const Result<> stored = m_journal.storeFailure(ready.client, asked, intentId, exchange, failure,
                                                   judgesToken);
    if (stored)
        co_return failure;
    failure.details += stored.error().details;
    const auto brought = tokenInRefusal(asked, exchange);
    if (!brought)
        co_return failure;
    Homeless homeless;
    homeless.client = ready.client;
    homeless.server = ready.server;
    homeless.token = brought->token;
    homeless.isAside = brought->isAside;
    homeless.store = [this, ready, asked, intentId, exchange, failure,
                      judgesToken]() -> Result<StoredAnswer> {
        return m_journal.storeFailure(ready.client, asked, intentId, exchange, failure, judgesToken)
            .map([] { return StoredAnswer(); });
    };
    co_return co_await keepElsewhere(homeless, failure);
}

QCoro::Task<Failure> Registrar::Core::keepAside(ReadyClient ready,
                                                protocol::ClientInformation information,
                                                Failure failure)
{
    Homeless homeless;
    homeless.client = ready.client;
    homeless.server = ready.server;
    homeless.token = information.registrationAccessToken;
    homeless.clientSecret = information.clientSecret;
    homeless.isAside = true;
    homeless.store = [this, ready, information]() -> Result<StoredAnswer> {
        return m_journal.setAside(ready.client, information, ready.credentials).map([](bool) {
            return StoredAnswer();
        });
    };
    co_return co_await keepElsewhere(homeless, failure);
}

AcceptedAnswer Registrar::Core::acceptedAnswer(const ReadyClient &ready, Verb verb,
                                               const QString &intentId,
                                               protocol::ClientInformation information,
                                               const protocol::Exchange &exchange) const
{
    return {.server = ready.server,
            .client = ready.client,
            .verb = verb,
            .intentId = intentId,
            .information = std::move(information),
            .httpStatus = exchange.status,
            .milliseconds = exchange.elapsed.count(),
            .at = QDateTime::currentDateTimeUtc(),
            .credentials = ready.credentials,
            .usedOtherBearer = ready.usesOtherBearer(),
            .asked = ready.asked(verb)};
}

QCoro::Task<Result<StoredAnswer>> Registrar::Core::keep(AcceptedAnswer answer)
{
    const Result<StoredAnswer> stored = m_journal.store(answer);
    if (stored) {
        tracePoint(answer.verb == Verb::Update ? "update-committed" : "read-committed");
        if (answer.verb == Verb::Update)
            faultPoint("answer-committed");
        co_return stored;
    }
    Homeless homeless;
    homeless.client = answer.client;
    homeless.server = answer.server;
    homeless.token = answer.information.registrationAccessToken;
    homeless.clientSecret = answer.information.clientSecret;
    homeless.store = [this, answer] { return m_journal.store(answer); };
    co_return failed(co_await keepElsewhere(homeless, stored.error()));
}

QCoro::Task<Result<protocol::ClientInformation>> Registrar::Core::accept(
    ReadyClient ready, Verb verb, QString intentId, protocol::Exchange exchange)
{
    ready.hideSecretsIn(exchange);
    const RequestFacts facts{verb, ready.uri.authority(), requestLine(verb, ready.uri),
                             QDateTime::currentDateTimeUtc(), ready.bearerOwner()};
    const bool saysSuccess = exchange.status >= 200 && exchange.status < 300;
    const bool mayCost = verb == Verb::Read && mayHaveCostTheToken(ready, exchange);
    const bool isLost = mayCost && rotatesOnRead(ready.server.id);
    if (!saysSuccess) {
        Failure failure = isLost ? lostRead(exchange, facts) : failureOf(exchange, facts);
        if (mayCost && !isLost)
            failure = withTokenDoubt(failure);
        co_return failed(co_await keepRefusal(ready, verb, intentId, exchange, failure));
    }
    auto information = protocol::parseClientInformation(exchange.body);
    const QString &expected = ready.client.clientId; // empty: its first answer was lost
    if (exchange.isComplete() && information
        && (expected.isEmpty() || information->clientId == expected))
        co_return *information;
    if (exchange.isComplete() && information) {
        // Its token may be this client's after all, and then it is the only copy.
        const auto aside = m_journal.setAside(ready.client, *information, ready.credentials);
        Failure failure = anotherClient(exchange, facts, expected, *information, aside && *aside);
        if (!aside)
            failure.details += aside.error().details;
        failure = co_await keepRefusal(ready, verb, intentId, exchange, failure);
        if (!aside)
            failure = co_await keepAside(ready, *information, failure);
        co_return failed(failure);
    }
    Failure failure = isLost                   ? lostRead(exchange, facts)
                      : !exchange.isComplete() ? failureOf(exchange, facts)
                      : verb == Verb::Update && exchange.body.trimmed().isEmpty()
                          ? notConfirmed(exchange, facts)
                          : badAnswer(exchange, facts, information.error());
    if (mayCost && !isLost)
        failure = withTokenDoubt(failure);
    co_return failed(co_await keepFragment(ready, verb, intentId, exchange, failure));
}

QCoro::Task<Failure> Registrar::Core::keepFragment(ReadyClient ready, Verb verb, QString intentId,
                                                   protocol::Exchange exchange, Failure failure)
{
    const Fragment fragment{ready.client, verb, intentId, exchange, ready.credentials, failure};
    const Result<StoredAnswer> stored = m_journal.storeFragment(fragment);
    if (stored) {
        const bool isRead = verb == Verb::Read;
        co_return isRead && stored->newToken ? withKeptToken(failure) : failure;
    }
    failure.details += stored.error().details;
    const protocol::FoundSecrets found = protocol::findSecrets(exchange.body);
    Homeless homeless;
    homeless.client = ready.client;
    homeless.server = ready.server;
    homeless.token = found.registrationAccessToken;
    homeless.clientSecret = found.clientSecret;
    homeless.store = [this, fragment] { return m_journal.storeFragment(fragment); };
    co_return co_await keepElsewhere(homeless, failure);
}

} // namespace clientele::registrar
