// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrar.h"

#include "habitwords.h"
#include "registrarcore.h"

#include <inventory/inventorywriter.h>
#include <protocol/pastedresponse.h>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::ClientRecord;
using inventory::InventoryWriter;

namespace {

Result<> written(const inventory::InventoryResult<> &result)
{
    if (!result)
        return failed(storageProblem(result.error()));
    return {};
}

} // namespace

Registrar::Registrar(inventory::Inventory &inventory, secrets::Keychain &keychain,
                     protocol::Transport &transport, QObject *parent)
    : QObject(parent)
    , m_core(std::make_unique<Core>(*this, inventory, keychain, transport))
{ }

Registrar::~Registrar() = default;

std::vector<ClientRecord> Registrar::clients() const
{
    std::vector<ClientRecord> clients = m_core->inventory().clients();
    for (ClientRecord &client : clients)
        client = m_core->shown(std::move(client));
    return clients;
}

std::optional<ClientRecord> Registrar::client(const QString &recordId) const
{
    auto client = m_core->inventory().client(recordId);
    if (client)
        client = m_core->shown(std::move(*client));
    return client;
}

std::vector<inventory::ServerRecord> Registrar::servers() const
{
    return m_core->inventory().servers();
}

std::optional<inventory::ServerRecord> Registrar::server(const QString &serverId) const
{
    return m_core->inventory().server(serverId);
}

std::optional<inventory::SnapshotRecord> Registrar::newestSnapshot(const QString &recordId) const
{
    return m_core->inventory().newestSnapshot(recordId);
}

std::optional<inventory::SnapshotRecord> Registrar::snapshot(const QString &snapshotId) const
{
    return m_core->inventory().snapshot(snapshotId);
}

std::optional<inventory::DraftRecord> Registrar::draft(const QString &recordId) const
{
    return m_core->inventory().draft(recordId);
}

std::vector<inventory::SnapshotRecord> Registrar::versions(const QString &recordId) const
{
    return m_core->inventory().snapshots(recordId);
}

std::vector<inventory::EarlierDraft> Registrar::earlierDrafts(const QString &recordId) const
{
    return m_core->inventory().earlierDrafts(recordId);
}

std::vector<inventory::HabitRecord> Registrar::habits(const QString &serverId) const
{
    return m_core->inventory().habits(serverId);
}

std::vector<inventory::ActivityRecord> Registrar::activity(const QString &recordId, int limit) const
{
    return m_core->inventory().activity(recordId, limit);
}

QStringList Registrar::warningsBeforeRead(const QString &recordId) const
{
    const auto known = m_core->inventory().client(recordId);
    return known ? readWarnings(habits(known->serverId)) : QStringList();
}

QString Registrar::costOfRead(const QString &recordId) const
{
    const auto known = m_core->inventory().client(recordId);
    return known ? readCost(habits(known->serverId)) : QString();
}

QString Registrar::refusalOf(const QString &recordId, inventory::Verb verb) const
{
    const auto known = m_core->inventory().client(recordId);
    return known ? refusalWords(habits(known->serverId), verb) : QString();
}

std::optional<inventory::DiscoveryRecord> Registrar::discovery(const QString &serverId) const
{
    const auto known = m_core->inventory().server(serverId);
    return known ? m_core->inventory().discovery(known->issuer) : std::nullopt;
}

inventory::ServerSettings Registrar::serverSettings(const QString &serverId) const
{
    return m_core->inventory().serverSettings(serverId);
}

TokenPlace Registrar::tokenPlace(const QString &recordId) const
{
    const auto client = m_core->inventory().client(recordId);
    if (!client)
        return {};
    using inventory::TokenState;
    const TokenState state = client->tokenState == TokenState::Refused
                                 ? CredentialStore::stateOfKnownToken(m_core->inventory(), recordId)
                                 : client->tokenState;
    return {.inKeychain = state == TokenState::InKeychain,
            .isSealed = state == TokenState::Sealed,
            .keychain = m_core->keychain().displayName(),
            .service = m_core->keychain().service(),
            .account = client->keychainAccount,
            .storedAt = client->tokenStoredAt.value_or(QDateTime())};
}

