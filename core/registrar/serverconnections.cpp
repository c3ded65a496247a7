// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverconnections.h"

#include "connectionsettings.h"
#include "failurewords.h"

#include <inventory/inventory.h>
#include <inventory/inventorywriter.h>
#include <metadata/wiping.h>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::BearerMode;
using inventory::ServerSettings;
using metadata::SecretText;
using metadata::wipe;

namespace {

SecretText joined(const std::vector<std::pair<QByteArray, SecretText>> &headers)
{
    QByteArray lines;
    for (const auto &[name, value] : headers)
        lines.append(name + ": ").append(value.reveal()).append('\n');
    const SecretText joinedLines(lines);
    wipe(lines);
    return joinedLines;
}

QStringList namesOf(const std::vector<std::pair<QByteArray, SecretText>> &headers)
{
    QStringList names;
    for (const auto &header : headers)
        names.append(QString::fromLatin1(header.first));
    return names;
}

std::vector<std::pair<QByteArray, SecretText>> split(const SecretText &lines)
{
    std::vector<std::pair<QByteArray, SecretText>> headers;
    QByteArrayView rest = lines.reveal();
    while (!rest.isEmpty()) {
        const qsizetype end = rest.indexOf('\n');
        const QByteArrayView row = end < 0 ? rest : rest.first(end);
        rest = end < 0 ? QByteArrayView() : rest.sliced(end + 1);
        const qsizetype colon = row.indexOf(": ");
        if (colon > 0)
            headers.emplace_back(row.first(colon).toByteArray(), SecretText(row.sliced(colon + 2)));
    }
    return headers;
}

SecretText base64(const SecretText &bytes)
{
    QByteArray revealed = bytes.reveal().toByteArray();
    QByteArray encoded = revealed.toBase64();
    const SecretText text(encoded);
    wipe(revealed);
    wipe(encoded);
    return text;
}

SecretText fromBase64(const SecretText &text)
{
    QByteArray revealed = text.reveal().toByteArray();
    QByteArray decoded = QByteArray::fromBase64(revealed);
    const SecretText bytes(decoded);
    wipe(revealed);
    wipe(decoded);
    return bytes;
}

std::vector<ServerSecretKind> secretsNamedBy(const ServerSettings &settings)
{
    std::vector<ServerSecretKind> kinds;
    if (settings.hasClientCertificate)
        kinds.push_back(ServerSecretKind::ClientCertificate);
    if (settings.hasPassphrase)
        kinds.push_back(ServerSecretKind::Passphrase);
    if (settings.hasProxyPassword)
        kinds.push_back(ServerSecretKind::ProxyPassword);
    if (settings.hasBearer)
        kinds.push_back(ServerSecretKind::Bearer);
    if (settings.tokenSource.hasClientSecret)
        kinds.push_back(ServerSecretKind::TokenClientSecret);
    if (!settings.headerNames.isEmpty())
        kinds.push_back(ServerSecretKind::Headers);
    return kinds;
}

void put(ServerSecrets &secrets, ServerSecretKind kind, const SecretText &kept)
{
    switch (kind) {
    case ServerSecretKind::ClientCertificate:
        secrets.clientCertificate = fromBase64(kept);
        break;
    case ServerSecretKind::Passphrase:
        secrets.passphrase = kept;
        break;
    case ServerSecretKind::ProxyPassword:
        secrets.proxyPassword = kept;
        break;
    case ServerSecretKind::Bearer:
        secrets.bearer = kept;
        break;
    case ServerSecretKind::TokenClientSecret:
        secrets.tokenClientSecret = kept;
        break;
    case ServerSecretKind::Headers:
        secrets.headers = split(kept);
        break;
    }
}

} // namespace

QString serverAccount(const QString &serverId, ServerSecretKind kind)
{
    const QString what = kind == ServerSecretKind::ClientCertificate   ? u"client certificate"_s
                         : kind == ServerSecretKind::Passphrase        ? u"passphrase"_s
                         : kind == ServerSecretKind::ProxyPassword     ? u"proxy password"_s
                         : kind == ServerSecretKind::Bearer            ? u"bearer"_s
                         : kind == ServerSecretKind::TokenClientSecret ? u"token client secret"_s
                                                                       : u"headers"_s;
    return u"server %1 (%2)"_s.arg(serverId, what);
}

