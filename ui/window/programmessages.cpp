// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programmessages.h"

#include <widgets/clientwords.h>

#include <QPushButton>

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::KeychainStatus;

ProgramMessages::ProgramMessages(registrar::Registrar &registrar, QWidget *parent)
    : MessageBar(parent)
    , m_registrar(registrar)
{
    setObjectName(u"messageBar"_s);
    hideMessage();
    connect(&m_registrar, &registrar::Registrar::keychainStatusChanged, this,
            &ProgramMessages::update);
    connect(&m_registrar, &registrar::Registrar::clientAdded, this, &ProgramMessages::updateClient);
    connect(&m_registrar, &registrar::Registrar::clientChanged, this,
            &ProgramMessages::updateClient);
    connect(this, &MessageBar::closed, this, [this] { m_shown = Topic::None; });
    const auto clients = m_registrar.clients();
    for (const inventory::ClientRecord &client : clients) {
        if (isWaiting(client))
            m_waiting.insert(client.id);
    }
    update();
}

bool ProgramMessages::isWaiting(const inventory::ClientRecord &client) const
{
    return client.tokenState == inventory::TokenState::Waiting && !m_registrar.isBusy(client.id);
}

void ProgramMessages::updateClient(const QString &recordId)
{
    const auto client = m_registrar.client(recordId);
    if (client && isWaiting(*client))
        m_waiting.insert(recordId);
    else
        m_waiting.remove(recordId);
    update();
}

ProgramMessages::Topic ProgramMessages::topic() const
{
    const KeychainStatus status = m_registrar.keychainStatus();
    if (!m_waiting.isEmpty())
        return Topic::Waiting;
    if (status != KeychainStatus::Unknown && status != KeychainStatus::Unlocked)
        return Topic::Keychain;
    return m_shown == Topic::Failure ? Topic::Failure : Topic::None;
}

void ProgramMessages::update()
{
    const Topic wanted = topic();
    if (wanted == Topic::Failure || (wanted == m_shown && wanted == Topic::None))
        return;
    m_shown = wanted;
    switch (wanted) {
    case Topic::Waiting:
        showWaiting();
        break;
    case Topic::Keychain:
        showKeychain();
        break;
    case Topic::Failure:
    case Topic::None:
        hideMessage();
        break;
    }
}

void ProgramMessages::showKeychain()
{
    const auto report = m_registrar.secretsReport();
    switch (m_registrar.keychainStatus()) {
    case KeychainStatus::Locked:
        showMessage(Kind::Warning,
                    report.hasPassphrase ? tr("The vault is locked.")
                                         : tr("The keychain is locked."),
                    tr("Documents can be viewed and edited. Nothing is sent while it is locked, so "
                       "that no new token can be "
                       "lost."));
        connect(addButton(tr("Unlock…"), u"unlockButton"_s), &QPushButton::clicked, this,
                &ProgramMessages::unlock);
        break;
    case KeychainStatus::NoCollection:
        showMessage(Kind::Warning, tr("The keychain has no place for entries yet."),
                    tr("Create a default keyring, for example by opening “Passwords and Keys”. "
                       "Documents can be viewed and "
                       "edited meanwhile."));
        connect(addButton(tr("Try Again"), u"tryAgainButton"_s), &QPushButton::clicked, this,
                &ProgramMessages::tryAgain);
        break;
    default:
        showMessage(Kind::Warning, tr("No keychain was found."),
                    tr("Clientele keeps tokens in a keychain (GNOME Keyring, KDE Wallet, "
                       "KeePassXC), or under a passphrase. Documents can be viewed and edited "
                       "without either."));
        connect(addButton(tr("Try Again"), u"tryAgainButton"_s), &QPushButton::clicked, this,
                &ProgramMessages::tryAgain);
        break;
    }
    const bool isAbsent = m_registrar.keychainStatus() != KeychainStatus::Locked;
    if (isAbsent && report.canHavePassphrase) {
        connect(addButton(tr("Use a Passphrase…"), u"usePassphraseButton"_s), &QPushButton::clicked,
                this, &ProgramMessages::passphraseWanted);
    }
}

void ProgramMessages::showWaiting()
{
    const auto first = m_registrar.client(*m_waiting.cbegin());
    const int count = int(m_waiting.size());
    const bool isLocked = m_registrar.keychainStatus() == KeychainStatus::Locked;
    const QString cause = isLocked ? tr("The keychain is locked.")
                                   : tr("The keychain did not take it.");
    const QString whose = count == 1 && first
                              ? tr("The server replaced the token of “%1”.").arg(shownName(*first))
                              : tr("%n token(s) were replaced by their servers.", nullptr, count);
    showMessage(Kind::Warning, tr("A new token is waiting for the keychain."),
                whose + u' ' + cause + u' '
                    + tr("Nothing is lost: it is encrypted in Clientele's journal and will be "
                         "moved as soon as the keychain "
                         "opens."));
    if (isLocked)
        connect(addButton(tr("Unlock…"), u"unlockButton"_s), &QPushButton::clicked, this,
                &ProgramMessages::unlock);
    connect(addButton(tr("Try Again"), u"tryAgainButton"_s), &QPushButton::clicked, this,
            &ProgramMessages::tryAgain);
}

void ProgramMessages::showFailure(const registrar::Failure &failure)
{
    m_shown = Topic::Failure;
    showMessage(Kind::Error, failure.title, failure.text, failure.details);
    setClosable(true);
}

void ProgramMessages::unlock()
{
    QCoro::connect(m_registrar.unlockKeychain(), this, [this](KeychainStatus) { update(); });
}

void ProgramMessages::tryAgain()
{
    QCoro::connect(m_registrar.checkKeychain(), this, [this](KeychainStatus status) {
        if (status == KeychainStatus::Unlocked)
            QCoro::connect(m_registrar.moveTokensHome(), this, [this](const auto &) { update(); });
    });
}

} // namespace clientele::ui
