// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"
#include "updateplan.h"

#include <inventory/records.h>
#include <metadata/secrettext.h>

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
class Transport;
}
namespace clientele::secrets {
class Keychain;
}

namespace clientele::registrar {

/// Where an update is, for the line at the foot of the review.
enum class SendStage { CheckingKeychain, Sending, WaitingForAnswer, StoringToken };

/// Whether tokens can be stored, in a form that windows may know.
enum class KeychainStatus { Unknown, Unlocked, Locked, NoCollection, Absent };

/// How an outcome that was unknown turned out.
enum class Resolution { WasMade, WasNotMade, NeitherVersion, TokenRefused };

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
    [[nodiscard]] std::vector<inventory::HabitRecord> habits(const QString &serverId) const;
    [[nodiscard]] std::vector<inventory::ActivityRecord> activity(const QString &recordId,
                                                                  int limit = 200) const;
    [[nodiscard]] TokenPlace tokenPlace(const QString &recordId) const;
    [[nodiscard]] bool isBusy(const QString &recordId) const;
    /// Requests under way that change something on a server.
    [[nodiscard]] int writesUnderWay() const;
    /// @}

    /// Keeps the text as the client's draft; a text that is the server's copy again ends the draft.
    /// Durable when it returns.
    Result<> saveDraft(const QString &recordId, const QByteArray &text);
    Result<> discardDraft(const QString &recordId);
    /// Makes the newest server copy the accepted one.
    Result<> acceptServerCopy(const QString &recordId);
    Result<> saveServer(const inventory::ServerRecord &server);

    struct Enrolment
    {
        QByteArray configurationUri;
        metadata::SecretText token;
        QString serverTag; ///< For a server that is not known yet.
    };
    /// Reads the client with this token and saves it. Nothing is saved unless the server answered
    /// with the client.
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

    struct Registration
    {
        QUrl endpoint;
        QByteArray document;
        std::optional<metadata::SecretText> initialAccessToken;
        QString serverName; ///< For a server that is not known yet.
        QString serverTag;
    };
    /// RFC 7591. Answers the new client's record id.
    [[nodiscard]] QCoro::Task<Result<QString>> registerClient(Registration registration);

    struct ReadOutcome
    {
        bool changed = false; ///< Against the newest saved copy.
        bool newToken = false;
        bool newSecret = false;
    };
    [[nodiscard]] QCoro::Task<Result<ReadOutcome>> read(QString recordId);
    /// Reads the server and compares the draft with its copy. When the server cannot be read, the
    /// plan is made against the saved copy and says so in `notRead`; only a broken draft or
    /// inventory is a failure.
    [[nodiscard]] QCoro::Task<Result<UpdatePlan>> plan(QString recordId);
    /// The same comparison with the draft as it is now, without a request: a read may cost a token.
    [[nodiscard]] Result<UpdatePlan> planAgain(const UpdatePlan &plan) const;
    [[nodiscard]] QCoro::Task<Result<UpdateOutcome>> apply(
        UpdatePlan plan, std::function<void(SendStage)> progress = {});
    /// Deletes the registration on the server; removes the secrets here, keeps document and
    /// history.
    [[nodiscard]] QCoro::Task<Result<>> remove(QString recordId);
    /// Finds out, by one read, what became of a request whose outcome is unknown.
    [[nodiscard]] QCoro::Task<Result<Resolution>> resolve(QString recordId);
    /// Takes a deletion whose outcome is unknown for done.
    Result<> markDeleted(const QString &recordId);

    /// Moves what waits sealed in the inventory to the keychain. Also done by itself at start and
    /// after each answer.
    [[nodiscard]] QCoro::Task<Result<>> moveTokensHome();
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
    void keychainStatusChanged(clientele::registrar::KeychainStatus status);

private:
    class Core;
    std::unique_ptr<Core> m_core;
};

} // namespace clientele::registrar
