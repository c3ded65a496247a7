// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accesstokens.h"
#include "answerjournal.h"
#include "clientclaim.h"
#include "credentialstore.h"
#include "failurewords.h"
#include "registrar.h"
#include "restoring.h"
#include "secretsafe.h"
#include "serverconnections.h"

#include <inventory/inventory.h>
#include <protocol/configurationuri.h>
#include <protocol/request.h>
#include <protocol/transport.h>
#include <secrets/agefile.h>

#include <QHash>
#include <QSet>

namespace clientele::registrar {

/// A client about to be asked: everything that a request needs is at hand, and a new token could be
/// kept.
struct ReadyClient
{
    inventory::ClientRecord client;
    inventory::ServerRecord server;
    protocol::ConfigurationUri uri;
    Credentials credentials; ///< As saved; without a token where the server takes another bearer.
    ServerConnection connection;
    metadata::SecretText bearer; ///< What the request carries.
    /// The bearer is a token that is tried, not the saved one: a refusal says nothing about that.
    bool isTrial = false;
    metadata::ClientDocument sent = {}; ///< Of an update, without the secret.
    bool sendsSecret = false;

    /// The bearer is the server's, not the client's own token.
    [[nodiscard]] bool usesOtherBearer() const { return connection.hasOtherBearer() && !isTrial; }
    /// For the words of a failure.
    [[nodiscard]] RequestFacts::Bearer bearerOwner() const;
    /// For the habits of the server.
    [[nodiscard]] AskedRequest asked(inventory::Verb verb) const;
    /// What else the answer must not show.
    void hideSecretsIn(protocol::Exchange &exchange) const;
};

/// Who watches while an access token is fetched on the way to a request.
struct TokenFetch
{
    std::function<void()> begun = {};
    std::shared_ptr<const protocol::Cancellation> cancellation = {};
};

/// What the verbs share. Each verb is a file of its own: enrollverbs.cpp, registerverb.cpp,
/// readverb.cpp, addressverbs.cpp, updateverb.cpp, deleteverb.cpp, resolveverb.cpp,
/// recoveryverbs.cpp, serververbs.cpp, keysverb.cpp, secretverb.cpp, backupverbs.cpp,
/// restoreverbs.cpp, vaultverbs.cpp, accesstokenverb.cpp. What they do with answers is in
/// clientanswers.cpp, with new secrets after that in tokenshome.cpp.
class Registrar::Core
{
public:
    Core(Registrar &registrar, inventory::Inventory &inventory, secrets::Keychain &keychain,
         protocol::Transport &transport);
    ~Core();
    Core(const Core &) = delete;
    Core &operator=(const Core &) = delete;

