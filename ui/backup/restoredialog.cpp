// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restoredialog.h"

#include "restoretable.h"

#include <registrar/registrar.h>
#include <widgets/backupfile.h>
#include <widgets/characterwidth.h>
#include <widgets/messagebar.h>
#include <widgets/passphrasefields.h>

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

#include <QCoroTask>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::Failure;
using registrar::OpenedBackup;
using registrar::RestoreOutcome;

RestoreDialog::RestoreDialog(registrar::Registrar &registrar, QWidget *parent)
    : GrowingDialog(parent)
    , m_registrar(registrar)
{
    setObjectName(u"restoreDialog"_s);
    setWindowTitle(tr("Restore"));
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(fontMetrics().height() * 2 / 3);
    buildFile(layout);
    m_made = new QLabel;
    m_made->setObjectName(u"backupMadeLabel"_s);
    m_made->setTextFormat(Qt::PlainText);
    m_made->setWordWrap(true);
    layout->addWidget(m_made);
    m_table = new RestoreTable;
    m_table->setMinimumHeight(fontMetrics().height() * 12);
    layout->addWidget(m_table, 1);
    m_settings = new QVBoxLayout;
    layout->addLayout(m_settings);
    m_messages = new MessageBar;
    m_messages->setObjectName(u"restoreMessageBar"_s);
    m_messages->hideMessage();
    layout->addWidget(m_messages);
    buildButtons(layout);
    connect(m_table, &RestoreTable::choiceChanged, this, &RestoreDialog::refresh);
    setMinimumWidth(characterWidth(fontMetrics()) * 110);
    refresh();
}

void RestoreDialog::buildFile(QVBoxLayout *layout)
{
    m_file = new QLineEdit;
    m_file->setObjectName(u"restoreFileEdit"_s);
    m_choose = new QPushButton(tr("&Choose…"));
    m_choose->setObjectName(u"chooseRestoreFileButton"_s);
    m_choose->setAutoDefault(false);
    auto *row = new QHBoxLayout;
    row->addWidget(m_file, 1);
    row->addWidget(m_choose);
    auto *label = new QLabel(tr("&File"));
    label->setBuddy(m_file);
    m_passphrase = new QLineEdit;
    m_passphrase->setObjectName(u"restorePassphraseEdit"_s);
    m_passphrase->setEchoMode(QLineEdit::Password);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(label, row);
    form->addRow(tr("&Passphrase"), m_passphrase);
    layout->addLayout(form);
    connect(m_choose, &QPushButton::clicked, this, &RestoreDialog::chooseFile);
    for (QLineEdit *edit : {m_file, m_passphrase})
        connect(edit, &QLineEdit::textChanged, this, &RestoreDialog::forget);
}

void RestoreDialog::buildButtons(QVBoxLayout *layout)
{
    auto *buttons = new QDialogButtonBox;
    m_cancel = buttons->addButton(QDialogButtonBox::Cancel);
    m_cancel->setObjectName(u"closeRestoreButton"_s);
    m_proceed = buttons->addButton(tr("&Open"), QDialogButtonBox::AcceptRole);
    m_proceed->setObjectName(u"restoreButton"_s);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_proceed, &QPushButton::clicked, this, &RestoreDialog::proceed);
    layout->addWidget(buttons);
}

void RestoreDialog::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Restore from a File"), m_file->text(),
                                   tr("Encrypted backups (*.age);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &fileName) {
        m_file->setText(QDir::toNativeSeparators(fileName));
        m_passphrase->setFocus();
    });
    dialog->open();
}

void RestoreDialog::proceed()
{
    m_messages->hideMessage();
    if (m_backup)
        restore();
    else
        openFile();
}

void RestoreDialog::openFile()
{
    const auto bytes = readBackupFile(QDir::fromNativeSeparators(m_file->text()));
    if (!bytes) {
        m_messages->showMessage(MessageBar::Kind::Error, tr("The file could not be read."), {},
                                {bytes.error()});
        m_messages->setClosable(false);
        return;
    }
    m_isBusy = true;
    refresh();
    QCoro::connect(m_registrar.openBackup(*bytes, secretIn(*m_passphrase)), this,
                   [this](const registrar::Result<OpenedBackup> &opened) {
                       m_isBusy = false;
                       refresh();
                       if (opened)
                           showBackup(*opened);
                       else
                           showFailure(opened.error());
                   });
}

void RestoreDialog::restore()
{
    m_isBusy = true;
    refresh();
    QCoro::connect(m_registrar.restore(*m_backup, m_table->choices(), settingsChoices()), this,
                   [this](const registrar::Result<RestoreOutcome> &outcome) {
                       m_isBusy = false;
                       refresh();
                       if (outcome)
                           showOutcome(*outcome);
                       else
                           showFailure(outcome.error());
                   });
}

void RestoreDialog::showBackup(const OpenedBackup &backup)
{
    m_backup = backup;
    m_made->setText(
        tr("Made %1. A token that is replaced stays encrypted here until the restored "
           "one has worked.")
            .arg(QLocale().toString(backup.madeAt.toLocalTime(), QLocale::ShortFormat)));
    m_table->setBackup(backup);
    showServers(backup.servers);
    refresh();
}

