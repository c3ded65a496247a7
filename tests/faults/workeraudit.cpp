// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workeraudit.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace clientele::tests {

using namespace Qt::StringLiterals;

namespace {

QString tokenHash(WorkerConsole &console, const inventory::ClientRecord &client)
{
    const auto token = QCoro::waitFor(console.keychain->read(client.keychainAccount));
    return token ? QString::fromLatin1(
               QCryptographicHash::hash(token->reveal(), QCryptographicHash::Sha256).toHex())
                 : QString();
}

bool isUnknown(const inventory::ClientRecord &client)
{
    return inventory::stateOf(client) == inventory::ClientState::OutcomeUnknown;
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
        {u"token_sha256"_s, tokenHash(console, client)},
    });
    if (isUnknown(client))
        (void)QCoro::waitFor(console.registrar.resolve(client.id));
}

void auditRegistrations(WorkerConsole &console)
{
    (void)QCoro::waitFor(console.registrar.moveTokensHome());
    QJsonArray clients;
    for (const inventory::ClientRecord &client : console.registrar.clients()) {
        clients.append(QJsonObject{{u"client_id"_s, client.clientId},
                                   {u"unknown"_s, isUnknown(client)},
                                   {u"manageable"_s, client.isManageable},
                                   {u"token_sha256"_s, tokenHash(console, client)}});
    }
    sayJson({{u"clients"_s, clients},
             {u"chain_is_whole"_s, !console.inventory->firstBrokenActivity().has_value()}});
}

} // namespace clientele::tests
