// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientstep.h"

#include "clientwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using clientele::inventory::ClientRecord;
using clientele::inventory::ClientState;
using clientele::inventory::TokenState;
using clientele::inventory::Verb;

namespace clientele::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::ClientStep)
};

QString unknownTitle(Verb verb)
{
    switch (verb) {
    case Verb::Update:
        return Words::tr("It is not known whether the update was made.");
    case Verb::Delete:
        return Words::tr("It is not known whether the client was deleted.");
    case Verb::Register:
        return Words::tr("It is not known whether the client was registered.");
    case Verb::Enroll:
        return Words::tr("The first read brought no usable answer.");
    case Verb::Read:
        break;
    }
    return Words::tr("The last read brought no usable answer.");
}

/// There is no request for it: the lost answer held the only copy of its address.
StateAdvice unknownRegistrationAdvice(const ClientRecord &client)
{
    const QString text = client.tokenState == TokenState::Missing
                             ? Words::tr("A registration cannot be asked for afterwards. If the "
                                         "server made one, it stays there unused and nobody holds "
                                         "its token.")
                             : Words::tr("A registration cannot be asked for afterwards. Its token "
                                         "came and is kept here, but not its address, so the "
                                         "client cannot be managed.");
    return {.kind = MessageBar::Kind::Error,
            .title = unknownTitle(Verb::Register),
            .text = text,
            .steps = {ClientStep::CopyMessageToAdministrator, ClientStep::RegisterAgain}};
}

/// It changed nothing, but perhaps the token.
StateAdvice unknownReadAdvice(Verb verb, const QString &since)
{
    const QString text = verb == Verb::Enroll
                             ? Words::tr("The client was asked for on %1. Its document is not "
                                         "known yet, and the server may have replaced the token.")
                             : Words::tr("The client was read on %1. The saved document is "
                                         "unchanged, but the server may have replaced the token.");
    return {.kind = MessageBar::Kind::Error,
            .title = unknownTitle(verb),
            .text = text.arg(since) + u' ' + Words::tr("Checking reads the client once more."),
            .steps = {ClientStep::CheckWithServer}};
}

StateAdvice unknownAdvice(const ClientRecord &client)
{
    if (client.unknownVerb == Verb::Register)
        return unknownRegistrationAdvice(client);
    const QString since = exactTime(client.unknownSince.value_or(QDateTime()));
    if (client.unknownVerb == Verb::Enroll || client.unknownVerb == Verb::Read)
        return unknownReadAdvice(*client.unknownVerb, since);
    return {.kind = MessageBar::Kind::Error,
            .title = unknownTitle(client.unknownVerb.value_or(Verb::Read)),
            .text = Words::tr("No answer has settled it since the request of %1. Do not send "
                              "again before checking.")
                        .arg(since),
            .steps = {ClientStep::CheckWithServer}};
}

StateAdvice draftAdvice(const ClientRecord &client, const QDateTime &now)
{
    return {.kind = MessageBar::Kind::Info,
            .title = Words::tr("Not sent yet."),
            .text = Words::tr("A draft was saved: %1. The server still has the old document.")
                        .arg(relativeTime(client.draftSavedAt.value_or(now), now)),
            .steps = {ClientStep::Review}};
}

StateAdvice deletedAdvice(const ClientRecord &client)
{
    return {.kind = MessageBar::Kind::Info,
            .title = Words::tr("Deleted on the server."),
            .text = Words::tr("Known since %1. The last document is kept here.")
                        .arg(exactTime(client.deletedAt.value_or(QDateTime()))),
            .steps = {}};
}

StateAdvice inSyncAdvice(const ClientRecord &client, const QDateTime &now)
{
    return {.kind = MessageBar::Kind::Success,
            .title = Words::tr("In sync."),
            .text = Words::tr("The server's document is the one you know. Read: %1.")
                        .arg(relativeTime(client.lastReadAt.value_or(now), now)),
            .steps = {}};
}

} // namespace

