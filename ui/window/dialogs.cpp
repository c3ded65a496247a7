// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs.h"

#include <backup/backupdialog.h>
#include <backup/restoredialog.h>
#include <onboarding/addclientdialog.h>
#include <onboarding/deleteclientdialog.h>
#include <onboarding/registerclientdialog.h>
#include <onboarding/removeclientdialog.h>
#include <recovery/heldtokendialog.h>
#include <registrar/registrar.h>
#include <settings/secretsdialog.h>
#include <settings/serversettingsdialog.h>
#include <settings/vaultpassphrasedialog.h>

#include <QApplication>
#include <QPointer>

#include <QCoroSignal>

namespace clientele::ui {

namespace {

/// Sheets on macOS, and no event loop of their own.
void openOnce(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace

Dialogs::Dialogs(registrar::Registrar &registrar, QWidget &window)
    : QObject(&window)
    , m_registrar(registrar)
    , m_window(window)
{
    connect(&m_registrar, &registrar::Registrar::heldTokensChanged, this, &Dialogs::showHeldTokens);
    m_registrar.setPassphrasePrompt([this] { return askPassphrase(); });
}

Dialogs::~Dialogs()
{
    m_registrar.setPassphrasePrompt({});
}

void Dialogs::addClient()
{
    auto *dialog = new AddClientDialog(m_registrar, &m_window);
    connect(dialog, &AddClientDialog::serverSettingsRequested, this,
            [this, dialog](const QString &serverId, const registrar::Failure &failure) {
                showServerSettings(serverId, failure, dialog);
            });
    connect(dialog, &AddClientDialog::clientAdded, this, &Dialogs::clientAdded);
    openOnce(dialog);
}

void Dialogs::registerClient(const QString &recordId)
{
    auto *dialog = new RegisterClientDialog(m_registrar, &m_window);
    connect(dialog, &RegisterClientDialog::serverSettingsRequested, this,
            [this, dialog](const QString &serverId, const registrar::Failure &failure) {
                showServerSettings(serverId, failure, dialog);
            });
    if (!recordId.isEmpty())
        dialog->setCopyOf(recordId);
    connect(dialog, &RegisterClientDialog::registrationStarted, this,
            &Dialogs::registrationStarted);
    openOnce(dialog);
}

void Dialogs::deleteClient(const QString &recordId)
{
    auto *dialog = new DeleteClientDialog(m_registrar, recordId, &m_window);
    connect(dialog, &DeleteClientDialog::checkRequested, this, &Dialogs::checkRequested);
    connect(dialog, &DeleteClientDialog::serverSettingsRequested, this,
            [this, dialog](const QString &serverId, const registrar::Failure &failure) {
                showServerSettings(serverId, failure, dialog);
            });
    openOnce(dialog);
}

void Dialogs::removeClient(const QString &recordId)
{
    auto *dialog = new RemoveClientDialog(m_registrar, recordId, &m_window);
    connect(dialog, &RemoveClientDialog::backUpRequested, this, &Dialogs::backUp);
    openOnce(dialog);
}

void Dialogs::backUp(const QString &recordId)
{
    const QStringList chosen = recordId.isEmpty() ? QStringList() : QStringList{recordId};
    openOnce(new BackupDialog(m_registrar, chosen, &m_window));
}

void Dialogs::restore()
{
    openOnce(new RestoreDialog(m_registrar, &m_window));
}

void Dialogs::showServerSettings(const QString &serverId)
{
    if (m_registrar.server(serverId))
        openOnce(new ServerSettingsDialog(m_registrar, serverId, &m_window));
}

void Dialogs::showServerSettings(const QString &serverId, const registrar::Failure &failure,
                                 QWidget *parent)
{
    if (!m_registrar.server(serverId))
        return;
    auto *dialog = new ServerSettingsDialog(m_registrar, serverId, parent ? parent : &m_window);
    dialog->showFor(failure);
    openOnce(dialog);
}

void Dialogs::showSecrets()
{
    openOnce(new SecretsDialog(m_registrar, &m_window));
}

void Dialogs::choosePassphrase()
{
    openOnce(
        new VaultPassphraseDialog(m_registrar, VaultPassphraseDialog::Purpose::Choose, &m_window));
}

QCoro::Task<> Dialogs::askPassphrase()
{
    if (m_isAskingPassphrase)
        co_return;
    m_isAskingPassphrase = true;
    auto *dialog = new VaultPassphraseDialog(
        m_registrar, VaultPassphraseDialog::Purpose::Unlock,
        QApplication::activeModalWidget() ? QApplication::activeModalWidget() : &m_window);
    openOnce(dialog);
    const QPointer<Dialogs> self(this);
    co_await qCoro(dialog, &QDialog::finished);
    if (self)
        m_isAskingPassphrase = false;
}

void Dialogs::showHeldTokens()
{
    if (m_isShowingHeldTokens || m_registrar.heldTokens().empty())
        return;
    m_isShowingHeldTokens = true;
    auto *dialog = new HeldTokenDialog(m_registrar, &m_window);
    connect(dialog, &HeldTokenDialog::quitRequested, this, &Dialogs::quitRequested);
    connect(dialog, &QDialog::finished, this, [this] { m_isShowingHeldTokens = false; });
    openOnce(dialog);
}

} // namespace clientele::ui
