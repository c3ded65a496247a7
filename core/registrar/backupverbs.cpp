// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupfailures.h"
#include "inworker.h"
#include "registrarcore.h"
#include "restoring.h"
#include "serveridentity.h"

#include <inventory/inventorywriter.h>

#include <QCoroFuture>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::ClientRecord;
using inventory::InventoryWriter;
using inventory::ServerRecord;
using metadata::SecretText;

namespace {

BackupClient contentsOf(const inventory::Inventory &inventory, const ClientRecord &client,
                        const ServerRecord &server)
{
    BackupClient contents{.serverIdentity = server.identity,
                          .clientId = client.clientId,
                          .configurationUri = client.configurationUri,
                          .token = {},
                          .tokenSince = {},
                          .clientSecret = {},
                          .secretExpiresAt = client.secretExpiresAt,
                          .addedAt = client.addedAt,
                          .lastReadAt = client.lastReadAt,
                          .deletedAt = client.deletedAt,
                          .handedOverAt = client.handedOverAt,
                          .changedOnServer = client.changedOnServer,
                          .versions = {},
                          .draft = {},
                          .unknown = {}};
    const auto snapshots = inventory.snapshots(client.id);
    const auto draft = inventory.draft(client.id);
    for (auto snapshot = snapshots.rbegin(); snapshot != snapshots.rend(); ++snapshot) {
        if (draft && draft->baseSnapshotId == snapshot->id) {
            contents.draft = BackupDraft{.text = draft->text,
                                         .base = int(contents.versions.size()),
                                         .savedAt = draft->savedAt};
        }
        contents.versions.push_back({.source = snapshot->source,
                                     .document = snapshot->document,
                                     .answer = snapshot->answer,
                                     .takenAt = snapshot->takenAt,
                                     .lastSeenAt = snapshot->lastSeenAt});
    }
    if (const auto intent = inventory.openIntent(client.id)) {
        contents.unknown = BackupIntent{.verb = intent->verb,
                                        .bodyDigest = intent->bodyDigest,
                                        .sentDocument = intent->sentDocument,
                                        .startedAt = intent->startedAt};
    }
    return contents;
}

void addServer(std::vector<ServerRecord> &servers, ServerRecord server)
{
    const auto known = std::find_if(
        servers.begin(), servers.end(),
        [&server](const ServerRecord &other) { return other.identity == server.identity; });
    server.id.clear();
    if (known == servers.end())
        servers.push_back(std::move(server));
}

QString labelOf(const ClientRecord &client)
{
    return client.name.isEmpty() ? client.clientId : client.name;
}

bool isTaken(RestoreChoice choice, BackupRelation relation)
{
    const bool isNewer = relation == BackupRelation::New || relation == BackupRelation::Newer;
    return choice == RestoreChoice::TakeTheirs || (choice == RestoreChoice::NewerWins && isNewer);
}

/// There is none that could be had, whatever is done with the keychain.
bool isTokenGone(const Failure &failure)
{
    return failure.kind == Failure::Kind::NoToken || failure.kind == Failure::Kind::BrokenSeal;
}

using OpenedContents = tl::expected<std::shared_ptr<const BackupContents>, Failure>;

OpenedContents openContents(const QByteArray &file, const SecretText &passphrase)
{
    const auto text = secrets::decryptAge(file, passphrase);
    if (!text)
        return failed(backupProblem(text.error()));
    const auto contents = readBackup(*text);
    if (!contents)
        return failed(backupProblem(contents.error()));
    return std::make_shared<const BackupContents>(*contents);
}

} // namespace