    QCoro::Task<Result<QString>> enroll(Enrolment enrolment);
    QCoro::Task<Result<QString>> enrollResponse(QByteArray pasted, QString serverTag);
    QCoro::Task<Result<QString>> registerClient(Registration registration);
    QCoro::Task<Result<ReadOutcome>> read(QString recordId);
    QCoro::Task<Result<UpdatePlan>> plan(QString recordId);
    QCoro::Task<Result<UpdateOutcome>> apply(
        UpdatePlan plan, std::function<void(SendStage)> progress,
        std::shared_ptr<const protocol::Cancellation> cancellation);
    QCoro::Task<Result<>> remove(QString recordId);
    QCoro::Task<Result<Resolution>> resolve(QString recordId);
    /// A failure if the token is saved as that of a client at another address.
    QCoro::Task<Result<>> refuseTokenOfAnother(metadata::SecretText token,
                                               protocol::ConfigurationUri uri);
    Result<> saveDraft(const QString &recordId, const QByteArray &typed, const QString &begunFrom);
    Result<> discardDraft(const QString &recordId);
    Result<> restoreAsDraft(const QString &recordId, const QByteArray &text,
                            const QString &baseSnapshotId);
    Result<> markDeleted(const QString &recordId);
    QCoro::Task<Result<>> removeHere(QString recordId);
    QCoro::Task<Result<ReadOutcome>> replaceToken(QString recordId, metadata::SecretText token);
    [[nodiscard]] int olderTokens(const QString &recordId) const;
    [[nodiscard]] std::optional<AddressOffer> addressOffer(const QString &recordId) const;
    Result<> acceptAddress(const QString &recordId);
    QCoro::Task<Result<ReadOutcome>> tryOlderToken(QString recordId);
    Result<QString> startRegistration(const NewRegistration &registration);
    [[nodiscard]] Result<RegistrationPlan> planRegistration(const QString &recordId) const;
    QCoro::Task<Result<RegistrationOutcome>> registerAgain(Again again);
    QCoro::Task<Result<inventory::DiscoveryRecord>> discover(QString issuer);
    QCoro::Task<Result<metadata::SecretText>> clientSecret(QString recordId);
    QCoro::Task<Result<PublishedKeys>> fetchKeys(QString recordId, QUrl address);
    Result<QString> serverAtEndpoint(const QUrl &endpoint, const QString &name, const QString &tag);
    Result<QString> serverAtUri(const QByteArray &text, const QString &name, const QString &tag);
    [[nodiscard]] Result<QString> serverAtIssuer(const QString &issuer, const QString &tag);
    [[nodiscard]] std::vector<HeldToken> heldTokens() const;
    QCoro::Task<Result<>> retryHeldToken(QString recordId);
    [[nodiscard]] std::optional<metadata::SecretText> heldToken(const QString &recordId) const;
    QCoro::Task<Result<QByteArray>> backUpHeldTokens(metadata::SecretText passphrase);
    void dropHeldToken(const QString &recordId);
    bool reload();
    QCoro::Task<Result<>> saveServerSettings(inventory::ServerSettings settings,
                                             ServerSecrets secrets,
                                             ServerConnections::Source source);
    QCoro::Task<Result<MadeBackup>> backUp(QStringList recordIds, metadata::SecretText passphrase);
    void setBackupWork(int workFactor) { m_backupWork = workFactor; }
    QCoro::Task<Result<OpenedBackup>> openBackup(QByteArray file, metadata::SecretText passphrase);
    QCoro::Task<Result<RestoreOutcome>> restore(OpenedBackup backup,
                                                std::vector<RestoreChoice> choices,
                                                std::vector<SettingsChoice> settingsChoices);
    Result<> setHandedOver(const QStringList &recordIds, bool isHandedOver);
    QCoro::Task<Result<>> moveTokensHome();
    [[nodiscard]] SecretsReport secretsReport() const;
    QCoro::Task<Result<>> moveTokens(inventory::TokenHome home);
    QCoro::Task<Result<>> renewVaultKey(metadata::SecretText passphrase);
    QCoro::Task<Result<>> usePassphrase(metadata::SecretText passphrase);
    QCoro::Task<Result<>> changePassphrase(metadata::SecretText old, metadata::SecretText next);
    QCoro::Task<Result<>> unlockVault(metadata::SecretText passphrase);
    Result<> lockVault();
    QCoro::Task<KeychainStatus> checkKeychain();
    QCoro::Task<KeychainStatus> unlockKeychain();

    [[nodiscard]] Result<UpdatePlan> planAgainstNewest(
        const QString &recordId, const std::optional<Failure> &notRead,
        const QMap<QString, metadata::MergeAnswer> &answers = {}) const;
    inventory::Inventory &inventory() { return m_inventory; }
    /// How long the client secret is, once it was at hand; else 0.
    [[nodiscard]] int secretBytes(const QString &recordId) const
    {
        return m_secretBytes.value(recordId);
    }
    /// Of this process or another.
    [[nodiscard]] bool isBusy(const QString &recordId) const;
    [[nodiscard]] int writesUnderWay() const { return m_writesUnderWay; }
    [[nodiscard]] KeychainStatus keychainStatus() const { return m_keychainStatus; }
    [[nodiscard]] SecretSafe &keychain() { return m_keychain; }

    /// The record as people should see it: a request under way is no unknown outcome.
    [[nodiscard]] inventory::ClientRecord shown(inventory::ClientRecord client) const;

private:
    class BusyMark;
    friend class BusyMark;

