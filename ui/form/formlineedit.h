// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace clientele::ui {

/// A line of the form. It has no history of its own: undo and redo are the document's.
class FormLineEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit FormLineEdit(QWidget *parent = nullptr);
    /// Replaces the text unless it is the same; the cursor stays where it can.
    void showText(const QString &text);
    /// Several lines that are pasted are announced, where else they become one line.
    void setTakesLines(bool takesLines) { m_takesLines = takesLines; }

public Q_SLOTS:
    /// @{ Found by their names, from the Edit menu.
    void undo();
    void redo();
    void paste();
    /// @}

Q_SIGNALS:
    void undoRequested();
    void redoRequested();
    /// Several lines were pasted; see setTakesLines().
    void linesPasted(const QStringList &lines);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void endLines(const QString &edited);

    bool m_takesLines = false;
};

} // namespace clientele::ui
