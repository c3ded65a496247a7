// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/backup.h>
#include <widgets/growingdialog.h>

#include <optional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class MessageBar;
class RestoreTable;

/// Opens a backup with its passphrase, compares it with what is saved, and restores what the user
/// chose, client by client.
class RestoreDialog : public GrowingDialog
{
    Q_OBJECT

public:
    explicit RestoreDialog(registrar::Registrar &registrar, QWidget *parent = nullptr);

private:
    void buildFile(QVBoxLayout *layout);
    void buildButtons(QVBoxLayout *layout);
    void chooseFile();
    void proceed();
    void openFile();
    void restore();
    void showBackup(const registrar::OpenedBackup &backup);
    void showServers(const std::vector<registrar::BackupServerRow> &servers);
    [[nodiscard]] std::vector<registrar::SettingsChoice> settingsChoices() const;
    void showOutcome(const registrar::RestoreOutcome &outcome);
    void showFailure(const registrar::Failure &failure);
    /// Another file or passphrase: what was opened is another's.
    void forget();
    void refresh();

    registrar::Registrar &m_registrar;
    std::optional<registrar::OpenedBackup> m_backup;
    QLineEdit *m_file = nullptr;
    QPushButton *m_choose = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QLabel *m_made = nullptr;
    RestoreTable *m_table = nullptr;
    QVBoxLayout *m_settings = nullptr;
    QList<QCheckBox *> m_takesSettings; ///< One for each server of the backup.
    MessageBar *m_messages = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_proceed = nullptr;
    bool m_isBusy = false;
    bool m_isDone = false;
};

} // namespace clientele::ui