    Result<> changeDraft(const QString &recordId,
                         const std::function<void(inventory::InventoryWriter &)> &change);
    [[nodiscard]] std::optional<QString> baseOf(const QString &recordId,
                                                const QByteArray &text) const;
    /// Of 30 days ago and more.
    void pruneEarlierDrafts();
    /// Sends a request the way its server is reached.
    QCoro::Task<protocol::Exchange> send(ServerConnection connection, protocol::Request request,
                                         protocol::Transport::HandedOver handedOver);
    /// The connection with the bearer that stands in for registration access tokens, if one does:
    /// an access token is fetched by client credentials, unless one is at hand. `own` is the
    /// address that the bearer is for.
    QCoro::Task<Result<ServerConnection>> withBearer(ServerConnection connection, QString serverId,
                                                     QUrl own, TokenFetch fetch);
    /// The gate before every request of a saved client. With `trial`, that token is used instead of
    /// the saved one, which then may be missing.
    QCoro::Task<Result<ReadyClient>> makeReady(QString recordId,
                                               std::optional<metadata::SecretText> trial,
                                               TokenFetch fetch);
    /// Which nobody watches and nobody can cancel.
    QCoro::Task<Result<ReadyClient>> makeReady(QString recordId,
                                               std::optional<metadata::SecretText> trial)
    {
        return makeReady(std::move(recordId), std::move(trial), TokenFetch());
    }
    /// Reads with a token that is not the saved one, and saves it when the server answered with
    /// this client.
    QCoro::Task<Result<ReadOutcome>> tryToken(QString recordId, metadata::SecretText token);
    /// Registers; `lost` is the record of an earlier attempt that this one stands for.
    QCoro::Task<Result<RegistrationOutcome>> registerDocument(
        Registration registration, std::optional<inventory::ClientRecord> lost);
    /// The record that stands for a registration without an answer. Not in the inventory when
    /// `stored` is a failure.
    struct LostRegistration
    {
        inventory::ClientRecord client;
        Result<> stored;
    };
    [[nodiscard]] LostRegistration lostRegistration(const inventory::IntentRecord &intent,
                                                    const inventory::ServerRecord &server,
                                                    const protocol::Exchange *exchange,
                                                    const std::optional<Credentials> &saved);
    QCoro::Task<Failure> loseRegistration(Failure failure, inventory::IntentRecord intent,
                                          inventory::ServerRecord server,
                                          protocol::Exchange exchange,
                                          std::optional<Credentials> earlier);
    /// Keeps what is known of an enrolment whose answer was lost. The caller has the client's
    /// claim.
    QCoro::Task<Failure> loseEnrolment(LostEnrolment lost, RequestFacts facts);
    /// Reads of this server were seen to bring a new token.
    [[nodiscard]] bool rotatesOnRead(const QString &serverId) const;
    /// Whether a read without a usable answer may have replaced the token, and the new one is not
    /// in what came of it. So it is unless reads were seen here, and none did.
    [[nodiscard]] bool mayHaveCostTheToken(const ReadyClient &ready,
                                           const protocol::Exchange &exchange) const;
    /// Whether an enrolment without a usable answer may have replaced the token that it was sent
    /// with.
    [[nodiscard]] bool mayHaveCostTheToken(const QString &serverId,
                                           const protocol::Exchange &exchange,
                                           const metadata::SecretText &sent) const;
    /// Another record is the client: it gets what was typed here as earlier drafts.
    QCoro::Task<> dropDuplicate(inventory::ClientRecord client, QString heirId);
    /// An answer and whose it is.
    struct Identified
    {
        AcceptedAnswer answer;
        std::unique_ptr<BusyMark> mark; ///< Of the saved client that it turned out to be of.
    };
    /// Where a client of the answer's identifier is saved already, the answer is its. If that one
    /// cannot be written now, the answer gets a record without an identifier, whose next read tries
    /// again.
    QCoro::Task<Identified> identified(AcceptedAnswer answer);
    struct Kept
    {
        QString recordId;
        StoredAnswer stored;
    };
    /// Stores an answer with the client that it names. The caller has the claim of `claimedId`;
    /// `standIn`, the record for this client so far, goes when another is the client.
    QCoro::Task<Result<Kept>> keepIdentified(AcceptedAnswer answer, QString claimedId,
                                             std::optional<inventory::ClientRecord> standIn);
    /// The saved client's secrets, so that newer ones do not take their place unseen. Nothing where
    /// there are none to lose.
    QCoro::Task<Result<std::optional<Credentials>>> savedCredentials(QString recordId);
    /// The saved client of this address, or a new one that has no identifier yet.
    [[nodiscard]] inventory::ClientRecord clientWithoutAnswer(const inventory::ServerRecord &server,
                                                              const protocol::ConfigurationUri &uri,
                                                              const QString &recordId) const;
    /// Requests without an end of an earlier run, or of a process that is gone: registrations
    /// become records that say so.
    void adoptOpenIntents();
    /// A client of the address, unless it is saved, or reads at its server cost no token.
    void adoptEnrolment(const inventory::IntentRecord &intent);
    /// One GET of a client that is ready and marked busy, stored.
    QCoro::Task<Result<ReadOutcome>> readReady(ReadyClient ready);
    /// Stores an accepted answer; when the inventory cannot take it, the keychain gets the token
    /// directly; when that cannot either, the answer is held.
    QCoro::Task<Result<StoredAnswer>> keep(AcceptedAnswer answer);
    /// A new token that the inventory did not take, and the way to try that again.
    struct Homeless
    {
        inventory::ClientRecord client;
        inventory::ServerRecord server;
        std::optional<metadata::SecretText> token;
        std::optional<metadata::SecretText> clientSecret;
        std::function<Result<StoredAnswer>()> store;
        /// Not to take the place of the current ones, which the keychain's entries are for.
        bool isAside = false;
        QStringList reasons = {};
        QDateTime since = {};
    };
    /// For as long as a request of the client is under way; Busy when one is already.
    [[nodiscard]] Result<std::shared_ptr<ClientClaim>> claim(const QString &recordId);
    QCoro::Task<Failure> keepElsewhere(Homeless homeless, Failure failure);
    /// Moves new secrets to the keychain; what could not be moved stays sealed, which the client's
    /// state shows. The caller has the client's claim.
    QCoro::Task<Result<>> settle(QString recordId);
    /// Takes the claim for it. A client that is busy is left alone: its verb moves what waits, at
    /// its end.
    QCoro::Task<Result<>> settleUnclaimed(QString recordId);
    [[nodiscard]] QStringList clientsAwayFromHome() const;
    /// Unless something secret was kept meanwhile.
    [[nodiscard]] Result<> saveFirstVault(inventory::VaultRecord record);
    QCoro::Task<Result<>> renewWrappedKey(metadata::SecretText passphrase);
    /// What an interrupted renewal of the vault key left.
    QCoro::Task<> removeSpareKey();

