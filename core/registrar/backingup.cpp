// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backingup.h"

#include "backupwords.h"

#include <inventory/inventory.h>

#include <algorithm>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::ClientRecord;
using inventory::Inventory;
using inventory::ServerRecord;
using inventory::TokenState;
using metadata::SecretText;

namespace {

void addVersions(BackupClient &contents, const Inventory &inventory, const ClientRecord &client)
{
    const auto snapshots = inventory.snapshots(client.id);
    for (auto snapshot = snapshots.rbegin(); snapshot != snapshots.rend(); ++snapshot) {
        contents.versions.push_back({.source = snapshot->source,
                                     .document = snapshot->document,
                                     .answer = snapshot->answer,
                                     .takenAt = snapshot->takenAt,
                                     .lastSeenAt = snapshot->lastSeenAt,
                                     .notShown = snapshot->notShown});
    }
    if (contents.versions.empty()) {
        contents.versions.push_back({.source = inventory::SnapshotSource::Unanswered,
                                     .document = "{}"_ba,
                                     .answer = {},
                                     .takenAt = client.addedAt,
                                     .lastSeenAt = client.addedAt});
    }
}

void addDrafts(BackupClient &contents, const Inventory &inventory, const ClientRecord &client)
{
    const auto snapshots = inventory.snapshots(client.id);
    // Of the versions, which are oldest first.
    const auto indexOf = [&snapshots](const QString &id) {
        const auto found = std::find_if(
            snapshots.rbegin(), snapshots.rend(),
            [&id](const inventory::SnapshotRecord &snapshot) { return snapshot.id == id; });
        return int(found - snapshots.rbegin());
    };
    if (const auto draft = inventory.draft(client.id)) {
        contents.draft = BackupDraft{
            .text = draft->text, .base = indexOf(draft->baseSnapshotId), .savedAt = draft->savedAt};
    }
    for (const inventory::EarlierDraft &draft : inventory.earlierDrafts(client.id))
        contents.earlierDrafts.push_back({.text = draft.text,
                                          .base = indexOf(draft.baseSnapshotId),
                                          .savedAt = draft.savedAt,
                                          .putAsideAt = draft.putAsideAt});
}

void addIntents(BackupClient &contents, const Inventory &inventory, const ClientRecord &client)
{
    for (const inventory::IntentRecord &intent : inventory.openIntents()) {
        if (intent.clientRecordId != client.id)
            continue;
        contents.unknown.push_back({.verb = intent.verb,
                                    .bodyDigest = intent.bodyDigest,
                                    .sentDocument = intent.sentDocument,
                                    .startedAt = intent.startedAt,
                                    .target = intent.target});
    }
}

} // namespace

BackupClient backupOf(const Inventory &inventory, const ClientRecord &client,
                      const ServerRecord &server)
{
    // Where it is kept is the inventory's own matter.
    const bool isStored = client.tokenState == TokenState::Waiting
                          || client.tokenState == TokenState::Sealed;
    BackupClient contents{.serverIdentity = server.identity,
                          .clientId = client.clientId,
                          .recordId = client.clientId.isEmpty() ? client.id : QString(),
                          .configurationUri = client.configurationUri,
                          .token = {},
                          .tokenSince = {},
                          .tokenState = isStored ? TokenState::InKeychain : client.tokenState,
                          .clientSecret = {},
                          .secretExpiresAt = client.secretExpiresAt,
                          .addedAt = client.addedAt,
                          .lastReadAt = client.lastReadAt,
                          .deletedAt = client.deletedAt,
                          .handedOverAt = client.handedOverAt,
                          .changedOnServer = client.changedOnServer,
                          .isManageable = client.isManageable,
                          .versions = {},
                          .draft = {},
                          .unknown = {},
                          .olderSecrets = {},
                          .earlierDrafts = {}};
    addVersions(contents, inventory, client);
    addDrafts(contents, inventory, client);
    addIntents(contents, inventory, client);
    return contents;
}

BackupServer backupOf(const Inventory &inventory, ServerRecord server)
{
    BackupServer contents;
    for (const inventory::HabitRecord &habit : inventory.habits(server.id)) {
        if (const QString word = wordOf(habitNames, habit.habit); !word.isEmpty())
            contents.habits.push_back({word, habit.seen, habit.of});
    }
    server.id.clear();
    contents.record = std::move(server);
    return contents;
}

BackupSettings backupOf(inventory::ServerSettings settings, const ServerSecrets &secrets)
{
    settings.serverId.clear();
    settings.hasClientCertificate = secrets.clientCertificate.has_value();
    settings.hasPassphrase = secrets.passphrase.has_value();
    settings.hasProxyPassword = secrets.proxyPassword.has_value();
    settings.hasBearer = secrets.bearer.has_value();
    settings.tokenSource.hasClientSecret = secrets.tokenClientSecret.has_value();
    settings.headerNames.clear();
    BackupSettings contents{.values = std::move(settings),
                            .clientCertificate = {},
                            .passphrase = secrets.passphrase,
                            .proxyPassword = secrets.proxyPassword,
                            .bearer = secrets.bearer,
                            .tokenClientSecret = secrets.tokenClientSecret,
                            .headers = {}};
    if (const auto &certificate = secrets.clientCertificate)
        contents.clientCertificate = SecretText(certificate->reveal().toByteArray().toBase64());
    for (const auto &[name, value] :
         secrets.headers.value_or(decltype(secrets.headers)::value_type())) {
        contents.headers.push_back({name, value});
        contents.values.headerNames.append(QString::fromLatin1(name));
    }
    return contents;
}

ServerSecrets secretsOf(const BackupSettings &settings)
{
    const SecretText none;
    ServerSecrets secrets;
    secrets.clientCertificate = none;
    if (settings.clientCertificate) {
        const QByteArray encoded = settings.clientCertificate->reveal().toByteArray();
        secrets.clientCertificate = SecretText(QByteArray::fromBase64(encoded));
    }
    secrets.passphrase = settings.passphrase.value_or(none);
    secrets.proxyPassword = settings.proxyPassword.value_or(none);
    secrets.bearer = settings.bearer.value_or(none);
    secrets.tokenClientSecret = settings.tokenClientSecret.value_or(none);
    secrets.headers.emplace();
    for (const BackupHeader &header : settings.headers)
        secrets.headers->emplace_back(header.name, header.value.value_or(none));
    return secrets;
}

bool holds(const std::vector<BackupServer> &servers, const QString &identity)
{
    return std::any_of(servers.begin(), servers.end(), [&identity](const BackupServer &server) {
        return server.record.identity == identity;
    });
}

QString labelOf(const ClientRecord &client)
{
    if (!client.name.isEmpty())
        return client.name;
    return client.clientId.isEmpty() ? QString::fromUtf8(client.configurationUri) : client.clientId;
}

} // namespace clientele::registrar
