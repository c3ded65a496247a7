// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backingup.h"
#include "backupfailures.h"
#include "inworker.h"
#include "registrarcore.h"
#include "restoring.h"
#include "serveridentity.h"

#include <inventory/inventorywriter.h>

#include <QCoreApplication>
#include <QCoroFuture>

#include <algorithm>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::ClientRecord;
using inventory::InventoryWriter;
using inventory::ServerRecord;
using metadata::SecretText;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::Restore)
};

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

const BackupServer &serverOf(const BackupContents &contents, const BackupClient &client)
{
    return *std::find_if(contents.servers.begin(), contents.servers.end(),
                         [&client](const BackupServer &server) {
                             return server.record.identity == client.serverIdentity;
                         });
}

BackupRow rowOf(const BackupContents &contents, const BackupClient &theirs,
                const std::optional<SavedClient> &mine)
{
    const ServerRecord &server = serverOf(contents, theirs).record;
    const bool isUnanswered = theirs.clientId.isEmpty() && theirs.draft;
    ClientRecord described;
    if (const auto document = metadata::ClientDocument::fromText(
            isUnanswered ? theirs.draft->text : theirs.versions.back().document))
        describe(described, *document);
    described.clientId = theirs.clientId;
    described.configurationUri = theirs.configurationUri;
    return {.clientName = labelOf(described),
            .clientId = theirs.clientId,
            .serverName = server.name,
            .serverTag = server.tag,
            .hasToken = theirs.token.has_value(),
            .hasDraft = theirs.draft.has_value(),
            .versions = int(theirs.versions.size()),
            .relation = relationOf(theirs, mine),
            .theirs = theirs.lastReadAt,
            .mine = mine ? mine->record.lastReadAt : std::nullopt};
}

QStringList partsOf(const BackupServer &server)
{
    if (!server.settings)
        return {};
    const auto &settings = *server.settings;
    QStringList parts;
    const auto add = [&parts](bool isThere, const QString &words) {
        if (isThere)
            parts.append(words);
    };
    add(!settings.values.extraAuthorities.isEmpty(), Words::tr("certificate authorities"));
    add(settings.clientCertificate.has_value(), Words::tr("client certificate"));
    add(settings.values.proxy != inventory::ProxyKind::System, Words::tr("proxy"));
    add(!settings.headers.empty(), Words::tr("extra headers"));
    add(settings.values.bearerMode != inventory::BearerMode::RegistrationToken,
        Words::tr("another bearer"));
    return parts;
}

} // namespace

QCoro::Task<std::optional<SavedClient>> Registrar::Core::savedClient(BackupClient theirs)
{
    const auto client = knownClient(theirs);
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

QCoro::Task<BackupServerRow> Registrar::Core::serverRow(BackupServer theirs)
{
    BackupServerRow row{.name = theirs.record.name,
                        .tag = theirs.record.tag,
                        .isNew = true,
                        .isSame = false,
                        .holds = partsOf(theirs)};
    const auto mine = m_inventory.serverByIdentity(theirs.record.identity);
    row.isNew = !mine;
    if (!mine)
        co_return row;
    const auto contents = co_await serverContents(*mine);
    row.isSame = contents && contents->settings == theirs.settings
                 && mine->name == theirs.record.name && mine->tag == theirs.record.tag
                 && mine->isProtected == theirs.record.isProtected
                 && mine->secretPolicy == theirs.record.secretPolicy;
    co_return row;
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
        const auto mine = co_await savedClient(theirs);
        if (!*isAlive)
            co_return failed(closing());
        backup.rows.push_back(rowOf(**contents, theirs, mine));
    }
    for (const BackupServer &theirs : (*contents)->servers) {
        const BackupServerRow row = co_await serverRow(theirs);
        if (!*isAlive)
            co_return failed(closing());
        backup.servers.push_back(row);
    }
    co_return backup;
}

QCoro::Task<Result<Registrar::Core::Restoring>> Registrar::Core::chosen(
    std::shared_ptr<const BackupContents> contents, std::vector<RestoreChoice> choices)
{
    const auto isAlive = m_isAlive;
    Restoring restoring;
    for (std::size_t at = 0; at < contents->clients.size(); ++at) {
        const BackupClient &theirs = contents->clients[at];
        const RestoreChoice choice = at < choices.size() ? choices[at] : RestoreChoice::KeepMine;
        if (choice == RestoreChoice::KeepMine) {
            ++restoring.kept;
            continue;
        }
        if (const auto known = knownClient(theirs)) {
            auto claimed = claim(known->id);
            if (!claimed)
                co_return failed(claimed.error());
            restoring.marks.push_back(
                std::make_unique<BusyMark>(*this, known->id, false, std::move(*claimed)));
        }
        const auto mine = co_await savedClient(theirs);
        if (!*isAlive)
            co_return failed(closing());
        if (mine && mine->unread)
            co_return failed(notRestored(*mine->unread));
        if (isTaken(choice, theirs, mine))
            restoring.taken.emplace_back(&theirs, mine);
        else
            ++restoring.kept;
    }
    co_return restoring;
}

