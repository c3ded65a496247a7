// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads and enrolments whose answer cannot be used, at a server that replaces the token with a
// read: the token that was sent may be worth nothing any more, and a newer one may stand in the
// fragment.
#include "habitwords.h"
#include "registrarcore.h"
#include "serveridentity.h"

#include <inventory/inventorywriter.h>
#include <protocol/sentsecrets.h>

#include <QUuid>

#include <algorithm>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::ClientRecord;
using inventory::InventoryWriter;
using inventory::SecretKind;
using inventory::Verb;
using metadata::SecretText;

namespace {

protocol::FoundSecrets secretsIn(const protocol::Exchange &exchange)
{
    const bool saysSuccess = exchange.status >= 200 && exchange.status < 300;
    return saysSuccess ? protocol::findSecrets(exchange.body) : protocol::FoundSecrets();
}

/// The token in the fragment, if it is not the one that was sent.
std::optional<SecretText> newTokenIn(const protocol::Exchange &exchange, const SecretText &sent)
{
    const auto token = secretsIn(exchange).registrationAccessToken;
    const bool isNew = token && token->isHeaderSafe() && *token != sent;
    return isNew ? token : std::nullopt;
}

QByteArray withoutSecrets(const protocol::Exchange &exchange)
{
    return protocol::withoutSecrets(protocol::withDots(exchange.body, exchange.sentSecrets));
}

void addEmptyVersion(InventoryWriter &writer, const QString &clientRecordId,
                     const QByteArray &answer)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    writer.addSnapshot({.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                        .clientRecordId = clientRecordId,
                        .source = inventory::SnapshotSource::Unanswered,
                        .document = "{}"_ba,
                        .answer = answer,
                        .takenAt = now,
                        .lastSeenAt = now});
}

/// The token that is current from now on stays recoverable, and so does the one before it.
void sealTokens(InventoryWriter &writer, const CredentialStore &credentials,
                const LostEnrolment &lost, const std::optional<SecretText> &newToken, bool isKnown)
{
    const QString &id = lost.client.id;
    constexpr SecretKind kind = SecretKind::RegistrationAccessToken;
    if (newToken)
        credentials.sealNew(writer, id, kind, *newToken, isKnown ? lost.saved : lost.entered);
    else if (!isKnown)
        credentials.sealNew(writer, id, kind, lost.entered, std::nullopt);
    if (isKnown && lost.saved != lost.entered)
        credentials.sealAside(writer, id, kind, lost.entered);
}

} // namespace

Result<StoredAnswer> AnswerJournal::storeLostEnrolment(const LostEnrolment &lost)
{
    const auto newToken = newTokenIn(lost.exchange, lost.entered);
    const auto newSecret = secretsIn(lost.exchange).clientSecret;
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        const auto known = writer.read().client(lost.client.id);
        ClientRecord client = known.value_or(lost.client);
        writer.saveServer(lost.server);
        if (!known || newToken) {
            client.tokenState = CredentialStore::stateOfNewToken(writer.read());
            client.isManageable = true;
        }
        client.hasSecret = client.hasSecret || newSecret;
        writer.saveClient(client);
        if (!known)
            addEmptyVersion(writer, client.id, withoutSecrets(lost.exchange));
        sealTokens(writer, m_credentials, lost, newToken, known.has_value());
        if (newSecret) {
            m_credentials.sealNew(writer, client.id, SecretKind::ClientSecret, *newSecret,
                                  std::nullopt);
        }
        auto activity = activityOf(client, Verb::Enroll, u"outcome-unknown"_s, lost.exchange.status,
                                   lost.exchange.elapsed.count());
        activity.newToken = newToken.has_value();
        activity.newSecret = newSecret.has_value();
        writer.addActivity(activity);
    });
    if (!written)
        return failed(storageProblem(written.error()));
    StoredAnswer stored;
    stored.newToken = newToken.has_value();
    stored.newSecret = newSecret.has_value();
    return stored;
}

