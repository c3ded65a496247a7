// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientcells.h"

#include "clientscope.h"

#include <widgets/clientwords.h>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <compare>

using namespace Qt::StringLiterals;
using clientele::inventory::ClientRecord;

namespace clientele::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::ClientCells)
};

constexpr QStringView urnStart = u"urn:ietf:params:oauth:grant-type:";

QString shortGrantTypes(const QStringList &grantTypes)
{
    QStringList words;
    for (const QString &grantType : grantTypes)
        words.append(shortGrantType(grantType));
    return words.join(u", "_s);
}

QString orDash(const QString &text)
{
    return text.isEmpty() ? u"–"_s : text;
}

QString secretToolTip(const ClientRecord &client)
{
    if (!client.hasSecret)
        return Words::tr("This client has no secret.");
    if (!client.secretExpiresAt)
        return Words::tr("The server did not say whether the secret expires.");
    if (*client.secretExpiresAt == 0)
        return Words::tr("The secret does not expire.");
    return exactTime(QDateTime::fromSecsSinceEpoch(*client.secretExpiresAt, Qt::UTC));
}

/// What is not said sorts after every date, and "never" just before it.
qint64 secretExpirySortValue(const ClientRecord &client)
{
    constexpr qint64 farFuture = std::numeric_limits<qint64>::max();
    if (!client.secretExpiresAt)
        return farFuture;
    return *client.secretExpiresAt == 0 ? farFuture - 1 : *client.secretExpiresAt;
}

int sign(std::strong_ordering order)
{
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

QString serverWithTag(const ClientRow &row)
{
    if (row.serverTag.isEmpty())
        return row.serverName;
    return u"%1 %2"_s.arg(row.serverName, row.serverTag);
}

} // namespace

QString columnTitle(ClientColumn column)
{
    switch (column) {
    case ClientColumn::Name:
        return Words::tr("Name");
    case ClientColumn::ClientId:
        return Words::tr("Client ID");
    case ClientColumn::Server:
        return Words::tr("Server");
    case ClientColumn::State:
        return Words::tr("State");
    case ClientColumn::AuthMethod:
        return Words::tr("Auth method");
    case ClientColumn::Grants:
        return Words::tr("Grants");
    case ClientColumn::SecretExpires:
        return Words::tr("Secret expires");
    case ClientColumn::Token:
        return Words::tr("Token");
    case ClientColumn::LastRead:
        break;
    }
    return Words::tr("Last read");
}

QString cellText(const ClientRow &row, ClientColumn column, const QDateTime &now)
{
    const ClientRecord &client = row.client;
    switch (column) {
    case ClientColumn::Name:
        return shownName(client);
    case ClientColumn::ClientId:
        return client.clientId;
    case ClientColumn::Server:
        return row.serverName;
    case ClientColumn::State:
        return row.isBusy ? Words::tr("Waiting for the server…")
                          : lookOf(inventory::stateOf(client)).word;
    case ClientColumn::AuthMethod:
        return orDash(client.authMethod);
    case ClientColumn::Grants:
        return orDash(shortGrantTypes(client.grantTypes));
    case ClientColumn::SecretExpires:
        return client.hasSecret ? secretExpiryWord(client, now) : u"–"_s;
    case ClientColumn::Token:
        return client.deletedAt ? u"–"_s : tokenWord(client.tokenState);
    case ClientColumn::LastRead:
        break;
    }
    return client.lastReadAt ? relativeTime(*client.lastReadAt, now) : u"–"_s;
}

QString cellToolTip(const ClientRow &row, ClientColumn column, const QDateTime &now)
{
    const ClientRecord &client = row.client;
    switch (column) {
    case ClientColumn::Grants:
        return client.grantTypes.join(u'\n');
    case ClientColumn::Server:
        return serverWithTag(row);
    case ClientColumn::SecretExpires:
        return secretToolTip(client);
    case ClientColumn::Token:
        return client.tokenStoredAt ? Words::tr("Stored %1").arg(exactTime(*client.tokenStoredAt))
                                    : QString();
    case ClientColumn::LastRead:
        return client.lastReadAt ? exactTime(*client.lastReadAt)
                                 : Words::tr("This client was never read from its server.");
    case ClientColumn::Name:
    case ClientColumn::ClientId:
    case ClientColumn::State:
    case ClientColumn::AuthMethod:
        break;
    }
    return cellText(row, column, now);
}

QVariant sortValue(const ClientRow &row, ClientColumn column)
{
    const ClientRecord &client = row.client;
    switch (column) {
    case ClientColumn::Name:
        return shownName(client);
    case ClientColumn::ClientId:
        return client.clientId;
    case ClientColumn::Server:
        return row.serverName;
    case ClientColumn::State:
        return int(inventory::stateOf(client));
    case ClientColumn::AuthMethod:
        return client.authMethod;
    case ClientColumn::Grants:
        return shortGrantTypes(client.grantTypes);
    case ClientColumn::SecretExpires:
        return secretExpirySortValue(client);
    case ClientColumn::Token:
        return int(client.tokenState);
    case ClientColumn::LastRead:
        break;
    }
    return client.lastReadAt.value_or(QDateTime()).toMSecsSinceEpoch();
}

int compareCells(const ClientRow &left, const ClientRow &right, ClientColumn column)
{
    if (column == ClientColumn::Name)
        return left.nameKey.compare(right.nameKey);
    const QVariant ours = sortValue(left, column);
    const QVariant theirs = sortValue(right, column);
    if (ours.typeId() == QMetaType::QString)
        return QString::compare(ours.toString(), theirs.toString(), Qt::CaseInsensitive);
    return sign(ours.toLongLong() <=> theirs.toLongLong());
}

QString accessibleSentence(const ClientRow &row, const QDateTime &now)
{
    const QString name = shownName(row.client);
    const QString state = cellText(row, ClientColumn::State, now);
    if (secretExpiresSoon(row.client, now))
        //: client name, server, state, "in 12 days"
        return Words::tr("%1, %2, %3, secret expires %4")
            .arg(name, serverWithTag(row), state, secretExpiryWord(row.client, now));
    //: client name, server, state
    return Words::tr("%1, %2, %3").arg(name, serverWithTag(row), state);
}

QString shortGrantType(const QString &grantType)
{
    if (grantType == u"authorization_code")
        return u"code"_s;
    if (grantType == u"refresh_token")
        return u"refresh"_s;
    if (grantType == u"client_credentials")
        return u"client creds"_s;
    if (grantType.startsWith(urnStart))
        return grantType.mid(urnStart.size());
    return grantType;
}

} // namespace clientele::ui
