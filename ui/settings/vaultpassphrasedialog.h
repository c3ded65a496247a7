// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/registrar.h>
#include <widgets/growingdialog.h>

class QFormLayout;
class QLineEdit;
class QPushButton;

namespace clientele::ui {

class FailureBar;
class PassphraseFields;

/// Asks for the passphrase of the vault, or for a new one, and hands it to the registrar. Stays
/// open until that succeeded, or it is cancelled.
class VaultPassphraseDialog : public GrowingDialog
{
    Q_OBJECT

public:
    enum class Purpose { Unlock, Choose, Change, Renew };
    VaultPassphraseDialog(registrar::Registrar &registrar, Purpose purpose,
                          QWidget *parent = nullptr);

private:
    [[nodiscard]] QFormLayout *buildFields();
    [[nodiscard]] QWidget *buildButtons();
    [[nodiscard]] QCoro::Task<registrar::Result<>> task() const;
    void proceed();
    void finish(const registrar::Result<> &result);
    void refresh();

    registrar::Registrar &m_registrar;
    Purpose m_purpose;
    QLineEdit *m_passphrase = nullptr; ///< The one that it has; null where it has none yet.
    PassphraseFields *m_new = nullptr; ///< Null where it keeps the one that it has.
    FailureBar *m_messages = nullptr;
    QPushButton *m_proceed = nullptr;
    bool m_isRunning = false;
};

} // namespace clientele::ui