    /// Refuses an answer that names another client; an accepted one is complete but for its
    /// secrets' storage.
    QCoro::Task<Result<protocol::ClientInformation>> accept(ReadyClient ready, inventory::Verb verb,
                                                            QString intentId,
                                                            protocol::Exchange exchange);
    /// A success whose document cannot be used: its token may be the only copy.
    QCoro::Task<Failure> keepFragment(ReadyClient ready, inventory::Verb verb, QString intentId,
                                      protocol::Exchange exchange, Failure failure);
    [[nodiscard]] Failure recordFailure(const inventory::ClientRecord &client,
                                        const AskedRequest &asked, const QString &intentId,
                                        const protocol::Exchange &exchange, Failure failure,
                                        bool judgesToken);
    /// The same of a saved client, whose new token that came with it is kept wherever it can be.
    QCoro::Task<Failure> keepRefusal(ReadyClient ready, inventory::Verb verb, QString intentId,
                                     protocol::Exchange exchange, Failure failure);
    /// Another client's information that the inventory did not take.
    QCoro::Task<Failure> keepAside(ReadyClient ready, protocol::ClientInformation information,
                                   Failure failure);
    [[nodiscard]] AcceptedAnswer acceptedAnswer(const ReadyClient &ready, inventory::Verb verb,
                                                const QString &intentId,
                                                protocol::ClientInformation information,
                                                const protocol::Exchange &exchange) const;
    [[nodiscard]] Resolution judgeUpdate(const inventory::IntentRecord &intent,
                                         const std::optional<inventory::SnapshotRecord> &before,
                                         const inventory::SnapshotRecord &now) const;
    [[nodiscard]] std::optional<inventory::SnapshotRecord> versionBefore(
        const inventory::IntentRecord &intent) const;
    void completeWithSent(const inventory::SnapshotRecord &read, const QByteArray &sentText);
    Result<QString> saved(const inventory::ServerRecord &server);
    [[nodiscard]] inventory::ServerRecord serverFor(const protocol::ConfigurationUri &uri,
                                                    const QString &clientId, const QString &name,
                                                    const QString &tag) const;
    [[nodiscard]] std::optional<inventory::ServerRecord> serverOfIssuer(
        const QString &issuer) const;
    [[nodiscard]] inventory::ClientRecord newClient(const inventory::ServerRecord &server,
                                                    const QByteArray &configurationUri,
                                                    const QString &clientId) const;
    [[nodiscard]] inventory::ServerRecord serverOfEndpoint(const Registration &registration) const;
    /// The saved server that a configuration URI of an unknown client seems to belong to.
    [[nodiscard]] inventory::ServerRecord serverOfAddress(const protocol::ConfigurationUri &uri,
                                                          const QString &name,
                                                          const QString &tag) const;
    /// With the member or the secret that the server's words name.
    [[nodiscard]] Failure refusedUpdate(const ReadyClient &ready,
                                        const protocol::Exchange &exchange, Failure failure) const;
    void describeRequestOf(UpdatePlan &plan, const inventory::ClientRecord &client) const;
    [[nodiscard]] static QString requestLine(inventory::Verb verb,
                                             const protocol::ConfigurationUri &uri);
    /// Reads of this server were seen, and none brought a new token.
    [[nodiscard]] bool isReadHarmless(const QString &serverId) const;
    [[nodiscard]] std::vector<inventory::ClientRecord> deletedWithEntries() const;
    /// @{ Backups: what they hold of a record, and what is here of theirs.
    QCoro::Task<Result<BackupClient>> clientContents(inventory::ClientRecord client,
                                                     inventory::ServerRecord server);
    QCoro::Task<Result<BackupServer>> serverContents(inventory::ServerRecord server);
    QCoro::Task<Result<QByteArray>> encrypted(BackupContents contents,
                                              metadata::SecretText passphrase);
    /// A backup's client as it is saved here, with its secrets where they can be had.
    QCoro::Task<std::optional<SavedClient>> savedClient(BackupClient theirs);
    [[nodiscard]] std::optional<inventory::ClientRecord> knownClient(
        const BackupClient &theirs) const;
    QCoro::Task<BackupServerRow> serverRow(BackupServer theirs);
    /// What is to be restored; nobody else asks these clients meanwhile.
    struct Restoring
    {
        std::vector<std::pair<const BackupClient *, std::optional<SavedClient>>> taken;
        std::vector<std::unique_ptr<BusyMark>> marks;
        int kept = 0;
    };
    struct RestoredSettings
    {
        const BackupServer *theirs = nullptr;
        inventory::ServerRecord mine;
        bool isNew = false;
        bool isTaken = false;
    };
    QCoro::Task<Result<Restoring>> chosen(std::shared_ptr<const BackupContents> contents,
                                          std::vector<RestoreChoice> choices);
    [[nodiscard]] std::vector<RestoredSettings> settingsToTake(
        const BackupContents &contents, const Restoring &restoring,
        const std::vector<SettingsChoice> &choices) const;
    struct RestoredServers
    {
        QStringList taken; ///< Names.
        std::optional<Failure> problem;
    };
    QCoro::Task<RestoredServers> restoreSettings(std::vector<RestoredSettings> settings);
    QCoro::Task<Result<>> settleRestored(QString recordId, std::optional<QDateTime> since);
    [[nodiscard]] SavedClient addRestored(inventory::InventoryWriter &writer,
                                          const BackupClient &theirs) const;
    /// @}
    QCoro::Task<> forgetDeleted(QString recordId);
    void noteMissingToken(const QString &recordId);
    void endIntent(const inventory::IntentRecord &intent, const QString &result, bool dropDraft);
    void setKeychainStatus(KeychainStatus status);
    Registrar &m_registrar;
    inventory::Inventory &m_inventory;
    SecretSafe m_keychain;
    protocol::Transport &m_transport;
    CredentialStore m_credentials;
    ServerConnections m_connections;
    AccessTokens m_accessTokens;
    AnswerJournal m_journal;
    QSet<QString> m_busy;
    QHash<QString, int> m_secretBytes; ///< By record id.
    std::map<QString, Homeless> m_held; ///< By record id.
    /// False once this is gone. A request under way is given up when the program closes, and its
    /// coroutine may be resumed only after that: what waits for an answer looks here before it
    /// touches anything of ours.
    std::shared_ptr<bool> m_isAlive = std::make_shared<bool>(true);
    std::vector<std::weak_ptr<ClientClaim>> m_claims; ///< Of verbs that may outlive this.
    int m_writesUnderWay = 0;
    int m_backupWork = secrets::AgeWork::usual;
    KeychainStatus m_keychainStatus = KeychainStatus::Unknown;
};

/// Marks a client busy for as long as it lives, so that it has one request in flight.
class Registrar::Core::BusyMark
{
public:
    /// The claim ends with the mark. A client that nobody knows yet needs none.
    BusyMark(Core &core, QString recordId, bool isWrite,
             std::shared_ptr<ClientClaim> claim = nullptr);
    ~BusyMark();
    BusyMark(const BusyMark &) = delete;
    BusyMark &operator=(const BusyMark &) = delete;

private:
    Core &m_core;
    std::shared_ptr<bool> m_isCoreAlive;
    QString m_recordId;
    bool m_isWrite = false;
    std::shared_ptr<ClientClaim> m_claim;
};

/// What the words need to know of a request.
[[nodiscard]] RequestFacts factsOf(inventory::Verb verb, const protocol::Request &request);

} // namespace clientele::registrar
