// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workeraudit.h"

#include <registrar/credentialstore.h>

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace clientele::tests {

using namespace Qt::StringLiterals;
using inventory::SecretKind;

namespace {

/// Empty: the keychain has none.
QString hashOf(WorkerConsole &console, const inventory::ClientRecord &client, SecretKind kind)
{
    const auto secret = QCoro::waitFor(
        console.keychain->read(registrar::CredentialStore::accountOf(client, kind)));
    return secret ? QString::fromLatin1(
               QCryptographicHash::hash(secret->reveal(), QCryptographicHash::Sha256).toHex())
                  : QString();
}

bool isUnknown(const inventory::ClientRecord &client)
{
    return inventory::stateOf(client) == inventory::ClientState::OutcomeUnknown;
}

/// Of a deletion, with what a person does who is told so; empty where there was nothing to ask.
QString resolutionOf(WorkerConsole &console, const inventory::ClientRecord &client)
{
    if (client.unknownVerb != inventory::Verb::Delete)
        return {};
    const auto resolution = QCoro::waitFor(console.registrar.resolve(client.id));
    if (!resolution) { // in words that only a person understands
        (void)QCoro::waitFor(console.registrar.removeHere(client.id));
        return u"not known"_s;
    }
    if (*resolution == registrar::Resolution::WasNotMade)
        return u"not made"_s;
    (void)console.registrar.markDeleted(client.id);
    return *resolution == registrar::Resolution::Gone ? u"gone"_s : u"token refused"_s;
}

void sayJson(const QJsonObject &json)
{
    say(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace

void audit(WorkerConsole &console)
{
    const auto client = console.registrar.clients().front();
    const bool hasIntent = console.inventory->openIntent(client.id).has_value();
    const auto newest = console.registrar.newestSnapshot(client.id);
    const bool movedHome = QCoro::waitFor(console.registrar.moveTokensHome()).has_value();
    sayJson({
        {u"client_id"_s, client.clientId},
        {u"intent"_s, hasIntent},
        {u"unknown"_s, isUnknown(client)},
        {u"document"_s, newest ? redirectIn(newest->document) : QString()},
        {u"moved_home"_s, movedHome},
        {u"chain_is_whole"_s, !console.inventory->firstBrokenActivity().has_value()},
        {u"token_sha256"_s, hashOf(console, client, SecretKind::RegistrationAccessToken)},
    });
    if (isUnknown(client))
        (void)QCoro::waitFor(console.registrar.resolve(client.id));
}

void auditAll(WorkerConsole &console)
{
    (void)QCoro::waitFor(console.registrar.moveTokensHome());
    QJsonArray clients;
    for (const inventory::ClientRecord &client : console.registrar.clients()) {
        const bool isDeleted = inventory::stateOf(client) == inventory::ClientState::Deleted;
        const bool isInSync = inventory::stateOf(client) == inventory::ClientState::InSync;
        const auto newest = console.registrar.newestSnapshot(client.id);
        clients.append(QJsonObject{
            {u"client_id"_s, client.clientId},
            {u"address"_s, QString::fromLatin1(client.configurationUri)},
            {u"unknown"_s, isUnknown(client)},
            {u"deleted"_s, isDeleted},
            {u"in_sync"_s, isInSync},
            {u"manageable"_s, client.isManageable},
            {u"document"_s, newest ? redirectIn(newest->document) : QString()},
            {u"token_sha256"_s, hashOf(console, client, SecretKind::RegistrationAccessToken)},
            {u"secret_sha256"_s, hashOf(console, client, SecretKind::ClientSecret)},
            {u"resolution"_s, resolutionOf(console, client)}, // last: it changes the rest
        });
    }
    sayJson({{u"clients"_s, clients},
             {u"chain_is_whole"_s, !console.inventory->firstBrokenActivity().has_value()}});
}

} // namespace clientele::tests
