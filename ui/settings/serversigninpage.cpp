// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serversigninpage.h"

#include "serversettings.h"

#include <widgets/secretfield.h>

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using inventory::BearerMode;

ServerSignInPage::ServerSignInPage(QWidget *parent)
    : QWidget(parent)
    , m_mode(new QButtonGroup(this))
    , m_bearer(new SecretField(u"bearerEdit"_s, tr("Bearer token of this server, hidden")))
{
    auto *layout = new QVBoxLayout(this);
    const auto add = [&](const QString &text, const QString &objectName, BearerMode mode) {
        auto *button = new QRadioButton(text);
        button->setObjectName(objectName);
        m_mode->addButton(button, int(mode));
        layout->addWidget(button);
    };
    add(tr("Each client's own &registration access token (RFC 7592)"), u"bearerOwn"_s,
        BearerMode::RegistrationToken);
    add(tr("An &administrator's token, for all clients"), u"bearerAdministrator"_s,
        BearerMode::AdministratorToken);
    add(tr("A token from &client credentials, for all clients"), u"bearerClientCredentials"_s,
        BearerMode::ClientCredentialsToken);
    layout->addWidget(m_bearer);
    auto *hint = new QLabel(
        tr("The other two are not in RFC 7592 and work on some servers only. The "
           "token is kept in the keychain; a new one replaces it."));
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(hint);
    layout->addStretch(1);
    connect(m_mode, &QButtonGroup::idToggled, this, &ServerSignInPage::refresh);
    refresh();
}

void ServerSignInPage::load(const ServerSettingsDraft &draft)
{
    m_mode->button(int(draft.settings.bearerMode))->setChecked(true);
    refresh();
}

void ServerSignInPage::save(ServerSettingsDraft &draft) const
{
    draft.settings.bearerMode = BearerMode(m_mode->checkedId());
    if (draft.settings.bearerMode == BearerMode::RegistrationToken) {
        if (draft.settings.hasBearer)
            draft.secrets.bearer = metadata::SecretText();
    } else if (!m_bearer->isEmpty()) {
        draft.secrets.bearer = m_bearer->secret();
    }
}

void ServerSignInPage::refresh()
{
    m_bearer->setEnabled(m_mode->checkedId() > int(BearerMode::RegistrationToken));
}

} // namespace clientele::ui
