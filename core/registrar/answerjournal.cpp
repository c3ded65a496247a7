// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerjournal.h"

#include "failurewords.h"
#include "faultpoint.h"
#include "habitbook.h"
#include "hiddensecret.h"
#include "journalentries.h"
#include "provenance.h"

#include <inventory/inventorywriter.h>
#include <metadata/fieldtable.h>
#include <protocol/updatebody.h>

#include <QCryptographicHash>
#include <QUuid>

#include <algorithm>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::ActivityRecord;
using inventory::ClientRecord;
using inventory::InventoryWriter;
using inventory::SealedSecret;
using inventory::SecretKind;
using inventory::SnapshotSource;
using inventory::TokenState;
using inventory::Verb;
using metadata::ClientDocument;
using metadata::SecretText;

namespace {

SnapshotSource sourceOf(Verb verb)
{
    switch (verb) {
    case Verb::Register:
        return SnapshotSource::Registration;
    case Verb::Enroll:
        return SnapshotSource::Enrolment;
    case Verb::Update:
        return SnapshotSource::Update;
    case Verb::Read:
    case Verb::Delete:
        break;
    }
    return SnapshotSource::Read;
}

bool lacksUsableToken(const ClientRecord &client)
{
    return client.tokenState == TokenState::Missing || client.tokenState == TokenState::Refused;
}

// Whatever was said of it until then, it is back.
bool hasProvenToken(const AcceptedAnswer &answer)
{
    return !answer.usedOtherBearer && answer.credentials && !answer.credentials->token.isEmpty();
}

// What such a read may have cost, the one that succeeded has shown.
void endReadsWithoutAnswer(InventoryWriter &writer, const QString &clientRecordId,
                           const QDateTime &at)
{
    for (const inventory::IntentRecord &intent : writer.read().openIntents()) {
        if (intent.clientRecordId == clientRecordId && isReading(intent.verb))
            writer.endIntent(intent.id, u"read"_s, at);
    }
}

} // namespace

ActivityRecord activityOf(const ClientRecord &client, Verb verb, const QString &result,
                          int httpStatus, qint64 milliseconds)
{
    ActivityRecord activity;
    activity.at = QDateTime::currentDateTimeUtc();
    activity.clientRecordId = client.id;
    activity.clientLabel = client.name.isEmpty() ? client.clientId : client.name;
    activity.verb = verb;
    activity.result = result;
    activity.httpStatus = httpStatus;
    activity.milliseconds = milliseconds;
    return activity;
}

void describe(ClientRecord &client, const metadata::ClientDocument &document)
{
    client.name = document.clientName();
    client.authMethod = document.string(u"token_endpoint_auth_method");
    client.grantTypes = document.strings(u"grant_types");
    client.redirectUris = document.strings(u"redirect_uris");
    client.scope = document.string(u"scope");
}

AnswerJournal::AnswerJournal(inventory::Inventory &inventory, const CredentialStore &credentials)
    : m_inventory(inventory)
    , m_credentials(credentials)
{ }

Result<QString> AnswerJournal::begin(const QString &clientRecordId, Verb verb,
                                     const QByteArray &body, const QByteArray &sentDocument,
                                     const QByteArray &target)
{
    const inventory::IntentRecord intent{
        .id = newId(),
        .clientRecordId = clientRecordId,
        .verb = verb,
        .bodyDigest = body.isEmpty() ? QByteArray()
                                     : QCryptographicHash::hash(body, QCryptographicHash::Sha256),
        .sentDocument = sentDocument,
        .startedAt = QDateTime::currentDateTimeUtc(),
        .target = target};
    const auto written = m_inventory.transact(
        [&](InventoryWriter &writer) { writer.beginIntent(intent); });
    if (!written)
        return failed(storageProblem(written.error()));
    if (verb == Verb::Update)
        faultPoint("intent-committed");
    return intent.id;
}

bool AnswerJournal::isNew(const std::optional<SecretText> &answered,
                          const std::optional<SecretText> &known) const
{
    return answered && !(known && *known == *answered);
}

