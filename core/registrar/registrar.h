// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backup.h"
#include "failure.h"
#include "publishedkeys.h"
#include "registrationplan.h"
#include "serversecrets.h"
#include "updateplan.h"

#include <inventory/records.h>
#include <inventory/serverrecords.h>
#include <metadata/secrettext.h>
#include <validation/validation.h>

#include <QObject>
#include <QUrl>

#include <QCoroTask>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace clientele::inventory {
class Inventory;
}
namespace clientele::protocol {
class Cancellation;
class Transport;
} // namespace clientele::protocol
namespace clientele::secrets {
class Keychain;
}

namespace clientele::registrar {

/// Where an update is, for the line at the foot of the review.
enum class SendStage {
    CheckingKeychain,
    FetchingAccessToken, ///< Where the server's settings say so.
    Sending,
    WaitingForAnswer,
    StoringToken
};

/// Whether tokens can be stored, in a form that windows may know.
enum class KeychainStatus { Unknown, Unlocked, Locked, NoCollection, Absent };

/// Where the secrets of this inventory are.
struct SecretsReport
{
    inventory::TokenHome home = inventory::TokenHome::OwnEntries;
    int clients = 0; ///< That have a token here, or had one.
    int awayFromHome = 0; ///< Clients whose secrets are yet to be moved.
    bool hasKey = false; ///< A vault key was made.
    bool hasPassphrase = false; ///< The vault key is not in a keychain, but under a passphrase.
    bool canHavePassphrase = false; ///< Nothing is kept yet that would be out of its reach.
};

/// How an outcome that was unknown turned out.
enum class Resolution {
    WasMade,
    WasRead, ///< Of a read or enrolment: the server has answered now.
    WasNotMade,
    NeitherVersion,
    NotShown, ///< The server's reads leave out what the update changed.
    TokenRefused,
    Gone ///< Of a deletion: there is nothing at the address any more.
};

/// The verbs: everything that a window, a script or a test can do with clients. The one place where
/// protocol, secrets and inventory meet.
///
/// Lives on the GUI thread and outlives every window. Each verb is a coroutine that ends exactly
/// once with a value or a Failure; nothing is thrown. A window starts one with QCoro::connect(task,
/// this, …), which is dropped if the window dies while the verb runs on to its end. A client has at
/// most one request in flight; a second verb answers Busy. Nothing is ever sent by itself.
class Registrar : public QObject
{
    Q_OBJECT

public:
    /// All three outlive the registrar.
    Registrar(inventory::Inventory &inventory, secrets::Keychain &keychain,
              protocol::Transport &transport, QObject *parent = nullptr);
    ~Registrar() override;

    /// @{ What is known offline. Quick: a query each.
    [[nodiscard]] std::vector<inventory::ClientRecord> clients() const;
    [[nodiscard]] std::optional<inventory::ClientRecord> client(const QString &recordId) const;
    [[nodiscard]] std::vector<inventory::ServerRecord> servers() const;
    [[nodiscard]] std::optional<inventory::ServerRecord> server(const QString &serverId) const;
    [[nodiscard]] std::optional<inventory::SnapshotRecord> newestSnapshot(
        const QString &recordId) const;
    [[nodiscard]] std::optional<inventory::SnapshotRecord> snapshot(
        const QString &snapshotId) const;
    [[nodiscard]] std::optional<inventory::DraftRecord> draft(const QString &recordId) const;
    /// All versions of the document, newest first. A read that changed nothing is no version of its
    /// own: it moves `lastSeenAt` of the newest.
    [[nodiscard]] std::vector<inventory::SnapshotRecord> versions(const QString &recordId) const;
    /// Drafts that can be brought back, newest first: kept for 30 days, those of deleted clients
    /// for as long as the client is here.
    [[nodiscard]] std::vector<inventory::EarlierDraft> earlierDrafts(const QString &recordId) const;
    [[nodiscard]] std::vector<inventory::HabitRecord> habits(const QString &serverId) const;
    [[nodiscard]] std::vector<inventory::ActivityRecord> activity(const QString &recordId,
                                                                  int limit = 200) const;
    /// What a document of this client is to be checked with: the server's copy and its lists.
    [[nodiscard]] validation::Context documentContext(const QString &recordId) const;
    /// What is to be said before a read, as this server is known: "This server issues a new token
    /// on every read. …". Translated sentences; often none. An update's warnings are in its plan.
    [[nodiscard]] QStringList warningsBeforeRead(const QString &recordId) const;
    /// What a read breaks elsewhere, because the server was seen to issue a new client secret with
    /// one. One of warningsBeforeRead(); empty: nothing.
    [[nodiscard]] QString costOfRead(const QString &recordId) const;
    /// Why a verb is not to be offered: the server was seen not to allow it. A translated sentence;
    /// empty when it may be tried. It still can be, and is again once the habit is forgotten.
    [[nodiscard]] QString refusalOf(const QString &recordId, inventory::Verb verb) const;
    [[nodiscard]] TokenPlace tokenPlace(const QString &recordId) const;
    /// The current client secret, for whoever configures the application. Needs an open keychain.
    [[nodiscard]] QCoro::Task<Result<metadata::SecretText>> clientSecret(QString recordId);
    /// When the token ends, where the server's newest answer says so (Curity); most tokens have no
    /// end.
    [[nodiscard]] std::optional<QDateTime> tokenExpiresAt(const QString &recordId) const;
    [[nodiscard]] bool isBusy(const QString &recordId) const;
    /// Requests under way that change something on a server.
    [[nodiscard]] int writesUnderWay() const;
    /// @}

