// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formlineedit.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace clientele::ui {

FormLineEdit::FormLineEdit(QWidget *parent)
    : QLineEdit(parent)
{ }

void FormLineEdit::showText(const QString &shown)
{
    if (shown == text())
        return;
    const int cursor = cursorPosition();
    setText(shown);
    setCursorPosition(hasFocus() ? cursor : 0);
}

void FormLineEdit::undo()
{
    Q_EMIT undoRequested();
}

void FormLineEdit::redo()
{
    Q_EMIT redoRequested();
}

void FormLineEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        return undo();
    if (event->matches(QKeySequence::Redo))
        return redo();
    if (event->matches(QKeySequence::Paste))
        return paste();
    QLineEdit::keyPressEvent(event);
}

// Qt's own would keep the ends of lines in the text, where they are not seen.
void FormLineEdit::paste()
{
    if (isReadOnly())
        return;
    const QString pasted = QGuiApplication::clipboard()->text().remove(u'\r');
    const QStringList lines = pasted.split(u'\n', Qt::SkipEmptyParts);
    if (m_takesLines && lines.size() > 1)
        Q_EMIT linesPasted(lines);
    else if (!lines.isEmpty())
        insert(lines.join(u' '));
}

// Qt's own menu would undo and paste in the field alone.
void FormLineEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (action->objectName() == u"edit-undo" || action->objectName() == u"edit-redo")
            menu->removeAction(action);
        if (action->objectName() == u"edit-paste") {
            action->disconnect(this);
            connect(action, &QAction::triggered, this, &FormLineEdit::paste);
        }
    }
    menu->popup(event->globalPos());
}

} // namespace clientele::ui
