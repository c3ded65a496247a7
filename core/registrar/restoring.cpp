// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restoring.h"

#include "answerjournal.h"
#include "backingup.h"
#include "backupwords.h"

#include <inventory/inventory.h>
#include <inventory/inventorywriter.h>
#include <metadata/clientdocument.h>

#include <QUuid>

#include <algorithm>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::ClientRecord;
using inventory::InventoryWriter;
using inventory::SealedSecret;
using inventory::SecretKind;
using inventory::SnapshotRecord;
using inventory::TokenState;
using metadata::ClientDocument;

namespace {

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool isSameDocument(const QByteArray &left, const QByteArray &right)
{
    const auto leftRead = ClientDocument::fromText(left);
    const auto rightRead = ClientDocument::fromText(right);
    return leftRead && rightRead && *leftRead == *rightRead;
}

/// Adds the versions that are not here yet; the backup's newest becomes the newest. Answers the ids
/// of the backup's versions.
QStringList writeVersions(InventoryWriter &writer, const BackupClient &theirs,
                          const QString &recordId)
{
    QStringList ids;
    const std::vector<SnapshotRecord> mine = writer.read().snapshots(recordId);
    for (const BackupVersion &version : theirs.versions) {
        const bool isNewest = &version == &theirs.versions.back();
        const auto known = std::find_if(
            mine.begin(), mine.end(), [&version](const SnapshotRecord &snapshot) {
                return snapshot.takenAt == version.takenAt && snapshot.document == version.document;
            });
        const bool isOurNewest = known == mine.begin();
        if (known != mine.end() && (!isNewest || isOurNewest)) {
            ids.append(known->id);
            continue;
        }
        ids.append(newId());
        writer.addSnapshot({.id = ids.constLast(),
                            .clientRecordId = recordId,
                            .source = version.source,
                            .document = version.document,
                            .answer = version.answer,
                            .takenAt = version.takenAt,
                            .lastSeenAt = version.lastSeenAt,
                            .notShown = version.notShown});
    }
    return ids;
}

/// Whether a secret became current that was not so before.
bool writeSecret(InventoryWriter &writer, const CredentialStore &credentials,
                 const QString &recordId, SecretKind kind,
                 const std::optional<metadata::SecretText> &theirs,
                 const std::optional<metadata::SecretText> &mine)
{
    if (!theirs || (mine && *mine == *theirs))
        return false;
    credentials.sealNew(writer, recordId, kind, *theirs, mine);
    return true;
}

/// A draft that is here and says something else stays among the earlier ones.
void writeDrafts(InventoryWriter &writer, const BackupClient &theirs, const QString &recordId,
                 const QStringList &versionIds)
{
    for (const BackupEarlierDraft &draft : theirs.earlierDrafts) {
        writer.removeEarlierDrafts(recordId, draft.text);
        writer.addEarlierDraft({.id = newId(),
                                .clientRecordId = recordId,
                                .baseSnapshotId = versionIds.at(draft.base),
                                .text = draft.text,
                                .savedAt = draft.savedAt,
                                .putAsideAt = draft.putAsideAt});
    }
    if (!theirs.draft)
        return;
    const auto mine = writer.read().draft(recordId);
    if (mine && mine->text != theirs.draft->text)
        writer.putDraftAside(recordId, QDateTime::currentDateTimeUtc());
    writer.saveDraft({.clientRecordId = recordId,
                      .baseSnapshotId = versionIds.at(theirs.draft->base),
                      .text = theirs.draft->text,
                      .savedAt = theirs.draft->savedAt});
}

void writeIntents(InventoryWriter &writer, const BackupClient &theirs, const QString &recordId)
{
    if (writer.read().openIntent(recordId))
        return;
    for (const BackupIntent &intent : theirs.unknown) {
        writer.beginIntent({.id = newId(),
                            .clientRecordId = recordId,
                            .verb = intent.verb,
                            .bodyDigest = intent.bodyDigest,
                            .sentDocument = intent.sentDocument,
                            .startedAt = intent.startedAt,
                            .target = intent.target});
    }
}

/// Those that are not here in any form.
void writeOlderSecrets(InventoryWriter &writer, const CredentialStore &credentials,
                       const BackupClient &theirs, const SavedClient &mine)
{
    auto known = credentials.olderSecrets(mine.record.id);
    const auto isKnown = [&](const BackupOlderSecret &older) {
        const bool isToken = older.kind == SecretKind::RegistrationAccessToken;
        const auto &secret = older.secret;
        return secret == (isToken ? theirs.token : theirs.clientSecret)
               || secret == (isToken ? mine.token : mine.clientSecret)
               || std::any_of(known.begin(), known.end(), [&older](const auto &one) {
                      return one.kind == older.kind && one.secret == older.secret;
                  });
    };
    for (const BackupOlderSecret &older : theirs.olderSecrets) {
        if (isKnown(older))
            continue;
        credentials.sealOlder(writer, mine.record.id, older);
        known.push_back(older);
    }
}

/// What the list shows of it: a registration without an answer has no document but its draft.
void describeRestored(ClientRecord &record, const BackupClient &theirs)
{
    const BackupVersion &newest = theirs.versions.back();
    const bool isUnanswered = newest.source == inventory::SnapshotSource::Unanswered;
    const bool isDraft = isUnanswered && theirs.draft;
    if (const auto document = ClientDocument::fromText(isDraft ? theirs.draft->text
                                                               : newest.document))
        describe(record, *document);
}

/// The record's own columns, but for the token's state.
void fillRecord(ClientRecord &record, const BackupClient &theirs, bool isNew)
{
    if (theirs.token || record.configurationUri.isEmpty())
        record.configurationUri = theirs.configurationUri;
    if (theirs.token || isNew)
        record.isManageable = theirs.isManageable && !record.configurationUri.isEmpty();
    describeRestored(record, theirs);
    if (theirs.clientSecret || isNew) {
        record.hasSecret = theirs.clientSecret.has_value();
        record.secretExpiresAt = theirs.secretExpiresAt;
    }
    record.lastReadAt = theirs.lastReadAt;
    record.deletedAt = theirs.deletedAt;
    record.handedOverAt = theirs.handedOverAt;
    record.changedOnServer = theirs.changedOnServer;
}

} // namespace

