// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"

#include <QPointer>
#include <QWidget>

namespace clientele::ui {

/// Makes the Edit menu work on the text field or editor that has the focus, or had it before a menu
/// took it; Undo and Redo also on what is around it.
class EditorMenu : public QObject
{
    Q_OBJECT

public:
    EditorMenu(const Commands &commands, QObject *parent);

    /// Undo, Redo, Cut, Copy, Paste and Select All; anything else does nothing.
    void run(Command command) const;

private:
    void follow(QWidget *focus);
    void updateCommands() const;
    [[nodiscard]] QWidget *targetOf(Command command) const;

    const Commands &m_commands;
    QPointer<QWidget> m_editor;
    QPointer<QWidget> m_history; ///< The editor itself, or the form that a check box is in.
};

} // namespace clientele::ui