QCoro::Task<Result<RestoreOutcome>> Registrar::Core::restore(
    OpenedBackup backup, std::vector<RestoreChoice> choices,
    std::vector<SettingsChoice> settingsChoices)
{
    const auto isAlive = m_isAlive;
    const Result<> opened = co_await m_credentials.open();
    if (!*isAlive)
        co_return failed(closing());
    if (!opened) {
        co_await checkKeychain();
        co_return failed(notRestored(opened.error()));
    }
    auto restoring = co_await chosen(backup.contents, choices);
    if (!restoring)
        co_return failed(restoring.error());
    RestoreOutcome outcome;
    outcome.kept = restoring->kept;
    const std::vector<RestoredSettings> settings = settingsToTake(*backup.contents, *restoring,
                                                                  settingsChoices);
    const auto written = m_inventory.transact([&](InventoryWriter &writer) {
        for (const RestoredSettings &one : settings)
            writeRestored(writer, *one.theirs, one.mine, one.isNew, one.isTaken);
        for (const auto &[theirs, mine] : restoring->taken) {
            const SavedClient target = mine ? *mine : addRestored(writer, *theirs);
            writeRestored(writer, m_credentials, *theirs, target);
            (mine ? outcome.replaced : outcome.added).append(target.record.id);
        }
    });
    if (!written)
        co_return failed(storageProblem(written.error()));
    const auto taken = std::move(restoring->taken);
    restoring->marks.clear();
    for (const QString &recordId : outcome.added)
        Q_EMIT m_registrar.clientAdded(recordId);
    const RestoredServers servers = co_await restoreSettings(settings);
    outcome.settings = servers.taken;
    outcome.settingsNotTaken = servers.problem;
    for (const auto &[theirs, mine] : taken) {
        if (!*isAlive)
            co_return failed(closing());
        const auto known = knownClient(*theirs);
        if (!known)
            continue;
        const Result<> settled = co_await settleRestored(known->id, theirs->tokenSince);
        if (!settled)
            outcome.waiting = settled.error();
    }
    co_return outcome;
}

std::vector<Registrar::Core::RestoredSettings> Registrar::Core::settingsToTake(
    const BackupContents &contents, const Restoring &restoring,
    const std::vector<SettingsChoice> &choices) const
{
    std::vector<RestoredSettings> settings;
    for (std::size_t at = 0; at < contents.servers.size(); ++at) {
        const BackupServer &theirs = contents.servers[at];
        const SettingsChoice choice = at < choices.size() ? choices[at]
                                                          : SettingsChoice::WhereNoneAre;
        const ServerRecord &record = theirs.record;
        const auto known = m_inventory.serverByIdentity(record.identity);
        const bool hasClients = std::any_of(
            restoring.taken.begin(), restoring.taken.end(),
            [&record](const auto &one) { return one.first->serverIdentity == record.identity; });
        const bool isChosen = isTaken(choice, !known);
        if (!hasClients && !(known && isChosen))
            continue;
        settings.push_back(
            {.theirs = &theirs,
             .mine = known ? *known : newServer(record.identity, record.name, record.tag),
             .isNew = !known,
             .isTaken = isChosen});
    }
    return settings;
}

QCoro::Task<Registrar::Core::RestoredServers> Registrar::Core::restoreSettings(
    std::vector<RestoredSettings> settings)
{
    const auto isAlive = m_isAlive;
    RestoredServers outcome;
    for (const RestoredSettings &one : settings) {
        if (!one.isTaken || (one.isNew && !one.theirs->settings))
            continue;
        const BackupSettings theirs = one.theirs->settings.value_or(BackupSettings());
        inventory::ServerSettings values = theirs.values;
        values.serverId = one.mine.id;
        const ServerSecrets secrets = secretsOf(theirs);
        const auto source = ServerConnections::Source::Restored;
        const Result<> saved = co_await saveServerSettings(values, secrets, source);
        if (!*isAlive)
            break;
        if (saved)
            outcome.taken.append(one.mine.name);
        else if (!outcome.problem)
            outcome.problem = saved.error();
    }
    co_return outcome;
}

// When a token came is how two copies of a client are compared; that it moved here says nothing.
QCoro::Task<Result<>> Registrar::Core::settleRestored(QString recordId,
                                                      std::optional<QDateTime> since)
{
    const auto isAlive = m_isAlive;
    const Result<> settled = co_await settleUnclaimed(recordId);
    if (!*isAlive || !settled || !since)
        co_return settled;
    (void)m_inventory.transact([&](InventoryWriter &writer) {
        if (auto client = writer.read().client(recordId)) {
            client->tokenStoredAt = since;
            writer.saveClient(*client);
        }
    });
    co_return settled;
}

std::optional<ClientRecord> Registrar::Core::knownClient(const BackupClient &theirs) const
{
    if (theirs.clientId.isEmpty())
        return m_inventory.client(theirs.recordId);
    const auto server = m_inventory.serverByIdentity(theirs.serverIdentity);
    return server ? m_inventory.findClient(server->id, theirs.clientId) : std::nullopt;
}

SavedClient Registrar::Core::addRestored(InventoryWriter &writer, const BackupClient &theirs) const
{
    const auto server = writer.read().serverByIdentity(theirs.serverIdentity);
    SavedClient added;
    added.record = newClient(server.value_or(ServerRecord()), theirs.configurationUri,
                             theirs.clientId);
    if (theirs.clientId.isEmpty()) {
        added.record.id = theirs.recordId;
        added.record.keychainAccount = u"registration %1"_s.arg(theirs.recordId);
    }
    added.record.addedAt = theirs.addedAt;
    return added;
}

} // namespace clientele::registrar
