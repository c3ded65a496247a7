// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientfacts.h"

#include "clientcells.h"

#include <widgets/clientwords.h>

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using clientele::inventory::ClientRecord;
using clientele::inventory::TokenState;

namespace clientele::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::ClientFacts)
};

QString joined(const QStringList &parts)
{
    return parts.join(u" · "_s);
}

QString tokenFact(const ClientRecord &client, const QString &keychainName)
{
    const QString stored = client.tokenStoredAt ? exactTime(*client.tokenStoredAt) : QString();
    switch (client.tokenState) {
    case TokenState::InKeychain:
        return stored.isEmpty() ? Words::tr("Token in %1").arg(keychainName)
                                : Words::tr("Token in %1, stored %2").arg(keychainName, stored);
    case TokenState::Waiting:
        return Words::tr("Token encrypted in the journal, waiting for %1").arg(keychainName);
    case TokenState::Sealed:
        return stored.isEmpty() ? Words::tr("Token sealed in the inventory")
                                : Words::tr("Token sealed in the inventory, stored %1").arg(stored);
    case TokenState::Refused:
        return client.mayHaveEntries
                   ? Words::tr("Token in %1, refused by the server").arg(keychainName)
                   : Words::tr("Token sealed in the inventory, refused by the server");
    case TokenState::OtherBearer:
        return Words::tr("No token of its own that is of use; the server's other bearer is used");
    case TokenState::Missing:
        break;
    }
    return Words::tr("No token");
}

QString secretFact(const ClientRecord &client, const QDateTime &now)
{
    if (!client.hasSecret)
        return Words::tr("no client secret");
    if (!client.secretExpiresAt)
        return Words::tr("client secret stored");
    if (*client.secretExpiresAt == 0)
        return Words::tr("client secret does not expire");
    if (*client.secretExpiresAt <= now.toSecsSinceEpoch())
        return Words::tr("client secret has expired");
    //: "in 12 days"
    return Words::tr("client secret expires %1").arg(secretExpiryWord(client, now));
}

} // namespace

QString redirectsFact(const ClientRecord &client)
{
    if (client.redirectUris.isEmpty())
        return Words::tr("None");
    const QString first = client.redirectUris.constFirst();
    const int more = int(client.redirectUris.size()) - 1;
    return more == 0 ? first : Words::tr("%1 and %n more", nullptr, more).arg(first);
}

QString authenticationFact(const ClientRecord &client)
{
    return client.authMethod.isEmpty() ? Words::tr("Not said; the default is client_secret_basic")
                                       : client.authMethod;
}

QString accessFact(const ClientRecord &client)
{
    QStringList grants;
    for (const QString &grantType : client.grantTypes)
        grants.append(shortGrantType(grantType));
    QStringList parts;
    if (!grants.isEmpty())
        parts.append(grants.join(u", "_s));
    if (!client.scope.isEmpty())
        parts.append(client.scope);
    return parts.isEmpty() ? Words::tr("Not said") : joined(parts);
}

QString credentialsFact(const ClientRecord &client, const QString &keychainName,
                        const QDateTime &now)
{
    if (client.deletedAt)
        return Words::tr("Removed from this computer");
    return joined({tokenFact(client, keychainName), secretFact(client, now)});
}

QString datesFact(const ClientRecord &client, const QDateTime &now)
{
    const QString added = client.addedAt.isValid()
                              ? Words::tr("added %1")
                                    .arg(QLocale().toString(client.addedAt.toLocalTime().date(),
                                                            QLocale::LongFormat))
                              : QString();
    QStringList parts{client.lastReadAt
                          ? Words::tr("Read: %1").arg(relativeTime(*client.lastReadAt, now))
                          : Words::tr("Never read")};
    if (!added.isEmpty())
        parts.append(added);
    return joined(parts);
}

} // namespace clientele::ui
