// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backupdialog.h"

#include "clientchecklist.h"

#include <registrar/registrar.h>
#include <widgets/backupfile.h>
#include <widgets/characterwidth.h>
#include <widgets/messagebar.h>
#include <widgets/passphrasefields.h>

#include <QCheckBox>
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

using registrar::Failure;
using registrar::MadeBackup;

namespace {

QLabel *makeText(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

BackupDialog::BackupDialog(registrar::Registrar &registrar, const QStringList &chosen,
                           QWidget *parent)
    : GrowingDialog(parent)
    , m_registrar(registrar)
{
    setObjectName(u"backupDialog"_s);
    setWindowTitle(tr("Back Up"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(fontMetrics().height() * 2 / 3);
    layout->addWidget(makeText(tr("The file holds documents, history, drafts, tokens and client "
                                  "secrets, encrypted with the passphrase. Who has both can manage "
                                  "these clients. Without the passphrase nobody can, not even "
                                  "you.")));
    m_clients = new ClientCheckList(m_registrar, chosen);
    layout->addWidget(m_clients, 1);
    buildFile(layout);
    m_passphrase = new PassphraseFields;
    layout->addWidget(m_passphrase);
    m_handOver = new QCheckBox(tr("&Hand these clients over: ask here before their tokens are "
                                  "used again"));
    m_handOver->setObjectName(u"handOverCheck"_s);
    layout->addWidget(m_handOver);
    auto *other = makeText(tr("Without Clientele, open it with: age -d file.age"));
    other->setObjectName(u"ageHint"_s);
    other->setTextInteractionFlags(Qt::TextSelectableByMouse);
    other->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(other);
    m_messages = new MessageBar;
    m_messages->setObjectName(u"backupMessageBar"_s);
    m_messages->hideMessage();
    layout->addWidget(m_messages);
    buildButtons(layout);
    connect(m_passphrase, &PassphraseFields::changed, this, &BackupDialog::refresh);
    connect(m_clients, &ClientCheckList::changed, this, &BackupDialog::refresh);
    setMinimumWidth(characterWidth(fontMetrics()) * 80);
    refresh();
}

void BackupDialog::buildFile(QVBoxLayout *layout)
{
    m_file = new QLineEdit(suggestedBackupFile());
    m_file->setObjectName(u"backupFileEdit"_s);
    auto *choose = new QPushButton(tr("&Choose…"));
    choose->setObjectName(u"chooseBackupFileButton"_s);
    choose->setAutoDefault(false);
    auto *label = new QLabel(tr("&File"));
    label->setBuddy(m_file);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_file, 1);
    row->addWidget(choose);
    layout->addLayout(row);
    connect(choose, &QPushButton::clicked, this, &BackupDialog::chooseFile);
    connect(m_file, &QLineEdit::textChanged, this, &BackupDialog::refresh);
}

void BackupDialog::buildButtons(QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox;
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(u"closeBackupButton"_s);
    m_backUp = buttons->addButton(tr("&Back Up"), QDialogButtonBox::AcceptRole);
    m_backUp->setObjectName(u"backUpButton"_s);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_backUp, &QPushButton::clicked, this, &BackupDialog::start);
    layout->addWidget(buttons);
    m_backUp->setDefault(
        true); // only now: a button without a dialog forgets that it is the default
}

void BackupDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Back Up to a File"), m_file->text(),
                                   tr("Encrypted backups (*.age)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"age"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &fileName) {
        m_mayReplace = fileName; // the file dialog asked
        m_file->setText(QDir::toNativeSeparators(fileName));
    });
    dialog->open();
}

void BackupDialog::start()
{
    m_messages->hideMessage();
    const QString fileName = QDir::fromNativeSeparators(m_file->text());
    if (!QFileInfo::exists(fileName) || fileName == m_mayReplace)
        return backUp();
    m_messages->showMessage(MessageBar::Kind::Warning, tr("The file exists already."),
                            tr("Nothing was written."));
    m_messages->setClosable(false);
    connect(m_messages->addButton(tr("Replace It"), u"replaceBackupButton"_s),
            &QPushButton::clicked, this, [this, fileName] {
                m_mayReplace = fileName;
                start();
            });
}

void BackupDialog::backUp()
{
    m_isBusy = true;
    refresh();
    const QStringList chosen = m_clients->ticked();
    QCoro::connect(
        m_registrar.backUp(chosen, m_passphrase->passphrase()), this,
        [this, chosen](const registrar::Result<MadeBackup> &made) { finish(made, chosen); });
}

void BackupDialog::finish(const registrar::Result<MadeBackup> &made, const QStringList &recordIds)
{
    m_isBusy = false;
    refresh();
    if (!made)
        return showFailure(made.error());
    const QString fileName = QDir::fromNativeSeparators(m_file->text());
    if (const auto written = writePrivately(fileName, made->file); !written)
        return showFileProblem(written.error());
    // Only when the file is safe: without it nobody else has the clients.
    if (m_handOver->isChecked()) {
        if (const auto handedOver = m_registrar.handOver(recordIds); !handedOver)
            return showFailure(handedOver.error());
    }
    showMade(*made);
}

void BackupDialog::showMade(const MadeBackup &made)
{
    m_isDone = true;
    m_passphrase->clear();
    refresh();
    QString text = tr("%n client(s), in %1.", nullptr, made.clients).arg(m_file->text());
    if (m_handOver->isChecked())
        text += u' ' + tr("Clientele asks here before it uses their tokens again.");
    if (!made.withoutToken.isEmpty()) {
        text += u' '
                + tr("%n of them have no token here, so there is none in the backup.", nullptr,
                     int(made.withoutToken.size()));
    }
    const bool isWhole = made.withoutToken.isEmpty();
    m_messages->showMessage(isWhole ? MessageBar::Kind::Success : MessageBar::Kind::Warning,
                            tr("The backup was made."), text, made.withoutToken);
    m_messages->setClosable(false);
}

void BackupDialog::showFailure(const Failure &failure)
{
    m_messages->showMessage(MessageBar::Kind::Error, failure.title, failure.text, failure.details);
    m_messages->setClosable(false);
    if (failure.nextStep != Failure::NextStep::UnlockKeychain)
        return;
    connect(m_messages->addButton(tr("Unlock…"), u"backupUnlockButton"_s), &QPushButton::clicked,
            this, [this] {
                QCoro::connect(m_registrar.unlockKeychain(), this,
                               [this](registrar::KeychainStatus status) {
                                   if (status == registrar::KeychainStatus::Unlocked)
                                       m_messages->hideMessage();
                               });
            });
}

void BackupDialog::showFileProblem(const QString &words)
{
    m_messages->showMessage(MessageBar::Kind::Error, tr("The file could not be written."),
                            tr("No backup was made. Choose another place."), {words});
    m_messages->setClosable(false);
}

void BackupDialog::refresh()
{
    m_backUp->setVisible(!m_isDone);
    m_backUp->setEnabled(!m_isBusy && !m_clients->ticked().isEmpty() && !m_file->text().isEmpty()
                         && m_passphrase->isComplete());
    m_backUp->setText(m_isBusy ? tr("Backing Up…") : tr("&Back Up"));
    for (QWidget *widget : {static_cast<QWidget *>(m_clients), static_cast<QWidget *>(m_passphrase),
                            static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_handOver)})
        widget->setEnabled(!m_isBusy && !m_isDone);
    m_cancel->setText(m_isDone ? tr("Close") : tr("Cancel"));
}

} // namespace clientele::ui
