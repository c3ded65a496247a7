// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/backupcontents.h>

namespace clientele::tests {

/// A backup of three clients: one with everything, one with as little as can be, and one whose
/// first answer was lost.
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
    server.issuer = u"https://login.acme.example"_s;
    server.registrationEndpoint = u"https://login.acme.example/register"_s;
    registrar::BackupSettings settings;
    settings.values.extraAuthorities = "-----BEGIN CERTIFICATE-----\n"_ba;
    settings.values.hasClientCertificate = true;
    settings.values.hasPassphrase = true;
    settings.values.proxy = inventory::ProxyKind::Http;
    settings.values.proxyHost = u"proxy.example"_s;
    settings.values.proxyPort = 3128;
    settings.values.proxyUser = u"ada"_s;
    settings.values.hasProxyPassword = true;
    settings.values.connectSeconds = 7;
    settings.values.answerSeconds = 8;
    settings.values.requestsAtOnce = 9;
    settings.values.headerNames = {u"X-Gateway"_s};
    settings.values.bearerMode = inventory::BearerMode::AdministratorToken;
    settings.values.hasBearer = true;
    settings.clientCertificate = SecretText("AAECAw=="_ba);
    settings.passphrase = SecretText("sample-passphrase"_ba);
    settings.proxyPassword = SecretText("sample-proxy"_ba);
    settings.bearer = SecretText("sample-bearer"_ba);
    settings.headers = {{"X-Gateway"_ba, SecretText("sample-header"_ba)}};

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
                      "{\"client_name\":\t\"Пример 例\", \"x\": 1e2}"_ba,
                      ""_ba,
                      at(8),
                      at(9),
                      {u"client_name"_s}}};
    full.draft = registrar::BackupDraft{"{ not yet JSON"_ba, 1, at(10)};
    full.earlierDrafts = {{"{ nor this"_ba, 0, at(8), at(9)}};
    full.unknown = {{inventory::Verb::Delete, QByteArray(32, '\7'), "{\"a\": 1}"_ba, at(11),
                     "https://login.acme.example/register"_ba}};
    full.tokenState = inventory::TokenState::Refused;
    full.olderSecrets = {{inventory::SecretKind::RegistrationAccessToken,
                          inventory::SealedSecret::Status::SetAside,
                          SecretText("sample-token-older"_ba), at(16)}};

    registrar::BackupClient small;
    small.serverIdentity = server.identity;
    small.clientId = u"two"_s;
    small.addedAt = at(12);
    small.versions = {{inventory::SnapshotSource::Read, "{}"_ba, ""_ba, at(13), at(14)}};
    small.tokenState = inventory::TokenState::Missing;
    small.isManageable = false;

    registrar::BackupClient lost;
    lost.serverIdentity = server.identity;
    lost.recordId = u"3f2504e0-4f89-41d3-9a0c-0305e82c3301"_s;
    lost.tokenState = inventory::TokenState::Missing;
    lost.addedAt = at(17);
    lost.versions = {{inventory::SnapshotSource::Unanswered, "{}"_ba, ""_ba, at(18), at(19)}};
    lost.draft = registrar::BackupDraft{"{\"client_name\": \"Lost\"}"_ba, 0, at(20)};
    lost.unknown = {{inventory::Verb::Register, QByteArray(32, '\1'), "{}"_ba, at(21)}};
    registrar::BackupServer saved{server, settings, {{u"rotates-on-read"_s, 2, 3}}};
    return {at(15), {saved}, {full, small, lost}};
}

/// As an earlier program wrote it.
[[nodiscard]] inline QByteArray version1Backup()
{
    using namespace Qt::StringLiterals;
    return R"({
"format": "clientele-backup", "version": 1, "made_at": "2026-11-24T15:05:06.789Z",
"servers": [{"identity": "https://login.acme.example/register", "name": "Acme", "tag": "",
  "protected": false, "secret_policy": "omit"}],
"clients": [{"server": "https://login.acme.example/register", "client_id": "one",
  "registration_client_uri": "https://login.acme.example/register/one",
  "registration_access_token": "sample-token", "added_at": "2026-11-24T15:05:06.789Z",
  "changed_on_server": false,
  "versions": [{"source": "read", "document": "{}", "answer": "",
    "taken_at": "2026-11-24T15:05:06.789Z", "last_seen_at": "2026-11-24T15:05:06.789Z"}],
  "unknown_outcome": {"verb": "update", "body_digest": "00", "sent_document": "{}",
    "started_at": "2026-11-24T15:05:06.789Z"}}]})"_ba;
}

} // namespace clientele::tests
