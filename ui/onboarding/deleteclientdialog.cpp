// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deleteclientdialog.h"

#include <registrar/registrar.h>
#include <widgets/characterwidth.h>
#include <widgets/clientwords.h>
#include <widgets/failurebar.h>
#include <widgets/serverchip.h>

#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace clientele::ui {

DeleteClientDialog::DeleteClientDialog(registrar::Registrar &registrar, QString recordId,
                                       QWidget *parent)
    : GrowingDialog(parent)
    , m_registrar(registrar)
    , m_recordId(std::move(recordId))
{
    setObjectName(u"deleteClientDialog"_s);
    const auto client = m_registrar.client(m_recordId).value_or(inventory::ClientRecord());
    const auto server = m_registrar.server(client.serverId).value_or(inventory::ServerRecord());
    m_name = shownName(client);
    setWindowTitle(tr("Delete Client"));

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(fontMetrics().height() * 2 / 3);
    buildTitle(layout, client, server);
    buildConsequences(layout, client);
    if (server.isProtected)
        buildConfirmation(layout, client);
    m_messages = new FailureBar;
    m_messages->setObjectName(u"deleteMessageBar"_s);
    m_messages->offerSettings([this, serverId = server.id](const registrar::Failure &failure) {
        Q_EMIT serverSettingsRequested(serverId, failure);
    });
    m_messages->offer(registrar::Failure::NextStep::UnlockKeychain, [this] { unlock(); });
    m_messages->offer(registrar::Failure::NextStep::TryAgain, [this] { remove(); });
    m_messages->offer(registrar::Failure::NextStep::CheckWithServer, [this] {
        Q_EMIT checkRequested(m_recordId);
        reject();
    });
    m_messages->hideMessage();
    layout->addWidget(m_messages);
    layout->addStretch(1);
    buildButtons(layout, server.isProtected);
    setMinimumWidth(characterWidth(fontMetrics()) * 76);
    updateButtons();
}

void DeleteClientDialog::buildTitle(QVBoxLayout *layout, const inventory::ClientRecord &client,
                                    const inventory::ServerRecord &server)
{
    auto *title = new QLabel(tr("Delete “%1” on %2?").arg(m_name, server.name));
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    QFont font = title->font();
    font.setPointSizeF(font.pointSizeF() * 1.25);
    font.setBold(true);
    title->setFont(font);
    layout->addWidget(title);

    auto *chip = new ServerChip;
    chip->setServer(server.name, server.tag);
    const QString host = QUrl::fromEncoded(client.configurationUri).authority();
    auto *clientId = new QLabel(u"%1 · %2"_s.arg(client.clientId, host));
    clientId->setObjectName(u"deleteClientId"_s);
    clientId->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    clientId->setTextFormat(Qt::PlainText);
    clientId->setTextInteractionFlags(Qt::TextSelectableByMouse);
    clientId->setWordWrap(true);
    auto *row = new QHBoxLayout;
    row->addWidget(chip);
    row->addWidget(clientId, 1);
    layout->addLayout(row);
}

void DeleteClientDialog::buildConsequences(QVBoxLayout *layout,
                                           const inventory::ClientRecord &client)
{
    QStringList sentences{
        tr("Applications that use this client ID can no longer sign users in or get tokens."),
        tr("The server should also revoke its grants and tokens. Not every server does so at "
           "once."),
        tr("This cannot be undone. Registering again gives a new client ID."),
        tr("Clientele keeps the last document and the history under Deleted, and removes the token "
           "and the secret from this computer."),
    };
    if (client.draftSavedAt)
        sentences.append(tr("Your draft stays in the history."));
    // A grid, so that wrapped lines hang under the text and not under the bullet.
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(characterWidth(fontMetrics()));
    for (int row = 0; row < sentences.size(); ++row) {
        grid->addWidget(new QLabel(u"•"_s), row, 0, Qt::AlignTop);
        auto *label = new QLabel(sentences[row]);
        label->setWordWrap(true);
        grid->addWidget(label, row, 1);
    }
    layout->addLayout(grid);
}

void DeleteClientDialog::buildConfirmation(QVBoxLayout *layout,
                                           const inventory::ClientRecord &client)
{
    auto *label = new QLabel(tr("Type the client &name to confirm:"));
    m_confirmation = new QLineEdit;
    m_confirmation->setObjectName(u"confirmationEdit"_s);
    m_confirmation->setPlaceholderText(shownName(client));
    label->setBuddy(m_confirmation);
    layout->addWidget(label);
    layout->addWidget(m_confirmation);
    connect(m_confirmation, &QLineEdit::textChanged, this, &DeleteClientDialog::updateButtons);
}

void DeleteClientDialog::buildButtons(QVBoxLayout *layout, bool isProtected)
{
    auto *buttons = new QDialogButtonBox;
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(u"cancelDeleteButton"_s);
    m_delete = buttons->addButton(tr("&Delete on Server"), QDialogButtonBox::DestructiveRole);
    m_delete->setObjectName(u"deleteButton"_s);
    m_delete->setAutoDefault(false);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_delete, &QPushButton::clicked, this, &DeleteClientDialog::remove);
    layout->addWidget(buttons);
    // Only now, in the dialog: a button without a dialog forgets that it is the default.
    // With a name to type, Enter after it must do nothing.
    m_cancel->setAutoDefault(!isProtected);
    m_cancel->setDefault(!isProtected);
    if (isProtected)
        m_confirmation->setFocus();
    else
        m_cancel->setFocus();
}

void DeleteClientDialog::remove()
{
    m_isBusy = true;
    updateButtons();
    QCoro::connect(m_registrar.remove(m_recordId), this,
                   [this](const registrar::Result<> &removed) { finish(removed); });
}

void DeleteClientDialog::finish(const registrar::Result<> &removed)
{
    m_isBusy = false;
    updateButtons();
    if (removed) {
        accept();
        return;
    }
    showFailure(removed.error());
}

void DeleteClientDialog::showFailure(const registrar::Failure &failure)
{
    m_messages->showFailure(failure);
    m_messages->setClosable(false);
    if (failure.kind != registrar::Failure::Kind::OutcomeUnknown)
        return;
    // Not again before it was checked.
    m_delete->hide();
    m_cancel->setText(tr("Close"));
}

void DeleteClientDialog::unlock()
{
    QCoro::connect(m_registrar.unlockKeychain(), this, [this](registrar::KeychainStatus status) {
        if (status == registrar::KeychainStatus::Unlocked)
            m_messages->hideMessage();
    });
}

void DeleteClientDialog::updateButtons()
{
    const bool isConfirmed = !m_confirmation || m_confirmation->text() == m_name;
    m_delete->setEnabled(isConfirmed && !m_isBusy);
    m_delete->setText(m_isBusy ? tr("Deleting…") : tr("&Delete on Server"));
    m_delete->setToolTip(isConfirmed ? QString() : tr("Type “%1” first.").arg(m_name));
}

} // namespace clientele::ui