QCoro::Task<Result<MadeBackup>> Registrar::Core::backUp(QStringList recordIds,
                                                        SecretText passphrase)
{
    const auto isAlive = m_isAlive;
    // No verb may replace a token while it is copied.
    std::vector<std::unique_ptr<BusyMark>> marks;
    for (const QString &recordId : recordIds) {
        auto claimed = claim(recordId);
        if (!claimed)
            co_return failed(claimed.error());
        marks.push_back(std::make_unique<BusyMark>(*this, recordId, false, std::move(*claimed)));
    }
    const Result<> opened = co_await m_credentials.open();
    if (!*isAlive)
        co_return failed(closing());
    if (!opened) {
        co_await checkKeychain();
        co_return failed(notBackedUp(opened.error()));
    }
    MadeBackup made;
    BackupContents contents;
    contents.madeAt = QDateTime::currentDateTimeUtc();
    for (const QString &recordId : recordIds) {
        const auto client = m_inventory.client(recordId);
        const auto server = client ? m_inventory.server(client->serverId) : std::nullopt;
        if (!client || !server)
            co_return failed(unknownRecord());
        if (client->clientId.isEmpty() || !m_inventory.newestSnapshot(recordId)) {
            made.leftOut.append(labelOf(*client));
            continue;
        }
        const auto credentials = co_await m_credentials.load(*client);
        if (!*isAlive)
            co_return failed(closing());
        if (!credentials && !isTokenGone(credentials.error()))
            co_return failed(notBackedUp(credentials.error()));
        BackupClient backedUp = contentsOf(m_inventory, *client, *server);
        if (credentials) {
            backedUp.token = credentials->token;
            backedUp.tokenSince = tokenSince(m_inventory, *client);
            backedUp.clientSecret = credentials->clientSecret;
        } else {
            made.withoutToken.append(labelOf(*client));
        }
        contents.clients.push_back(std::move(backedUp));
        addServer(contents.servers, *server);
    }
    marks.clear();
    made.clients = int(contents.clients.size());
    const std::function<secrets::AgeResult<QByteArray>()> work = [contents, passphrase,
                                                                  workFactor = m_backupWork] {
        return secrets::encryptAge(writeBackup(contents), passphrase, workFactor);
    };
    const auto future = inWorker(work);
    const auto file = co_await future;
    if (!file)
        co_return failed(backupProblem(file.error()));
    made.file = *file;
    co_return made;
}

QCoro::Task<std::optional<SavedClient>> Registrar::Core::savedClient(QString serverIdentity,
                                                                     QString clientId)
{
    const auto server = m_inventory.serverByIdentity(serverIdentity);
    const auto client = server ? m_inventory.findClient(server->id, clientId) : std::nullopt;
    if (!client)
        co_return std::nullopt;
    SavedClient saved;
    saved.record = *client;
    saved.newest = m_inventory.newestSnapshot(client->id);
    saved.tokenSince = tokenSince(m_inventory, *client);
    if (!m_credentials.isOpen())
        co_return saved;
    const auto isAlive = m_isAlive;
    const auto credentials = co_await m_credentials.load(*client);
    if (!*isAlive)
        co_return std::nullopt;
    if (credentials) {
        saved.token = credentials->token;
        saved.clientSecret = credentials->clientSecret;
    } else if (isTokenGone(credentials.error())) {
        saved.clientSecret = co_await m_credentials.loadClientSecret(*client);
    } else {
        saved.unread = credentials.error();
    }
    co_return saved;
}

QCoro::Task<Result<OpenedBackup>> Registrar::Core::openBackup(QByteArray file,
                                                              SecretText passphrase)
{
    const auto isAlive = m_isAlive;
    const std::function<OpenedContents()> work = [file, passphrase] {
        return openContents(file, passphrase);
    };
    const auto future = inWorker(work);
    const OpenedContents contents = co_await future;
    if (!*isAlive)
        co_return failed(closing());
    if (!contents)
        co_return failed(contents.error());
    // With a keychain that is locked, tokens cannot be compared; times can.
    if (m_inventory.vault())
        co_await m_credentials.open();
    OpenedBackup backup;
    backup.madeAt = (*contents)->madeAt;
    backup.contents = *contents;
    for (const BackupClient &theirs : (*contents)->clients) {
        const auto mine = co_await savedClient(theirs.serverIdentity, theirs.clientId);
        if (!*isAlive)
            co_return failed(closing());
        const auto &servers = (*contents)->servers;
        const auto server = std::find_if(servers.begin(), servers.end(),
                                         [&theirs](const ServerRecord &candidate) {
                                             return candidate.identity == theirs.serverIdentity;
                                         });
        ClientRecord described;
        if (const auto document = metadata::ClientDocument::fromText(
                theirs.versions.back().document))
            describe(described, *document);
        backup.rows.push_back({.clientName = described.name,
                               .clientId = theirs.clientId,
                               .serverName = server->name,
                               .serverTag = server->tag,
                               .hasToken = theirs.token.has_value(),
                               .hasDraft = theirs.draft.has_value(),
                               .versions = int(theirs.versions.size()),
                               .relation = relationOf(theirs, mine),
                               .theirs = theirs.lastReadAt,
                               .mine = mine ? mine->record.lastReadAt : std::nullopt});
    }
    co_return backup;
}

