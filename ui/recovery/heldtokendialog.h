// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <widgets/growingdialog.h>

class QLabel;
class QVBoxLayout;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

/// "The new token is not saved yet": neither the inventory nor the keychain took it, and the only
/// copy is in this program's memory. Cannot be closed by Esc or the window's button; goes by itself
/// once nothing is held any more.
class HeldTokenDialog : public GrowingDialog
{
    Q_OBJECT

public:
    explicit HeldTokenDialog(registrar::Registrar &registrar, QWidget *parent = nullptr);

    void reject() override;

Q_SIGNALS:
    /// The user gave the tokens up and wants the program to end.
    void quitRequested();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void refresh();
    void tryAgain();
    void copyToken();
    void saveCopy();
    void quitAndLose();

    registrar::Registrar &m_registrar;
    bool m_isTrying = false;
    QLabel *m_text = nullptr;
    QLabel *m_said = nullptr;
};

} // namespace clientele::ui