Result<> AnswerJournal::storeCutEnrolment(const inventory::ServerRecord &server,
                                          const ClientRecord &client)
{
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        writer.saveServer(server);
        writer.saveClient(client);
        addEmptyVersion(writer, client.id, {});
        writer.addActivity(activityOf(client, Verb::Enroll, u"outcome-unknown"_s, 0, 0));
    });
    if (!written)
        return failed(storageProblem(written.error()));
    return {};
}

bool Registrar::Core::rotatesOnRead(const QString &serverId) const
{
    return timesSeen(m_inventory.habits(serverId), inventory::HabitRecord::Habit::RotatesOnRead)
           > 0;
}

bool Registrar::Core::mayHaveCostTheToken(const ReadyClient &ready,
                                          const protocol::Exchange &exchange) const
{
    return !ready.usesOtherBearer() && !isReadHarmless(ready.server.id)
           && mayHaveBeenCarriedOut(exchange) && !newTokenIn(exchange, ready.bearer);
}

bool Registrar::Core::mayHaveCostTheToken(const QString &serverId,
                                          const protocol::Exchange &exchange,
                                          const SecretText &sent) const
{
    return newTokenIn(exchange, sent)
           || (rotatesOnRead(serverId) && mayHaveBeenCarriedOut(exchange));
}

QCoro::Task<Result<std::optional<Credentials>>> Registrar::Core::savedCredentials(QString recordId)
{
    std::optional<Credentials> saved;
    const auto client = m_inventory.client(recordId);
    if (!client)
        co_return saved;
    const auto loaded = co_await m_credentials.load(*client);
    if (loaded)
        saved = *loaded;
    else if (loaded.error().kind != Failure::Kind::NoToken
             && loaded.error().kind != Failure::Kind::BrokenSeal)
        co_return failed(loaded.error());
    co_return saved;
}

QCoro::Task<Registrar::Core::Identified> Registrar::Core::identified(AcceptedAnswer answer)
{
    Identified result;
    result.answer = answer;
    const auto known = m_inventory.findClient(answer.server.id, answer.information.clientId);
    if (!known || known->id == answer.client.id)
        co_return result;
    const bool hasAddress = !answer.client.configurationUri.isEmpty();
    if (hasAddress)
        result.answer.client.clientId.clear();
    auto claimed = claim(known->id);
    if (!claimed && hasAddress)
        co_return result;
    const auto isAlive = m_isAlive;
    if (claimed)
        result.mark = std::make_unique<BusyMark>(*this, known->id, false, std::move(*claimed));
    // Safe while the keychain is asked. What refuses it now refuses the answer too, and that is
    // told.
    const std::optional<Credentials> none;
    (void)m_journal.setAside(*known, answer.information, none);
    const auto saved = co_await savedCredentials(known->id);
    if (!*isAlive || (!saved && hasAddress))
        co_return result;
    const auto &used = answer.credentials;
    auto &information = result.answer.information;
    if (used && !information.registrationAccessToken && !used->token.isEmpty())
        information.registrationAccessToken = used->token;
    if (used && !information.clientSecret)
        information.clientSecret = used->clientSecret;
    result.answer.credentials = saved.value_or(std::nullopt);
    result.answer.client = *known;
    if (hasAddress)
        result.answer.client.configurationUri = answer.client.configurationUri;
    co_return result;
}

QCoro::Task<Result<Registrar::Core::Kept>> Registrar::Core::keepIdentified(
    AcceptedAnswer answer, QString claimedId, std::optional<ClientRecord> standIn)
{
    const auto isAlive = m_isAlive;
    const Identified found = co_await identified(answer);
    if (!*isAlive)
        co_return failed(closing());
    Kept kept;
    kept.recordId = found.answer.client.id;
    const bool isNew = !m_inventory.client(kept.recordId);
    const auto stored = co_await keep(found.answer);
    if (!stored)
        co_return failed(stored.error());
    kept.stored = *stored;
    if (kept.recordId == claimedId || found.mark)
        co_await settle(kept.recordId);
    else
        co_await settleUnclaimed(kept.recordId);
    if (!*isAlive)
        co_return failed(closing());
    if (standIn && standIn->id != kept.recordId)
        co_await dropDuplicate(*standIn, kept.recordId);
    if (isNew && *isAlive)
        Q_EMIT m_registrar.clientAdded(kept.recordId);
    co_return kept;
}

