// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/failure.h>

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

/// What the server did so far, in words. Nothing is assumed of a server; what was seen can be
/// forgotten, one habit or all of them.
class ServerLearnedPage : public QWidget
{
    Q_OBJECT

public:
    ServerLearnedPage(registrar::Registrar &registrar, QString serverId, QWidget *parent = nullptr);

private:
    void buildUp();
    void forgetSelected();
    void forgetAll();
    void refresh();
    void updateButtons();
    void say(const registrar::Result<> &forgotten);

    registrar::Registrar &m_registrar;
    QString m_serverId;
    QListWidget *m_habits = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_forget = nullptr;
    QPushButton *m_forgetAll = nullptr;
};

} // namespace clientele::ui
