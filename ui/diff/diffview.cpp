// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diffview.h"

#include "diffpane.h"
#include "overviewstrip.h"

#include <widgets/elidedlabel.h>

#include <QAction>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

/// The least width for two panes, in line heights: 900 pixels with the usual font.
constexpr int linesForTwoPanes = 60;

ElidedLabel *titleLabel(QWidget *parent)
{
    auto *label = new ElidedLabel(parent);
    QFont bold = label->font();
    bold.setBold(true);
    label->setFont(bold);
    return label;
}

/// The line that a side shows in a row, or the nearest above where it shows filler.
int lineAt(const std::vector<AlignedRow> &rows, int row, int AlignedRow::*side)
{
    while (row > 0 && rows[size_t(row)].*side < 0)
        --row;
    return std::max(0, rows[size_t(row)].*side);
}

int rowOf(const std::vector<AlignedRow> &rows, int line, int AlignedRow::*side)
{
    const auto found = std::find_if(rows.begin(), rows.end(),
                                    [&](const AlignedRow &row) { return row.*side == line; });
    return found == rows.end() ? -1 : int(found - rows.begin());
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : QWidget(parent)
{
    buildActions();
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addLayout(buildBar());
    rows->addLayout(buildBody(), 1);
    tieScrollBars();
    listenToCarets();
    applyMode();
    showWhere();
}

void DiffView::buildActions()
{
    const auto build = [this](const QString &text, const QString &objectName,
                              const QKeySequence &key, int direction) {
        auto *action = new QAction(text, this);
        action->setObjectName(objectName);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, direction] { step(direction); });
        addAction(action);
        return action;
    };
    // F7 and Shift+F7 are the window's: the same key in both would be ambiguous, and dead.
    m_next = build(tr("Next Change"), u"nextChangeAction"_s, Qt::ALT | Qt::Key_Down, 1);
    m_previous = build(tr("Previous Change"), u"previousChangeAction"_s, Qt::ALT | Qt::Key_Up, -1);
}

QBoxLayout *DiffView::buildBar()
{
    auto *row = new QHBoxLayout;
    //: Goes to the change above.
    QToolButton *previous = buildButton(tr("▲ Previous"), u"previousChangeButton"_s);
    previous->setAccessibleName(m_previous->text());
    connect(previous, &QToolButton::clicked, m_previous, &QAction::trigger);
    //: Goes to the change below.
    QToolButton *next = buildButton(tr("▼ Next"), u"nextChangeButton"_s);
    next->setAccessibleName(m_next->text());
    connect(next, &QToolButton::clicked, m_next, &QAction::trigger);
    m_where = new QLabel(this);
    m_where->setObjectName(u"changeCountLabel"_s);

    m_sideBySide = buildButton(tr("Side by Side"), u"sideBySideButton"_s);
    m_oneColumn = buildButton(tr("Unified"), u"unifiedButton"_s);
    auto *modes = new QButtonGroup(this);
    for (QToolButton *button : {m_sideBySide, m_oneColumn}) {
        button->setCheckable(true);
        modes->addButton(button);
    }
    m_sideBySide->setChecked(true);
    connect(modes, &QButtonGroup::buttonToggled, this, &DiffView::applyMode);

    row->addWidget(previous);
    row->addWidget(next);
    row->addWidget(m_where);
    row->addStretch();
    row->addWidget(m_sideBySide);
    row->addWidget(m_oneColumn);
    return row;
}

