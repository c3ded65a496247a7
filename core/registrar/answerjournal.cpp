// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "answerjournal.h"

#include "failurewords.h"
#include "faultpoint.h"
#include "habitbook.h"
#include "provenance.h"

#include <inventory/inventorywriter.h>
#include <metadata/fieldtable.h>
#include <protocol/sentsecrets.h>
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

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Result<> toResult(const inventory::InventoryResult<> &written)
{
    if (!written)
        return failed(storageProblem(written.error()));
    return {};
}

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

// The machine word of the activity log and of an intent's end.
QString resultWord(Failure::Kind kind)
{
    switch (kind) {
    case Failure::Kind::Unauthorized:
    case Failure::Kind::OtherBearerRefused:
        return u"token-refused"_s;
    case Failure::Kind::OutcomeUnknown:
        return u"outcome-unknown"_s;
    case Failure::Kind::NotReachable:
    case Failure::Kind::Tls:
    case Failure::Kind::ClientCertificateWanted:
        return u"not-sent"_s;
    case Failure::Kind::Redirected:
        return u"redirected"_s;
    case Failure::Kind::AnotherClient:
        return u"another-client"_s;
    case Failure::Kind::BadAnswer:
    case Failure::Kind::TimedOut:
    case Failure::Kind::Cancelled:
        return u"no-answer"_s;
    default:
        return u"refused"_s;
    }
}

QByteArray shownOf(const protocol::Exchange &exchange)
{
    return protocol::withoutSecrets(protocol::withDots(exchange.body, exchange.sentSecrets));
}

bool isReading(Verb verb)
{
    return verb == Verb::Read || verb == Verb::Enroll;
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

/// The server's stored form: Spring shows "{bcrypt}…".
bool looksHashed(const SecretText &secret)
{
    const QByteArrayView text = secret.reveal();
    return text.startsWith('{') || text.startsWith("$2a$") || text.startsWith("$2b$")
           || text.startsWith("$2y$") || text.startsWith("$argon2") || text.startsWith("$pbkdf2");
}

bool looksMasked(const SecretText &secret)
{
    const QByteArrayView text = secret.reveal();
    const bool isOneCharacter = text.size() > 2
                                && std::count(text.begin(), text.end(), text.front())
                                       == text.size();
    return isOneCharacter || text.contains("****") || text.contains("•••");
}

/// As crypt(3) and Django write it: "$5$…", "pbkdf2_sha256$…$…".
bool looksDigested(const SecretText &secret)
{
    const QByteArrayView text = secret.reveal();
    const bool isCrypt = text.startsWith('$');
    const qsizetype begin = isCrypt ? 1 : 0;
    const qsizetype end = text.indexOf('$', begin);
    if (end <= begin || text.indexOf('$', end + 1) < 0)
        return false;
    const QByteArrayView scheme = text.sliced(begin, end - begin);
    const bool isName = std::all_of(scheme.begin(), scheme.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-'
               || letter == '_';
    });
    const bool isKnown = scheme.startsWith("pbkdf2") || scheme.startsWith("scrypt")
                         || scheme.startsWith("argon2") || scheme.startsWith("bcrypt")
                         || scheme.startsWith("sha") || scheme.startsWith("md5");
    return isName && (isCrypt || isKnown);
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

bool hidesSecret(Verb verb, const SecretText &shown)
{
    return looksHashed(shown) || (verb != Verb::Register && looksMasked(shown))
           || (isReading(verb) && looksDigested(shown));
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
