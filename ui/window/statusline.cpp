// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusline.h"

#include <widgets/characterwidth.h>

#include <QLabel>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::KeychainStatus;

StatusLine::StatusLine(registrar::Registrar &registrar, QWidget *parent)
    : QStatusBar(parent)
    , m_registrar(registrar)
    , m_text(new QLabel)
    , m_running(new QLabel)
    , m_keychain(new QToolButton)
{
    m_text->setObjectName(u"statusText"_s);
    m_text->setIndent(characterWidth(fontMetrics()));
    m_running->setObjectName(u"runningLabel"_s);
    m_keychain->setObjectName(u"keychainButton"_s);
    m_keychain->setAutoRaise(true);
    addWidget(m_text, 1);
    addPermanentWidget(m_running);
    addPermanentWidget(m_keychain);
    connect(m_keychain, &QToolButton::clicked, this, &StatusLine::keychainClicked);
    connect(&m_registrar, &registrar::Registrar::keychainStatusChanged, this,
            &StatusLine::updateKeychain);
    connect(&m_registrar, &registrar::Registrar::clientChanged, this, &StatusLine::updateRunning);
    updateKeychain();
    updateRunning();
}

void StatusLine::setText(const QString &text)
{
    m_text->setText(text);
}

void StatusLine::updateKeychain()
{
    const bool isVault = m_registrar.secretsReport().hasPassphrase;
    QString word;
    switch (m_registrar.keychainStatus()) {
    case KeychainStatus::Unlocked:
        word = isVault ? tr("Vault: unlocked") : tr("Keychain: unlocked");
        break;
    case KeychainStatus::Locked:
        word = isVault ? tr("Vault: locked") : tr("Keychain: locked");
        break;
    case KeychainStatus::NoCollection:
        word = tr("Keychain: not set up");
        break;
    case KeychainStatus::Absent:
        word = tr("Keychain: none");
        break;
    case KeychainStatus::Unknown:
        break;
    }
    m_keychain->setText(word);
    m_keychain->setVisible(!word.isEmpty());
    m_keychain->setToolTip(tr("Tokens are kept in: %1").arg(m_registrar.keychainName()));
}

void StatusLine::updateRunning()
{
    const int running = m_registrar.writesUnderWay();
    m_running->setText(running > 0 ? tr("%n running", nullptr, running) : QString());
    m_running->setVisible(running > 0);
}

} // namespace clientele::ui
