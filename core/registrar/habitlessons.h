// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <inventory/records.h>
#include <metadata/clientdocument.h>
#include <metadata/secrettext.h>
#include <protocol/clientinformation.h>
#include <protocol/exchange.h>

#include <optional>
#include <vector>

namespace clientele::registrar {

/// A habit that an exchange gave a chance to see, and whether it was seen. What an exchange cannot
/// tell is no lesson: an update that was refused for its redirect URIs says nothing of the secret.
struct Lesson
{
    inventory::HabitRecord::Habit habit = inventory::HabitRecord::Habit::RotatesOnUpdate;
    bool wasSeen = true;

    friend bool operator==(const Lesson &, const Lesson &) = default;
};
using Lessons = std::vector<Lesson>;

/// A request of a client, and what was known when it left.
struct AskedRequest
{
    inventory::Verb verb = inventory::Verb::Read;
    QString clientId = {}; ///< Empty: not known.
    /// What an answer's token is compared with. None: nothing is known of the client's token.
    std::optional<metadata::SecretText> token = {};
    std::optional<metadata::SecretText> knownSecret = {};
    bool sentSecret = false; ///< Of an update.
    metadata::ClientDocument sent = {}; ///< Of a registration or an update, without the secret.
    std::optional<metadata::ClientDocument> saved = {}; ///< The newest version before it.
    bool isKnownDeleted = false;
};

/// @{ What an exchange teaches of its server. Pure.

/// Of a usable success. `readIsIncomplete`: a read left out what only other answers ever showed.
[[nodiscard]] Lessons lessonsOfAnswer(const AskedRequest &asked,
                                      const protocol::ClientInformation &information,
                                      bool readIsIncomplete);
/// Of an answer that is a refusal; none for anything else.
[[nodiscard]] Lessons lessonsOfRefusal(const AskedRequest &asked,
                                       const protocol::Exchange &exchange);
/// A token that comes with a refusal: servers refuse and renew it all the same.
struct BroughtToken
{
    metadata::SecretText token;
    /// Not to take the place of the saved one: nobody knows what that is worth, the answer names
    /// another client, or it shows hardly a token.
    bool isAside = false;
};
/// None where there is none, or only the one that is known.
[[nodiscard]] std::optional<BroughtToken> tokenInRefusal(const AskedRequest &asked,
                                                         const protocol::Exchange &exchange);
/// Of a deletion that was carried out.
[[nodiscard]] Lessons lessonsOfDeletion();
/// Of the status that a deleted client is answered with; none for most.
[[nodiscard]] Lessons lessonsOfGone(int status);
/// Of a server whose kind its addresses tell: that a token at another client's address is destroyed
/// is never tried out.
[[nodiscard]] Lessons lessonsOfKind(const QByteArray &configurationUri, const QString &clientId);
/// @}

/// What is forgotten when this is learned: servers change, and a habit of refusing is over once the
/// same was taken.
[[nodiscard]] std::vector<inventory::HabitRecord::Habit> outdatedBy(const Lesson &lesson);

/// Whether a specification defines the member. What none does, a server may well not know.
[[nodiscard]] bool isSpecified(const QString &member);

/// Whether a refusal's words are about the client secret, not about a member whose name or value
/// only begins like it ("client_secret_basic").
[[nodiscard]] bool namesSecret(const protocol::Exchange &exchange);

} // namespace clientele::registrar