std::optional<QDateTime> Registrar::tokenExpiresAt(const QString &recordId) const
{
    const auto member = u"registration_access_token_expires_in"_s;
    const auto newest = m_core->inventory().newestSnapshot(recordId);
    const auto document = newest ? metadata::ClientDocument::fromText(newest->document)
                                 : metadata::ClientDocument();
    constexpr qint64 longest = 100LL * 366 * 24 * 3600; // seconds; the server's number may be any
    const auto seconds = document ? document->integer(member) : std::nullopt;
    if (!seconds || *seconds < 0 || *seconds > longest || newest->notShown.contains(member))
        return std::nullopt;
    return newest->lastSeenAt.addSecs(*seconds);
}

bool Registrar::isBusy(const QString &recordId) const
{
    return m_core->isBusy(recordId);
}

int Registrar::writesUnderWay() const
{
    return m_core->writesUnderWay();
}

Result<> Registrar::saveDraft(const QString &recordId, const QByteArray &text,
                              const QString &baseSnapshotId)
{
    return m_core->saveDraft(recordId, text, baseSnapshotId);
}

Result<> Registrar::discardDraft(const QString &recordId)
{
    return m_core->discardDraft(recordId);
}

Result<> Registrar::restoreAsDraft(const QString &recordId, const QByteArray &text,
                                   const QString &baseSnapshotId)
{
    return m_core->restoreAsDraft(recordId, text, baseSnapshotId);
}

Result<> Registrar::acceptServerCopy(const QString &recordId)
{
    const Result<> saved = written(m_core->inventory().transact([&](InventoryWriter &writer) {
        if (auto client = writer.read().client(recordId)) {
            client->changedOnServer = false;
            writer.saveClient(*client);
        }
    }));
    if (saved)
        Q_EMIT clientChanged(recordId);
    return saved;
}

std::optional<Registrar::AddressOffer> Registrar::addressOffer(const QString &recordId) const
{
    return m_core->addressOffer(recordId);
}

Result<> Registrar::acceptAddress(const QString &recordId)
{
    return m_core->acceptAddress(recordId);
}

Result<> Registrar::saveServer(const inventory::ServerRecord &server)
{
    const Result<> saved = written(
        m_core->inventory().transact([&](InventoryWriter &writer) { writer.saveServer(server); }));
    if (saved)
        Q_EMIT serverChanged(server.id);
    return saved;
}

Result<> Registrar::forgetHabits(const QString &serverId)
{
    const Result<> saved = written(m_core->inventory().transact(
        [&](InventoryWriter &writer) { writer.forgetHabits(serverId); }));
    if (saved)
        Q_EMIT serverChanged(serverId);
    return saved;
}

Result<> Registrar::forgetHabit(const QString &serverId, inventory::HabitRecord::Habit habit)
{
    const Result<> saved = written(m_core->inventory().transact(
        [&](InventoryWriter &writer) { writer.forgetHabit(serverId, habit); }));
    if (saved)
        Q_EMIT serverChanged(serverId);
    return saved;
}

Result<> Registrar::sendSecretAsLearned(const QString &recordId)
{
    const auto known = m_core->inventory().client(recordId);
    auto server = known ? m_core->inventory().server(known->serverId) : std::nullopt;
    if (!server)
        return failed(unknownRecord());
    if (server->secretPolicy == metadata::SecretPolicy::AsLearned)
        return {};
    server->secretPolicy = metadata::SecretPolicy::AsLearned;
    return saveServer(*server);
}

Result<QString> Registrar::serverAtEndpoint(const QUrl &endpoint, const QString &name,
                                            const QString &tag)
{
    return m_core->serverAtEndpoint(endpoint, name, tag);
}

Result<QString> Registrar::serverAtUri(const QByteArray &configurationUri, const QString &name,
                                       const QString &tag)
{
    return m_core->serverAtUri(configurationUri, name, tag);
}

Result<QString> Registrar::serverAtIssuer(const QString &issuer, const QString &tag)
{
    return m_core->serverAtIssuer(issuer, tag);
}

