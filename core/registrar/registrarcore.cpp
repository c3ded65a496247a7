// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarcore.h"

#include "backupfailures.h"
#include "faultpoint.h"
#include "serveridentity.h"

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
    QString recordId, std::optional<metadata::SecretText> trial)
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
        connection = co_await withBearer(*connection);
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

Failure Registrar::Core::recordFailure(const ClientRecord &client, const AskedRequest &asked,
                                       const QString &intentId, const protocol::Exchange &exchange,
                                       Failure failure, bool judgesToken)
{
    if (const Result<> stored = m_journal.storeFailure(client, asked, intentId, exchange, failure,
                                                       judgesToken);
        !stored)
        failure.details += stored.error().details;
    return failure;
}

QCoro::Task<Failure> Registrar::Core::keepRefusal(ReadyClient ready, Verb verb, QString intentId,
                                                  protocol::Exchange exchange, Failure failure)
{
    const bool judgesToken = !ready.isTrial && !ready.connection.hasOtherBearer();
    if (failure.kind == Failure::Kind::OtherBearerRefused)
        m_accessTokens.forget(ready.bearer);
    const AskedRequest asked = ready.asked(verb);
    const Result<> stored = m_journal.storeFailure(ready.client, asked, intentId, exchange, failure,
                                                   judgesToken);
    if (stored)
        co_return failure;
    failure.details += stored.error().details;
    const auto brought = tokenInRefusal(asked, exchange);
    if (!brought)
        co_return failure;
    Homeless homeless;
    homeless.client = ready.client;
    homeless.server = ready.server;
    homeless.token = brought->token;
    homeless.isAside = brought->isAside;
    homeless.store = [this, ready, asked, intentId, exchange, failure,
                      judgesToken]() -> Result<StoredAnswer> {
        return m_journal.storeFailure(ready.client, asked, intentId, exchange, failure, judgesToken)
            .map([] { return StoredAnswer(); });
    };
    co_return co_await keepElsewhere(homeless, failure);
}

QCoro::Task<Failure> Registrar::Core::keepAside(ReadyClient ready,
                                                protocol::ClientInformation information,
                                                Failure failure)
{
    Homeless homeless;
    homeless.client = ready.client;
    homeless.server = ready.server;
    homeless.token = information.registrationAccessToken;
    homeless.clientSecret = information.clientSecret;
    homeless.isAside = true;
    homeless.store = [this, ready, information]() -> Result<StoredAnswer> {
        return m_journal.setAside(ready.client, information, ready.credentials).map([](bool) {
            return StoredAnswer();
        });
    };
    co_return co_await keepElsewhere(homeless, failure);
}

AcceptedAnswer Registrar::Core::acceptedAnswer(const ReadyClient &ready, Verb verb,
                                               const QString &intentId,
                                               protocol::ClientInformation information,
                                               const protocol::Exchange &exchange) const
{
    return {.server = ready.server,
            .client = ready.client,
            .verb = verb,
            .intentId = intentId,
            .information = std::move(information),
            .httpStatus = exchange.status,
            .milliseconds = exchange.elapsed.count(),
            .at = QDateTime::currentDateTimeUtc(),
            .credentials = ready.credentials,
            .usedOtherBearer = ready.usesOtherBearer(),
            .asked = ready.asked(verb)};
}

QCoro::Task<Result<StoredAnswer>> Registrar::Core::keep(AcceptedAnswer answer)
{
    const Result<StoredAnswer> stored = m_journal.store(answer);
    if (stored) {
        tracePoint(answer.verb == Verb::Update ? "update-committed" : "read-committed");
        if (answer.verb == Verb::Update)
            faultPoint("answer-committed");
        co_return stored;
    }
    Homeless homeless;
    homeless.client = answer.client;
    homeless.server = answer.server;
    homeless.token = answer.information.registrationAccessToken;
    homeless.clientSecret = answer.information.clientSecret;
    homeless.store = [this, answer] { return m_journal.store(answer); };
    co_return failed(co_await keepElsewhere(homeless, stored.error()));
}

QCoro::Task<Result<>> Registrar::Core::settle(QString recordId)
{
    const Result<> moved = co_await m_credentials.moveHome(recordId);
    if (!moved)
        co_await checkKeychain();
    Q_EMIT m_registrar.clientChanged(recordId);
    co_return moved;
}

