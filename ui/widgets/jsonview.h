// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qscintilla.h"

namespace clientele::ui {

/// A JSON text: coloured from the palette, with line numbers, folding and a margin for markers.
/// Read-only for the panes of a comparison, or the base of the editor.
///
/// Tab is text while it is editable. Ctrl+M (macOS: Ctrl+Shift+M) lets Tab leave until pressed
/// again, Esc lets the next Tab leave; a read-only view never keeps it. Keys that belong to the
/// window (undo, redo, zoom, Ctrl+D, Ctrl+/, Ctrl+Shift+T) reach the window's actions first; where
/// nothing takes them, undo, redo and zoom work here.
class JsonView : public QsciScintilla
{
    Q_OBJECT

public:
    /// Margins, left to right. Marker numbers 0 to 15 are drawn in Markers, as symbols; 16 to 24
    /// are free for lines' backgrounds (QsciScintilla::Background). Indicators from 8 on are free.
    enum Margin { LineNumbers = 0, Markers = 1, Folds = 2 };

    explicit JsonView(QWidget *parent = nullptr);

    /// JSON in UTF-8. Forgets the undo history.
    void setJson(const QByteArray &text);
    [[nodiscard]] QByteArray json() const;
    /// Makes it this text as one step that can be undone. Only what differs is replaced, so that
    /// caret, scroll position and folds stay where they can.
    void replaceJson(const QByteArray &text);
    /// Line and column (both from 0, column in characters) of a byte offset.
    void positionOf(qsizetype offset, int *line, int *column) const;
    [[nodiscard]] bool tabLeaves() const { return m_tabLeaves; }

Q_SIGNALS:
    /// Ctrl+M was pressed.
    void tabLeavesChanged(bool leaves);

protected:
    /// Sets all colours from the palette; derived classes add those of their own markers and
    /// indicators.
    virtual void applyPalette();
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void buildMargins();
    void unbindWindowKeys();
    void applyFont();
    void applyLexerColors();
    void applyMarginColors();
    void fitLineNumbers();
    bool handledAsTabKey(QKeyEvent *event);
    bool handledAsWindowKey(const QKeyEvent *event);

    QsciLexerJSON *m_lexer = nullptr;
    bool m_tabLeaves = false;
    bool m_tabLeavesOnce = false;
};

} // namespace clientele::ui
