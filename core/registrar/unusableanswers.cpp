// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of answers that are no client's registration, and of those that never came.
#include "answerjournal.h"
#include "failurewords.h"
#include "habitbook.h"
#include "hiddensecret.h"
#include "journalentries.h"

#include <inventory/inventorywriter.h>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::ActivityRecord;
using inventory::ClientRecord;
using inventory::InventoryWriter;
using inventory::SecretKind;
using inventory::SnapshotSource;
using inventory::TokenState;
using inventory::Verb;

Result<StoredAnswer> AnswerJournal::storeFragment(const Fragment &fragment)
{
    const ClientRecord &client = fragment.client;
    const protocol::Exchange &exchange = fragment.exchange;
    const auto &credentials = fragment.credentials;
    const QString word = resultWord(fragment.failure.kind);
    const protocol::FoundSecrets found = protocol::findSecrets(exchange.body);
    const auto knownToken = credentials ? std::optional(credentials->token) : std::nullopt;
    const auto knownSecret = credentials ? credentials->clientSecret : std::nullopt;
    StoredAnswer stored;
    stored.newToken = isNew(found.registrationAccessToken, knownToken)
                      && found.registrationAccessToken->isHeaderSafe();
    stored.newSecret = isNew(found.clientSecret, knownSecret)
                       && !hidesSecret(fragment.verb, *found.clientSecret);
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        ClientRecord current = writer.read().client(client.id).value_or(client);
        if (stored.newToken) {
            m_credentials.sealNew(writer, client.id, SecretKind::RegistrationAccessToken,
                                  *found.registrationAccessToken, knownToken);
            current.tokenState = CredentialStore::stateOfNewToken(writer.read());
        }
        if (stored.newSecret) {
            m_credentials.sealNew(writer, client.id, SecretKind::ClientSecret, *found.clientSecret,
                                  knownSecret);
            current.hasSecret = true;
        }
        writer.saveClient(current);
        ActivityRecord activity = activityOf(client, fragment.verb, word, exchange.status,
                                             exchange.elapsed.count());
        activity.newToken = stored.newToken;
        activity.newSecret = stored.newSecret;
        writer.addActivity(activity);
        if (fragment.failure.kind != Failure::Kind::OutcomeUnknown)
            writer.endIntent(fragment.intentId, word, QDateTime::currentDateTimeUtc());
    });
    if (!written)
        return failed(storageProblem(written.error()));
    return stored;
}

Result<bool> AnswerJournal::setAside(const ClientRecord &client,
                                     const protocol::ClientInformation &information,
                                     const std::optional<Credentials> &credentials)
{
    const auto &token = information.registrationAccessToken;
    const auto &secret = information.clientSecret;
    const bool newToken = isNew(token,
                                credentials ? std::optional(credentials->token) : std::nullopt);
    const bool newSecret = isNew(secret, credentials ? credentials->clientSecret : std::nullopt)
                           && !hidesSecret(Verb::Update, *secret);
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        if (newToken)
            m_credentials.sealAside(writer, client.id, SecretKind::RegistrationAccessToken, *token);
        if (newSecret)
            m_credentials.sealAside(writer, client.id, SecretKind::ClientSecret, *secret);
    });
    if (!written)
        return failed(storageProblem(written.error()));
    return newToken;
}

Result<> AnswerJournal::storeFailure(const ClientRecord &client, const AskedRequest &asked,
                                     const QString &intentId, const protocol::Exchange &exchange,
                                     const Failure &failure, bool judgesToken)
{
    const QString word = resultWord(failure.kind);
    const auto brought = tokenInRefusal(asked, exchange);
    return toResult(m_inventory.transact([&](InventoryWriter &writer) {
        if (auto current = writer.read().client(client.id)) {
            if (brought && brought->isAside) {
                m_credentials.sealAside(writer, client.id, SecretKind::RegistrationAccessToken,
                                        brought->token);
            }
            if (brought && !brought->isAside) {
                m_credentials.sealNew(writer, client.id, SecretKind::RegistrationAccessToken,
                                      brought->token, asked.token);
                current->tokenState = CredentialStore::stateOfNewToken(writer.read());
                writer.saveClient(*current);
            } else if (failure.kind == Failure::Kind::Unauthorized && judgesToken) {
                current->tokenState = TokenState::Refused;
                writer.saveClient(*current);
            }
        }
        learn(writer, client.serverId, lessonsOfRefusal(asked, exchange));
        ActivityRecord activity = activityOf(client, asked.verb, word, exchange.status,
                                             exchange.elapsed.count());
        activity.newToken = brought && !brought->isAside;
        writer.addActivity(activity);
        // Another client's document in answer to an update says nothing about ours.
        const bool staysOpen = failure.kind == Failure::Kind::OutcomeUnknown
                               || (failure.kind == Failure::Kind::AnotherClient
                                   && asked.verb == Verb::Update);
        if (!staysOpen)
            writer.endIntent(intentId, word, QDateTime::currentDateTimeUtc());
    }));
}

Result<> AnswerJournal::storeLostRegistration(const inventory::ServerRecord &server,
                                              const ClientRecord &lost,
                                              const inventory::IntentRecord &intent,
                                              const protocol::Exchange *exchange,
                                              const std::optional<Credentials> &saved)
{
    const protocol::FoundSecrets found = exchange ? protocol::findSecrets(exchange->body)
                                                  : protocol::FoundSecrets();
    const bool hasToken = found.registrationAccessToken
                          && found.registrationAccessToken->isHeaderSafe();
    return toResult(m_inventory.transact([&](InventoryWriter &writer) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        ClientRecord client = lost;
        client.hasSecret = client.hasSecret || found.clientSecret;
        if (hasToken)
            client.tokenState = CredentialStore::stateOfNewToken(writer.read());
        client.isManageable = false; // its address is not known
        writer.saveServer(server);
        writer.saveClient(client);
        if (!writer.read().newestSnapshot(client.id)) {
            const QString snapshotId = newId();
            writer.addSnapshot({.id = snapshotId,
                                .clientRecordId = client.id,
                                .source = SnapshotSource::Unanswered,
                                .document = "{}"_ba,
                                .answer = exchange ? shownOf(*exchange) : QByteArray(),
                                .takenAt = now,
                                .lastSeenAt = now});
            writer.saveDraft({.clientRecordId = client.id,
                              .baseSnapshotId = snapshotId,
                              .text = intent.sentDocument,
                              .savedAt = now});
        }
        if (hasToken) {
            m_credentials.sealNew(writer, client.id, SecretKind::RegistrationAccessToken,
                                  *found.registrationAccessToken,
                                  saved ? std::optional(saved->token) : std::nullopt);
        }
        if (found.clientSecret) {
            m_credentials.sealNew(writer, client.id, SecretKind::ClientSecret, *found.clientSecret,
                                  saved ? saved->clientSecret : std::nullopt);
        }
        ActivityRecord activity = activityOf(client, Verb::Register, u"outcome-unknown"_s,
                                             exchange ? exchange->status : 0,
                                             exchange ? exchange->elapsed.count() : 0);
        activity.newToken = hasToken;
        activity.newSecret = found.clientSecret.has_value();
        writer.addActivity(activity);
    }));
}

} // namespace clientele::registrar
