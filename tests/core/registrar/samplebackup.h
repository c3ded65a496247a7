// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/backupcontents.h>

namespace clientele::tests {

/// A backup of two clients: one with everything, one with as little as can be.
[[nodiscard]] inline registrar::BackupContents sampleBackup()
{
    using namespace Qt::StringLiterals;
    using metadata::SecretText;
    const auto at = [](int hour) {
        return QDateTime(QDate(2026, 11, 24), QTime(hour, 5, 6, 789), Qt::UTC);
    };
    inventory::ServerRecord server;
    server.identity = u"https://login.acme.example/register/"_s;
    server.name = u"Acme Login"_s;
    server.tag = u"PROD"_s;
    server.isProtected = true;
    server.secretPolicy = metadata::SecretPolicy::SendWhenKnown;

    registrar::BackupClient full;
    full.serverIdentity = server.identity;
    full.clientId = u"s6BhdRkqt3"_s;
    full.configurationUri = "https://login.acme.example/register/s6BhdRkqt3"_ba;
    full.token = SecretText("sample-token-one"_ba);
    full.tokenSince = at(1);
    full.clientSecret = SecretText("päss \"wörd\""_ba);
    full.secretExpiresAt = 0;
    full.addedAt = at(2);
    full.lastReadAt = at(3);
    full.deletedAt = at(4);
    full.handedOverAt = at(5);
    full.changedOnServer = true;
    full.versions = {{inventory::SnapshotSource::Registration, "{\"client_id\": \"s6BhdRkqt3\"}"_ba,
                      "{\"client_id\":\"s6BhdRkqt3\"}"_ba, at(6), at(7)},
                     {inventory::SnapshotSource::Update,
                      "{\"client_name\":\t\"Пример 例\", \"x\": 1e2}"_ba, ""_ba, at(8), at(9)}};
    full.draft = registrar::BackupDraft{"{ not yet JSON"_ba, 1, at(10)};
    full.unknown = registrar::BackupIntent{inventory::Verb::Delete, QByteArray(32, '\7'),
                                           "{\"a\": 1}"_ba, at(11)};

    registrar::BackupClient small;
    small.serverIdentity = server.identity;
    small.clientId = u"two"_s;
    small.addedAt = at(12);
    small.versions = {{inventory::SnapshotSource::Read, "{}"_ba, ""_ba, at(13), at(14)}};
    return {at(15), {server}, {full, small}};
}

} // namespace clientele::tests