Result<StoredAnswer> AnswerJournal::store(const AcceptedAnswer &answer)
{
    const auto &information = answer.information;
    const auto &known = answer.credentials;
    StoredAnswer stored;
    stored.newToken = isNew(information.registrationAccessToken,
                            known ? std::optional(known->token) : std::nullopt);
    stored.newSecret = isNew(information.clientSecret, known ? known->clientSecret : std::nullopt)
                       && !hidesSecret(answer.verb, *information.clientSecret);
    stored.hashedSecret = information.clientSecret
                          && hidesSecret(answer.verb, *information.clientSecret);
    const Version version = versionOf(answer, stored);

    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        writer.saveServer(answer.server);
        writeVersion(writer, answer, stored, version);
        writeSecrets(writer, answer, stored);
        writeHabits(writer, answer, version);
        ClientRecord named = answer.client;
        describe(named, version.document);
        ActivityRecord activity = activityOf(named, answer.verb, u"ok"_s, answer.httpStatus,
                                             answer.milliseconds);
        activity.newToken = stored.newToken;
        activity.newSecret = stored.newSecret;
        writer.addActivity(activity);
        if (!answer.intentId.isEmpty())
            writer.endIntent(answer.intentId, u"ok"_s, answer.at);
        if (isReading(answer.verb))
            endReadsWithoutAnswer(writer, answer.client.id, answer.at);
    });
    if (!written)
        return failed(storageProblem(written.error()));
    return stored;
}

AnswerJournal::Version AnswerJournal::versionOf(const AcceptedAnswer &answer,
                                                StoredAnswer &stored) const
{
    Version version{answer.information.document, {}, true, false, std::nullopt};
    stored.changed = true;
    const auto newest = m_inventory.newestSnapshot(answer.client.id);
    const auto saved = newest ? metadata::ClientDocument::fromText(newest->document)
                              : metadata::ClientDocument::fromText("{}"_ba);
    if (!newest || !saved)
        return version;
    version.before = *saved;
    if (isReading(answer.verb)) {
        CompletedRead completed = completedRead(version.document, *saved);
        version.document = std::move(completed.document);
        version.notShown = std::move(completed.notShown);
    }
    const auto hidden = version.notShown.isEmpty()
                            ? std::map<QString, Provenance>()
                            : provenanceOf(version.notShown,
                                           m_inventory.snapshots(answer.client.id));
    const bool isSame = *saved == version.document;
    // What reads showed until now may have been removed; what they never showed is their habit.
    stored.changed = !isSame
                     || std::any_of(hidden.begin(), hidden.end(), [&newest](const auto &member) {
                            return member.second.wasRead
                                   && !newest->notShown.contains(member.first);
                        });
    const QStringList serverOwned = metadata::FieldTable::standard().neverSent();
    version.isIncomplete = std::any_of(
        hidden.begin(), hidden.end(), [&serverOwned](const auto &member) {
            return !member.second.wasRead && !serverOwned.contains(member.first);
        });
    version.isNew = !isSame || version.notShown != newest->notShown;
    return version;
}

void AnswerJournal::writeVersion(InventoryWriter &writer, const AcceptedAnswer &answer,
                                 const StoredAnswer &stored, const Version &version) const
{
    const auto &information = answer.information;
    ClientRecord client = writer.read().client(answer.client.id).value_or(answer.client);
    if (client.clientId.isEmpty())
        client = answer.client; // a lost registration, made again
    describe(client, version.document);
    // A later answer's address is only offered (Registrar::addressOffer).
    if (answer.verb == Verb::Enroll || answer.verb == Verb::Register)
        client.configurationUri = answer.client.configurationUri;
    if (information.clientSecretExpiresAt)
        client.secretExpiresAt = information.clientSecretExpiresAt;
    client.hasSecret = client.hasSecret || stored.newSecret;
    if (stored.newToken)
        client.tokenState = CredentialStore::stateOfNewToken(writer.read());
    else if (answer.usedOtherBearer && lacksUsableToken(client))
        client.tokenState = TokenState::OtherBearer;
    else if (hasProvenToken(answer)
             && (lacksUsableToken(client) || client.tokenState == TokenState::OtherBearer))
        client.tokenState = CredentialStore::stateOfKnownToken(writer.read(), client.id);
    if (client.tokenState == TokenState::Sealed && stored.newToken)
        client.tokenStoredAt = answer.at;
    client.isManageable = !client.configurationUri.isEmpty()
                          && client.tokenState != TokenState::Missing;
    const bool wasRead = client.lastReadAt.has_value();
    if (answer.isWhole)
        client.lastReadAt = answer.at;
    client.deletedAt.reset();
    const bool isRead = isReading(answer.verb);
    client.changedOnServer = isRead && wasRead ? client.changedOnServer || stored.changed : false;
    const auto before = writer.read().client(client.id);
    const bool wasUnregistered = before && before->clientId.isEmpty();
    writer.saveClient(client);

    const auto newest = writer.read().newestSnapshot(client.id);
    if (version.isNew || !newest) {
        writer.addSnapshot({.id = newId(),
                            .clientRecordId = client.id,
                            .source = sourceOf(answer.verb),
                            .document = version.document.text(),
                            .answer = information.text,
                            .takenAt = answer.at,
                            .lastSeenAt = answer.at,
                            .notShown = version.notShown});
    } else {
        writer.touchSnapshot(newest->id, answer.at);
    }
    endDraft(writer, answer, version.document, answer.verb == Verb::Update || wasUnregistered);
}