ServerConnections::ServerConnections(inventory::Inventory &inventory, secrets::Keychain &keychain)
    : m_inventory(inventory)
    , m_keychain(keychain)
{ }

QCoro::Task<Result<SecretText>> ServerConnections::secret(QString serverId, ServerSecretKind kind)
{
    const auto stored = co_await m_keychain.read(serverAccount(serverId, kind));
    if (!stored && stored.error().kind == secrets::KeychainProblem::Kind::NotFound)
        co_return failed(serverSecretMissing(kind));
    if (!stored)
        co_return failed(keychainProblem(stored.error()));
    co_return *stored;
}

QCoro::Task<Result<ServerSecrets>> ServerConnections::savedSecrets(QString serverId)
{
    const std::vector<ServerSecretKind> named = secretsNamedBy(
        m_inventory.serverSettings(serverId));
    ServerSecrets secrets;
    for (const ServerSecretKind kind : named) {
        const auto kept = co_await secret(serverId, kind);
        if (!kept && kept.error().kind == Failure::Kind::NoToken)
            continue; // gone from the keychain
        if (!kept)
            co_return failed(kept.error());
        put(secrets, kind, *kept);
    }
    co_return secrets;
}

QCoro::Task<Result<ServerConnection>> ServerConnections::connectionOf(QString serverId)
{
    if (const auto known = m_known.find(serverId); known != m_known.end()) {
        ServerConnection copy = known->second; // QCoro moves from what is returned
        co_return copy;
    }
    const ServerSettings settings = m_inventory.serverSettings(serverId);
    const auto secrets = co_await completed(settings, ServerSecrets());
    if (!secrets)
        co_return failed(secrets.error());
    const auto transport = transportSettingsOf(settings, *secrets);
    if (!transport)
        co_return failed(transport.error());
    if (const Result<> usable = usableTokenSource(settings); !usable)
        co_return failed(usable.error());
    ServerConnection connection;
    connection.transport = std::make_shared<const protocol::TransportSettings>(*transport);
    if (settings.bearerMode == BearerMode::AdministratorToken)
        connection.bearer = secrets->bearer;
    if (settings.bearerMode == BearerMode::ClientCredentials)
        connection.credentials = clientCredentialsOf(settings, *secrets);
    m_known.insert_or_assign(serverId, connection);
    co_return connection;
}

// With the secrets that the settings name and that were not given.
QCoro::Task<Result<ServerSecrets>> ServerConnections::completed(ServerSettings settings,
                                                                ServerSecrets given)
{
    const QString id = settings.serverId;
    if (settings.hasClientCertificate && !given.clientCertificate) {
        const auto kept = co_await secret(id, ServerSecretKind::ClientCertificate);
        if (!kept)
            co_return failed(kept.error());
        given.clientCertificate = fromBase64(*kept);
    }
    if (settings.hasPassphrase && !given.passphrase) {
        const auto kept = co_await secret(id, ServerSecretKind::Passphrase);
        if (!kept)
            co_return failed(kept.error());
        given.passphrase = *kept;
    }
    if (settings.hasProxyPassword && !given.proxyPassword) {
        const auto kept = co_await secret(id, ServerSecretKind::ProxyPassword);
        if (!kept)
            co_return failed(kept.error());
        given.proxyPassword = *kept;
    }
    if (settings.bearerMode == BearerMode::AdministratorToken && !given.bearer) {
        const auto kept = co_await secret(id, ServerSecretKind::Bearer);
        if (!kept)
            co_return failed(kept.error());
        given.bearer = *kept;
    }
    const bool fetches = settings.bearerMode == BearerMode::ClientCredentials;
    if (fetches && settings.tokenSource.hasClientSecret && !given.tokenClientSecret) {
        const auto kept = co_await secret(id, ServerSecretKind::TokenClientSecret);
        if (!kept)
            co_return failed(kept.error());
        given.tokenClientSecret = *kept;
    }
    if (!settings.headerNames.isEmpty() && !given.headers) {
        const auto kept = co_await secret(id, ServerSecretKind::Headers);
        if (!kept)
            co_return failed(kept.error());
        given.headers = split(*kept);
    }
    co_return given;
}