QToolButton *DiffView::buildButton(const QString &text, const QString &objectName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setText(text);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QBoxLayout *DiffView::buildBody()
{
    m_old = new DiffPane(DiffPane::Numbers::Own, this);
    m_old->setObjectName(u"diffOld"_s);
    m_new = new DiffPane(DiffPane::Numbers::Own, this);
    m_new->setObjectName(u"diffNew"_s);
    m_unified = new DiffPane(DiffPane::Numbers::Given, this);
    m_unified->setObjectName(u"diffUnified"_s);
    for (ElidedLabel **title : {&m_oldTitle, &m_newTitle, &m_unifiedTitle})
        *title = titleLabel(this);

    m_sides = new QSplitter(this);
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(buildSide(m_oldTitle, m_old));
    m_sides->addWidget(buildSide(m_newTitle, m_new));
    m_modes = new QStackedWidget(this);
    m_modes->addWidget(m_sides);
    m_modes->addWidget(buildSide(m_unifiedTitle, m_unified));

    m_overview = new OverviewStrip(this);
    auto *strip = new QVBoxLayout;
    strip->setSpacing(2);
    strip->addWidget(titleLabel(this)); // as high as the titles of the panes
    strip->addWidget(m_overview, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(4);
    row->addWidget(m_modes, 1);
    row->addLayout(strip);
    return row;
}

QWidget *DiffView::buildSide(ElidedLabel *title, DiffPane *pane)
{
    auto *side = new QWidget(this);
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(2);
    rows->addWidget(title);
    rows->addWidget(pane, 1);
    return side;
}

void DiffView::setTitles(const QString &before, const QString &after)
{
    m_oldTitle->setText(u"− "_s + before);
    m_old->setAccessibleName(before);
    m_newTitle->setText(u"+ "_s + after);
    m_new->setAccessibleName(after);
    m_unifiedTitle->setText(u"− "_s + before + u"   + "_s + after);
    //: What the text in one column shows: two titles.
    m_unified->setAccessibleName(tr("%1 and %2, in one column").arg(before, after));
}

void DiffView::tieScrollBars()
{
    for (const auto &[from, to] : {std::pair(m_old, m_new), std::pair(m_new, m_old)}) {
        connect(from->verticalScrollBar(), &QScrollBar::valueChanged, to->verticalScrollBar(),
                &QScrollBar::setValue);
        connect(from->horizontalScrollBar(), &QScrollBar::valueChanged, to->horizontalScrollBar(),
                &QScrollBar::setValue);
    }
}

void DiffView::listenToCarets()
{
    connect(m_old, &DiffPane::lineChosen, this,
            [this](int line) { reachRow(rowOf(m_lines.rows, line, &AlignedRow::before)); });
    connect(m_new, &DiffPane::lineChosen, this,
            [this](int line) { reachRow(rowOf(m_lines.rows, line, &AlignedRow::after)); });
    connect(m_unified, &DiffPane::lineChosen, this, [this](int line) {
        if (line >= int(m_lines.unifiedRows.size()))
            return;
        const AlignedRow &row = m_lines.unifiedRows[size_t(line)];
        reachRow(row.after >= 0 ? rowOf(m_lines.rows, row.after, &AlignedRow::after)
                                : rowOf(m_lines.rows, row.before, &AlignedRow::before));
    });
}

void DiffView::setTexts(const ComparedTexts &texts)
{
    m_lines = paneLines(texts);
    m_texts = texts;
    m_areSidesFilled = false;
    m_isUnifiedFilled = false;
    m_shownRow = -1;
    // What they show is of the texts before, whose words cannot be asked for any more.
    for (DiffPane *pane : {m_old, m_new, m_unified})
        pane->setLines({}, {}, {});
    m_stops = diffStops(m_lines.rows, texts.places);
    m_current = -1;
    applyMode();
    showWhere();
}

// A megabyte takes a pane a tenth of a second and more.
void DiffView::fillPanesInSight()
{
    bool &isFilled = isSideBySide() ? m_areSidesFilled : m_isUnifiedFilled;
    if (isFilled || !isVisible())
        return;
    isFilled = true;
    const auto words = [this](const PaneLine &line) { return wordsOf(m_lines, line); };
    if (isSideBySide()) {
        m_old->setLines(m_texts.before, m_lines.before, words);
        m_new->setLines(m_texts.after, m_lines.after, words);
        // One width for both, so that either both have a scroll bar at their foot or none: else
        // their ends do not meet.
        const int width = std::max(m_old->widestLine(), m_new->widestLine());
        m_old->setTextWidth(width);
        m_new->setTextWidth(width);
    } else {
        m_unified->setLines(m_lines.unifiedText, m_lines.unified, words);
    }
    if (m_shownRow >= 0)
        showRow(m_shownRow);
}

void DiffView::showMember(const QString &member)
{
    const auto stop = std::find_if(
        m_stops.begin(), m_stops.end(),
        [&member](const DiffStop &other) { return other.member == member; });
    if (stop != m_stops.end()) {
        m_current = int(stop - m_stops.begin());
        showRow(stop->row);
        showWhere();
        return;
    }
    const auto place = std::find_if(
        m_texts.places.begin(), m_texts.places.end(),
        [&member](const MemberPlace &other) { return other.member == member; });
    if (place != m_texts.places.end())
        showRow(std::max(0, rowOf(m_lines.rows, place->afterLine, &AlignedRow::after)));
}

void DiffView::step(int direction)
{
    if (m_stops.empty())
        return;
    m_current = std::clamp(m_current + direction, 0, int(m_stops.size()) - 1);
    showRow(m_stops[size_t(m_current)].row);
    showWhere();
    Q_EMIT memberReached(m_stops[size_t(m_current)].member);
}

void DiffView::reachRow(int row)
{
    if (row < 0 || m_lines.rows[size_t(row)].equal)
        return;
    // The caret is in the last changed member that begins above it.
    const auto after = std::find_if(m_stops.begin(), m_stops.end(),
                                    [row](const DiffStop &stop) { return stop.firstRow > row; });
    if (after == m_stops.begin())
        return;
    m_current = int(after - m_stops.begin()) - 1;
    showWhere();
    Q_EMIT memberReached(m_stops[size_t(m_current)].member);
}

void DiffView::showRow(int row)
{
    if (m_lines.rows.empty())
        return;
    m_shownRow = row;
    const int before = lineAt(m_lines.rows, row, &AlignedRow::before);
    const int after = lineAt(m_lines.rows, row, &AlignedRow::after);
    const bool isRemoved = m_lines.rows[size_t(row)].after < 0;
    if (m_areSidesFilled) {
        m_old->placeCaret(before);
        m_new->placeCaret(after);
        // The panes scroll together, so the side that has a line here leads.
        if (isRemoved)
            m_old->showLine(before);
        else
            m_new->showLine(after);
        followScroll(isRemoved ? m_old : m_new, isRemoved ? m_new : m_old);
    }
    if (!m_isUnifiedFilled)
        return;
    const int unifiedLine = isRemoved ? rowOf(m_lines.unifiedRows, before, &AlignedRow::before)
                                      : rowOf(m_lines.unifiedRows, after, &AlignedRow::after);
    m_unified->placeCaret(std::max(0, unifiedLine));
    m_unified->showLine(std::max(0, unifiedLine));
}

// Scintilla learns how far it can scroll when it is laid out, so a pane that is new or was resized
// may have refused the position of the other one.
void DiffView::followScroll(const DiffPane *leader, DiffPane *follower)
{
    QTimer::singleShot(0, this, [leader, follower] {
        follower->verticalScrollBar()->setValue(leader->verticalScrollBar()->value());
    });
}

void DiffView::showWhere()
{
    const int all = int(m_stops.size());
    if (all == 0)
        m_where->setText(tr("No changes"));
    else if (m_current < 0)
        m_where->setText(tr("%n changes", nullptr, all));
    else
        m_where->setText(tr("Change %1 of %2").arg(m_current + 1).arg(all));
}

bool DiffView::isSideBySide() const
{
    return m_modes->currentIndex() == 0;
}

void DiffView::applyMode()
{
    const bool hasRoom = width() >= fontMetrics().height() * linesForTwoPanes;
    m_sideBySide->setVisible(hasRoom);
    m_oneColumn->setVisible(hasRoom);
    for (QToolButton *button : {m_sideBySide, m_oneColumn}) {
        QFont chosen = font(); // in a dark theme a pressed button hardly differs from the other
        chosen.setBold(button->isChecked());
        button->setFont(chosen);
    }
    const bool sideBySide = hasRoom && m_sideBySide->isChecked();
    const int mode = sideBySide ? 0 : 1;
    const bool isOther = m_modes->currentIndex() != mode;
    m_modes->setCurrentIndex(mode);
    fillPanesInSight();
    if (isOther && m_current >= 0)
        showRow(m_stops[size_t(m_current)].row);

    std::vector<OverviewStrip::Row> marks;
    for (const AlignedRow &row : sideBySide ? m_lines.rows : m_lines.unifiedRows)
        marks.push_back(
            {.removed = !row.equal && row.before >= 0, .added = !row.equal && row.after >= 0});
    m_overview->setRows(std::move(marks));
    m_overview->follow((sideBySide ? m_new : m_unified)->verticalScrollBar());
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyMode();
}

void DiffView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fillPanesInSight();
}

void DiffView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyMode();
}

} // namespace clientele::ui
