// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serversigninpage.h"

#include "serversettings.h"
#include "tokensourceform.h"

#include <widgets/secretfield.h>

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using inventory::BearerMode;

ServerSignInPage::ServerSignInPage(QWidget *parent)
    : QWidget(parent)
    , m_mode(new QButtonGroup(this))
    , m_fields(new QStackedWidget)
    , m_bearer(new SecretField(u"bearerEdit"_s, tr("Bearer token of this server, hidden")))
    , m_source(new TokenSourceForm)
{
    auto *layout = new QVBoxLayout(this);
    const auto add = [&](const QString &text, const QString &objectName, BearerMode mode,
                         QWidget *fields) {
        auto *button = new QRadioButton(text);
        button->setObjectName(objectName);
        m_mode->addButton(button, int(mode));
        layout->addWidget(button);
        auto *page = new QWidget;
        auto *pageLayout = new QVBoxLayout(page);
        pageLayout->setContentsMargins({});
        if (fields)
            pageLayout->addWidget(fields);
        pageLayout->addStretch(1);
        m_fields->insertWidget(int(mode), page);
    };
    add(tr("Each client's own &registration access token (RFC 7592)"), u"bearerOwn"_s,
        BearerMode::RegistrationToken, nullptr);
    add(tr("An &administrator's token, for all clients"), u"bearerAdministrator"_s,
        BearerMode::AdministratorToken, m_bearer);
    add(tr("An access token fetched by &client credentials, for all clients"),
        u"bearerClientCredentials"_s, BearerMode::ClientCredentials, m_source);
    auto *hint = new QLabel(
        tr("The other two are not in RFC 7592 and work on some servers only. What is secret is "
           "kept in the keychain; a new one replaces it. A fetched token stays in memory."));
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(hint);
    layout->addWidget(m_fields);
    layout->addStretch(1);
    connect(m_mode, &QButtonGroup::idToggled, this, [this](int mode, bool isChosen) {
        if (isChosen)
            m_fields->setCurrentIndex(mode);
    });
}

void ServerSignInPage::load(const ServerSettingsDraft &draft)
{
    m_source->load(draft);
    m_mode->button(int(draft.settings.bearerMode))->setChecked(true);
}

void ServerSignInPage::save(ServerSettingsDraft &draft) const
{
    const auto mode = BearerMode(m_mode->checkedId());
    draft.settings.bearerMode = mode;
    if (mode == BearerMode::AdministratorToken) {
        if (!m_bearer->isEmpty())
            draft.secrets.bearer = m_bearer->secret();
    } else if (draft.settings.hasBearer) {
        draft.secrets.bearer = metadata::SecretText();
    }
    if (mode == BearerMode::ClientCredentials)
        m_source->save(draft);
    else if (draft.settings.tokenSource.hasClientSecret)
        draft.secrets.tokenClientSecret = metadata::SecretText();
}

void ServerSignInPage::proposeTokenEndpoint(const QUrl &tokenEndpoint)
{
    m_source->proposeEndpoint(tokenEndpoint);
}

} // namespace clientele::ui
