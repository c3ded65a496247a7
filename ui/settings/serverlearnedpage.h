// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

/// What the server did so far, in words. Nothing is assumed of a server; what was seen can be
/// forgotten.
class ServerLearnedPage : public QWidget
{
    Q_OBJECT

public:
    ServerLearnedPage(registrar::Registrar &registrar, QString serverId, QWidget *parent = nullptr);

private:
    void forget();
    void refresh();

    registrar::Registrar &m_registrar;
    QString m_serverId;
    QLabel *m_habits = nullptr;
    QPushButton *m_forget = nullptr;
};

} // namespace clientele::ui