    /// Keeps the text as the client's draft; a text that is the server's copy again ends the draft.
    /// A draft that begins with it was begun from `baseSnapshotId`; empty: from the newest version.
    /// Durable when it returns.
    Result<> saveDraft(const QString &recordId, const QByteArray &text,
                       const QString &baseSnapshotId = {});
    /// It stays among the earlier drafts; saving the same text again takes it from there.
    Result<> discardDraft(const QString &recordId);
    /// Makes a text the draft, as begun from this version; empty: from the newest. A draft that is
    /// there goes to the earlier ones. Sends nothing.
    Result<> restoreAsDraft(const QString &recordId, const QByteArray &text,
                            const QString &baseSnapshotId = {});
    /// Makes the newest server copy the accepted one.
    Result<> acceptServerCopy(const QString &recordId);
    Result<> saveServer(const inventory::ServerRecord &server);

    /// @{ Servers. What an authorization server says of itself is public: no token goes along with
    /// the question (RFC 8414; OpenID Connect Discovery 1.0). The answer is kept by its issuer, and
    /// the servers whose clients are registered at its endpoint get that issuer.
    [[nodiscard]] QCoro::Task<Result<inventory::DiscoveryRecord>> discover(QString issuer);
    /// Of the server's issuer, as last read.
    [[nodiscard]] std::optional<inventory::DiscoveryRecord> discovery(
        const QString &serverId) const;
    /// Looks at the keys of a client where its `jwks_uri` says they are; `address` may be that of a
    /// draft. They are public: neither a token nor a header or certificate for the client's server
    /// goes along. Saves nothing.
    [[nodiscard]] QCoro::Task<Result<PublishedKeys>> fetchKeys(QString recordId, QUrl address);
    /// Finds the server of this registration endpoint or configuration URI, or makes a record of
    /// it, so that it can have settings before the first contact (a CA of its own, a proxy).
    Result<QString> serverAtEndpoint(const QUrl &endpoint, const QString &name = {},
                                     const QString &tag = {});
    Result<QString> serverAtUri(const QByteArray &configurationUri, const QString &name = {},
                                const QString &tag = {});
    /// The same before the endpoint is known; the first registration there says it.
    Result<QString> serverAtIssuer(const QString &issuer, const QString &tag = {});
    [[nodiscard]] inventory::ServerSettings serverSettings(const QString &serverId) const;
    /// The settings count from the next request on. What `has…` and `headerNames` say follows from
    /// `secrets`: it is not taken from `settings`. Needs an open keychain only when a secret is set
    /// or removed. A certificate that cannot be used, and a header that may not be sent, are
    /// Failures, and nothing is saved.
    [[nodiscard]] QCoro::Task<Result<>> saveServerSettings(inventory::ServerSettings settings,
                                                           ServerSecrets secrets);
    /// Nothing is assumed about the server any more; learned anew from the next exchanges.
    Result<> forgetHabits(const QString &serverId);
    Result<> forgetHabit(const QString &serverId, inventory::HabitRecord::Habit habit);
    /// From now on what was learned decides whether updates at this client's server carry the
    /// secret, and no fixed setting.
    Result<> sendSecretAsLearned(const QString &recordId);
    /// @}