Result<> Registrar::markDeleted(const QString &recordId)
{
    const Result<> saved = m_core->markDeleted(recordId);
    if (saved)
        Q_EMIT clientChanged(recordId);
    return saved;
}

metadata::SecretText Registrar::tokenIn(const QByteArray &pasted)
{
    return protocol::parsePastedToken(pasted);
}

Result<Registrar::PastedSummary> Registrar::inspectResponse(const QByteArray &pasted)
{
    const auto information = protocol::parsePastedResponse(pasted);
    if (!information)
        return failed(pastedProblem(information.error()));
    return PastedSummary{.clientName = information->document.clientName(),
                         .clientId = information->clientId,
                         .configurationUri = QString::fromUtf8(
                             information->registrationClientUri.value_or(QByteArray())),
                         .hasToken = information->registrationAccessToken.has_value(),
                         .hasSecret = information->clientSecret.has_value()};
}

QCoro::Task<Result<QString>> Registrar::enroll(Enrolment enrolment)
{
    return m_core->enroll(std::move(enrolment));
}

QCoro::Task<Result<QString>> Registrar::enrollResponse(QByteArray pasted, QString serverTag)
{
    return m_core->enrollResponse(std::move(pasted), std::move(serverTag));
}

QCoro::Task<Result<QString>> Registrar::registerClient(Registration registration)
{
    return m_core->registerClient(std::move(registration));
}

QCoro::Task<Result<Registrar::ReadOutcome>> Registrar::read(QString recordId)
{
    return m_core->read(std::move(recordId));
}

QCoro::Task<Result<UpdatePlan>> Registrar::plan(QString recordId)
{
    return m_core->plan(std::move(recordId));
}

Result<UpdatePlan> Registrar::planAgain(const UpdatePlan &plan) const
{
    auto again = m_core->planAgainstNewest(plan.clientRecordId, plan.notRead, plan.answers);
    if (again)
        again->isUnread = plan.isUnread;
    return again;
}

QCoro::Task<Result<UpdateOutcome>> Registrar::apply(
    UpdatePlan plan, std::function<void(SendStage)> progress,
    std::shared_ptr<const protocol::Cancellation> cancellation)
{
    return m_core->apply(std::move(plan), std::move(progress), std::move(cancellation));
}

QCoro::Task<Result<>> Registrar::remove(QString recordId)
{
    return m_core->remove(std::move(recordId));
}

QCoro::Task<Result<Resolution>> Registrar::resolve(QString recordId)
{
    return m_core->resolve(std::move(recordId));
}

QCoro::Task<Result<>> Registrar::removeHere(QString recordId)
{
    return m_core->removeHere(std::move(recordId));
}

QCoro::Task<Result<inventory::DiscoveryRecord>> Registrar::discover(QString issuer)
{
    return m_core->discover(std::move(issuer));
}

QCoro::Task<Result<metadata::SecretText>> Registrar::clientSecret(QString recordId)
{
    return m_core->clientSecret(std::move(recordId));
}

QCoro::Task<Result<PublishedKeys>> Registrar::fetchKeys(QString recordId, QUrl address)
{
    return m_core->fetchKeys(std::move(recordId), std::move(address));
}

QCoro::Task<Result<>> Registrar::saveServerSettings(inventory::ServerSettings settings,
                                                    ServerSecrets secrets)
{
    return m_core->saveServerSettings(std::move(settings), std::move(secrets),
                                      ServerConnections::Source::Entered);
}

QCoro::Task<Result<Registrar::ReadOutcome>> Registrar::replaceToken(QString recordId,
                                                                    metadata::SecretText token)
{
    return m_core->replaceToken(std::move(recordId), std::move(token));
}

int Registrar::olderTokens(const QString &recordId) const
{
    return m_core->olderTokens(recordId);
}

QCoro::Task<Result<Registrar::ReadOutcome>> Registrar::tryOlderToken(QString recordId)
{
    return m_core->tryOlderToken(std::move(recordId));
}

Result<QString> Registrar::startRegistration(const NewRegistration &registration)
{
    return m_core->startRegistration(registration);
}

Result<RegistrationPlan> Registrar::planRegistration(const QString &recordId) const
{
    return m_core->planRegistration(recordId);
}

