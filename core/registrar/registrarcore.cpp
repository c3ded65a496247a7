// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarcore.h"

#include "backupfailures.h"

#include <inventory/inventorywriter.h>

#include <QUuid>

#include <algorithm>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::ClientRecord;
using inventory::Verb;

Registrar::Core::Core(Registrar &registrar, inventory::Inventory &inventory,
                      secrets::Keychain &keychain, protocol::Transport &transport)
    : m_registrar(registrar)
    , m_inventory(inventory)
    , m_keychain(inventory, keychain)
    , m_transport(transport)
    , m_credentials(inventory, m_keychain)
    , m_connections(inventory, m_keychain)
    , m_journal(inventory, m_credentials)
{
    adoptOpenIntents();
    pruneEarlierDrafts();
}

// Verbs under way are given up; their coroutines end later, or never.
Registrar::Core::~Core()
{
    *m_isAlive = false;
    for (const auto &claim : m_claims) {
        if (const auto held = claim.lock())
            held->release();
    }
}

bool Registrar::Core::isReadHarmless(const QString &serverId) const
{
    const auto habits = m_inventory.habits(serverId);
    return std::any_of(habits.cbegin(), habits.cend(), [](const inventory::HabitRecord &habit) {
        return habit.habit == inventory::HabitRecord::Habit::RotatesOnRead && habit.of > 0
               && habit.seen == 0;
    });
}

RequestFacts factsOf(Verb verb, const protocol::Request &request)
{
    const QString line = QString::fromLatin1(protocol::methodOf(request.verb)) + u' '
                         + request.url.toString(QUrl::FullyEncoded | QUrl::RemoveUserInfo);
    QString host = request.url.host();
    if (request.url.port() != -1)
        host += u':' + QString::number(request.url.port());
    return {verb, host, line, QDateTime::currentDateTimeUtc()};
}

Registrar::Core::BusyMark::BusyMark(Core &core, QString recordId, bool isWrite,
                                    std::shared_ptr<ClientClaim> claim)
    : m_core(core)
    , m_isCoreAlive(core.m_isAlive)
    , m_recordId(std::move(recordId))
    , m_isWrite(isWrite)
    , m_claim(std::move(claim))
{
    m_core.m_busy.insert(m_recordId);
    m_core.m_writesUnderWay += m_isWrite ? 1 : 0;
    Q_EMIT m_core.m_registrar.clientChanged(m_recordId);
}

Registrar::Core::BusyMark::~BusyMark()
{
    if (!*m_isCoreAlive)
        return;
    m_core.m_busy.remove(m_recordId);
    m_claim.reset(); // before anybody looks
    m_core.m_writesUnderWay -= m_isWrite ? 1 : 0;
    Q_EMIT m_core.m_registrar.clientChanged(m_recordId);
}

bool Registrar::Core::reload()
{
    adoptOpenIntents();
    if (!m_inventory.wasChangedElsewhere())
        return false;
    m_connections.reload();
    m_accessTokens.forgetAll();
    Q_EMIT m_registrar.inventoryChanged();
    return true;
}

Result<std::shared_ptr<ClientClaim>> Registrar::Core::claim(const QString &recordId)
{
    if (m_busy.contains(recordId))
        return failed(busy());
    auto claimed = ClientClaim::take(m_inventory.fileName(), recordId);
    if (claimed) {
        std::erase_if(m_claims, [](const auto &claim) { return claim.expired(); });
        m_claims.push_back(*claimed);
    }
    return claimed;
}

bool Registrar::Core::isBusy(const QString &recordId) const
{
    if (m_busy.contains(recordId))
        return true;
    const auto free = ClientClaim::take(m_inventory.fileName(), recordId);
    return !free && free.error().kind == Failure::Kind::Busy;
}

ClientRecord Registrar::Core::shown(ClientRecord client) const
{
    if (client.unknownVerb && isBusy(client.id)) {
        client.unknownVerb.reset();
        client.unknownSince.reset();
    }
    return client;
}