    struct Enrolment
    {
        QByteArray configurationUri;
        /// Empty: the client is read with what the server's settings say instead, and has none of
        /// its own.
        metadata::SecretText token;
        QString serverTag; ///< For a server that is not known yet.
    };
    /// Reads the client with this token and saves it. Nothing is saved unless the server answered
    /// with the client, or may have replaced the token without a usable answer: then
    /// Failure::recordId names a record in the state OutcomeUnknown (Enroll) that keeps the tokens.
    [[nodiscard]] QCoro::Task<Result<QString>> enroll(Enrolment enrolment);
    /// The token in what people paste: white space and a leading "Bearer " or "Authorization:
    /// Bearer " removed.
    [[nodiscard]] static metadata::SecretText tokenIn(const QByteArray &pasted);

    /// What a pasted registration response holds; to be shown before it is used.
    struct PastedSummary
    {
        QString clientName; ///< May be empty.
        QString clientId;
        QString configurationUri;
        bool hasToken = false;
        bool hasSecret = false;
    };
    [[nodiscard]] static Result<PastedSummary> inspectResponse(const QByteArray &pasted);
    /// Enrols from a whole registration response; its token is made durable before the server is
    /// asked.
    [[nodiscard]] QCoro::Task<Result<QString>> enrollResponse(QByteArray pasted, QString serverTag);

    struct NewRegistration
    {
        QUrl endpoint;
        QByteArray document; ///< To start from.
        QString issuer; ///< Of the discovery that named the endpoint; may be empty.
        QString serverName; ///< For a server that is not known yet.
        QString serverTag;
    };
    /// Keeps the document as the draft of a client that is not registered yet, and answers its
    /// record id. Sends nothing: registerAgain() registers it.
    Result<QString> startRegistration(const NewRegistration &registration);

    struct Registration
    {
        QUrl endpoint;
        QByteArray document; ///< The full metadata; a server-managed member in it is left out.
        std::optional<metadata::SecretText> initialAccessToken;
        /// RFC 7591, section 2.3: a signed JWT. Sent as a member; not kept here.
        std::optional<metadata::SecretText> softwareStatement;
        QString issuer; ///< Of the discovery that named the endpoint; may be empty.
        QString serverName; ///< For a server that is not known yet.
        QString serverTag;
    };
    /// RFC 7591. Answers the new client's record id; 201 and 200 both count. Where the server gave
    /// no token or no configuration URI, the record is kept as not manageable. When the answer is
    /// lost, Failure::recordId names a record in the state OutcomeUnknown (Register) that keeps the
    /// document as its draft.
    [[nodiscard]] QCoro::Task<Result<QString>> registerClient(Registration registration);

