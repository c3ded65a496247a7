// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The words that stand in a backup for our numbers. Never changed: docs/backup-format.md.
#pragma once

#include <inventory/records.h>

#include <QLatin1StringView>
#include <QString>

#include <array>
#include <optional>
#include <utility>

namespace clientele::registrar {

inline constexpr QLatin1StringView backupFormat("clientele-backup");
inline constexpr int backupVersion = 1;

template<typename Value, std::size_t Count>
using BackupWords = std::array<std::pair<QLatin1StringView, Value>, Count>;

inline constexpr BackupWords<metadata::SecretPolicy, 3> policyWords{{
    {QLatin1StringView("omit"), metadata::SecretPolicy::Omit},
    {QLatin1StringView("send-when-known"), metadata::SecretPolicy::SendWhenKnown},
    {QLatin1StringView("required"), metadata::SecretPolicy::Required},
}};

inline constexpr BackupWords<inventory::SnapshotSource, 4> sourceWords{{
    {QLatin1StringView("registration"), inventory::SnapshotSource::Registration},
    {QLatin1StringView("enrolment"), inventory::SnapshotSource::Enrolment},
    {QLatin1StringView("read"), inventory::SnapshotSource::Read},
    {QLatin1StringView("update"), inventory::SnapshotSource::Update},
}};

/// Of requests whose outcome is not known; a registration without an answer has no client.
inline constexpr BackupWords<inventory::Verb, 3> verbWords{{
    {QLatin1StringView("read"), inventory::Verb::Read},
    {QLatin1StringView("update"), inventory::Verb::Update},
    {QLatin1StringView("delete"), inventory::Verb::Delete},
}};

template<typename Value, std::size_t Count>
[[nodiscard]] QString wordOf(const BackupWords<Value, Count> &words, Value value)
{
    for (const auto &[word, meant] : words) {
        if (meant == value)
            return word;
    }
    return words.front().first;
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