// One line for each server whose settings are not the same here. What is new comes with its
// settings unless the box is cleared; what is saved here keeps its own unless it is ticked.
void RestoreDialog::showServers(const std::vector<registrar::BackupServerRow> &servers)
{
    qDeleteAll(m_takesSettings);
    m_takesSettings.clear();
    for (const registrar::BackupServerRow &server : servers) {
        const QString text = server.holds.isEmpty()
                                 ? tr("Take the settings of “%1” from the backup").arg(server.name)
                                 : tr("Take the settings of “%1” from the backup: %2")
                                       .arg(server.name, server.holds.join(u", "_s));
        auto *box = new QCheckBox(QString(text).replace(u'&', u"&&"_s));
        box->setObjectName(u"takeSettings%1"_s.arg(m_takesSettings.size()));
        box->setChecked(server.isNew);
        connect(box, &QCheckBox::toggled, this, &RestoreDialog::refresh);
        m_takesSettings.append(box);
        m_settings->addWidget(box);
        box->setVisible(!server.isSame && !(server.isNew && server.holds.isEmpty()));
    }
}

std::vector<registrar::SettingsChoice> RestoreDialog::settingsChoices() const
{
    std::vector<registrar::SettingsChoice> choices;
    for (const QCheckBox *box : m_takesSettings)
        choices.push_back(box->isChecked() ? registrar::SettingsChoice::TakeTheirs
                                           : registrar::SettingsChoice::KeepMine);
    return choices;
}

void RestoreDialog::showOutcome(const RestoreOutcome &outcome)
{
    m_isDone = true;
    m_backup.reset();
    m_passphrase->clear();
    refresh();
    QString text = tr("%1 added, %2 replaced, %3 left as they were.")
                       .arg(outcome.added.size())
                       .arg(outcome.replaced.size())
                       .arg(outcome.kept);
    if (!outcome.added.isEmpty() || !outcome.replaced.isEmpty()) {
        text += u' '
                + tr("If another computer still manages these clients, each new token that one "
                     "gets is refused to the other: read and compare before you change anything.");
    }
    if (!outcome.settings.isEmpty()) {
        //: names of servers
        text += u' ' + tr("Settings taken of: %1.").arg(outcome.settings.join(u", "_s));
    }
    if (const auto &problem = outcome.settingsNotTaken) {
        m_messages->showMessage(MessageBar::Kind::Warning,
                                tr("Restored, but not all settings of the servers."),
                                text + u' ' + problem->title, problem->details);
    } else if (outcome.waiting) {
        m_messages->showMessage(MessageBar::Kind::Warning,
                                tr("Restored, but tokens wait for the keychain."),
                                text + u' '
                                    + tr("They are encrypted here and move as soon as the keychain "
                                         "opens."),
                                QStringList{outcome.waiting->title} + outcome.waiting->details);
    } else {
        m_messages->showMessage(MessageBar::Kind::Success, tr("The backup was restored."), text);
    }
    m_messages->setClosable(false);
}

void RestoreDialog::showFailure(const Failure &failure)
{
    m_messages->showMessage(MessageBar::Kind::Error, failure.title, failure.text, failure.details);
    m_messages->setClosable(false);
    if (failure.kind == Failure::Kind::WrongPassphrase) {
        m_passphrase->setFocus();
        m_passphrase->selectAll();
    }
    if (failure.nextStep != Failure::NextStep::UnlockKeychain)
        return;
    connect(m_messages->addButton(tr("Unlock…"), u"restoreUnlockButton"_s), &QPushButton::clicked,
            this, [this] {
                QCoro::connect(m_registrar.unlockKeychain(), this,
                               [this](registrar::KeychainStatus status) {
                                   if (status == registrar::KeychainStatus::Unlocked)
                                       m_messages->hideMessage();
                               });
            });
}

void RestoreDialog::forget()
{
    if (m_isDone)
        return;
    m_backup.reset();
    m_made->clear();
    m_table->setBackup({});
    showServers({});
    m_messages->hideMessage();
    refresh();
}

void RestoreDialog::refresh()
{
    const int count = m_backup ? m_table->restoredCount() : 0;
    bool takesSettings = false;
    for (QCheckBox *box : std::as_const(m_takesSettings)) {
        box->setEnabled(!m_isBusy && !m_isDone);
        takesSettings = takesSettings || (box->isChecked() && box->isVisibleTo(this));
    }
    for (QWidget *widget : {static_cast<QWidget *>(m_file), static_cast<QWidget *>(m_choose),
                            static_cast<QWidget *>(m_passphrase), static_cast<QWidget *>(m_table)})
        widget->setEnabled(!m_isBusy && !m_isDone);
    m_table->setVisible(m_backup.has_value());
    m_made->setVisible(m_backup.has_value());
    m_proceed->setVisible(!m_isDone);
    m_proceed->setEnabled(!m_isBusy
                          && (m_backup
                                  ? count > 0 || takesSettings
                                  : !m_file->text().isEmpty() && !m_passphrase->text().isEmpty()));
    m_proceed->setText(m_backup ? tr("&Restore %n Client(s)", nullptr, count) : tr("&Open"));
    m_proceed->setDefault(!m_backup);
    m_cancel->setText(m_isDone ? tr("Close") : tr("Cancel"));
}

} // namespace clientele::ui
