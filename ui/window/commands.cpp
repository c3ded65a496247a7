// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands.h"

#include "commandtable.h"

#include <widgets/icons.h>
#include <widgets/mnemonic.h>

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

Commands::Commands(QObject *parent)
    : QObject(parent)
    , m_rows(commandTable())
{
    for (const CommandRow &row : std::as_const(m_rows))
        makeAction(row);
}

void Commands::makeAction(const CommandRow &row)
{
    auto *action = new QAction(row.text, this);
    action->setObjectName(row.objectName);
    action->setShortcuts(row.shortcuts);
    action->setCheckable(row.isCheckable);
    if (!row.icon.isEmpty())
        action->setIcon(icon(row.icon));
    action->setToolTip(toolTip(row.command));
    if (!row.shortText.isEmpty())
        action->setIconText(row.shortText);
    action->setIconVisibleInMenu(false);
    // Where the platform has a menu of the program's own (macOS), these two move there.
    action->setMenuRole(row.command == Command::Quit        ? QAction::QuitRole
                        : row.command == Command::ShowAbout ? QAction::AboutRole
                                                            : QAction::NoRole);
    const Command command = row.command;
    connect(action, &QAction::triggered, this,
            [this, command](bool isChecked) { Q_EMIT triggered(command, isChecked); });
    m_actions.insert(command, action);
}

QString Commands::toolTip(Command command) const
{
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [command](const CommandRow &each) {
        return each.command == command;
    });
    return row->toolTip.isEmpty() ? withoutMnemonic(row->text) : row->toolTip;
}

QString Commands::menuTitle(Menu menu)
{
    switch (menu) {
    case Menu::File:
        return tr("&File");
    case Menu::Edit:
        return tr("&Edit");
    case Menu::View:
        return tr("&View");
    case Menu::Client:
        return tr("&Client");
    case Menu::Server:
        return tr("&Server");
    case Menu::Tools:
        return tr("&Tools");
    case Menu::Help:
        break;
    }
    return tr("&Help");
}

void Commands::fillMenuBar(QMenuBar *menuBar)
{
    for (const Menu menu : {Menu::File, Menu::Edit, Menu::View, Menu::Client, Menu::Server,
                            Menu::Tools, Menu::Help}) {
        QMenu *target = menuBar->addMenu(menuTitle(menu));
        for (const CommandRow &row : m_rows) {
            if (row.menu != menu)
                continue;
            if (row.startsGroup)
                target->addSeparator();
            target->addAction(action(row.command));
        }
        m_menus.insert(menu, target);
        target->menuAction()->setVisible(!target->isEmpty());
    }
}

void Commands::addSubmenu(Menu menu, QMenu *submenu)
{
    QMenu *target = m_menus.value(menu);
    target->addMenu(submenu);
    target->menuAction()->setVisible(true);
}

void Commands::fillToolBar(QToolBar *toolBar) const
{
    const int iconSize = toolBar->fontMetrics().height();
    toolBar->setIconSize({iconSize, iconSize});
    for (const Command command : {Command::AddClient, Command::ReadClient, Command::EditClient,
                                  Command::ReviewChanges, Command::DeleteClient}) {
        QAction *shown = action(command);
        toolBar->addAction(shown);
        if (QWidget *button = toolBar->widgetForAction(shown))
            button->setObjectName(shown->objectName() + u"Button"_s);
    }
}

} // namespace clientele::ui