// A draft that was sent has come to its end, and so has one that the server has come to say. What
// the server made something else of is not lost.
void AnswerJournal::endDraft(InventoryWriter &writer, const AcceptedAnswer &answer,
                             const ClientDocument &stored, bool wasSent) const
{
    const auto draft = writer.read().draft(answer.client.id);
    if (!draft)
        return;
    const QString &clientId = answer.information.clientId;
    const auto typed = ClientDocument::fromText(draft->text);
    const bool isStored = typed
                          && protocol::updateDocument(*typed, clientId)
                                 == protocol::updateDocument(stored, clientId);
    if (isStored)
        writer.removeDraft(answer.client.id);
    else if (wasSent)
        writer.putDraftAside(answer.client.id, answer.at);
}

void AnswerJournal::writeSecrets(InventoryWriter &writer, const AcceptedAnswer &answer,
                                 const StoredAnswer &stored) const
{
    const auto &information = answer.information;
    const QString &id = answer.client.id;
    const auto knownToken = answer.credentials ? std::optional(answer.credentials->token)
                                               : std::nullopt;
    const auto knownSecret = answer.credentials ? answer.credentials->clientSecret : std::nullopt;
    // The token that this request used has worked: the one before it is needed no more.
    writer.removeSealedSecrets(id, SecretKind::RegistrationAccessToken,
                               SealedSecret::Status::Superseded);
    if (stored.newToken) {
        m_credentials.sealNew(writer, id, SecretKind::RegistrationAccessToken,
                              *information.registrationAccessToken, knownToken);
    }
    if (stored.newSecret)
        m_credentials.sealNew(writer, id, SecretKind::ClientSecret, *information.clientSecret,
                              knownSecret);
    m_credentials.endSetAside(writer, id, information.registrationAccessToken);
    m_credentials.endSetAside(writer, id, information.clientSecret);
}

void AnswerJournal::writeHabits(InventoryWriter &writer, const AcceptedAnswer &answer,
                                const Version &version) const
{
    Lessons lessons;
    if (answer.asked) {
        AskedRequest asked = *answer.asked;
        asked.saved = version.before;
        lessons = lessonsOfAnswer(asked, answer.information, version.isIncomplete);
    }
    if (answer.verb == Verb::Register || answer.verb == Verb::Enroll) {
        for (const Lesson &lesson :
             lessonsOfKind(answer.client.configurationUri, answer.information.clientId))
            lessons.push_back(lesson);
    }
    learn(writer, answer.server.id, lessons);
}

Result<> AnswerJournal::storeDeletion(const ClientRecord &client, const QString &intentId,
                                      int httpStatus, qint64 milliseconds)
{
    return toResult(m_inventory.transact([&](InventoryWriter &writer) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        ClientRecord current = writer.read().client(client.id).value_or(client);
        current.deletedAt = now;
        writer.saveClient(current);
        writer.putDraftAside(client.id, now);
        writer.removeAllSealedSecrets(client.id);
        if (httpStatus > 0)
            learn(writer, client.serverId, lessonsOfDeletion());
        else
            learnOfGone(writer, client);
        writer.addActivity(activityOf(client, Verb::Delete, u"ok"_s, httpStatus, milliseconds));
        if (!intentId.isEmpty())
            writer.endIntent(intentId, u"ok"_s, now);
    }));
}

} // namespace clientele::registrar