QCoro::Task<> Registrar::Core::dropDuplicate(ClientRecord client, QString heirId)
{
    const auto isAlive = m_isAlive;
    const Result<> forgotten = co_await m_credentials.forget(client);
    if (!*isAlive || !forgotten)
        co_return;
    (void)m_inventory.transact([&client, &heirId](InventoryWriter &writer) {
        writer.putDraftAside(client.id, QDateTime::currentDateTimeUtc());
        const auto newest = writer.read().newestSnapshot(heirId);
        for (inventory::EarlierDraft draft : writer.read().earlierDrafts(client.id)) {
            draft.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
            draft.clientRecordId = heirId;
            draft.baseSnapshotId = newest ? newest->id : draft.baseSnapshotId;
            writer.addEarlierDraft(draft);
        }
        writer.removeClient(client.id);
    });
    Q_EMIT m_registrar.clientRemoved(client.id);
}

ClientRecord Registrar::Core::clientWithoutAnswer(const inventory::ServerRecord &server,
                                                  const protocol::ConfigurationUri &uri,
                                                  const QString &recordId) const
{
    const auto clients = m_inventory.clients();
    const auto known = std::find_if(clients.begin(), clients.end(), [&uri](const auto &client) {
        return client.configurationUri == uri.text() && !client.deletedAt;
    });
    if (known != clients.end())
        return *known;
    ClientRecord client = newClient(server, uri.text(), likelyClientId(uri));
    client.clientId.clear(); // a guess: good enough for the name of the keychain entry
    client.id = recordId;
    return client;
}

void Registrar::Core::adoptEnrolment(const inventory::IntentRecord &intent)
{
    const auto uri = protocol::ConfigurationUri::fromText(intent.target);
    if (!uri || m_inventory.client(intent.clientRecordId))
        return;
    const inventory::ServerRecord server = serverOfAddress(*uri, {}, {});
    const ClientRecord client = clientWithoutAnswer(server, *uri, intent.clientRecordId);
    const bool mayHaveCost = client.id == intent.clientRecordId && !isReadHarmless(server.id);
    if (mayHaveCost && m_journal.storeCutEnrolment(server, client))
        Q_EMIT m_registrar.clientAdded(client.id);
}

QCoro::Task<Failure> Registrar::Core::loseEnrolment(LostEnrolment lost, RequestFacts facts)
{
    const auto isAlive = m_isAlive;
    const bool isNew = !m_inventory.client(lost.client.id);
    if (!isNew)
        lost.server = m_inventory.server(lost.client.serverId).value_or(lost.server);
    const auto stored = m_journal.storeLostEnrolment(lost);
    Failure failure = lostEnrolment(lost.exchange, facts, stored && stored->newToken);
    if (!stored) {
        Homeless homeless;
        homeless.client = lost.client;
        homeless.server = lost.server;
        homeless.token = newTokenIn(lost.exchange, lost.entered);
        if (isNew && !homeless.token)
            homeless.token = lost.entered;
        homeless.clientSecret = secretsIn(lost.exchange).clientSecret;
        homeless.store = [this, lost] { return m_journal.storeLostEnrolment(lost); };
        failure.details += stored.error().details;
        co_return co_await keepElsewhere(homeless, failure);
    }
    failure.recordId = lost.client.id;
    co_await settle(lost.client.id);
    if (*isAlive && isNew)
        Q_EMIT m_registrar.clientAdded(lost.client.id);
    co_return failure;
}

} // namespace clientele::registrar
