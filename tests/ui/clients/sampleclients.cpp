// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampleclients.h"

#include <inventory/inventory.h>
#include <inventory/inventorywriter.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

using namespace Qt::StringLiterals;
using clientele::inventory::ClientRecord;
using clientele::inventory::ClientState;
using clientele::inventory::ServerRecord;
using clientele::inventory::TokenState;
using clientele::inventory::Verb;

namespace clientele::tests {

namespace {

constexpr int sampleCount = 30;

const std::array sampleStates{
    ClientState::InSync,   ClientState::Draft,          ClientState::ChangedOnServer,
    ClientState::InSync,   ClientState::OutcomeUnknown, ClientState::NeverRead,
    ClientState::InSync,   ClientState::TokenRefused,   ClientState::NoToken,
    ClientState::Conflict, ClientState::InSync,         ClientState::Deleted,
    ClientState::InSync,   ClientState::TokenWaiting,   ClientState::InSync,
};

QStringList sampleNames()
{
    return {
        u"Billing Portal"_s,
        u"Warehouse Sync"_s,
        u"請求ポータル"_s,
        u"Mobile Wallet iOS"_s,
        u"Nightly Export"_s,
        u"MCP Bridge – Claude Desktop, internal pilot of the platform team"_s,
        u"Partner Onboarding"_s,
        u"社内ポータル"_s,
        u"Legacy SAML Gateway"_s,
    };
}

void setState(ClientRecord &client, ClientState state, const QDateTime &now)
{
    client.tokenState = TokenState::InKeychain;
    switch (state) {
    case ClientState::OutcomeUnknown:
        client.unknownVerb = Verb::Update;
        client.unknownSince = now.addSecs(-1800);
        break;
    case ClientState::TokenWaiting:
        client.tokenState = TokenState::Waiting;
        break;
    case ClientState::TokenRefused:
        client.tokenState = TokenState::Refused;
        break;
    case ClientState::NoToken:
        client.tokenState = TokenState::Missing;
        client.tokenStoredAt.reset();
        break;
    case ClientState::NotManageable:
        client.isManageable = false;
        break;
    case ClientState::NotRegistered:
        client.clientId.clear();
        client.draftSavedAt = now.addSecs(-300);
        break;
    case ClientState::Conflict:
        client.changedOnServer = true;
        client.draftSavedAt = now.addSecs(-7200);
        break;
    case ClientState::ChangedOnServer:
        client.changedOnServer = true;
        break;
    case ClientState::Draft:
        client.draftSavedAt = now.addSecs(-600);
        break;
    case ClientState::Deleted:
        client.deletedAt = now.addDays(-3);
        client.tokenState = TokenState::Missing;
        break;
    case ClientState::NeverRead:
        client.lastReadAt.reset();
        break;
    case ClientState::InSync:
        break;
    }
}

void setSecret(ClientRecord &client, int number, const QDateTime &now)
{
    client.hasSecret = client.authMethod == u"client_secret_basic";
    if (!client.hasSecret)
        return;
    const std::array<qint64, 3> expiries{0, now.addDays(12).toSecsSinceEpoch() + 60,
                                         now.addDays(400).toSecsSinceEpoch()};
    client.secretExpiresAt = expiries[size_t(number) % expiries.size()];
}

ClientRecord sampleClient(int number, const QDateTime &now)
{
    const std::array<qint64, 4> ages{120, 90'000, 3 * 7 * 86'400, 30};
    const QStringList methods{u"private_key_jwt"_s, u"client_secret_basic"_s, u"none"_s};
    const auto servers = sampleServers();
    ClientRecord client;
    client.id = u"record-%1"_s.arg(number);
    client.serverId = servers[size_t(number) % servers.size()].id;
    client.clientId = u"s6BhdRkqt3-%1"_s.arg(0x07a2 + number * 977, 4, 16, QChar(u'0'));
    const QStringList names = sampleNames();
    client.name = names[number % names.size()];
    if (number >= names.size())
        client.name += u" %1"_s.arg(number);
    client.configurationUri = "https://login.acme.example/register/" + client.clientId.toUtf8();
    client.authMethod = methods[(number / 2) % methods.size()];
    client.grantTypes = number % 3 == 1 ? QStringList{u"client_credentials"_s}
                                        : QStringList{u"authorization_code"_s, u"refresh_token"_s};
    client.redirectUris = {u"https://billing.acme.example/cb/%1"_s.arg(number),
                           u"https://billing.acme.example/silent-renew"_s};
    client.scope = number % 2 == 0 ? u"openid profile billing.read"_s : u"warehouse"_s;
    client.keychainAccount = u"%1 @ login.acme.example"_s.arg(client.clientId);
    client.tokenStoredAt = now.addDays(-20);
    client.addedAt = now.addDays(-60);
    client.lastReadAt = now.addSecs(-ages[size_t(number) % ages.size()]);
    setSecret(client, number, now);
    setState(client, sampleStates[size_t(number) % sampleStates.size()], now);
    return client;
}

QByteArray documentOf(const ClientRecord &client)
{
    const QJsonObject document{
        {u"client_id"_s, client.clientId},
        {u"client_name"_s, client.name},
        {u"redirect_uris"_s, QJsonArray::fromStringList(client.redirectUris)},
        {u"grant_types"_s, QJsonArray::fromStringList(client.grantTypes)},
        {u"token_endpoint_auth_method"_s, client.authMethod},
        {u"scope"_s, client.scope},
    };
    return QJsonDocument(document).toJson();
}

void saveSample(inventory::InventoryWriter &writer, const ClientRecord &client)
{
    writer.saveClient(client);
    const QDateTime taken = client.lastReadAt.value_or(client.addedAt);
    writer.addSnapshot({.id = u"snapshot-%1"_s.arg(client.id),
                        .clientRecordId = client.id,
                        .source = inventory::SnapshotSource::Enrolment,
                        .document = documentOf(client),
                        .answer = documentOf(client),
                        .takenAt = taken,
                        .lastSeenAt = taken});
    if (client.draftSavedAt) {
        ClientRecord edited = client;
        edited.scope += u" admin"_s;
        writer.saveDraft({.clientRecordId = client.id,
                          .baseSnapshotId = u"snapshot-%1"_s.arg(client.id),
                          .text = documentOf(edited),
                          .savedAt = *client.draftSavedAt});
    }
    if (client.unknownVerb) {
        writer.beginIntent({.id = u"intent-%1"_s.arg(client.id),
                            .clientRecordId = client.id,
                            .verb = *client.unknownVerb,
                            .bodyDigest = {},
                            .sentDocument = documentOf(client),
                            .startedAt = client.unknownSince.value_or(QDateTime())});
    }
}

} // namespace

std::vector<ServerRecord> sampleServers()
{
    return {{.id = u"server-login"_s,
             .identity = u"https://login.acme.example/register"_s,
             .name = u"Acme Login"_s,
             .tag = u"PROD"_s,
             .isProtected = true},
            {.id = u"server-staging"_s,
             .identity = u"https://staging.acme.example/register"_s,
             .name = u"Acme Staging"_s,
             .tag = u"TEST"_s},
            {.id = u"server-bank"_s,
             .identity = u"https://as.partnerbank.example/clients"_s,
             .name = u"Partner Bank"_s,
             .tag = {}}};
}

std::vector<ClientRecord> sampleClients(const QDateTime &now)
{
    std::vector<ClientRecord> clients;
    for (int number = 0; number < sampleCount; ++number)
        clients.push_back(sampleClient(number, now));
    return clients;
}

void fillWithSamples(inventory::Inventory &inventory, const QDateTime &now)
{
    const auto saved = inventory.transact([&now](inventory::InventoryWriter &writer) {
        for (const ServerRecord &server : sampleServers())
            writer.saveServer(server);
        for (const ClientRecord &client : sampleClients(now))
            saveSample(writer, client);
    });
    if (!saved)
        qFatal("The samples could not be saved: %s", qPrintable(saved.error().detail));
}

} // namespace clientele::tests
