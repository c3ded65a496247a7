// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "administratormessage.h"

#include "clientwords.h"
#include "knownways.h"

#include <QCoreApplication>

namespace clientele::ui {

using namespace Qt::StringLiterals;

QString messageToAdministrator(const inventory::ClientRecord &client)
{
    const QString contact = client.lastReadAt ? exactTime(*client.lastReadAt)
                                              //: of a successful contact with the server
                                              : QCoreApplication::translate(
                                                  "clientele::ui::AdministratorMessage", "never");
    const QString message =
        QCoreApplication::translate(
            "clientele::ui::AdministratorMessage",
            "I manage the OAuth client below and have lost its registration access token (RFC "
            "7592). Could you issue a new "
            "one and send it over a protected channel? Client ID: %1. Name: %2. Configuration "
            "endpoint: %3. Last successful "
            "contact: %4.")
            .arg(client.clientId, shownName(client), QString::fromUtf8(client.configurationUri),
                 contact);
    const QString way = knownWayBack(client.configurationUri);
    return way.isEmpty() ? message : message + u"\n\n"_s + way;
}

} // namespace clientele::ui
