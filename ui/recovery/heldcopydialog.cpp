// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldcopydialog.h"

#include <registrar/registrar.h>
#include <widgets/backupfile.h>
#include <widgets/characterwidth.h>
#include <widgets/messagebar.h>
#include <widgets/passphrasefields.h>

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace clientele::ui {

HeldCopyDialog::HeldCopyDialog(registrar::Registrar &registrar, QWidget *parent)
    : GrowingDialog(parent)
    , m_registrar(registrar)
{
    setObjectName(u"heldCopyDialog"_s);
    setWindowTitle(tr("Save Encrypted Copy"));
    auto *layout = new QVBoxLayout(this);
    auto *text = new QLabel(
        tr("The file is a backup of these clients with their new tokens. Without "
           "the passphrase nobody can open it."));
    text->setWordWrap(true);
    layout->addWidget(text);
    buildFile(layout);
    m_passphrase = new PassphraseFields;
    layout->addWidget(m_passphrase);
    m_messages = new MessageBar;
    m_messages->setObjectName(u"heldCopyMessageBar"_s);
    m_messages->hideMessage();
    layout->addWidget(m_messages);
    layout->addStretch(1);
    buildButtons(layout);
    connect(m_passphrase, &PassphraseFields::changed, this, &HeldCopyDialog::refresh);
    setMinimumWidth(characterWidth(fontMetrics()) * 72);
    refresh();
}

void HeldCopyDialog::buildFile(QVBoxLayout *layout)
{
    m_file = new QLineEdit(suggestedBackupFile());
    m_file->setObjectName(u"heldCopyFileEdit"_s);
    auto *choose = new QPushButton(tr("&Choose…"));
    choose->setObjectName(u"chooseHeldCopyFileButton"_s);
    choose->setAutoDefault(false);
    auto *label = new QLabel(tr("&File"));
    label->setBuddy(m_file);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_file, 1);
    row->addWidget(choose);
    layout->addLayout(row);
    connect(choose, &QPushButton::clicked, this, &HeldCopyDialog::chooseFile);
    connect(m_file, &QLineEdit::textChanged, this, &HeldCopyDialog::refresh);
}

void HeldCopyDialog::buildButtons(QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(u"saveHeldCopyButton"_s);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &HeldCopyDialog::save);
    layout->addWidget(buttons);
    m_save->setDefault(true); // only now: a button without a dialog forgets that it is the default
}

void HeldCopyDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Save Encrypted Copy"), m_file->text(),
                                   tr("Encrypted backups (*.age)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"age"_s);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &fileName) {
        m_file->setText(QDir::toNativeSeparators(fileName));
    });
    dialog->open();
}

void HeldCopyDialog::save()
{
    m_messages->hideMessage();
    if (QFileInfo::exists(QDir::fromNativeSeparators(m_file->text())))
        return showProblem(tr("The file exists already."), tr("Choose another name."), {});
    m_isBusy = true;
    refresh();
    QCoro::connect(m_registrar.backUpHeldTokens(m_passphrase->passphrase()), this,
                   [this](const registrar::Result<QByteArray> &made) { finish(made); });
}

void HeldCopyDialog::finish(const registrar::Result<QByteArray> &made)
{
    m_isBusy = false;
    refresh();
    if (!made)
        return showProblem(made.error().title, made.error().text, made.error().details);
    const QString fileName = QDir::fromNativeSeparators(m_file->text());
    if (const auto written = writePrivately(fileName, *made); !written) {
        return showProblem(tr("The file could not be written."), tr("Choose another place."),
                           {written.error()});
    }
    m_passphrase->clear();
    Q_EMIT saved(m_file->text());
    accept();
}

void HeldCopyDialog::showProblem(const QString &title, const QString &text,
                                 const QStringList &details)
{
    m_messages->showMessage(MessageBar::Kind::Error, title, text, details);
    m_messages->setClosable(false);
}

void HeldCopyDialog::refresh()
{
    m_save->setEnabled(!m_isBusy && !m_file->text().isEmpty() && m_passphrase->isComplete());
    m_save->setText(m_isBusy ? tr("Saving…") : tr("&Save"));
    m_file->setEnabled(!m_isBusy);
    m_passphrase->setEnabled(!m_isBusy);
}

} // namespace clientele::ui