QCoro::Task<Result<RegistrationOutcome>> Registrar::registerAgain(Again again)
{
    return m_core->registerAgain(std::move(again));
}

std::vector<HeldToken> Registrar::heldTokens() const
{
    return m_core->heldTokens();
}

QCoro::Task<Result<>> Registrar::retryHeldToken(QString recordId)
{
    return m_core->retryHeldToken(std::move(recordId));
}

std::optional<metadata::SecretText> Registrar::heldToken(const QString &recordId) const
{
    return m_core->heldToken(recordId);
}

void Registrar::dropHeldToken(const QString &recordId)
{
    m_core->dropHeldToken(recordId);
}

QCoro::Task<Result<QByteArray>> Registrar::backUpHeldTokens(metadata::SecretText passphrase)
{
    return m_core->backUpHeldTokens(std::move(passphrase));
}

bool Registrar::reload()
{
    return m_core->reload();
}

QCoro::Task<Result<MadeBackup>> Registrar::backUp(QStringList recordIds,
                                                  metadata::SecretText passphrase)
{
    return m_core->backUp(std::move(recordIds), std::move(passphrase));
}

void Registrar::setBackupWork(int workFactor)
{
    m_core->setBackupWork(workFactor);
}

QCoro::Task<Result<OpenedBackup>> Registrar::openBackup(QByteArray file,
                                                        metadata::SecretText passphrase)
{
    return m_core->openBackup(std::move(file), std::move(passphrase));
}

QCoro::Task<Result<RestoreOutcome>> Registrar::restore(OpenedBackup backup,
                                                       std::vector<RestoreChoice> choices)
{
    return m_core->restore(std::move(backup), std::move(choices), {});
}

QCoro::Task<Result<RestoreOutcome>> Registrar::restore(OpenedBackup backup,
                                                       std::vector<RestoreChoice> choices,
                                                       std::vector<SettingsChoice> settingsChoices)
{
    return m_core->restore(std::move(backup), std::move(choices), std::move(settingsChoices));
}

Result<> Registrar::handOver(const QStringList &recordIds)
{
    return m_core->setHandedOver(recordIds, true);
}

Result<> Registrar::takeBack(const QString &recordId)
{
    return m_core->setHandedOver({recordId}, false);
}

QCoro::Task<Result<>> Registrar::moveTokensHome()
{
    return m_core->moveTokensHome();
}

SecretsReport Registrar::secretsReport() const
{
    return m_core->secretsReport();
}

QCoro::Task<Result<>> Registrar::moveTokens(inventory::TokenHome home)
{
    return m_core->moveTokens(home);
}

QCoro::Task<Result<>> Registrar::renewVaultKey(metadata::SecretText passphrase)
{
    return m_core->renewVaultKey(std::move(passphrase));
}

QCoro::Task<Result<>> Registrar::usePassphrase(metadata::SecretText passphrase)
{
    return m_core->usePassphrase(std::move(passphrase));
}

QCoro::Task<Result<>> Registrar::changePassphrase(metadata::SecretText old,
                                                  metadata::SecretText next)
{
    return m_core->changePassphrase(std::move(old), std::move(next));
}

QCoro::Task<Result<>> Registrar::unlockVault(metadata::SecretText passphrase)
{
    return m_core->unlockVault(std::move(passphrase));
}

Result<> Registrar::lockVault()
{
    return m_core->lockVault();
}

void Registrar::setPassphrasePrompt(std::function<QCoro::Task<>()> prompt)
{
    m_core->keychain().setPrompt(std::move(prompt));
}

void Registrar::setPassphraseWork(qint64 passes, qint64 memory)
{
    m_core->keychain().setWork({passes, memory});
}

QCoro::Task<KeychainStatus> Registrar::checkKeychain()
{
    return m_core->checkKeychain();
}

QCoro::Task<KeychainStatus> Registrar::unlockKeychain()
{
    return m_core->unlockKeychain();
}

KeychainStatus Registrar::keychainStatus() const
{
    return m_core->keychainStatus();
}

QString Registrar::keychainName() const
{
    return m_core->keychain().displayName();
}

} // namespace clientele::registrar
