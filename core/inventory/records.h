// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/secretpolicy.h>

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>

namespace clientele::inventory {

/// A server that clients are registered at. Its identity is where its registrations live: the
/// issuer where known, else the configuration URI without the client's own part.
struct ServerRecord
{
    QString id; ///< UUID, ours.
    QString identity;
    QString name; ///< Shown; the host at first.
    QString tag; ///< "PROD", "TEST", "PRACTICE", or the user's; may be empty.
    bool isProtected = false; ///< Sending and deleting ask for the client's name.
    metadata::SecretPolicy secretPolicy = metadata::SecretPolicy::AsLearned;
    QString issuer = {}; ///< Of its discovery document; empty while none was read.
    QString registrationEndpoint = {}; ///< Where its clients are registered; empty: not known.
    friend bool operator==(const ServerRecord &, const ServerRecord &) = default;
};

enum class SecretKind { RegistrationAccessToken, ClientSecret };

/// Where the current registration access token is.
enum class TokenState {
    InKeychain,
    Waiting, ///< Sealed in the inventory, on its way to the keychain.
    Refused, ///< In the keychain, but the last answer was 401.
    Missing,
    OtherBearer, ///< None of its own that is of use: the server's other bearer has worked.
    Sealed ///< At home: sealed in the inventory (TokenHome::Sealed).
};

/// Where the tokens and client secrets of an inventory are at home.
enum class TokenHome {
    OwnEntries, ///< Each in an entry of its own in the keychain.
    Sealed ///< In the inventory, under the one vault key.
};

enum class Verb { Enroll, Register, Read, Update, Delete };

/// One saved client: what the list shows without opening anything. Holds no secret.
struct ClientRecord
{
    QString id; ///< UUID, ours; everything refers to a client by it.
    QString serverId;
    QString clientId; ///< The server's `client_id`; empty: its first answer was lost.
    QString name; ///< `client_name`, may be empty.
    QByteArray configurationUri; ///< Byte for byte as the server gave it.
    QString authMethod;
    QStringList grantTypes;
    QStringList redirectUris;
    QString scope;
    bool hasSecret = false;
    std::optional<qint64> secretExpiresAt; ///< Seconds since 1970, 0 = never; absent = not said.
    TokenState tokenState = TokenState::Missing;
    QString keychainAccount; ///< Of the token's own entry; the secret's has " (client secret)"
                             ///< behind it.
    std::optional<QDateTime> tokenStoredAt; ///< UTC, as all times here.
    QDateTime addedAt;
    std::optional<QDateTime> lastReadAt; ///< When the newest server copy was last seen.
    std::optional<QDateTime> deletedAt; ///< Set when the server confirmed a DELETE.
    bool changedOnServer = false; ///< The newest read differs from what was last sent or accepted.
    /// False: the server gave no configuration URI or no token with the registration (RFC 7591
    /// allows that), so there is nothing to manage it with.
    bool isManageable = true;
    std::optional<QDateTime> handedOverAt; ///< Set while somebody else manages it (a hand-over).
    /// Entries of the keychain may be this client's. With TokenHome::Sealed they are to be removed.
    bool mayHaveEntries = true;
    std::optional<QDateTime> draftSavedAt; ///< Set while there is a draft.
    std::optional<Verb> unknownVerb; ///< Set while the outcome of a request is unknown.
    std::optional<QDateTime> unknownSince;
    friend bool operator==(const ClientRecord &, const ClientRecord &) = default;
};

/// The first state of this list that applies is the client's state (docs: "States of a client").
enum class ClientState {
    OutcomeUnknown,
    TokenWaiting,
    TokenRefused,
    NotManageable,
    NotRegistered, ///< Begun here, and not sent yet.
    NoToken,
    Conflict, ///< A draft, and the server changed since.
    ChangedOnServer,
    Draft,
    Deleted,
    NeverRead,
    InSync
};
[[nodiscard]] ClientState stateOf(const ClientRecord &client);
/// Whether there is something to ask the server for. False: a registration that was not sent, or
/// whose answer was lost. An enrolment whose answer was lost has its address.
[[nodiscard]] bool isRegistered(const ClientRecord &client);

enum class SnapshotSource {
    Registration,
    Enrolment,
    Read,
    Update,
    Unanswered ///< An empty document: of a registration or enrolment whose answer was lost.
};

/// A version of a client's document as a server answered it.
struct SnapshotRecord
{
    QString id;
    QString clientRecordId;
    SnapshotSource source = SnapshotSource::Read;
    QByteArray document; ///< Text without secrets.
    QByteArray answer; ///< The answer's bytes, secrets' values emptied.
    QDateTime takenAt;
    QDateTime lastSeenAt; ///< A read that changes nothing moves this, and makes no new version.
    /// Members of `document` that this answer did not show, taken from the last complete one: some
    /// servers' reads are incomplete.
    QStringList notShown = {};
    friend bool operator==(const SnapshotRecord &, const SnapshotRecord &) = default;
};

/// Unsent edits. The text may be no valid JSON: it is what was typed.
struct DraftRecord
{
    QString clientRecordId;
    QString baseSnapshotId; ///< What the user started from.
    QByteArray text;
    QDateTime savedAt;
    friend bool operator==(const DraftRecord &, const DraftRecord &) = default;
};

/// A draft that is none any more: it was discarded, another took its place, or what came of it is
/// not what it says. It can be brought back.
struct EarlierDraft
{
    QString id;
    QString clientRecordId;
    QString baseSnapshotId; ///< What the user started from.
    QByteArray text;
    QDateTime savedAt; ///< When it was last typed in.
    QDateTime putAsideAt;
    friend bool operator==(const EarlierDraft &, const EarlierDraft &) = default;
};

/// A request that was about to leave. Without an end it is an outcome unknown.
struct IntentRecord
{
    QString id;
    QString clientRecordId; ///< Empty for a registration.
    Verb verb = Verb::Read;
    QByteArray bodyDigest; ///< SHA-256 of the body, empty without one.
    QByteArray
        sentDocument; ///< Of an update: the document sent, without secrets; to compare with later.
    QDateTime startedAt;
    QByteArray target =
        {}; ///< Of a registration: the endpoint; of an enrolment: the client's address.
    friend bool operator==(const IntentRecord &, const IntentRecord &) = default;
};

/// A line of the audit log.
struct ActivityRecord
{
    qint64 number = 0; ///< From 1, without gaps.
    QDateTime at;
    QString clientRecordId;
    QString clientLabel;
    Verb verb = Verb::Read;
    QString result; ///< Machine word: "ok", "refused", "lost", …; "restored", "handed-over" and
                    ///< "taken-back" stand with Verb::Enroll, and nothing was sent.
    int httpStatus = 0;
    qint64 milliseconds = 0;
    bool newToken = false;
    bool newSecret = false;
};

/// What a server did so far: `seen` times out of `of` chances.
struct HabitRecord
{
    enum class Habit {
        RotatesOnRead,
        RotatesOnUpdate,
        NewSecretOnUpdate,
        RotatesOnDelete, ///< A refused deletion brought a new token.
        NewSecretOnRead,
        DemandsSecret, ///< Refused an update without the client secret.
        RefusesSecret, ///< Refused an update with the right client secret.
        IgnoresSecret, ///< Took an update with the client secret.
        DropsUnknownMembers,
        KeepsOmittedMembers,
        UnauthorizedWhenGone, ///< 401 for a client that is known to be deleted.
        NotFoundWhenGone, ///< 404 or 410 for it.
        RefusesRead, ///< 405 or 501.
        RefusesUpdate,
        RefusesDelete,
        IncompleteRead, ///< A read left out members that an earlier answer had.
        DestroysMisusedTokens, ///< Told by its kind, never tried.
        RefusesUnknownMembers
    };
    Habit habit = Habit::RotatesOnUpdate;
    int seen = 0;
    int of = 0;
    friend bool operator==(const HabitRecord &, const HabitRecord &) = default;
};

/// The vault's row: which key seals this inventory, and what for.
struct VaultRecord
{
    QString id;
    QByteArray check; ///< A known text, sealed with the key.
    TokenHome home = TokenHome::OwnEntries;
    /// The id of a key that is not the vault's, not yet or no longer: its entry may be in the
    /// keychain, and is to be removed.
    QString spareId = {};
    /// How a passphrase opens the key, where no keychain keeps it.
    struct Passphrase
    {
        QByteArray salt;
        qint64 passes = 0; ///< Of Argon2id over `memory` bytes.
        qint64 memory = 0;
        QByteArray wrappedKey;
        friend bool operator==(const Passphrase &, const Passphrase &) = default;
    };
    std::optional<Passphrase> passphrase = {};
    friend bool operator==(const VaultRecord &, const VaultRecord &) = default;
};

/// What would be an entry of the keychain, kept in the inventory, encrypted.
struct SealedEntry
{
    QString account;
    QByteArray sealed;
};

/// A secret kept in the inventory, encrypted.
struct SealedSecret
{
    enum class Status {
        Waiting, ///< Current. Moves to the keychain, or stays: as the tokens' home is.
        Superseded, ///< Replaced; kept until the new one has worked once.
        SetAside ///< From an answer that named another client; used only when a person says so.
    };
    QString id;
    QString clientRecordId;
    SecretKind kind = SecretKind::RegistrationAccessToken;
    Status status = Status::Waiting;
    QByteArray sealed;
    QDateTime createdAt;
};

} // namespace clientele::inventory
