// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "listverbs.h"

#include <registrar/registrar.h>
#include <widgets/administratormessage.h>
#include <widgets/clientwords.h>
#include <widgets/failurebar.h>
#include <widgets/readconsent.h>

#include <QApplication>
#include <QClipboard>

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::Failure;
using registrar::KeychainStatus;
using registrar::Registrar;
using registrar::Result;

ListVerbs::ListVerbs(Registrar &registrar, FailureBar &messages, QObject *parent)
    : QObject(parent)
    , m_registrar(registrar)
    , m_messages(messages)
{ }

void ListVerbs::read(const QString &recordId)
{
    m_messages.hideMessage();
    startRead(m_registrar, recordId, m_messages, [this, recordId] { readNow(recordId); });
}

void ListVerbs::readNow(const QString &recordId)
{
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
    m_messages.offer(Failure::NextStep::TryAgain, [this, recordId] { read(recordId); });
    m_messages.offer(Failure::NextStep::RecoverAccess,
                     [this, recordId] { Q_EMIT recoveryRequested(recordId); });
    m_messages.offer(Failure::NextStep::CheckWithServer,
                     [this, recordId] { Q_EMIT checkRequested(recordId); });
    m_messages.offer(Failure::NextStep::UnlockKeychain, [this] { unlock(); });
    m_messages.offer(Failure::NextStep::TakeBack, [this, recordId] { takeBack(recordId); });
    m_messages.offerSettings(
        [this, recordId](const Failure &trouble) { Q_EMIT settingsRequested(recordId, trouble); });
    m_messages.showFailure(failure, nameOf(recordId));
}

void ListVerbs::takeBack(const QString &recordId)
{
    m_messages.hideMessage();
    if (const auto taken = m_registrar.takeBack(recordId); !taken)
        showFailure(recordId, taken.error());
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