QCoro::Task<Result<ReadyClient>> Registrar::Core::makeReady(
    QString recordId, std::optional<metadata::SecretText> trial, TokenFetch fetch)
{
    const auto client = m_inventory.client(recordId);
    if (!client)
        co_return failed(unknownRecord());
    if (client->handedOverAt)
        co_return failed(handedOver(*client));
    // Whatever else there is would be an older one.
    if (m_held.contains(recordId) && !trial)
        co_return failed(tokenNotSavedYet());
    const auto server = m_inventory.server(client->serverId);
    if (client->configurationUri.isEmpty() || !server)
        co_return failed(notManageable());
    const auto uri = protocol::ConfigurationUri::fromText(client->configurationUri);
    if (!uri)
        co_return failed(addressProblem(uri.error(), client->configurationUri));
    const Result<> opened = co_await m_credentials.open();
    if (!opened) {
        co_await checkKeychain();
        co_return failed(opened.error());
    }
    setKeychainStatus(KeychainStatus::Unlocked);
    auto connection = co_await m_connections.connectionOf(server->id);
    if (!connection)
        co_return failed(connection.error());
    auto credentials = co_await m_credentials.load(*client);
    const bool needsToken = !trial && !connection->hasOtherBearer();
    const bool isMissing = !credentials && credentials.error().kind == Failure::Kind::NoToken;
    const bool isBroken = !credentials && credentials.error().kind == Failure::Kind::BrokenSeal;
    if (isMissing && needsToken)
        noteMissingToken(recordId);
    if (!credentials && (needsToken || !(isMissing || isBroken)))
        co_return failed(credentials.error());
    if (!credentials)
        credentials = co_await m_credentials.loadWithoutToken(*client);
    if (!credentials && credentials.error().kind != Failure::Kind::BrokenSeal)
        co_return failed(credentials.error());
    if (!trial)
        connection = co_await withBearer(*connection, server->id, uri->url(), fetch);
    if (!connection)
        co_return failed(connection.error());
    ReadyClient ready{*client, *server, *uri, credentials.value_or(Credentials()), *connection, {}};
    if (const auto &secret = ready.credentials.clientSecret)
        m_secretBytes.insert(recordId, int(secret->size()));
    ready.isTrial = trial.has_value();
    ready.bearer = trial ? *trial : connection->bearer.value_or(ready.credentials.token);
    // Whoever can write to the keychain cannot write headers.
    if (!ready.bearer.isHeaderSafe())
        co_return failed(unusableToken());
    co_return ready;
}

void Registrar::Core::noteMissingToken(const QString &recordId)
{
    (void)m_inventory.transact([&](inventory::InventoryWriter &writer) {
        if (auto client = writer.read().client(recordId)) {
            client->tokenState = inventory::TokenState::Missing;
            writer.saveClient(*client);
        }
    });
}

RequestFacts::Bearer ReadyClient::bearerOwner() const
{
    return usesOtherBearer() ? connection.bearerOwner() : RequestFacts::Bearer::OwnToken;
}

AskedRequest ReadyClient::asked(Verb verb) const
{
    const metadata::SecretText &known = usesOtherBearer() ? credentials.token : bearer;
    return {.verb = verb,
            .clientId = client.clientId,
            .token = known.isEmpty() ? std::nullopt : std::optional(known),
            .knownSecret = credentials.clientSecret,
            .sentSecret = sendsSecret,
            .sent = sent,
            .isKnownDeleted = client.deletedAt.has_value() && !isTrial};
}

void ReadyClient::hideSecretsIn(protocol::Exchange &exchange) const
{
    exchange.sentSecrets.push_back(credentials.token);
    if (credentials.clientSecret)
        exchange.sentSecrets.push_back(*credentials.clientSecret);
}

QString Registrar::Core::requestLine(Verb verb, const protocol::ConfigurationUri &uri)
{
    const QString method = verb == Verb::Update   ? u"PUT"_s
                           : verb == Verb::Delete ? u"DELETE"_s
                                                  : u"GET"_s;
    return method + u' ' + QString::fromUtf8(uri.text());
}

ClientRecord Registrar::Core::newClient(const inventory::ServerRecord &server,
                                        const QByteArray &configurationUri,
                                        const QString &clientId) const
{
    ClientRecord client;
    client.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    client.serverId = server.id;
    client.clientId = clientId;
    client.configurationUri = configurationUri;
    client.addedAt = QDateTime::currentDateTimeUtc();
    client.mayHaveEntries = m_inventory.tokenHome() == inventory::TokenHome::OwnEntries;
    // People look for the entry in their keychain: client and host, and a number only where two
    // would be the same.
    const auto uri = protocol::ConfigurationUri::fromText(configurationUri);
    const QString account = u"%1 @ %2"_s.arg(clientId, uri ? uri->authority() : server.name);
    client.keychainAccount = account;
    for (int number = 2; m_inventory.isAccountTaken(client.keychainAccount); ++number)
        client.keychainAccount = u"%1 (%2)"_s.arg(account).arg(number);
    return client;
}

} // namespace clientele::registrar