std::optional<QDateTime> tokenSince(const inventory::Inventory &inventory,
                                    const ClientRecord &client)
{
    for (const SealedSecret &sealed : inventory.sealedSecrets(client.id)) {
        if (sealed.kind == SecretKind::RegistrationAccessToken
            && sealed.status == SealedSecret::Status::Waiting)
            return sealed.createdAt;
    }
    return client.tokenStoredAt;
}

BackupRelation relationOf(const BackupClient &theirs, const std::optional<SavedClient> &mine)
{
    if (!mine)
        return BackupRelation::New;
    const bool knowsBoth = theirs.token && mine->token;
    const bool isSameToken = knowsBoth && *theirs.token == *mine->token;
    const BackupVersion &newest = theirs.versions.back();
    const bool isSame = mine->newest && isSameDocument(newest.document, mine->newest->document);
    const auto seen = [](const std::optional<QDateTime> &at) { return at.value_or(QDateTime()); };
    const QDateTime theirTime = seen(theirs.lastReadAt);
    const QDateTime myTime = seen(mine->record.lastReadAt);
    if (isSame && (isSameToken || (!knowsBoth && theirTime == myTime)))
        return BackupRelation::Same;
    // Of two different tokens only the younger one still works.
    if (knowsBoth && !isSameToken && seen(theirs.tokenSince) != seen(mine->tokenSince)) {
        return seen(theirs.tokenSince) > seen(mine->tokenSince) ? BackupRelation::Newer
                                                                : BackupRelation::Older;
    }
    return theirTime > myTime ? BackupRelation::Newer : BackupRelation::Older;
}

bool isTokenGone(const Failure &failure)
{
    return failure.kind == Failure::Kind::NoToken || failure.kind == Failure::Kind::BrokenSeal;
}

bool isTaken(SettingsChoice choice, bool isNewServer)
{
    return choice == SettingsChoice::TakeTheirs
           || (choice == SettingsChoice::WhereNoneAre && isNewServer);
}

bool isTaken(RestoreChoice choice, const BackupClient &theirs,
             const std::optional<SavedClient> &mine)
{
    // Registered since: the backup knows less of it, whatever was chosen.
    if (theirs.clientId.isEmpty() && mine && !mine->record.clientId.isEmpty())
        return false;
    const BackupRelation relation = relationOf(theirs, mine);
    const bool isNewer = relation == BackupRelation::New || relation == BackupRelation::Newer;
    return choice == RestoreChoice::TakeTheirs || (choice == RestoreChoice::NewerWins && isNewer);
}

void writeRestored(InventoryWriter &writer, const BackupServer &theirs,
                   const inventory::ServerRecord &mine, bool isNew, bool takesSettings)
{
    inventory::ServerRecord record = mine;
    if (isNew || takesSettings) {
        record.name = theirs.record.name;
        record.tag = theirs.record.tag;
        record.isProtected = theirs.record.isProtected;
        record.secretPolicy = theirs.record.secretPolicy;
    }
    if (record.issuer.isEmpty())
        record.issuer = theirs.record.issuer;
    if (record.registrationEndpoint.isEmpty())
        record.registrationEndpoint = theirs.record.registrationEndpoint;
    writer.saveServer(record);
    // Counts of two computers cannot be added up: they may be of the same exchanges.
    if (!writer.read().habits(record.id).empty())
        return;
    for (const BackupHabit &habit : theirs.habits) {
        if (const auto meant = meantBy(habitNames, habit.habit))
            writer.saveHabit(record.id, {*meant, habit.seen, habit.of});
    }
}

void writeRestored(InventoryWriter &writer, const CredentialStore &credentials,
                   const BackupClient &theirs, const SavedClient &mine)
{
    const auto saved = writer.read().client(mine.record.id);
    ClientRecord record = saved.value_or(mine.record);
    fillRecord(record, theirs, !saved);
    if (!saved) {
        const bool isStored = theirs.tokenState == TokenState::InKeychain;
        record.tokenState = isStored ? TokenState::Missing : theirs.tokenState;
    }
    writer.saveClient(record);

    const bool isNewToken = writeSecret(writer, credentials, record.id,
                                        SecretKind::RegistrationAccessToken, theirs.token,
                                        mine.token);
    if (isNewToken) {
        const bool isRefused = theirs.tokenState == TokenState::Refused;
        record.tokenState = isRefused ? TokenState::Refused
                                      : CredentialStore::stateOfNewToken(writer.read());
        writer.saveClient(record);
    }
    writeSecret(writer, credentials, record.id, SecretKind::ClientSecret, theirs.clientSecret,
                mine.clientSecret);
    writeOlderSecrets(writer, credentials, theirs, mine);
    const QStringList versionIds = writeVersions(writer, theirs, record.id);
    writeDrafts(writer, theirs, record.id, versionIds);
    writeIntents(writer, theirs, record.id);
    inventory::ActivityRecord activity;
    activity.at = QDateTime::currentDateTimeUtc();
    activity.clientRecordId = record.id;
    activity.clientLabel = labelOf(record);
    activity.verb = inventory::Verb::Enroll;
    activity.result = u"restored"_s;
    activity.newToken = isNewToken;
    writer.addActivity(activity);
}

} // namespace clientele::registrar
