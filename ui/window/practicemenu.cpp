// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicemenu.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace clientele::ui {

PracticeMenu::PracticeMenu(PracticeControl &control, QWidget *parent)
    : QMenu(tr("&Practice Server"), parent)
    , m_control(control)
{
    setObjectName(u"practiceMenu"_s);
    setToolTipsVisible(true);
    m_start = addCommand(tr("&Start"), u"startPracticeAction"_s,
                         tr("A small authorization server on this computer, with three clients"));
    connect(m_start, &QAction::triggered, this, [this] { m_control.start(); });
    m_stop = addCommand(tr("St&op"), u"stopPracticeAction"_s,
                        tr("Its clients cannot be reached until it is started again"));
    connect(m_stop, &QAction::triggered, this, [this] { m_control.stop(); });
    addConnection();
    addHabits();
    addFaults();
    addSeparator();
    m_reset = addCommand(tr("&Reset"), u"resetPracticeAction"_s,
                         tr("Forgets its clients, habits and faults, and registers three new "
                            "clients. Those saved here before are refused from then on"));
    connect(m_reset, &QAction::triggered, this, [this] { m_control.reset(); });
    connect(this, &QMenu::aboutToShow, this, &PracticeMenu::refresh);
    refresh();
}

QAction *PracticeMenu::addCommand(const QString &text, const QString &objectName,
                                  const QString &toolTip)
{
    QAction *action = addAction(text);
    action->setObjectName(objectName);
    action->setToolTip(toolTip);
    action->setStatusTip(toolTip);
    return action;
}

void PracticeMenu::addConnection()
{
    addSeparator();
    QMenu *menu = addMenu(tr("&Connection"));
    menu->setObjectName(u"practiceConnectionMenu"_s);
    m_security = new QActionGroup(this);
    using Security = PracticeControl::Security;
    const auto add = [this, menu](Security security, const QString &text, const QString &name) {
        QAction *action = m_security->addAction(text);
        action->setObjectName(name);
        action->setCheckable(true);
        action->setData(int(security));
        menu->addAction(action);
    };
    add(Security::Plain, tr("Plain &HTTP"), u"practicePlainAction"_s);
    add(Security::Https, tr("HTTP&S, With an Authority of Its Own"), u"practiceHttpsAction"_s);
    add(Security::ClientCertificate, tr("HTTPS, and Asks for a Client &Certificate"),
        u"practiceCertificateAction"_s);
    connect(m_security, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_control.chooseSecurity(Security(action->data().toInt()));
    });
}

void PracticeMenu::addHabits()
{
    QMenu *menu = addMenu(tr("&Habits"));
    menu->setObjectName(u"practiceHabitsMenu"_s);
    menu->setToolTipsVisible(true);
    m_habits = new QActionGroup(this);
    const QList<PracticeControl::Choice> habits = m_control.habits();
    for (const PracticeControl::Choice &habit : habits) {
        QAction *action = m_habits->addAction(habit.name);
        action->setObjectName(habit.name);
        action->setCheckable(true);
        action->setToolTip(habit.words);
        action->setStatusTip(habit.words);
        menu->addAction(action);
    }
    connect(m_habits, &QActionGroup::triggered, this,
            [this](const QAction *action) { m_control.chooseHabits(action->objectName()); });
}

void PracticeMenu::addFaults()
{
    m_faultsMenu = addMenu(tr("&Faults"));
    m_faultsMenu->setObjectName(u"practiceFaultsMenu"_s);
    const QList<PracticeControl::Group> groups = m_control.faults();
    for (const PracticeControl::Group &group : groups) {
        QMenu *menu = m_faultsMenu->addMenu(group.title);
        for (const PracticeControl::Choice &fault : group.choices)
            addFault(*menu, fault);
    }
    m_faultsMenu->addSeparator();
    m_disarm = m_faultsMenu->addAction(tr("&Nothing Goes Wrong"));
    m_disarm->setObjectName(u"disarmFaultsAction"_s);
    connect(m_disarm, &QAction::triggered, this, [this] { m_control.disarmFaults(); });
}

void PracticeMenu::addFault(QMenu &menu, const PracticeControl::Choice &fault)
{
    if (!fault.variants.isEmpty()) {
        QMenu *variants = menu.addMenu(fault.words);
        for (const PracticeControl::Choice &variant : fault.variants)
            addFault(*variants, variant);
        return;
    }
    QAction *action = menu.addAction(fault.words);
    action->setObjectName(fault.name);
    action->setCheckable(true);
    action->setStatusTip(tr("The next request goes wrong like this, once"));
    connect(action, &QAction::triggered, this,
            [this, name = fault.name] { m_control.toggleFault(name); });
    m_faults.append(action);
}

void PracticeMenu::refresh()
{
    const bool isRunning = m_control.isRunning();
    m_start->setEnabled(!isRunning);
    m_stop->setEnabled(isRunning);
    m_reset->setEnabled(isRunning);
    m_faultsMenu->setEnabled(isRunning);
    const QList<QAction *> connections = m_security->actions();
    for (QAction *action : connections)
        action->setChecked(action->data().toInt() == int(m_control.security()));
    const QString habits = m_control.currentHabits();
    const QList<QAction *> choices = m_habits->actions();
    for (QAction *action : choices)
        action->setChecked(action->objectName() == habits);
    const QStringList armed = m_control.armedFaults();
    for (QAction *action : std::as_const(m_faults))
        action->setChecked(armed.contains(action->objectName()));
    m_disarm->setEnabled(!armed.isEmpty());
}

} // namespace clientele::ui