QCoro::Task<Result<protocol::ClientInformation>> Registrar::Core::accept(
    ReadyClient ready, Verb verb, QString intentId, protocol::Exchange exchange)
{
    ready.hideSecretsIn(exchange);
    const RequestFacts facts{verb, ready.uri.authority(), requestLine(verb, ready.uri),
                             QDateTime::currentDateTimeUtc(), ready.bearerOwner()};
    const bool saysSuccess = exchange.status >= 200 && exchange.status < 300;
    const bool mayCost = verb == Verb::Read && mayHaveCostTheToken(ready, exchange);
    const bool isLost = mayCost && rotatesOnRead(ready.server.id);
    if (!saysSuccess) {
        Failure failure = isLost ? lostRead(exchange, facts) : failureOf(exchange, facts);
        if (mayCost && !isLost)
            failure = withTokenDoubt(failure);
        co_return failed(co_await keepRefusal(ready, verb, intentId, exchange, failure));
    }
    auto information = protocol::parseClientInformation(exchange.body);
    const QString &expected = ready.client.clientId; // empty: its first answer was lost
    if (exchange.isComplete() && information
        && (expected.isEmpty() || information->clientId == expected))
        co_return *information;
    if (exchange.isComplete() && information) {
        // Its token may be this client's after all, and then it is the only copy.
        const auto aside = m_journal.setAside(ready.client, *information, ready.credentials);
        Failure failure = anotherClient(exchange, facts, expected, *information, aside && *aside);
        if (!aside)
            failure.details += aside.error().details;
        failure = co_await keepRefusal(ready, verb, intentId, exchange, failure);
        if (!aside)
            failure = co_await keepAside(ready, *information, failure);
        co_return failed(failure);
    }
    Failure failure = isLost                   ? lostRead(exchange, facts)
                      : !exchange.isComplete() ? failureOf(exchange, facts)
                      : verb == Verb::Update && exchange.body.trimmed().isEmpty()
                          ? notConfirmed(exchange, facts)
                          : badAnswer(exchange, facts, information.error());
    if (mayCost && !isLost)
        failure = withTokenDoubt(failure);
    co_return failed(co_await keepFragment(ready, verb, intentId, exchange, failure));
}

QCoro::Task<Failure> Registrar::Core::keepFragment(ReadyClient ready, Verb verb, QString intentId,
                                                   protocol::Exchange exchange, Failure failure)
{
    const Fragment fragment{ready.client, verb, intentId, exchange, ready.credentials, failure};
    const Result<StoredAnswer> stored = m_journal.storeFragment(fragment);
    if (stored) {
        const bool isRead = verb == Verb::Read;
        co_return isRead && stored->newToken ? withKeptToken(failure) : failure;
    }
    failure.details += stored.error().details;
    const protocol::FoundSecrets found = protocol::findSecrets(exchange.body);
    Homeless homeless;
    homeless.client = ready.client;
    homeless.server = ready.server;
    homeless.token = found.registrationAccessToken;
    homeless.clientSecret = found.clientSecret;
    homeless.store = [this, fragment] { return m_journal.storeFragment(fragment); };
    co_return co_await keepElsewhere(homeless, failure);
}

QCoro::Task<Result<>> Registrar::Core::settleUnclaimed(QString recordId)
{
    auto claimed = claim(recordId);
    if (!claimed)
        co_return Result<>();
    const BusyMark mark(*this, recordId, false, std::move(*claimed));
    co_return co_await settle(recordId);
}

QString Registrar::Core::requestLine(Verb verb, const protocol::ConfigurationUri &uri)
{
    const QString method = verb == Verb::Update   ? u"PUT"_s
                           : verb == Verb::Delete ? u"DELETE"_s
                                                  : u"GET"_s;
    return method + u' ' + QString::fromUtf8(uri.text());
}

