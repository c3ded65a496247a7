// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listverbs.h"

#include <document/administratormessage.h>
#include <registrar/registrar.h>
#include <widgets/clientstep.h>
#include <widgets/clientwords.h>
#include <widgets/messagebar.h>

#include <QApplication>
#include <QClipboard>
#include <QPushButton>

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::Failure;
using registrar::KeychainStatus;
using registrar::Registrar;
using registrar::Result;

ListVerbs::ListVerbs(Registrar &registrar, MessageBar &messages, QObject *parent)
    : QObject(parent)
    , m_registrar(registrar)
    , m_messages(messages)
{ }

void ListVerbs::read(const QString &recordId)
{
    m_messages.hideMessage();
    QCoro::connect(m_registrar.read(recordId), this,
                   [this, recordId](const Result<Registrar::ReadOutcome> &outcome) {
                       if (!outcome)
                           showFailure(recordId, outcome.error());
                   });
}

void ListVerbs::storeTokens(const QString &recordId)
{
    m_messages.hideMessage();
    QCoro::connect(m_registrar.moveTokensHome(), this, [this, recordId](const Result<> &moved) {
        if (!moved)
            showFailure(recordId, moved.error());
    });
}

void ListVerbs::copyMessageToAdministrator(const QString &recordId)
{
    const auto client = m_registrar.client(recordId);
    if (!client)
        return;
    QApplication::clipboard()->setText(messageToAdministrator(*client));
    m_messages.showMessage(MessageBar::Kind::Info, tr("The message was copied."),
                           tr("It holds no secret. Send it to the administrator of the server of "
                              "“%1”.")
                               .arg(shownName(*client)));
    m_messages.setClosable(true);
}

void ListVerbs::showFailure(const QString &recordId, const Failure &failure)
{
    const QString text = failure.serverWords.isEmpty()
                             ? failure.text
                             : tr("%1 The server says: “%2”")
                                   .arg(failure.text, failure.serverWords);
    //: name of a client, what happened to a request of it
    const QString title = tr("“%1”: %2").arg(nameOf(recordId), failure.title);
    m_messages.showMessage(MessageBar::Kind::Error, title, text, failure.details);
    m_messages.setClosable(true);
    offerNextStep(recordId, failure.nextStep);
}

void ListVerbs::offerNextStep(const QString &recordId, Failure::NextStep step)
{
    const auto offer = [this](const QString &text, const QString &objectName, auto &&what) {
        connect(m_messages.addButton(text, objectName), &QPushButton::clicked, this, what);
    };
    switch (step) {
    case Failure::NextStep::TryAgain:
        return offer(tr("Try Again"), u"readAgainButton"_s, [this, recordId] { read(recordId); });
    case Failure::NextStep::RecoverAccess:
        return offer(stepText(ClientStep::EnterToken), u"enterTokenFromListButton"_s,
                     [this, recordId] { Q_EMIT tokenRequested(recordId); });
    case Failure::NextStep::CheckWithServer:
        return offer(stepText(ClientStep::CheckWithServer), u"checkFromListButton"_s,
                     [this, recordId] { Q_EMIT checkRequested(recordId); });
    case Failure::NextStep::UnlockKeychain:
        return offer(tr("Unlock…"), u"unlockFromListButton"_s, [this] { unlock(); });
    case Failure::NextStep::Edit:
    case Failure::NextStep::CompareAgain:
    case Failure::NextStep::None:
        return;
    }
}

void ListVerbs::unlock()
{
    QCoro::connect(m_registrar.unlockKeychain(), this, [this](KeychainStatus status) {
        if (status == KeychainStatus::Unlocked)
            m_messages.hideMessage();
    });
}

QString ListVerbs::nameOf(const QString &recordId) const
{
    const auto client = m_registrar.client(recordId);
    return client ? shownName(*client) : QString();
}

} // namespace clientele::ui
