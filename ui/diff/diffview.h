// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panelines.h"

#include <QWidget>

#include <vector>

class QAction;
class QBoxLayout;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace clientele::ui {

class DiffPane;
class ElidedLabel;
class OverviewStrip;

/// Two texts compared line by line, side by side or, where there is not the room or by choice, in
/// one column. Goes from changed member to changed member.
class DiffView : public QWidget
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    /// What the two sides are; both stand above their text.
    void setTitles(const QString &before, const QString &after);
    void setTexts(const ComparedTexts &texts);
    /// Shows the place of a member; does not emit.
    void showMember(const QString &member);
    /// Alt+Down and Alt+Up while the focus is here; F7 and Shift+F7 of the window trigger them too.
    [[nodiscard]] QAction *nextAction() const { return m_next; }
    [[nodiscard]] QAction *previousAction() const { return m_previous; }
    [[nodiscard]] bool isSideBySide() const;

Q_SIGNALS:
    /// The user went to a changed member, by button, key or caret.
    void memberReached(const QString &member);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildActions();
    [[nodiscard]] QBoxLayout *buildBar();
    [[nodiscard]] QToolButton *buildButton(const QString &text, const QString &objectName);
    [[nodiscard]] QBoxLayout *buildBody();
    [[nodiscard]] QWidget *buildSide(ElidedLabel *title, DiffPane *pane);
    void tieScrollBars();
    void listenToCarets();
    void step(int direction);
    void reachRow(int row);
    void showRow(int row);
    void followScroll(const DiffPane *leader, DiffPane *follower);
    void showWhere();
    void applyMode();
    void fillPanesInSight();

    ComparedTexts m_texts;
    PaneLines m_lines;
    bool m_areSidesFilled = false;
    bool m_isUnifiedFilled = false;
    int m_shownRow = -1; ///< Of m_lines.rows; -1: none was asked for.
    std::vector<DiffStop> m_stops;
    int m_current = -1; ///< Of m_stops.

    QAction *m_next = nullptr;
    QAction *m_previous = nullptr;
    QLabel *m_where = nullptr;
    QToolButton *m_sideBySide = nullptr;
    QToolButton *m_oneColumn = nullptr;
    QStackedWidget *m_modes = nullptr;
    QSplitter *m_sides = nullptr;
    ElidedLabel *m_oldTitle = nullptr;
    ElidedLabel *m_newTitle = nullptr;
    ElidedLabel *m_unifiedTitle = nullptr;
    DiffPane *m_old = nullptr;
    DiffPane *m_new = nullptr;
    DiffPane *m_unified = nullptr;
    OverviewStrip *m_overview = nullptr;
};

} // namespace clientele::ui
