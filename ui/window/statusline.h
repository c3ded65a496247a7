// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/registrar.h>

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace clientele::ui {

/// What is at hand: how many clients are shown, requests under way, the keychain.
class StatusLine : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(registrar::Registrar &registrar, QWidget *parent = nullptr);

    void setText(const QString &text);

Q_SIGNALS:
    /// The keychain's button was clicked.
    void keychainClicked();

private:
    void updateKeychain();
    void updateRunning();

    registrar::Registrar &m_registrar;
    QLabel *m_text = nullptr;
    QLabel *m_running = nullptr;
    QToolButton *m_keychain = nullptr;
};

} // namespace clientele::ui
