// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/registrar.h>
#include <widgets/growingdialog.h>

#include <QTimer>

class QFormLayout;
class QLabel;
class QPushButton;

namespace clientele::ui {

class FailureBar;

/// Where the secrets of this inventory are, and how that is changed: the home of tokens and client
/// secrets, and the key that seals them. Each change is explained before it is made. It may be
/// closed while one is under way: the registrar goes on.
class SecretsDialog : public GrowingDialog
{
    Q_OBJECT

public:
    explicit SecretsDialog(registrar::Registrar &registrar, QWidget *parent = nullptr);

private:
    [[nodiscard]] QFormLayout *buildFacts();
    [[nodiscard]] QWidget *buildButtons();
    void follow();
    [[nodiscard]] QPushButton *addFact(QFormLayout *form, const QString &name, QLabel *value,
                                       const QString &buttonName);
    void refresh();
    void refreshWords(const registrar::SecretsReport &report);
    void askToMove();
    void move(inventory::TokenHome home);
    void moveRest();
    void askToRenew();
    void renew();
    void openPassphrase();
    void lockOrUnlock();
    void runMove(QCoro::Task<registrar::Result<>> task);
    /// Shows the task's progress, and then its end. `otherwise` is what a failure means here.
    void run(QCoro::Task<registrar::Result<>> task, const QString &running, const QString &done,
             const QString &otherwise);
    void finish(const registrar::Result<> &result, const QString &done, const QString &otherwise);

    registrar::Registrar &m_registrar;
    QLabel *m_tokens = nullptr;
    QLabel *m_home = nullptr;
    QLabel *m_away = nullptr;
    QLabel *m_key = nullptr;
    QLabel *m_passphrase = nullptr;
    QPushButton *m_move = nullptr;
    QPushButton *m_moveRest = nullptr;
    QPushButton *m_renew = nullptr;
    QPushButton *m_changePassphrase = nullptr;
    QPushButton *m_lock = nullptr;
    FailureBar *m_messages = nullptr;
    QTimer m_refreshSoon;
    bool m_isRunning = false;
};

} // namespace clientele::ui
