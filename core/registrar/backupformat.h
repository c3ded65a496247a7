// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in a backup, member by member, once for the writer and the reader:
// docs/backup-format.md. The archive is either of them; version() is that of the text.
#pragma once

#include "backupcontents.h"
#include "backupwords.h"

#include <concepts>

namespace clientele::registrar {

template<typename Value, typename Plain>
concept Either = std::same_as<std::remove_const_t<Value>, Plain>;

void describeMembers(auto &archive, Either<BackupVersion> auto &version)
{
    archive.word(u"source", version.source, sourceWords);
    archive.document(u"document", version.document);
    archive.base64(u"answer", version.answer);
    archive.time(u"taken_at", version.takenAt);
    archive.time(u"last_seen_at", version.lastSeenAt);
    if (archive.version() >= 2)
        archive.texts(u"not_shown", version.notShown);
}

void describeMembers(auto &archive, Either<BackupDraft> auto &draft)
{
    archive.document(u"text", draft.text);
    archive.number(u"base", draft.base);
    archive.time(u"saved_at", draft.savedAt);
}

void describeMembers(auto &archive, Either<BackupEarlierDraft> auto &draft)
{
    archive.document(u"text", draft.text);
    archive.number(u"base", draft.base);
    archive.time(u"saved_at", draft.savedAt);
    archive.time(u"put_aside_at", draft.putAsideAt);
}

void describeMembers(auto &archive, Either<BackupIntent> auto &intent)
{
    archive.word(u"verb", intent.verb, verbWords);
    archive.hex(u"body_digest", intent.bodyDigest);
    archive.document(u"sent_document", intent.sentDocument);
    archive.time(u"started_at", intent.startedAt);
    if (archive.version() >= 2)
        archive.bytes(u"target", intent.target);
}

void describeMembers(auto &archive, Either<BackupOlderSecret> auto &older)
{
    archive.word(u"kind", older.kind, kindWords);
    archive.word(u"status", older.status, olderWords);
    archive.secret(u"secret", older.secret);
    archive.time(u"since", older.since);
}

void describeMembers(auto &archive, Either<BackupClient> auto &client)
{
    archive.text(u"server", client.serverIdentity);
    archive.text(u"client_id", client.clientId);
    archive.bytes(u"registration_client_uri", client.configurationUri);
    archive.secret(u"registration_access_token", client.token);
    archive.time(u"token_since", client.tokenSince);
    archive.secret(u"client_secret", client.clientSecret);
    archive.number(u"client_secret_expires_at", client.secretExpiresAt);
    archive.time(u"added_at", client.addedAt);
    archive.time(u"last_read_at", client.lastReadAt);
    archive.time(u"deleted_at", client.deletedAt);
    archive.time(u"handed_over_at", client.handedOverAt);
    archive.flag(u"changed_on_server", client.changedOnServer);
    archive.list(u"versions", client.versions);
    archive.object(u"draft", client.draft);
    if (archive.version() < 2)
        return archive.oneOf(u"unknown_outcome", client.unknown);
    archive.list(u"unknown_outcomes", client.unknown);
    archive.text(u"record_id", client.recordId);
    archive.word(u"token_state", client.tokenState, tokenWords);
    archive.flag(u"manageable", client.isManageable);
    archive.list(u"older_secrets", client.olderSecrets);
    if (archive.version() >= 3)
        archive.list(u"earlier_drafts", client.earlierDrafts);
}

void describeMembers(auto &archive, Either<BackupHeader> auto &header)
{
    archive.bytes(u"name", header.name);
    archive.secret(u"value", header.value);
}

void describeMembers(auto &archive, Either<BackupSettings> auto &settings)
{
    auto &values = settings.values;
    archive.bytes(u"extra_authorities", values.extraAuthorities);
    archive.secret(u"client_certificate", settings.clientCertificate); // base64
    archive.secret(u"client_certificate_passphrase", settings.passphrase);
    archive.word(u"proxy", values.proxy, proxyWords);
    archive.text(u"proxy_host", values.proxyHost);
    archive.number(u"proxy_port", values.proxyPort);
    archive.text(u"proxy_user", values.proxyUser);
    archive.secret(u"proxy_password", settings.proxyPassword);
    archive.number(u"connect_seconds", values.connectSeconds);
    archive.number(u"answer_seconds", values.answerSeconds);
    archive.number(u"requests_at_once", values.requestsAtOnce);
    archive.list(u"headers", settings.headers);
    archive.word(u"bearer_mode", values.bearerMode, bearerWords);
    archive.secret(u"bearer", settings.bearer);
    archive.textsIfAny(u"profiles", values.profiles);
    if (archive.version() < 4)
        return;
    archive.text(u"token_endpoint", values.tokenSource.tokenEndpoint);
    archive.text(u"token_client_id", values.tokenSource.clientId);
    archive.text(u"token_scope", values.tokenSource.scope);
    archive.word(u"token_endpoint_auth_method", values.tokenSource.authentication,
                 tokenAuthenticationWords);
    archive.secret(u"token_client_secret", settings.tokenClientSecret);
}

void describeMembers(auto &archive, Either<BackupHabit> auto &habit)
{
    archive.text(u"habit", habit.habit);
    archive.number(u"seen", habit.seen);
    archive.number(u"of", habit.of);
}

void describeMembers(auto &archive, Either<BackupServer> auto &server)
{
    auto &record = server.record;
    archive.text(u"identity", record.identity);
    archive.text(u"name", record.name);
    archive.text(u"tag", record.tag);
    archive.flag(u"protected", record.isProtected);
    archive.word(u"secret_policy", record.secretPolicy, policyWords);
    if (archive.version() < 2)
        return;
    archive.text(u"issuer", record.issuer);
    archive.text(u"registration_endpoint", record.registrationEndpoint);
    archive.object(u"settings", server.settings);
    archive.list(u"habits", server.habits);
}

void describeMembers(auto &archive, Either<BackupContents> auto &contents)
{
    archive.time(u"made_at", contents.madeAt);
    archive.list(u"servers", contents.servers);
    archive.list(u"clients", contents.clients);
}

} // namespace clientele::registrar