// As a request would use them, before anything is kept.
QCoro::Task<Result<>> ServerConnections::checked(ServerSettings settings, ServerSecrets given)
{
    if (settings.bearerMode == BearerMode::AdministratorToken && !settings.hasBearer)
        co_return failed(serverSecretMissing(ServerSecretKind::Bearer));
    if (const Result<> usable = usableTokenSource(settings); !usable)
        co_return failed(usable.error());
    const auto complete = co_await completed(settings, given);
    if (!complete)
        co_return failed(complete.error());
    if (const auto usable = transportSettingsOf(settings, *complete); !usable)
        co_return failed(usable.error());
    co_return Result<>();
}

QCoro::Task<Result<>> ServerConnections::store(QString serverId, ServerSecretKind kind,
                                               SecretText secret)
{
    const QString account = serverAccount(serverId, kind);
    secrets::KeychainResult<void> stored;
    if (secret.isEmpty())
        stored = co_await m_keychain.remove(account);
    else
        stored = co_await m_keychain.write(account, secret);
    if (!stored)
        co_return failed(keychainProblem(stored.error()));
    co_return Result<>();
}

QCoro::Task<Result<>> ServerConnections::save(ServerSettings settings, ServerSecrets secrets,
                                              Source source)
{
    const QString id = settings.serverId;
    const ServerSettings saved = m_inventory.serverSettings(id);
    settings.hasClientCertificate = saved.hasClientCertificate;
    settings.hasPassphrase = saved.hasPassphrase;
    settings.hasProxyPassword = saved.hasProxyPassword;
    settings.hasBearer = saved.hasBearer;
    settings.tokenSource.hasClientSecret = saved.tokenSource.hasClientSecret;
    settings.headerNames = saved.headerNames;

    std::vector<std::pair<ServerSecretKind, SecretText>> changes;
    const auto change = [&changes](ServerSecretKind kind, const std::optional<SecretText> &secret,
                                   bool &has) {
        if (!secret)
            return;
        has = !secret->isEmpty();
        changes.emplace_back(kind, *secret);
    };
    const ServerSecrets given = secrets;
    if (secrets.clientCertificate && !secrets.clientCertificate->isEmpty())
        secrets.clientCertificate = base64(*secrets.clientCertificate);
    change(ServerSecretKind::ClientCertificate, secrets.clientCertificate,
           settings.hasClientCertificate);
    change(ServerSecretKind::Passphrase, secrets.passphrase, settings.hasPassphrase);
    change(ServerSecretKind::ProxyPassword, secrets.proxyPassword, settings.hasProxyPassword);
    change(ServerSecretKind::Bearer, secrets.bearer, settings.hasBearer);
    change(ServerSecretKind::TokenClientSecret, secrets.tokenClientSecret,
           settings.tokenSource.hasClientSecret);
    if (secrets.headers) {
        settings.headerNames = namesOf(*secrets.headers);
        changes.emplace_back(ServerSecretKind::Headers, joined(*secrets.headers));
    }
    if (source == Source::Entered) {
        const Result<> usable = co_await checked(settings, given);
        if (!usable)
            co_return usable;
    }

    // The keychain first: settings that name a secret which is nowhere would stop every request.
    for (const auto &[kind, secret] : changes) {
        const Result<> stored = co_await store(id, kind, secret);
        if (!stored)
            co_return stored;
    }
    const auto written = m_inventory.transact(
        [&](inventory::InventoryWriter &writer) { writer.saveServerSettings(settings); });
    m_known.erase(id);
    if (!written)
        co_return failed(storageProblem(written.error()));
    co_return Result<>();
}

} // namespace clientele::registrar
