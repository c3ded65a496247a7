// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practicecontrol.h"

#include <QMenu>

class QActionGroup;

namespace clientele::ui {

/// The menu of the practice server: start, stop and reset it, whose habits it has, and what goes
/// wrong next. What is checked is asked for each time that it opens.
class PracticeMenu : public QMenu
{
    Q_OBJECT

public:
    /// The control outlives the menu.
    PracticeMenu(PracticeControl &control, QWidget *parent);

private:
    QAction *addCommand(const QString &text, const QString &objectName, const QString &toolTip);
    void addConnection();
    void addHabits();
    void addFaults();
    void addFault(QMenu &menu, const PracticeControl::Choice &fault);
    void refresh();

    PracticeControl &m_control;
    QAction *m_start = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_reset = nullptr;
    QAction *m_disarm = nullptr;
    QMenu *m_faultsMenu = nullptr;
    QActionGroup *m_security = nullptr;
    QActionGroup *m_habits = nullptr;
    QList<QAction *> m_faults;
};

} // namespace clientele::ui