    struct ReadOutcome
    {
        bool changed = false; ///< Against the newest saved copy.
        bool newToken = false;
        bool newSecret = false;
        /// Translated sentences about the answer's oddities, such as a secret that is shown as a
        /// hash.
        QStringList notes;
    };
    [[nodiscard]] QCoro::Task<Result<ReadOutcome>> read(QString recordId);
    /// Reads the server and compares the draft with its copy. When the server cannot be read, the
    /// plan is made against the saved copy and says so in `notRead`; only a broken draft or
    /// inventory is a failure.
    [[nodiscard]] QCoro::Task<Result<UpdatePlan>> plan(QString recordId);
    /// The same comparison with the draft and `plan.answers` as they are now, without a request: a
    /// read may cost a token.
    [[nodiscard]] Result<UpdatePlan> planAgain(const UpdatePlan &plan) const;
    /// Sends the plan. With a cancellation nothing goes out once that is requested; if the request
    /// has left, the outcome is unknown.
    [[nodiscard]] QCoro::Task<Result<UpdateOutcome>> apply(
        UpdatePlan plan, std::function<void(SendStage)> progress = {},
        std::shared_ptr<const protocol::Cancellation> cancellation = {});
    /// Deletes the registration on the server; removes the secrets here, keeps document and
    /// history.
    [[nodiscard]] QCoro::Task<Result<>> remove(QString recordId);
    /// Finds out, by one read, what became of a request whose outcome is unknown. A
    /// registration cannot be asked for: that is a Failure which says so.
    [[nodiscard]] QCoro::Task<Result<Resolution>> resolve(QString recordId);
    /// Takes the client for deleted on the server: after a deletion whose outcome is unknown, or
    /// when the server answers as it does for a client that is gone.
    Result<> markDeleted(const QString &recordId);
    /// Removes the client from this computer, with its document, history and secrets; nothing is
    /// sent. Also the end of a registration whose outcome stays unknown.
    [[nodiscard]] QCoro::Task<Result<>> removeHere(QString recordId);

    /// An address in the newest answer that is not the saved one. It is never used unasked: a token
    /// would go along.
    struct AddressOffer
    {
        QString words; ///< Translated.
        QByteArray proposal; ///< What would be used; empty: there is nothing to accept.
    };
    [[nodiscard]] std::optional<AddressOffer> addressOffer(const QString &recordId) const;
    /// From now on the client is managed at the proposed address. The old one stays in its history.
    Result<> acceptAddress(const QString &recordId);

    /// @{ Recovery of a lost or refused token. Nothing changes unless the server answered a read
    /// with this client.
    [[nodiscard]] QCoro::Task<Result<ReadOutcome>> replaceToken(QString recordId,
                                                                metadata::SecretText token);
    /// Superseded tokens that are still kept. 0 where trying one is known to destroy it.
    [[nodiscard]] int olderTokens(const QString &recordId) const;
    /// Tries the newest of them; a refused one is not offered again.
    [[nodiscard]] QCoro::Task<Result<ReadOutcome>> tryOlderToken(QString recordId);
    /// What registering again would send and change. No request.
    [[nodiscard]] Result<RegistrationPlan> planRegistration(const QString &recordId) const;
    struct Again
    {
        QString recordId;
        QUrl endpoint; ///< Empty: as planned.
        std::optional<metadata::SecretText> initialAccessToken;
        std::optional<metadata::SecretText> softwareStatement;
    };
    /// Registers the planned document. The answer is a new client; only a registration whose
    /// outcome was unknown becomes this one itself.
    [[nodiscard]] QCoro::Task<Result<RegistrationOutcome>> registerAgain(Again again);
    /// @}

    /// @{ New tokens that neither the inventory nor the keychain could take. They are in this
    /// program's memory only: quitting loses them.
    [[nodiscard]] std::vector<HeldToken> heldTokens() const;
    /// Stores it now. On success it is held no more.
    [[nodiscard]] QCoro::Task<Result<>> retryHeldToken(QString recordId);
    /// For the clipboard or an encrypted copy; stays held.
    [[nodiscard]] std::optional<metadata::SecretText> heldToken(const QString &recordId) const;
    /// A backup of the clients whose tokens are held, as backUp() makes it: the bytes of a file.
    /// Needs no keychain. They stay held.
    [[nodiscard]] QCoro::Task<Result<QByteArray>> backUpHeldTokens(metadata::SecretText passphrase);
    /// Gives it up, because it was saved elsewhere or is no longer wanted.
    void dropHeldToken(const QString &recordId);
    /// @}

    /// Whether another process changed the inventory since the last call; then also announces it.
    /// Cheap: for each activation of a window.
    bool reload();

