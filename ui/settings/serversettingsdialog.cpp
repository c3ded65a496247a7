// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serversettingsdialog.h"

#include "serverconnectionpage.h"
#include "servergeneralpage.h"
#include "serverlearnedpage.h"
#include "serversigninpage.h"
#include "servertlspage.h"

#include <registrar/registrar.h>
#include <widgets/failurebar.h>

#include <QDialogButtonBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::Failure;

ServerSettingsDialog::ServerSettingsDialog(registrar::Registrar &registrar, const QString &serverId,
                                           QWidget *parent)
    : QDialog(parent)
    , m_registrar(registrar)
    , m_pages(new QTabWidget)
    , m_general(new ServerGeneralPage)
    , m_tls(new ServerTlsPage)
    , m_connection(new ServerConnectionPage)
    , m_signIn(new ServerSignInPage)
    , m_messages(new FailureBar)
{
    setObjectName(u"serverSettingsDialog"_s);
    m_draft.server = m_registrar.server(serverId).value_or(inventory::ServerRecord());
    m_draft.settings = m_registrar.serverSettings(serverId);
    setWindowTitle(tr("Settings of “%1”").arg(m_draft.server.name));
    m_pages->setObjectName(u"serverSettingsPages"_s);
    m_pages->addTab(m_general, tr("General"));
    m_pages->addTab(m_tls, tr("Certificates"));
    m_pages->addTab(m_connection, tr("Connection"));
    m_pages->addTab(m_signIn, tr("Sign-In"));
    m_pages->addTab(new ServerLearnedPage(m_registrar, serverId), tr("Learned"));
    m_general->load(m_draft);
    m_tls->load(m_draft);
    m_connection->load(m_draft);
    m_signIn->load(m_draft);
    if (const auto discovered = m_registrar.discovery(serverId))
        m_signIn->proposeTokenEndpoint(discovered->tokenEndpoint);
    m_messages->setObjectName(u"serverSettingsMessageBar"_s);
    m_messages->hideMessage();
    m_messages->offer(Failure::NextStep::UnlockKeychain, [this] {
        QCoro::connect(m_registrar.unlockKeychain(), this, [this](auto) { save(); });
    });

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    m_save = buttons->button(QDialogButtonBox::Save);
    m_save->setObjectName(u"saveServerButton"_s);
    m_cancel = buttons->button(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(u"cancelServerButton"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &ServerSettingsDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_messages);
    layout->addWidget(buttons);
}

void ServerSettingsDialog::showFor(const Failure &failure)
{
    const bool isAboutTls = failure.kind == Failure::Kind::Tls
                            || failure.kind == Failure::Kind::ClientCertificateWanted;
    const bool isAboutSignIn = failure.isOfTokenEndpoint
                               || failure.kind == Failure::Kind::OtherBearerRefused
                               || failure.kind == Failure::Kind::NoAccessToken;
    m_pages->setCurrentWidget(isAboutTls      ? static_cast<QWidget *>(m_tls)
                              : isAboutSignIn ? static_cast<QWidget *>(m_signIn)
                                              : m_connection);
    if (failure.authority.isEmpty())
        return;
    m_tls->proposeAuthority(failure.authority);
    m_cancel->setDefault(true); // Enter must not trust it
}

void ServerSettingsDialog::save()
{
    ServerSettingsDraft draft = m_draft;
    m_general->save(draft);
    m_tls->save(draft);
    m_connection->save(draft);
    m_signIn->save(draft);
    m_messages->hideMessage();
    m_save->setEnabled(false);
    if (const auto saved = m_registrar.saveServer(draft.server); !saved)
        return finish(saved);
    QCoro::connect(m_registrar.saveServerSettings(draft.settings, draft.secrets), this,
                   [this](const registrar::Result<> &saved) { finish(saved); });
}

void ServerSettingsDialog::finish(const registrar::Result<> &saved)
{
    m_save->setEnabled(true);
    if (saved)
        accept();
    else
        m_messages->showFailure(saved.error());
}

} // namespace clientele::ui
