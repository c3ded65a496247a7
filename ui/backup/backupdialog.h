// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/backup.h>
#include <widgets/growingdialog.h>

#include <QStringList>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class ClientCheckList;
class MessageBar;
class PassphraseFields;

/// Writes chosen clients into one encrypted file, for safety or for a colleague.
class BackupDialog : public GrowingDialog
{
    Q_OBJECT

public:
    /// `chosen` are the record ids of the list's selection, ticked at first; without any, all are.
    BackupDialog(registrar::Registrar &registrar, const QStringList &chosen,
                 QWidget *parent = nullptr);

private:
    void buildFile(QVBoxLayout *layout);
    void buildButtons(QVBoxLayout *layout);
    void chooseFile();
    void start();
    void backUp();
    void finish(const registrar::Result<registrar::MadeBackup> &made, const QStringList &recordIds);
    void showMade(const registrar::MadeBackup &made);
    void showFailure(const registrar::Failure &failure);
    void showFileProblem(const QString &words);
    void refresh();

    registrar::Registrar &m_registrar;
    ClientCheckList *m_clients = nullptr;
    QLineEdit *m_file = nullptr;
    PassphraseFields *m_passphrase = nullptr;
    QCheckBox *m_handOver = nullptr;
    MessageBar *m_messages = nullptr;
    QPushButton *m_backUp = nullptr;
    QPushButton *m_cancel = nullptr;
    QString m_mayReplace; ///< An existing file that the user chose to replace.
    bool m_isBusy = false;
    bool m_isDone = false;
};

} // namespace clientele::ui