    /// A backup of these clients with documents, history, drafts, tokens and client secrets, and of
    /// their servers with settings and habits, under a passphrase. Takes about a second, in another
    /// thread. Needs an open keychain: without its tokens a backup would be of little use.
    [[nodiscard]] QCoro::Task<Result<MadeBackup>> backUp(QStringList recordIds,
                                                         metadata::SecretText passphrase);
    /// What a backup's passphrase costs, as binary logarithm of KiB of memory: 18, as the age tool
    /// writes, unless a test cannot wait so long.
    void setBackupWork(int workFactor);
    /// Decrypts and checks a backup and compares it with what is saved. Changes nothing.
    [[nodiscard]] QCoro::Task<Result<OpenedBackup>> openBackup(QByteArray file,
                                                               metadata::SecretText passphrase);
    /// Restores with a choice for each row; a row without a choice is left out. The clients are
    /// saved in one transaction, or none. Tokens are sealed in that transaction and move to the
    /// keychain after it; one that is replaced stays sealed as superseded. The settings of servers
    /// follow, as chosen for each; where nothing was chosen, those of a server that is new here.
    [[nodiscard]] QCoro::Task<Result<RestoreOutcome>> restore(OpenedBackup backup,
                                                              std::vector<RestoreChoice> choices);
    [[nodiscard]] QCoro::Task<Result<RestoreOutcome>> restore(
        OpenedBackup backup, std::vector<RestoreChoice> choices,
        std::vector<SettingsChoice> settingsChoices);
    /// Marks clients as managed by somebody else: their verbs answer HandedOver, and send nothing.
    Result<> handOver(const QStringList &recordIds);
    Result<> takeBack(const QString &recordId);

    /// @{ Where tokens and client secrets are at home.
    [[nodiscard]] SecretsReport secretsReport() const;
    /// Makes this their home, and moves them there one by one: written, read back and compared
    /// before anything is removed. A killed program goes on at its next start. Clients with a
    /// request under way follow at its end. A failure says why some stayed; they still work.
    [[nodiscard]] QCoro::Task<Result<>> moveTokens(inventory::TokenHome home);
    /// Seals everything with a new vault key. The old one is removed from the keychain. Where a
    /// passphrase guards the key, that is needed for the new one.
    [[nodiscard]] QCoro::Task<Result<>> renewVaultKey(
        metadata::SecretText passphrase = metadata::SecretText());
    /// Moves what is not at home. Also done by itself at start and after each answer.
    [[nodiscard]] QCoro::Task<Result<>> moveTokensHome();
    /// @}
    /// @{ A vault under a passphrase, where there is no keychain. Each of these takes about half a
    /// second, in another thread.
    /// For an inventory that keeps no secret yet: from now on all of them are sealed in it.
    [[nodiscard]] QCoro::Task<Result<>> usePassphrase(metadata::SecretText passphrase);
    [[nodiscard]] QCoro::Task<Result<>> changePassphrase(metadata::SecretText old,
                                                         metadata::SecretText next);
    [[nodiscard]] QCoro::Task<Result<>> unlockVault(metadata::SecretText passphrase);
    /// Forgets the key until the passphrase is entered again. Busy while a request is under way.
    Result<> lockVault();
    /// How unlockKeychain() asks for the passphrase: ends when unlockVault() succeeded, or the user
    /// gave up.
    void setPassphrasePrompt(std::function<QCoro::Task<>()> prompt);
    /// Argon2id's passes and bytes; the defaults unless a test cannot wait so long.
    void setPassphraseWork(qint64 passes, qint64 memory);
    /// @}
    /// @{ The keychain, for the status bar and the start page.
    [[nodiscard]] QCoro::Task<KeychainStatus> checkKeychain();
    [[nodiscard]] QCoro::Task<KeychainStatus> unlockKeychain();
    [[nodiscard]] KeychainStatus keychainStatus() const;
    [[nodiscard]] QString keychainName() const;
    /// @}

Q_SIGNALS:
    void clientAdded(const QString &recordId);
    /// Anything of the record changed: state, document, draft, busy.
    void clientChanged(const QString &recordId);
    void serverChanged(const QString &serverId);
    void clientRemoved(const QString &recordId);
    void heldTokensChanged();
    /// Another process changed the inventory: anything may be different.
    void inventoryChanged();
    void keychainStatusChanged(clientele::registrar::KeychainStatus status);

private:
    class Core;
    std::unique_ptr<Core> m_core;
};

} // namespace clientele::registrar
