// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "answerjournal.h"
#include "credentialstore.h"
#include "failurewords.h"
#include "registrar.h"

#include <inventory/inventory.h>
#include <protocol/configurationuri.h>
#include <protocol/request.h>
#include <protocol/transport.h>

#include <QSet>

namespace clientele::registrar {

/// A client about to be asked: everything that a request needs is at hand, and a new token could be
/// kept.
struct ReadyClient
{
    inventory::ClientRecord client;
    inventory::ServerRecord server;
    protocol::ConfigurationUri uri;
    Credentials credentials;
};

/// What the verbs share. Each verb is a file of its own: enrollverbs.cpp, readverb.cpp,
/// updateverb.cpp, deleteverb.cpp, resolveverb.cpp.
class Registrar::Core
{
public:
    Core(Registrar &registrar, inventory::Inventory &inventory, secrets::Keychain &keychain,
         protocol::Transport &transport);
    ~Core() { *m_isAlive = false; }
    Core(const Core &) = delete;
    Core &operator=(const Core &) = delete;

    QCoro::Task<Result<QString>> enroll(Enrolment enrolment);
    QCoro::Task<Result<QString>> enrollResponse(QByteArray pasted, QString serverTag);
    QCoro::Task<Result<QString>> registerClient(Registration registration);
    QCoro::Task<Result<ReadOutcome>> read(QString recordId);
    QCoro::Task<Result<UpdatePlan>> plan(QString recordId);
    QCoro::Task<Result<UpdateOutcome>> apply(UpdatePlan plan,
                                             std::function<void(SendStage)> progress);
    QCoro::Task<Result<>> remove(QString recordId);
    QCoro::Task<Result<Resolution>> resolve(QString recordId);
    Result<> markDeleted(const QString &recordId);
    QCoro::Task<Result<>> moveTokensHome();
    QCoro::Task<KeychainStatus> checkKeychain();
    QCoro::Task<KeychainStatus> unlockKeychain();

    [[nodiscard]] Result<UpdatePlan> planAgainstNewest(const QString &recordId,
                                                       const std::optional<Failure> &notRead) const;
    inventory::Inventory &inventory() { return m_inventory; }
    [[nodiscard]] bool isBusy(const QString &recordId) const { return m_busy.contains(recordId); }
    [[nodiscard]] int writesUnderWay() const { return m_writesUnderWay; }
    [[nodiscard]] KeychainStatus keychainStatus() const { return m_keychainStatus; }
    [[nodiscard]] secrets::Keychain &keychain() { return m_keychain; }

    /// The record as people should see it: a request under way is no unknown outcome.
    [[nodiscard]] inventory::ClientRecord shown(inventory::ClientRecord client) const;

private:
    class BusyMark;
    friend class BusyMark;

    /// The gate before every request of a saved client.
    QCoro::Task<Result<ReadyClient>> makeReady(QString recordId);
    /// One GET of a client that is ready and marked busy, stored.
    QCoro::Task<Result<ReadOutcome>> readReady(ReadyClient ready);
    /// Stores an accepted answer; when the inventory cannot take it, the keychain gets the token
    /// directly.
    QCoro::Task<Result<StoredAnswer>> keep(AcceptedAnswer answer);
    /// Moves new secrets to the keychain; what could not be moved stays sealed, which the client's
    /// state shows.
    QCoro::Task<Result<>> settle(QString recordId);

    /// Refuses an answer that names another client; an accepted one is complete but for its
    /// secrets' storage.
    [[nodiscard]] Result<protocol::ClientInformation> accept(const ReadyClient &ready,
                                                             inventory::Verb verb,
                                                             const QString &intentId,
                                                             const protocol::Exchange &exchange);
    [[nodiscard]] Failure recordFailure(const inventory::ClientRecord &client, inventory::Verb verb,
                                        const QString &intentId, const protocol::Exchange &exchange,
                                        Failure failure);
    [[nodiscard]] AcceptedAnswer acceptedAnswer(const ReadyClient &ready, inventory::Verb verb,
                                                const QString &intentId,
                                                protocol::ClientInformation information,
                                                const protocol::Exchange &exchange) const;
    [[nodiscard]] Resolution judgeUpdate(const inventory::IntentRecord &intent,
                                         const std::optional<inventory::SnapshotRecord> &before,
                                         const metadata::ClientDocument &now) const;
    [[nodiscard]] inventory::ServerRecord serverFor(const protocol::ConfigurationUri &uri,
                                                    const QString &clientId, const QString &name,
                                                    const QString &tag) const;
    [[nodiscard]] inventory::ClientRecord newClient(const inventory::ServerRecord &server,
                                                    const QByteArray &configurationUri,
                                                    const QString &clientId) const;
    [[nodiscard]] inventory::ServerRecord serverOfEndpoint(const Registration &registration) const;
    void describeRequestOf(UpdatePlan &plan, const inventory::ClientRecord &client) const;
    [[nodiscard]] static QString requestLine(inventory::Verb verb,
                                             const protocol::ConfigurationUri &uri);
    [[nodiscard]] bool rotatesOnRead(const QString &serverId) const;
    [[nodiscard]] std::vector<inventory::ClientRecord> deletedWithEntries() const;
    QCoro::Task<> forgetDeleted(inventory::ClientRecord client);
    void noteMissingToken(const QString &recordId);
    void endIntent(const inventory::IntentRecord &intent, const QString &result, bool dropDraft);
    void setKeychainStatus(KeychainStatus status);
    void endIntentsOfReads();

    Registrar &m_registrar;
    inventory::Inventory &m_inventory;
    secrets::Keychain &m_keychain;
    protocol::Transport &m_transport;
    CredentialStore m_credentials;
    AnswerJournal m_journal;
    QSet<QString> m_busy;
    /// False once this is gone. A request under way is given up when the program closes, and its
    /// coroutine may be resumed only after that: what waits for an answer looks here before it
    /// touches anything of ours.
    std::shared_ptr<bool> m_isAlive = std::make_shared<bool>(true);
    int m_writesUnderWay = 0;
    KeychainStatus m_keychainStatus = KeychainStatus::Unknown;
};

/// Marks a client busy for as long as it lives, so that it has one request in flight.
class Registrar::Core::BusyMark
{
public:
    BusyMark(Core &core, QString recordId, bool isWrite);
    ~BusyMark();
    BusyMark(const BusyMark &) = delete;
    BusyMark &operator=(const BusyMark &) = delete;

private:
    Core &m_core;
    std::shared_ptr<bool> m_isCoreAlive;
    QString m_recordId;
    bool m_isWrite = false;
};

/// The words' view of a request.
[[nodiscard]] RequestFacts factsOf(inventory::Verb verb, const protocol::Request &request);

} // namespace clientele::registrar