QCoro::Task<Result<>> Registrar::Core::moveTokensHome()
{
    const QStringList waiting = clientsAwayFromHome();
    const auto leftovers = deletedWithEntries();
    const auto vault = m_inventory.vault();
    const bool hasSpareKey = vault && !vault->spareId.isEmpty();
    if (waiting.isEmpty() && leftovers.empty() && !hasSpareKey)
        co_return Result<>();
    const auto isAlive = m_isAlive;
    const Result<> opened = co_await m_credentials.open();
    if (!*isAlive)
        co_return failed(closing());
    if (!opened) {
        co_await checkKeychain();
        co_return opened;
    }
    co_await removeSpareKey();
    if (!*isAlive)
        co_return failed(closing());
    Result<> result;
    for (const QString &recordId : waiting) {
        const Result<> moved = co_await settleUnclaimed(recordId);
        if (!*isAlive)
            co_return failed(closing());
        if (!moved)
            result = moved;
    }
    for (const ClientRecord &client : leftovers) {
        auto claimed = claim(client.id);
        if (!claimed)
            continue;
        const BusyMark mark(*this, client.id, false, std::move(*claimed));
        co_await forgetDeleted(client.id);
        if (!*isAlive)
            co_return failed(closing());
    }
    co_return result;
}

QStringList Registrar::Core::clientsAwayFromHome() const
{
    if (m_inventory.tokenHome() == inventory::TokenHome::Sealed)
        return m_inventory.clientsWithEntries();
    QStringList recordIds;
    for (const inventory::SealedSecret &secret : m_inventory.waitingSecrets())
        recordIds.append(secret.clientRecordId);
    recordIds.removeDuplicates();
    return recordIds;
}

// Clients that were deleted while the keychain could not be reached: their entries must still go.
std::vector<ClientRecord> Registrar::Core::deletedWithEntries() const
{
    std::vector<ClientRecord> clients = m_inventory.clients();
    std::erase_if(clients, [](const ClientRecord &client) {
        return !client.deletedAt || client.tokenState == inventory::TokenState::Missing;
    });
    return clients;
}

QCoro::Task<> Registrar::Core::forgetDeleted(QString recordId)
{
    // It may have been added again since.
    const auto client = m_inventory.client(recordId);
    if (!client || !client->deletedAt)
        co_return;
    const Result<> forgotten = co_await m_credentials.forget(*client);
    if (!forgotten)
        co_return;
    (void)m_inventory.transact([&](inventory::InventoryWriter &writer) {
        if (auto current = writer.read().client(recordId)) {
            current->tokenState = inventory::TokenState::Missing;
            current->hasSecret = false;
            writer.saveClient(*current);
        }
    });
    Q_EMIT m_registrar.clientChanged(recordId);
}

namespace {

KeychainStatus statusOf(secrets::KeychainState state)
{
    switch (state) {
    case secrets::KeychainState::Unlocked:
        return KeychainStatus::Unlocked;
    case secrets::KeychainState::Locked:
        return KeychainStatus::Locked;
    case secrets::KeychainState::NoCollection:
        return KeychainStatus::NoCollection;
    case secrets::KeychainState::Absent:
        break;
    }
    return KeychainStatus::Absent;
}

} // namespace

void Registrar::Core::setKeychainStatus(KeychainStatus status)
{
    if (m_keychainStatus == status)
        return;
    m_keychainStatus = status;
    Q_EMIT m_registrar.keychainStatusChanged(status);
}

QCoro::Task<KeychainStatus> Registrar::Core::checkKeychain()
{
    const secrets::KeychainState state = co_await m_keychain.state();
    setKeychainStatus(statusOf(state));
    co_return statusOf(state);
}

QCoro::Task<KeychainStatus> Registrar::Core::unlockKeychain()
{
    const secrets::KeychainState state = co_await m_keychain.unlock();
    setKeychainStatus(statusOf(state));
    if (state == secrets::KeychainState::Unlocked)
        co_await moveTokensHome();
    co_return statusOf(state);
}

inventory::ServerRecord Registrar::Core::serverOfAddress(const protocol::ConfigurationUri &uri,
                                                         const QString &name,
                                                         const QString &tag) const
{
    return serverFor(uri, likelyClientId(uri), name, tag);
}

inventory::ServerRecord Registrar::Core::serverFor(const protocol::ConfigurationUri &uri,
                                                   const QString &clientId, const QString &name,
                                                   const QString &tag) const
{
    const QString identity = serverIdentity(uri, clientId);
    if (const auto known = m_inventory.serverByIdentity(identity))
        return *known;
    return newServer(identity, name.isEmpty() ? uri.authority() : name, tag);
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
