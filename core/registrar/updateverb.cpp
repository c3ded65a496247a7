// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultpoint.h"
#include "planwords.h"
#include "registrarcore.h"
#include "secretchoice.h"

namespace clientele::registrar {

using inventory::Verb;
using metadata::ClientDocument;

namespace {

Result<ClientDocument> parsed(const QByteArray &text)
{
    auto document = ClientDocument::fromText(text);
    if (!document)
        return failed(draftProblem(document.error()));
    return *document;
}

// Members that are in no specification are named as well: 'Unrecognized field "x"'.
QString memberQuotedIn(const QString &words, const ClientDocument &sent)
{
    for (const metadata::JsonMember &member : sent.root().members) {
        if (words.contains(u'"' + member.name + u'"'))
            return member.name;
    }
    return {};
}

} // namespace

QCoro::Task<Result<UpdatePlan>> Registrar::Core::plan(QString recordId)
{
    if (isBusy(recordId))
        co_return failed(busy());
    const auto draft = m_inventory.draft(recordId);
    if (draft) {
        // A draft that cannot be read needs no request; some servers take a token for each.
        const auto document = parsed(draft->text);
        if (!document)
            co_return failed(document.error());
    }
    if (!m_registrar.refusalOf(recordId, Verb::Read).isEmpty()) {
        auto unread = planAgainstNewest(recordId, std::nullopt);
        if (unread)
            unread->isUnread = true;
        co_return unread;
    }
    const auto isAlive = m_isAlive;
    const auto outcome = co_await read(recordId);
    if (!*isAlive)
        co_return failed(closing());
    co_return planAgainstNewest(recordId, outcome ? std::nullopt : std::optional(outcome.error()));
}

Result<UpdatePlan> Registrar::Core::planAgainstNewest(
    const QString &recordId, const std::optional<Failure> &notRead,
    const QMap<QString, metadata::MergeAnswer> &answers) const
{
    const auto client = m_inventory.client(recordId);
    const auto newest = m_inventory.newestSnapshot(recordId);
    if (!client || !newest)
        return failed(notRead.value_or(unknownRecord()));
    const auto draft = m_inventory.draft(recordId);
    const auto started = draft ? m_inventory.snapshot(draft->baseSnapshotId) : newest;
    const auto serverNow = parsed(newest->document);
    const auto edited = draft ? parsed(draft->text) : serverNow;
    const auto base = started ? parsed(started->document) : serverNow;
    if (!serverNow || !edited || !base)
        return failed(!edited ? edited.error() : unknownRecord());

    UpdatePlan plan = makePlan(*base, *serverNow, *edited, answers);
    plan.clientRecordId = recordId;
    plan.baseSnapshotId = newest->id;
    plan.comparedAt = newest->lastSeenAt;
    plan.notRead = notRead;
    const auto server = m_inventory.server(client->serverId);
    const auto setting = server ? server->secretPolicy : metadata::SecretPolicy::AsLearned;
    const auto habits = m_inventory.habits(client->serverId);
    plan.secretPolicy = policyFor(setting, habits);
    plan.sendsSecret = client->hasSecret && plan.secretPolicy != metadata::SecretPolicy::Omit;
    if (!newest->notShown.isEmpty())
        addNotShown(plan, provenanceOf(newest->notShown, m_inventory.snapshots(recordId)));
    addServerDecisions(plan, *client, habits);
    warnOfHabits(plan, habits);
    plan.findings = validation::validate(plan.toSend, m_registrar.documentContext(recordId));
    addFindings(plan);
    describeRequestOf(plan, *client);
    return plan;
}

// The request as it will leave. The secrets are not at hand here and are drawn as dots anyway.
void Registrar::Core::describeRequestOf(UpdatePlan &plan,
                                        const inventory::ClientRecord &client) const
{
    const auto uri = protocol::ConfigurationUri::fromText(client.configurationUri);
    if (!uri)
        return;
    const metadata::SecretText dots("x");
    QByteArray body = plan.toSend.text();
    if (plan.sendsSecret) {
        if (const auto withSecret = protocol::buildUpdateBody(
                plan.toSend, client.clientId, metadata::SecretPolicy::SendWhenKnown, dots))
            body = *withSecret;
    }
    plan.requestText = protocol::describeRequest(protocol::updateRequest(*uri, dots, body));
    plan.requestLine = requestLine(Verb::Update, *uri);
}

Failure Registrar::Core::refusedUpdate(const ReadyClient &ready, const protocol::Exchange &exchange,
                                       Failure failure) const
{
    const bool isRefused = failure.kind == Failure::Kind::Rejected
                           || failure.kind == Failure::Kind::Forbidden;
    if (isRefused && namesSecret(exchange)) {
        return refusedForSecret(std::move(failure), ready.sendsSecret,
                                ready.credentials.clientSecret.has_value(),
                                m_inventory.habits(ready.server.id));
    }
    if (failure.kind == Failure::Kind::Rejected && failure.member.isEmpty())
        failure.member = memberQuotedIn(failure.serverWords, ready.sent);
    return failure;
}

QCoro::Task<Result<UpdateOutcome>> Registrar::Core::apply(
    UpdatePlan plan, std::function<void(SendStage)> progress,
    std::shared_ptr<const protocol::Cancellation> cancellation)
{
    const auto report = [progress](SendStage stage) {
        if (progress)
            progress(stage);
    };
    const QString recordId = plan.clientRecordId;
    auto claimed = claim(recordId);
    if (!claimed)
        co_return failed(claimed.error());
    if (m_inventory.openIntent(recordId))
        co_return failed(unresolved());
    const auto newest = m_inventory.newestSnapshot(recordId);
    if (plan.notRead)
        co_return failed(*plan.notRead);
    if (plan.conflicts() > 0)
        co_return failed(unanswered());
    if (!newest || newest->id != plan.baseSnapshotId)
        co_return failed(stale());

    const BusyMark mark(*this, recordId, true, std::move(*claimed));
    report(SendStage::CheckingKeychain);
    const std::optional<metadata::SecretText> noTrial;
    TokenFetch fetch;
    fetch.cancellation = cancellation;
    fetch.begun = [report] { report(SendStage::FetchingAccessToken); };
    auto ready = co_await makeReady(recordId, noTrial, fetch);
    if (!ready)
        co_return failed(ready.error());
    auto body = protocol::buildUpdateBody(plan.toSend, ready->client.clientId, plan.secretPolicy,
                                          ready->credentials.clientSecret);
    if (!body)
        co_return failed(bodyProblem(body.error()));
    ready->sent = plan.toSend;
    ready->sendsSecret = plan.secretPolicy != metadata::SecretPolicy::Omit
                         && ready->credentials.clientSecret;
    const auto intent = m_journal.begin(recordId, Verb::Update, *body, plan.toSend.text());
    if (!intent)
        co_return failed(intent.error());

    report(SendStage::Sending);
    protocol::Request request = protocol::updateRequest(ready->uri, ready->bearer,
                                                        *std::move(body));
    request.cancellation = std::move(cancellation);
    const protocol::Transport::HandedOver handedOver = [progress] {
        if (progress)
            progress(SendStage::WaitingForAnswer);
    };
    const auto isAlive = m_isAlive;
    const protocol::Exchange exchange = co_await send(ready->connection, request, handedOver);
    if (!*isAlive)
        co_return failed(closing());
    tracePoint("answer-read");
    const auto information = co_await accept(*ready, Verb::Update, *intent, exchange);
    if (!information) {
        co_await settle(recordId);
        co_return failed(refusedUpdate(*ready, exchange, information.error()));
    }
    const AcceptedAnswer answer = acceptedAnswer(*ready, Verb::Update, *intent, *information,
                                                 exchange);
    const auto stored = co_await keep(answer);
    if (!stored)
        co_return failed(stored.error());
    report(SendStage::StoringToken);
    co_await settle(recordId);

    UpdateOutcome outcome;
    outcome.clientRecordId = recordId;
    outcome.httpStatus = exchange.status;
    outcome.milliseconds = exchange.elapsed.count();
    outcome.at = answer.at;
    outcome.newToken = stored->newToken;
    outcome.newSecret = stored->newSecret;
    outcome.tokenPlace = m_registrar.tokenPlace(recordId);
    outcome.sent = plan.toSend;
    outcome.stored = information->document;
    outcome.members = compareStored(plan.serverNow, plan.toSend, information->document);
    co_return outcome;
}

} // namespace clientele::registrar
