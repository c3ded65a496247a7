// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formtextedit.h"

#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

FormTextEdit::FormTextEdit(QWidget *parent)
    : QPlainTextEdit(parent)
{
    setUndoRedoEnabled(false);
}

// Not toPlainText(), which makes a space of U+00A0 and a line's end of U+2028.
QByteArray FormTextEdit::json() const
{
    return document()->toRawText().replace(QChar::ParagraphSeparator, u'\n').toUtf8();
}

// U+2029 would be a line's end here. JSON has it in texts only, where it can be escaped.
void FormTextEdit::showJson(const QByteArray &shown)
{
    const QString text = QString::fromUtf8(shown).replace(QChar::ParagraphSeparator, u"\\u2029"_s);
    if (text.toUtf8() == json())
        return;
    const int caret = textCursor().position();
    setPlainText(text);
    if (!hasFocus())
        return;
    QTextCursor cursor = textCursor();
    cursor.setPosition(std::min(caret, document()->characterCount() - 1));
    setTextCursor(cursor);
}

void FormTextEdit::undo()
{
    Q_EMIT undoRequested();
}

void FormTextEdit::redo()
{
    Q_EMIT redoRequested();
}

void FormTextEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo))
        undo();
    else if (event->matches(QKeySequence::Redo))
        redo();
    else
        QPlainTextEdit::keyPressEvent(event);
}

} // namespace clientele::ui
