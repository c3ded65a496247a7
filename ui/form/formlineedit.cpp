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
{
    connect(this, &QLineEdit::textEdited, this, &FormLineEdit::endLines);
}

// What was dropped, or pasted by the middle button, may have ends of lines, which are not seen.
void FormLineEdit::endLines(const QString &edited)
{
    if (!edited.contains(u'\n'))
        return;
    QStringList lines = QString(edited).remove(u'\r').split(u'\n', Qt::SkipEmptyParts);
    if (!m_takesLines || lines.size() < 2)
        return setText(lines.join(u' '));
    setText(lines.takeFirst());
    Q_EMIT linesPasted(lines);
}

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

// In a list the lines come after this one, whatever it has and wherever the cursor is.
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

// Qt's own menu would undo in the field alone.
void FormLineEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (action->objectName() == u"edit-undo" || action->objectName() == u"edit-redo")
            menu->removeAction(action);
    }
    menu->popup(event->globalPos());
}

} // namespace clientele::ui
