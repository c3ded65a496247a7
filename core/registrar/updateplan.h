// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"

#include <metadata/documentdiff.h>
#include <metadata/threewaymerge.h>
#include <protocol/updatebody.h>
#include <validation/finding.h>

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace clientele::registrar {

/// The parts of a review, in the order in which they are shown.
enum class PlanSection {
    ServerChanged,
    YouChange,
    YouRemove,
    NotShown, ///< The server's read left it out; it is sent as an earlier answer had it.
    NotSent, ///< Empty on the server, which only means "not set".
    ServerDecides,
    Unchanged
};

/// One row of the review: a member and what the update does to it.
struct PlannedChange
{
    PlanSection section = PlanSection::Unchanged;
    metadata::MemberChange change; ///< From the server's copy to what will be sent.
    bool youChangedItToo = false; ///< Of ServerChanged: the draft changed it as well, differently.
    bool isCombined = false; ///< Of ServerChanged: the changes of both fit together and are sent.
    std::optional<metadata::JsonValue> base; ///< Of a conflict: what the draft started from.
    std::optional<metadata::JsonValue> theirs; ///< Of a conflict: what the server has now.
    std::optional<metadata::JsonValue> yours; ///< Of a conflict: what the draft has.
    std::optional<metadata::MergeAnswer> answer; ///< Of a conflict: which side counts.
    bool isWarning = false;
    QString meaning; ///< Translated, one sentence or a short phrase.
};

/// What a PUT would send against what the server has now. Shown by the review; carried out by
/// Registrar::apply(), which refuses it when the server was read again meanwhile.
struct UpdatePlan
{
    QString clientRecordId;
    QString baseSnapshotId; ///< The server's copy that this was compared with.
    QDateTime comparedAt;
    std::optional<Failure> notRead; ///< Set when the fresh read did not work: compared with the
                                    ///< saved copy, cannot be sent.
    /// The server is known to refuse reads, so none was tried: compared with its last answer.
    bool isUnread = false;
    metadata::ClientDocument serverNow;
    metadata::ClientDocument toSend; ///< The body without the client secret.
    std::vector<PlannedChange> changes; ///< By section, warnings first in each.
    /// What can be said of `toSend`, in the order of its text. An error keeps it from being sent.
    std::vector<validation::Finding> findings;
    QMap<QString, metadata::MergeAnswer> answers; ///< Given so far.
    metadata::SecretPolicy secretPolicy = metadata::SecretPolicy::Omit; ///< As decided.
    bool sendsSecret = false; ///< The secret is put into the body at the last moment.
    QString requestText; ///< Request line, headers and body as they will leave, secrets as dots.
    QString requestLine; ///< "PUT https://…"

    [[nodiscard]] int count(PlanSection section) const;
    [[nodiscard]] int warnings() const;
    /// Conflicts that nobody has answered yet. They keep it from being sent.
    [[nodiscard]] int conflicts() const;
    [[nodiscard]] int errors() const;
    /// Nothing to send: the draft equals the server's copy.
    [[nodiscard]] bool isEmpty() const;
};

/// How the server stored one member of an update.
struct StoredMember
{
    enum class Kind {
        AsSent,
        Changed, ///< Another value than sent.
        NotStored, ///< Sent, and not in the answer.
        Added, ///< Not sent, and in the answer.
        KeptThoughLeftOut ///< Left out to delete it, and still there.
    };
    QString name;
    Kind kind = Kind::AsSent;
    std::optional<metadata::JsonValue> sent;
    std::optional<metadata::JsonValue> stored;
    QString meaning; ///< Translated.
};

/// Where a token is now, for people.
struct TokenPlace
{
    bool inKeychain = false; ///< Else sealed in the inventory, waiting or at home there.
    bool isSealed = false; ///< At home in the inventory.
    QString keychain; ///< "GNOME Keyring"
    QString service; ///< "Clientele"
    QString account;
    QDateTime storedAt;
};

/// A successful update.
struct UpdateOutcome
{
    QString clientRecordId;
    int httpStatus = 200;
    qint64 milliseconds = 0;
    QDateTime at;
    bool newToken = false;
    bool newSecret = false;
    TokenPlace tokenPlace;
    metadata::ClientDocument sent;
    metadata::ClientDocument stored;
    std::vector<StoredMember> members; ///< Differences first.

    /// Members that are not as sent.
    [[nodiscard]] int differences() const;
};

/// Compares a draft with the server's copy. `base` is what the user started from: members that only
/// the server changed since then are taken over, changes of both that fit together are combined;
/// the others are conflicts, to be answered by somebody.
[[nodiscard]] UpdatePlan makePlan(const metadata::ClientDocument &base,
                                  const metadata::ClientDocument &serverNow,
                                  const metadata::ClientDocument &draft,
                                  const QMap<QString, metadata::MergeAnswer> &answers = {});

/// Compares what was sent with what the answer says; `before` is the server's copy before the
/// update.
[[nodiscard]] std::vector<StoredMember> compareStored(const metadata::ClientDocument &before,
                                                      const metadata::ClientDocument &sent,
                                                      const metadata::ClientDocument &stored);

} // namespace clientele::registrar
