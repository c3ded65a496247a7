// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editormenu.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QMenuBar>

namespace clientele::ui {

namespace {

constexpr auto editorCommands = {Command::Undo, Command::Redo,  Command::Cut,
                                 Command::Copy, Command::Paste, Command::SelectAll};

// Text fields and the JSON editor have these slots under the same names, without a common class.
const char *slotOf(Command command)
{
    switch (command) {
    case Command::Undo:
        return "undo";
    case Command::Redo:
        return "redo";
    case Command::Cut:
        return "cut";
    case Command::Copy:
        return "copy";
    case Command::Paste:
        return "paste";
    case Command::SelectAll:
        return "selectAll";
    default:
        return nullptr;
    }
}

bool isEditor(const QWidget *widget)
{
    return widget->metaObject()->indexOfMethod("paste()") >= 0;
}

QWidget *historyAround(QWidget *widget)
{
    while (widget && widget->metaObject()->indexOfMethod("undo()") < 0)
        widget = widget->parentWidget();
    return widget;
}

} // namespace

EditorMenu::EditorMenu(const Commands &commands, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
{
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget *, QWidget *focus) { follow(focus); });
    follow(QApplication::focusWidget());
    updateCommands();
}

void EditorMenu::run(Command command) const
{
    const char *slot = slotOf(command);
    QWidget *target = targetOf(command);
    if (slot && target)
        QMetaObject::invokeMethod(target, slot);
}

QWidget *EditorMenu::targetOf(Command command) const
{
    return command == Command::Undo || command == Command::Redo ? m_history : m_editor;
}

void EditorMenu::follow(QWidget *focus)
{
    if (!focus || qobject_cast<QMenuBar *>(focus) || qobject_cast<QMenu *>(focus))
        return;
    m_editor = isEditor(focus) ? focus : nullptr;
    m_history = historyAround(focus);
    updateCommands();
}

void EditorMenu::updateCommands() const
{
    for (const Command command : editorCommands)
        m_commands.action(command)->setEnabled(targetOf(command) != nullptr);
}

} // namespace clientele::ui
