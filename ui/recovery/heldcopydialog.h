// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/failure.h>
#include <widgets/growingdialog.h>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class MessageBar;
class PassphraseFields;

/// Saves the tokens that nothing else takes into an encrypted file, a backup of their clients.
class HeldCopyDialog : public GrowingDialog
{
    Q_OBJECT

public:
    explicit HeldCopyDialog(registrar::Registrar &registrar, QWidget *parent = nullptr);

Q_SIGNALS:
    void saved(const QString &fileName);

private:
    void buildFile(QVBoxLayout *layout);
    void buildButtons(QVBoxLayout *layout);
    void chooseFile();
    void save();
    void finish(const registrar::Result<QByteArray> &made);
    void showProblem(const QString &title, const QString &text, const QStringList &details);
    void refresh();

    registrar::Registrar &m_registrar;
    QLineEdit *m_file = nullptr;
    PassphraseFields *m_passphrase = nullptr;
    MessageBar *m_messages = nullptr;
    QPushButton *m_save = nullptr;
    bool m_isBusy = false;
};

} // namespace clientele::ui
