// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words that stand in a backup for our numbers. Never changed: docs/backup-format.md.
#pragma once

#include <inventory/records.h>
#include <inventory/serverrecords.h>

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace clientele::registrar {

inline constexpr QLatin1StringView backupFormat("clientele-backup");
inline constexpr int backupVersion = 4;

template<typename Value, std::size_t Count>
using BackupWords = std::array<std::pair<QLatin1StringView, Value>, Count>;

inline constexpr BackupWords<metadata::SecretPolicy, 4> policyWords{{
    {QLatin1StringView("omit"), metadata::SecretPolicy::Omit},
    {QLatin1StringView("send-when-known"), metadata::SecretPolicy::SendWhenKnown},
    {QLatin1StringView("required"), metadata::SecretPolicy::Required},
    {QLatin1StringView("as-learned"), metadata::SecretPolicy::AsLearned},
}};

inline constexpr BackupWords<inventory::SnapshotSource, 5> sourceWords{{
    {QLatin1StringView("registration"), inventory::SnapshotSource::Registration},
    {QLatin1StringView("enrolment"), inventory::SnapshotSource::Enrolment},
    {QLatin1StringView("read"), inventory::SnapshotSource::Read},
    {QLatin1StringView("update"), inventory::SnapshotSource::Update},
    {QLatin1StringView("unanswered"), inventory::SnapshotSource::Unanswered},
}};

/// Of requests whose outcome is not known.
inline constexpr BackupWords<inventory::Verb, 5> verbWords{{
    {QLatin1StringView("read"), inventory::Verb::Read},
    {QLatin1StringView("update"), inventory::Verb::Update},
    {QLatin1StringView("delete"), inventory::Verb::Delete},
    {QLatin1StringView("register"), inventory::Verb::Register},
    {QLatin1StringView("enrol"), inventory::Verb::Enroll},
}};

inline constexpr BackupWords<inventory::TokenState, 4> tokenWords{{
    {QLatin1StringView("stored"), inventory::TokenState::InKeychain},
    {QLatin1StringView("refused"), inventory::TokenState::Refused},
    {QLatin1StringView("missing"), inventory::TokenState::Missing},
    {QLatin1StringView("other-bearer"), inventory::TokenState::OtherBearer},
}};

inline constexpr BackupWords<inventory::SecretKind, 2> kindWords{{
    {QLatin1StringView("token"), inventory::SecretKind::RegistrationAccessToken},
    {QLatin1StringView("client-secret"), inventory::SecretKind::ClientSecret},
}};

inline constexpr BackupWords<inventory::SealedSecret::Status, 2> olderWords{{
    {QLatin1StringView("replaced"), inventory::SealedSecret::Status::Superseded},
    {QLatin1StringView("set-aside"), inventory::SealedSecret::Status::SetAside},
}};

inline constexpr BackupWords<inventory::ProxyKind, 4> proxyWords{{
    {QLatin1StringView("system"), inventory::ProxyKind::System},
    {QLatin1StringView("none"), inventory::ProxyKind::None},
    {QLatin1StringView("http"), inventory::ProxyKind::Http},
    {QLatin1StringView("socks5"), inventory::ProxyKind::Socks5},
}};

/// Until version 3 "client-credentials" was a token that was entered.
inline constexpr BackupWords<inventory::BearerMode, 4> bearerWords{{
    {QLatin1StringView("registration-token"), inventory::BearerMode::RegistrationToken},
    {QLatin1StringView("administrator-token"), inventory::BearerMode::AdministratorToken},
    {QLatin1StringView("client-credentials"), inventory::BearerMode::AdministratorToken},
    {QLatin1StringView("fetched"), inventory::BearerMode::ClientCredentials},
}};

inline constexpr BackupWords<inventory::TokenAuthentication, 3> tokenAuthenticationWords{{
    {QLatin1StringView("client_secret_basic"), inventory::TokenAuthentication::ClientSecretBasic},
    {QLatin1StringView("client_secret_post"), inventory::TokenAuthentication::ClientSecretPost},
    {QLatin1StringView("tls_client_auth"), inventory::TokenAuthentication::TlsClientAuth},
}};

using Habit = inventory::HabitRecord::Habit;
inline constexpr BackupWords<Habit, 18> habitNames{{
    {QLatin1StringView("rotates-on-read"), Habit::RotatesOnRead},
    {QLatin1StringView("rotates-on-update"), Habit::RotatesOnUpdate},
    {QLatin1StringView("new-secret-on-update"), Habit::NewSecretOnUpdate},
    {QLatin1StringView("rotates-on-delete"), Habit::RotatesOnDelete},
    {QLatin1StringView("new-secret-on-read"), Habit::NewSecretOnRead},
    {QLatin1StringView("demands-secret"), Habit::DemandsSecret},
    {QLatin1StringView("refuses-secret"), Habit::RefusesSecret},
    {QLatin1StringView("ignores-secret"), Habit::IgnoresSecret},
    {QLatin1StringView("drops-unknown-members"), Habit::DropsUnknownMembers},
    {QLatin1StringView("keeps-omitted-members"), Habit::KeepsOmittedMembers},
    {QLatin1StringView("unauthorized-when-gone"), Habit::UnauthorizedWhenGone},
    {QLatin1StringView("not-found-when-gone"), Habit::NotFoundWhenGone},
    {QLatin1StringView("refuses-read"), Habit::RefusesRead},
    {QLatin1StringView("refuses-update"), Habit::RefusesUpdate},
    {QLatin1StringView("refuses-delete"), Habit::RefusesDelete},
    {QLatin1StringView("incomplete-read"), Habit::IncompleteRead},
    {QLatin1StringView("destroys-misused-tokens"), Habit::DestroysMisusedTokens},
    {QLatin1StringView("refuses-unknown-members"), Habit::RefusesUnknownMembers},
}};

/// Empty for a value that has no word.
template<typename Value, std::size_t Count>
[[nodiscard]] QString wordOf(const BackupWords<Value, Count> &words, Value value)
{
    for (const auto &[word, meant] : words) {
        if (meant == value)
            return word;
    }
    return {};
}

template<typename Value, std::size_t Count>
[[nodiscard]] std::optional<Value> meantBy(const BackupWords<Value, Count> &words,
                                           const QString &text)
{
    for (const auto &[word, meant] : words) {
        if (word == text)
            return meant;
    }
    return std::nullopt;
}

} // namespace clientele::registrar
