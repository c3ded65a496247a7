// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "addresswords.h"

#include <QCoreApplication>

namespace clientele::registrar {

using Kind = protocol::AnsweredAddress::Kind;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::Address)
};

} // namespace

QString addressSentence(const protocol::AnsweredAddress &address, const QByteArray &answered)
{
    constexpr int mostShown = 300;
    const QString shown = QString::fromUtf8(answered.left(mostShown));
    const QString proposal = QString::fromUtf8(address.proposal);
    switch (address.kind) {
    case Kind::Same:
        break;
    case Kind::Moved:
        return Words::tr(
                   "The server names another address for this client: %1. The saved one stays "
                   "in use until you accept it.")
            .arg(proposal);
    case Kind::OtherOrigin:
        return Words::tr(
                   "The server names an address at another origin: %1. The token was not sent "
                   "there. Accept it only if you know that server; one that changed its name may "
                   "refuse the tokens of before.")
            .arg(proposal);
    case Kind::Relative:
        return proposal.isEmpty()
                   ? Words::tr(
                         "The server's address for this client is relative (%1). It means the "
                         "saved one.")
                         .arg(shown)
                   : Words::tr(
                         "The server's address for this client is relative (%1). It means %2, "
                         "which is used only after you accept it.")
                         .arg(shown, proposal);
    case Kind::Doubled:
        return proposal.isEmpty()
                   ? Words::tr("The server's address for this client has the client ID twice (%1), "
                               "a known fault of some servers. The saved one stays in use.")
                         .arg(shown)
                   : Words::tr("The server's address for this client has the client ID twice (%1), "
                               "a known fault of some servers. Most likely it means %2.")
                         .arg(shown, proposal);
    case Kind::Unusable:
        return Words::tr("The server names an address that is not safe for a token: %1. It is not "
                         "used.")
            .arg(shown);
    }
    return {};
}

} // namespace clientele::registrar