QString stepText(ClientStep step)
{
    switch (step) {
    case ClientStep::Open:
        return Words::tr("Open");
    case ClientStep::Review:
        return Words::tr("Review Changes…");
    case ClientStep::Read:
        return Words::tr("Read");
    case ClientStep::Compare:
        return Words::tr("Compare");
    case ClientStep::Accept:
        return Words::tr("Accept");
    case ClientStep::CheckWithServer:
        return Words::tr("Check with the Server");
    case ClientStep::StoreToken:
        return Words::tr("Try Again");
    case ClientStep::RecoverAccess:
        return Words::tr("Recover Access…");
    case ClientStep::RegisterAgain:
        return Words::tr("Register Again…");
    case ClientStep::CopyMessageToAdministrator:
        break;
    }
    return Words::tr("Copy a Message to the Administrator");
}

QString stepObjectName(ClientStep step)
{
    switch (step) {
    case ClientStep::Open:
        return u"openButton"_s;
    case ClientStep::Review:
        return u"reviewButton"_s;
    case ClientStep::Read:
        return u"readButton"_s;
    case ClientStep::Compare:
        return u"compareButton"_s;
    case ClientStep::Accept:
        return u"acceptButton"_s;
    case ClientStep::CheckWithServer:
        return u"checkWithServerButton"_s;
    case ClientStep::StoreToken:
        return u"storeTokenButton"_s;
    case ClientStep::RecoverAccess:
        return u"recoverAccessButton"_s;
    case ClientStep::RegisterAgain:
        return u"registerAgainButton"_s;
    case ClientStep::CopyMessageToAdministrator:
        break;
    }
    return u"copyMessageButton"_s;
}

StateAdvice adviceFor(const ClientRecord &client, const QDateTime &now)
{
    using Kind = MessageBar::Kind;
    switch (inventory::stateOf(client)) {
    case ClientState::OutcomeUnknown:
        return unknownAdvice(client);
    case ClientState::TokenWaiting:
        return {Kind::Error,
                Words::tr("A new token is waiting for the keychain."),
                Words::tr("Nothing is lost: it is encrypted in Clientele's journal and will be "
                          "moved as soon as the keychain opens."),
                {ClientStep::StoreToken}};
    case ClientState::TokenRefused:
        return {Kind::Error,
                Words::tr("The server refused the token."),
                Words::tr("It was replaced, revoked or has expired, or the client is gone. Only "
                          "the server's administrator can issue a new one."),
                {ClientStep::RecoverAccess, ClientStep::CopyMessageToAdministrator}};
    case ClientState::NoToken:
        return {Kind::Error,
                Words::tr("No token for this client is saved."),
                Words::tr("It can be viewed and edited here, but not read from or sent to the "
                          "server."),
                {ClientStep::RecoverAccess, ClientStep::CopyMessageToAdministrator}};
    case ClientState::NotManageable:
        return {Kind::Info,
                Words::tr("This registration cannot be managed from here."),
                Words::tr("The server gave no configuration URI or no registration access token "
                          "with it. The document is kept for viewing."),
                {ClientStep::CopyMessageToAdministrator}};
    case ClientState::NotRegistered:
        return {Kind::Info,
                Words::tr("Not registered yet."),
                Words::tr("Nothing was sent. The review shows what the registration would send."),
                {ClientStep::Review}};
    case ClientState::Conflict:
        return {Kind::Warning,
                Words::tr("The server's copy changed after you started."),
                Words::tr("There is a draft as well. The review compares both."),
                {ClientStep::Review}};
    case ClientState::ChangedOnServer:
        return {Kind::Warning,
                Words::tr("Changed on the server."),
                Words::tr("The document differs from what was last sent or accepted."),
                {ClientStep::Compare, ClientStep::Accept}};
    case ClientState::Draft:
        return draftAdvice(client, now);
    case ClientState::Deleted:
        return deletedAdvice(client);
    case ClientState::NeverRead:
        return {Kind::Info,
                Words::tr("Never read from the server."),
                Words::tr("What the server has now is not known."),
                {ClientStep::Read}};
    case ClientState::InSync:
        break;
    }
    return inSyncAdvice(client, now);
}

} // namespace clientele::ui