QCoro::Task<Result<RestoreOutcome>> Registrar::Core::restore(OpenedBackup backup,
                                                             std::vector<RestoreChoice> choices)
{
    const auto isAlive = m_isAlive;
    const Result<> opened = co_await m_credentials.open();
    if (!*isAlive)
        co_return failed(closing());
    if (!opened) {
        co_await checkKeychain();
        co_return failed(notRestored(opened.error()));
    }
    const BackupContents &contents = *backup.contents;
    RestoreOutcome outcome;
    std::vector<std::unique_ptr<BusyMark>> marks;
    std::vector<std::pair<const BackupClient *, std::optional<SavedClient>>> taken;
    for (std::size_t at = 0; at < contents.clients.size(); ++at) {
        const BackupClient &theirs = contents.clients[at];
        const RestoreChoice choice = at < choices.size() ? choices[at] : RestoreChoice::KeepMine;
        if (choice == RestoreChoice::KeepMine) {
            ++outcome.kept;
            continue;
        }
        const auto known = knownClient(theirs.serverIdentity, theirs.clientId);
        if (known) {
            auto claimed = claim(known->id);
            if (!claimed)
                co_return failed(claimed.error());
            marks.push_back(
                std::make_unique<BusyMark>(*this, known->id, false, std::move(*claimed)));
        }
        const auto mine = co_await savedClient(theirs.serverIdentity, theirs.clientId);
        if (!*isAlive)
            co_return failed(closing());
        if (mine && mine->unread)
            co_return failed(notRestored(*mine->unread));
        if (isTaken(choice, relationOf(theirs, mine)))
            taken.emplace_back(&theirs, mine);
        else
            ++outcome.kept;
    }
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        for (const auto &[theirs, mine] : taken) {
            const SavedClient target = mine ? *mine : addRestored(writer, contents, *theirs);
            writeRestored(writer, m_credentials, *theirs, target);
            (mine ? outcome.replaced : outcome.added).append(target.record.id);
        }
    });
    if (!written)
        co_return failed(storageProblem(written.error()));
    marks.clear();
    for (const QString &recordId : outcome.added)
        Q_EMIT m_registrar.clientAdded(recordId);
    for (const QString &recordId : outcome.added + outcome.replaced) {
        const Result<> settled = co_await settleUnclaimed(recordId);
        if (!*isAlive)
            co_return failed(closing());
        if (!settled)
            outcome.waiting = settled.error();
    }
    co_return outcome;
}

std::optional<ClientRecord> Registrar::Core::knownClient(const QString &serverIdentity,
                                                         const QString &clientId) const
{
    const auto server = m_inventory.serverByIdentity(serverIdentity);
    return server ? m_inventory.findClient(server->id, clientId) : std::nullopt;
}

SavedClient Registrar::Core::addRestored(InventoryWriter &writer, const BackupContents &contents,
                                         const BackupClient &theirs) const
{
    auto server = writer.read().serverByIdentity(theirs.serverIdentity);
    if (!server) {
        const auto found = std::find_if(contents.servers.begin(), contents.servers.end(),
                                        [&theirs](const ServerRecord &candidate) {
                                            return candidate.identity == theirs.serverIdentity;
                                        });
        server = newServer(found->identity, found->name, found->tag);
        server->isProtected = found->isProtected;
        server->secretPolicy = found->secretPolicy;
        writer.saveServer(*server);
    }
    SavedClient added;
    added.record = newClient(*server, theirs.configurationUri, theirs.clientId);
    added.record.addedAt = theirs.addedAt;
    return added;
}

Result<> Registrar::Core::setHandedOver(const QStringList &recordIds, bool isHandedOver)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        for (const QString &recordId : recordIds) {
            auto client = writer.read().client(recordId);
            if (!client)
                continue;
            client->handedOverAt = isHandedOver ? std::optional(now) : std::nullopt;
            writer.saveClient(*client);
            inventory::ActivityRecord activity;
            activity.at = now;
            activity.clientRecordId = recordId;
            activity.clientLabel = labelOf(*client);
            activity.verb = inventory::Verb::Enroll;
            activity.result = isHandedOver ? u"handed-over"_s : u"taken-back"_s;
            writer.addActivity(activity);
        }
    });
    if (!written)
        return failed(storageProblem(written.error()));
    for (const QString &recordId : recordIds)
        Q_EMIT m_registrar.clientChanged(recordId);
    return {};
}

} // namespace clientele::registrar
