// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace clientele::ui {

/// JSON in several lines of the form. It has no history of its own: undo and redo are the
/// document's.
class FormTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit FormTextEdit(QWidget *parent = nullptr);
    /// Each character as it was shown or typed.
    [[nodiscard]] QByteArray json() const;
    /// Replaces the text unless it is the same; the caret stays where it can.
    void showJson(const QByteArray &json);

public Q_SLOTS:
    /// @{ Found by their names, from the Edit menu.
    void undo();
    void redo();
    /// @}

Q_SIGNALS:
    void undoRequested();
    void redoRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace clientele::ui
