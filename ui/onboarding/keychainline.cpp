// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keychainline.h"

#include <registrar/registrar.h>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::KeychainStatus;

KeychainLine::KeychainLine(registrar::Registrar &registrar, QWidget *parent)
    : QLabel(parent)
    , m_registrar(registrar)
{
    setObjectName(u"keychainLine"_s);
    setWordWrap(true);
    setForegroundRole(QPalette::PlaceholderText);
    connect(&m_registrar, &registrar::Registrar::keychainStatusChanged, this,
            &KeychainLine::update);
    update();
}

void KeychainLine::update()
{
    const QString name = m_registrar.keychainName();
    switch (m_registrar.keychainStatus()) {
    case KeychainStatus::Unlocked:
        return setText(tr("Tokens are kept in: %1 (unlocked)").arg(name));
    case KeychainStatus::Locked:
        return setText(
            tr("Tokens are kept in: %1 (locked; it must be open before a client can be read)")
                .arg(name));
    case KeychainStatus::NoCollection:
        return setText(
            tr("%1 has no default keyring yet. Create one before you add a client.").arg(name));
    case KeychainStatus::Absent:
        return setText(tr("No keychain was found. Choose a passphrase in its place before you add "
                          "a client: Edit, Secrets."));
    case KeychainStatus::Unknown:
        break;
    }
    setText(tr("Tokens are kept in: %1").arg(name));
}

} // namespace clientele::ui
