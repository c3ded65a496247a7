// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restoring.h"

#include "answerjournal.h"

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
                            .lastSeenAt = version.lastSeenAt});
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

void writeIntent(InventoryWriter &writer, const BackupIntent &intent, const QString &recordId)
{
    writer.beginIntent({.id = newId(),
                        .clientRecordId = recordId,
                        .verb = intent.verb,
                        .bodyDigest = intent.bodyDigest,
                        .sentDocument = intent.sentDocument,
                        .startedAt = intent.startedAt});
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

void writeRestored(InventoryWriter &writer, const CredentialStore &credentials,
                   const BackupClient &theirs, const SavedClient &mine)
{
    ClientRecord record = writer.read().client(mine.record.id).value_or(mine.record);
    if (theirs.token || record.configurationUri.isEmpty())
        record.configurationUri = theirs.configurationUri;
    record.isManageable = !record.configurationUri.isEmpty();
    if (const auto document = ClientDocument::fromText(theirs.versions.back().document))
        describe(record, *document);
    if (theirs.clientSecret) {
        record.hasSecret = true;
        record.secretExpiresAt = theirs.secretExpiresAt;
    }
    record.lastReadAt = theirs.lastReadAt;
    record.deletedAt = theirs.deletedAt;
    record.handedOverAt = theirs.handedOverAt;
    record.changedOnServer = theirs.changedOnServer;
    writer.saveClient(record);

    const bool hasNewToken = writeSecret(writer, credentials, record.id,
                                         SecretKind::RegistrationAccessToken, theirs.token,
                                         mine.token);
    if (hasNewToken) {
        record.tokenState = CredentialStore::stateOfNewToken(writer.read());
        writer.saveClient(record);
    }
    writeSecret(writer, credentials, record.id, SecretKind::ClientSecret, theirs.clientSecret,
                mine.clientSecret);
    const QStringList versionIds = writeVersions(writer, theirs, record.id);
    if (theirs.draft) {
        writer.saveDraft({.clientRecordId = record.id,
                          .baseSnapshotId = versionIds.at(theirs.draft->base),
                          .text = theirs.draft->text,
                          .savedAt = theirs.draft->savedAt});
    }
    if (theirs.unknown && !writer.read().openIntent(record.id))
        writeIntent(writer, *theirs.unknown, record.id);
    inventory::ActivityRecord activity;
    activity.at = QDateTime::currentDateTimeUtc();
    activity.clientRecordId = record.id;
    activity.clientLabel = record.name.isEmpty() ? record.clientId : record.name;
    activity.verb = inventory::Verb::Enroll;
    activity.result = u"restored"_s;
    activity.newToken = hasNewToken;
    writer.addActivity(activity);
}

} // namespace clientele::registrar
