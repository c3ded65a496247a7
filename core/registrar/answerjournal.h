// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "credentialstore.h"
#include "failure.h"
#include "habitlessons.h"

#include <inventory/inventory.h>
#include <protocol/clientinformation.h>
#include <protocol/exchange.h>

#include <QString>

#include <optional>

namespace clientele::registrar {

/// An answer that is a client's information, and the request that it belongs to.
struct AcceptedAnswer
{
    inventory::ServerRecord server;
    inventory::ClientRecord
        client; ///< As it was before; for a new client, with what is known of it.
    inventory::Verb verb = inventory::Verb::Read;
    QString intentId;
    protocol::ClientInformation information;
    int httpStatus = 0;
    qint64 milliseconds = 0;
    QDateTime at;
    /// What was used for the request, to tell a new secret from the known one. Without it, whatever
    /// the answer brings is new.
    std::optional<Credentials> credentials;
    /// The request carried the server's other bearer, not the client's own token.
    bool usedOtherBearer = false;
    /// What the request was, for the server's habits; without it nothing is learned of them.
    std::optional<AskedRequest> asked;
    /// False: cut; the document is what was sent, and the client counts as never read.
    bool isWhole = true;
};

/// A success whose document cannot be used.
struct Fragment
{
    inventory::ClientRecord client;
    inventory::Verb verb = inventory::Verb::Read;
    QString intentId;
    protocol::Exchange exchange;
    std::optional<Credentials> credentials; ///< What was used for the request.
    Failure failure; ///< What is said of it.
};

/// An enrolment without a usable answer, at a server that may have replaced the token with it.
struct LostEnrolment
{
    inventory::ServerRecord server;
    inventory::ClientRecord client; ///< The saved one of this address, or a new one.
    QString intentId;
    metadata::SecretText entered; ///< The token that was sent.
    std::optional<metadata::SecretText> saved; ///< Of the saved client.
    protocol::Exchange exchange;
};

/// What storing an answer found.
struct StoredAnswer
{
    bool changed = false; ///< Another document than the newest saved version.
    bool newToken = false;
    bool newSecret = false;
    bool hashedSecret = false; ///< The answer shows only a stored form of the secret.
};

/// Makes answers durable. The heart of "no token is ever lost": one transaction holds the new
/// secrets (sealed), the answer without them, the version, the activity and the end of the intent,
/// and it is committed before anybody else sees the answer.
class AnswerJournal
{
public:
    AnswerJournal(inventory::Inventory &inventory, const CredentialStore &credentials);

    /// Before a request leaves. Answers the intent's id.
    [[nodiscard]] Result<QString> begin(const QString &clientRecordId, inventory::Verb verb,
                                        const QByteArray &body, const QByteArray &sentDocument,
                                        const QByteArray &target = {});
    [[nodiscard]] Result<StoredAnswer> store(const AcceptedAnswer &answer);
    /// A success whose document cannot be used (cut, broken, empty): keeps the secrets that it
    /// shows. The intent ends unless the outcome is unknown.
    [[nodiscard]] Result<StoredAnswer> storeFragment(const Fragment &fragment);
    /// Another client's information: its secrets are sealed beside this client's own, which stay
    /// current. Answers whether there was a token that is not the saved one.
    [[nodiscard]] Result<bool> setAside(const inventory::ClientRecord &client,
                                        const protocol::ClientInformation &information,
                                        const std::optional<Credentials> &credentials);
    /// Anything else: the activity, and the intent's end unless the outcome is unknown. A refusal
    /// counts against the saved token only when that was the one sent. A new token that comes with
    /// one is kept all the same.
    [[nodiscard]] Result<> storeFailure(const inventory::ClientRecord &client,
                                        const AskedRequest &asked, const QString &intentId,
                                        const protocol::Exchange &exchange, const Failure &failure,
                                        bool judgesToken);
    /// A registration whose answer did not come, or cannot be used: `lost` stands for it from now
    /// on, with what was sent as its draft and the secrets that the answer showed. Those of an
    /// earlier attempt stay.
    [[nodiscard]] Result<> storeLostRegistration(const inventory::ServerRecord &server,
                                                 const inventory::ClientRecord &lost,
                                                 const inventory::IntentRecord &intent,
                                                 const protocol::Exchange *exchange,
                                                 const std::optional<Credentials> &saved);
    /// The record that stands for it from now on, with the entered token and a newer one that the
    /// answer showed. The intent stays open. A saved client keeps its token unless the answer shows
    /// a new one.
    [[nodiscard]] Result<StoredAnswer> storeLostEnrolment(const LostEnrolment &lost);
    /// An enrolment that a crash cut short: a client of its address, without a token. The intent
    /// stays open.
    [[nodiscard]] Result<> storeCutEnrolment(const inventory::ServerRecord &server,
                                             const inventory::ClientRecord &client);
    /// A deletion that the server said it carried out; without a status, one that a person knows
    /// of.
    [[nodiscard]] Result<> storeDeletion(const inventory::ClientRecord &client,
                                         const QString &intentId, int httpStatus,
                                         qint64 milliseconds);

private:
    [[nodiscard]] bool isNew(const std::optional<metadata::SecretText> &answered,
                             const std::optional<metadata::SecretText> &known) const;
    void writeSecrets(inventory::InventoryWriter &writer, const AcceptedAnswer &answer,
                      const StoredAnswer &stored) const;
    /// What the answer's document is from now on: a read keeps what it does not show.
    struct Version
    {
        metadata::ClientDocument document;
        QStringList notShown;
        bool isNew = false;
        bool isIncomplete = false; ///< A read without what only other answers ever showed.
        std::optional<metadata::ClientDocument> before;
    };
    [[nodiscard]] Version versionOf(const AcceptedAnswer &answer, StoredAnswer &stored) const;
    void writeVersion(inventory::InventoryWriter &writer, const AcceptedAnswer &answer,
                      const StoredAnswer &stored, const Version &version) const;
    void endDraft(inventory::InventoryWriter &writer, const AcceptedAnswer &answer,
                  const metadata::ClientDocument &stored, bool wasSent) const;
    void writeHabits(inventory::InventoryWriter &writer, const AcceptedAnswer &answer,
                     const Version &version) const;

    inventory::Inventory &m_inventory;
    const CredentialStore &m_credentials;
};

/// A line of the log, of now.
[[nodiscard]] inventory::ActivityRecord activityOf(const inventory::ClientRecord &client,
                                                   inventory::Verb verb, const QString &result,
                                                   int httpStatus, qint64 milliseconds);

/// Copies into the record what the list shows of a document.
void describe(inventory::ClientRecord &client, const metadata::ClientDocument &document);

} // namespace clientele::registrar
