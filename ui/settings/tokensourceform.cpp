// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tokensourceform.h"

#include "serversettings.h"

#include <widgets/secretfield.h>

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using inventory::TokenAuthentication;

namespace {

QLineEdit *makeLine(const QString &objectName)
{
    auto *line = new QLineEdit;
    line->setObjectName(objectName);
    return line;
}

} // namespace

TokenSourceForm::TokenSourceForm(QWidget *parent)
    : QWidget(parent)
    , m_endpoint(makeLine(u"tokenEndpointEdit"_s))
    , m_clientId(makeLine(u"tokenClientIdEdit"_s))
    , m_authentication(new QComboBox)
    , m_secret(new SecretField(u"tokenClientSecretEdit"_s,
                               tr("Secret of the client that fetches the token, hidden"),
                               SecretField::Content::AsTyped))
    , m_scope(makeLine(u"tokenScopeEdit"_s))
{
    m_endpoint->setPlaceholderText(u"https://login.example/oauth2/token"_s);
    m_scope->setPlaceholderText(tr("what the server gives by itself"));
    m_authentication->setObjectName(u"tokenAuthenticationCombo"_s);
    m_authentication->addItem(tr("HTTP Basic (client_secret_basic)"),
                              int(TokenAuthentication::ClientSecretBasic));
    m_authentication->addItem(tr("In the form (client_secret_post)"),
                              int(TokenAuthentication::ClientSecretPost));
    m_authentication->addItem(tr("Client certificate (tls_client_auth)"),
                              int(TokenAuthentication::TlsClientAuth));
    connect(m_authentication, &QComboBox::currentIndexChanged, this, &TokenSourceForm::refresh);
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    form->addRow(tr("T&oken endpoint"), m_endpoint);
    form->addRow(tr("Client &ID"), m_clientId);
    form->addRow(tr("Signs in &by"), m_authentication);
    form->addRow(tr("Client secre&t"), m_secret);
    form->addRow(tr("Scop&e"), m_scope);
    refresh();
}

void TokenSourceForm::load(const ServerSettingsDraft &draft)
{
    const inventory::TokenSource &source = draft.settings.tokenSource;
    m_endpoint->setText(source.tokenEndpoint);
    m_clientId->setText(source.clientId);
    m_authentication->setCurrentIndex(m_authentication->findData(int(source.authentication)));
    m_scope->setText(source.scope);
}

void TokenSourceForm::save(ServerSettingsDraft &draft) const
{
    inventory::TokenSource &source = draft.settings.tokenSource;
    source.tokenEndpoint = m_endpoint->text().trimmed();
    source.clientId = m_clientId->text().trimmed();
    source.authentication = TokenAuthentication(m_authentication->currentData().toInt());
    source.scope = m_scope->text().simplified();
    if (source.authentication == TokenAuthentication::TlsClientAuth)
        draft.secrets.tokenClientSecret = metadata::SecretText();
    else if (!m_secret->isEmpty())
        draft.secrets.tokenClientSecret = m_secret->secret();
}

void TokenSourceForm::proposeEndpoint(const QUrl &tokenEndpoint)
{
    if (m_endpoint->text().isEmpty())
        m_endpoint->setText(tokenEndpoint.toString(QUrl::FullyEncoded));
}

void TokenSourceForm::refresh()
{
    const auto authentication = TokenAuthentication(m_authentication->currentData().toInt());
    m_secret->setEnabled(authentication != TokenAuthentication::TlsClientAuth);
}

} // namespace clientele::ui
