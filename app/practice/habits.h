// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace clientele::practice {

/// How a request is turned away that has no right to what it asks for.
struct Denial
{
    enum class Challenge {
        None,
        Bearer, ///< As RFC 6750, section 3, wants it.
        LowerCase, ///< `bearer`
        Unterminated, ///< No scheme, and a quote that is never closed.
        Several ///< Basic first, in one header line.
    };
    enum class Body {
        ErrorObject, ///< RFC 7591, section 3.2.2
        Prose, ///< An error object whose `error` is a sentence.
        Vendor, ///< `errorCode` and `errorSummary`
        Empty
    };

    int status = 401;
    QByteArray error = "invalid_token";
    Challenge challenge = Challenge::Bearer;
    Body body = Body::ErrorObject;

    friend bool operator==(const Denial &, const Denial &) = default;
};

/// Which of the values that the server issues an answer shows.
struct ShownValues
{
    bool token = true;
    bool uri = true;
    bool issuedAt = true;
    bool secretExpiry = true;

    friend bool operator==(const ShownValues &, const ShownValues &) = default;
};

/// How an authorization server carries RFC 7591 and RFC 7592 out. The default follows the letter of
/// both, except that it does not show a secret twice. Shipped servers differ in all of these.
struct Habits
{
    /// When a new registration access token replaces the old one.
    enum class Rotation { Never, OnUpdate, OnEveryUse };
    /// Whether GET and PUT show the client secret. After a restart it cannot be shown: only a hash
    /// is kept.
    enum class SecretOnRead { Always, Never, Hashed };
    /// What a PUT does with `client_secret`.
    enum class SecretInUpdate { MustMatchIfThere, Ignored, Required, Refused };
    /// What a member means that a PUT leaves out.
    enum class Omitted { Deleted, Kept, Refused };
    enum class Unknown { Kept, Dropped, Refused };
    /// What happens to a token that is presented at the URL of another client.
    enum class AtWrongUrl { Nothing, TokenDestroyed };
    enum class UriShape { Path, Query };
    /// What is wrong with the configuration URI in the answer to a PUT, or in every answer.
    enum class UriFlaw { None, DoubledInUpdates, Relative };
    /// What opens the client configuration endpoint.
    enum class ManagedWith { RegistrationAccessToken, OtherBearer, Nothing };

    // Tokens
    Rotation rotation = Rotation::OnUpdate;
    std::optional<std::chrono::seconds> tokenLifetime{}; ///< None: tokens do not expire.
    bool showsTokenLifetime = false; ///< As `registration_access_token_expires_in`.
    AtWrongUrl atWrongUrl = AtWrongUrl::Nothing;
    ManagedWith managedWith = ManagedWith::RegistrationAccessToken;
    bool initialAccessTokenIsSingleUse = false;
    bool clientCertificateRequired = false; ///< Matters only for a server that speaks https.

    // Secrets
    SecretOnRead secretOnRead = SecretOnRead::Never;
    SecretInUpdate secretInUpdate = SecretInUpdate::MustMatchIfThere;
    bool newSecretOnUpdate = false;
    bool newSecretOnRead = false;
    std::optional<std::chrono::seconds> secretLifetime{}; ///< None: secrets do not expire.

    // What is taken
    Omitted omittedMembers = Omitted::Deleted;
    QStringList keptMembers{}; ///< Kept when omitted, although others are deleted.
    bool resetsOmittedFlags = false; ///< An omitted true becomes false, although others are kept.
    Unknown unknownMembers = Unknown::Kept;
    bool dropsLocalisedMembers = false; ///< `client_name#de`
    QStringList droppedMembers{}; ///< Known, and not kept.
    QStringList refusedMembers{}; ///< Answered with 400.
    QStringList ignoredScopeWords{}; ///< Taken out of `scope` without a word.
    bool softwareStatementRequired = false; ///< In POST and PUT.
    bool ignoresClientIdInUpdate = false; ///< The path decides.
    qsizetype bodyLimit = 1024 * 1024; ///< Bytes.
    int bodyLimitStatus = 413;

    // What is shown
    int registeredStatus = 201;
    int deletedStatus = 204;
    ShownValues shownOnRegister{};
    ShownValues shownOnRead{};
    ShownValues shownOnUpdate{};
    QStringList hiddenOnRead{}; ///< Metadata that a GET does not show.
    QByteArray addedMembers{}; ///< A JSON object whose members each answer has as well.
    bool showsEmptyValues = false; ///< `null`, `""` and `{}` for what is not set.
    bool showsSingleValueAsString = false; ///< An array of one string is a string.
    UriShape uriShape = UriShape::Path;
    UriFlaw uriFlaw = UriFlaw::None;
    QByteArray contentType = "application/json";

    // Who is turned away, and how
    QList<QByteArray> disabledMethods{}; ///< Of both endpoints.
    int disabledStatus = 405;
    Denial badToken{};
    std::optional<Denial> unknownClient{}; ///< None: as for a bad token.
    std::optional<Denial> otherClientsToken{}; ///< None: as for a bad token.
    std::optional<std::chrono::seconds> registrationInterval{}; ///< Sooner: 429.

    friend bool operator==(const Habits &, const Habits &) = default;
};

/// Habits that have a name.
struct NamedHabits
{
    QString name; ///< For the command line: "node-oidc-provider".
    QString words; ///< One translated line for people.
    Habits habits;
};

/// The habits of shipped servers, as far as their source or documentation tells. "practice" comes
/// first: what this server does when nothing was chosen.
[[nodiscard]] QList<NamedHabits> knownHabits();
[[nodiscard]] std::optional<Habits> habitsByName(QStringView name);

} // namespace clientele::practice
