// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findbar.h"

#include "jsoneditor.h"

#include <widgets/announcement.h>
#include <widgets/colorroles.h>
#include <widgets/icons.h>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

FindBar::FindBar(JsonEditor &editor, QWidget *parent)
    : QFrame(parent)
    , m_editor(editor)
{
    setObjectName(u"findBar"_s);
    setAccessibleName(tr("Find in the document"));
    buildUp();
    hide();
    connect(m_text, &QLineEdit::textEdited, this, &FindBar::searchAsTyped);
    connect(&m_editor, &QsciScintilla::textChanged, this, [this] {
        if (isVisible())
            search();
    });
    connect(&m_editor, &QsciScintilla::selectionChanged, this, [this] {
        if (isVisible())
            updateWords();
    });
}

void FindBar::buildUp()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->setSpacing(4);
    layout->addLayout(buildFindRow());
    m_replaceRow = buildReplaceRow();
    layout->addWidget(m_replaceRow);
}

QHBoxLayout *FindBar::buildFindRow()
{
    m_text = new QLineEdit;
    m_text->setObjectName(u"findEdit"_s);
    m_text->setAccessibleName(tr("Find"));
    m_text->setPlaceholderText(tr("Find"));
    m_case = makeToggle(u"findCaseButton"_s, tr("Aa"), tr("Match case"));
    //: A whole word. On a small button.
    m_words = makeToggle(u"findWordsButton"_s, tr("“W”"), tr("Whole words"));
    m_expression = makeToggle(u"findExpressionButton"_s, u".*"_s, tr("Regular expression"));
    m_count = new QLabel;
    m_count->setObjectName(u"findCount"_s);
    m_count->setTextFormat(Qt::PlainText);
    auto *previous = makeButton(u"findPreviousButton"_s, tr("Previous match (Shift+F3)"));
    previous->setIcon(icon(u"chevron-up"_s));
    auto *next = makeButton(u"findNextButton"_s, tr("Next match (F3)"));
    next->setIcon(icon(u"chevron-down"_s));
    auto *close = makeButton(u"findCloseButton"_s, tr("Close (Esc)"));
    close->setIcon(icon(u"close"_s));
    connect(previous, &QToolButton::clicked, this, [this] { goToNext(false); });
    connect(next, &QToolButton::clicked, this, [this] { goToNext(true); });
    connect(close, &QToolButton::clicked, this, &FindBar::close);
    auto *row = new QHBoxLayout;
    row->setSpacing(2);
    row->addWidget(m_text, 1);
    for (QToolButton *toggle : {m_case, m_words, m_expression})
        row->addWidget(toggle);
    row->addSpacing(4);
    row->addWidget(m_count);
    for (QToolButton *button : {previous, next, close})
        row->addWidget(button);
    return row;
}

QWidget *FindBar::buildReplaceRow()
{
    m_replacement = new QLineEdit;
    m_replacement->setObjectName(u"replaceEdit"_s);
    m_replacement->setAccessibleName(tr("Replace with"));
    m_replacement->setPlaceholderText(tr("Replace with"));
    m_replace = new QPushButton(tr("Replace"));
    m_replace->setObjectName(u"replaceButton"_s);
    m_replaceAll = new QPushButton(tr("Replace All"));
    m_replaceAll->setObjectName(u"replaceAllButton"_s);
    connect(m_replace, &QPushButton::clicked, this, &FindBar::replaceOne);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins({});
    row->setSpacing(4);
    row->addWidget(m_replacement, 1);
    for (QPushButton *button : {m_replace, m_replaceAll}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    return widget;
}

QToolButton *FindBar::makeButton(const QString &objectName, const QString &words)
{
    auto *button = new QToolButton;
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(words);
    button->setToolTip(words);
    return button;
}

QToolButton *FindBar::makeToggle(const QString &objectName, const QString &text,
                                 const QString &words)
{
    QToolButton *button = makeButton(objectName, words);
    button->setText(text);
    button->setCheckable(true);
    connect(button, &QToolButton::toggled, this, &FindBar::searchAsTyped);
    return button;
}

void FindBar::open(bool withReplace)
{
    m_origin = m_editor.selectionSpan().begin;
    const QString selected = m_editor.selectedText();
    if (!selected.isEmpty() && !selected.contains(u'\n') && !m_expression->isChecked())
        m_text->setText(selected);
    m_replaceRow->setVisible(withReplace && !m_editor.isReadOnly());
    show();
    search();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::close()
{
    // First: hidden with the focus in it, it would give it to a field of the form on the way.
    m_editor.setFocus(Qt::OtherFocusReason);
    hide();
    m_editor.showMatches({});
}

SearchQuery FindBar::query() const
{
    return {m_text->text(), m_case->isChecked(), m_words->isChecked(), m_expression->isChecked()};
}

void FindBar::search()
{
    m_matches = matchesIn(m_editor.json(), query().expression());
    if (m_text->text().isEmpty())
        m_matches.clear();
    m_editor.showMatches(m_matches);
    updateWords();
}

void FindBar::searchAsTyped()
{
    search();
    const auto first = std::find_if(
        m_matches.begin(), m_matches.end(),
        [this](const metadata::TextSpan &match) { return match.begin >= m_origin; });
    if (!m_matches.empty())
        select(first == m_matches.end() ? 0 : size_t(first - m_matches.begin()));
}

void FindBar::goToNext(bool forward)
{
    if (m_text->text().isEmpty())
        return open(false);
    show();
    search();
    if (m_matches.empty())
        return;
    const metadata::TextSpan here = m_editor.selectionSpan();
    const auto after = std::find_if(m_matches.begin(), m_matches.end(),
                                    [&](const metadata::TextSpan &match) {
                                        return match.begin >= here.end && !(match == here);
                                    });
    const auto notBefore = std::find_if(
        m_matches.begin(), m_matches.end(),
        [&](const metadata::TextSpan &match) { return match.begin >= here.begin; });
    const size_t count = m_matches.size();
    const auto place = forward ? size_t(after - m_matches.begin())
                               : size_t(notBefore - m_matches.begin()) + count - 1;
    select(place % count);
    announce(*this, m_count->text());
}

void FindBar::select(size_t match)
{
    m_editor.selectSpan(m_matches[match]);
    m_origin = m_matches[match].begin;
    updateWords();
}

void FindBar::replaceOne()
{
    const metadata::TextSpan here = m_editor.selectionSpan();
    const bool isAtMatch = std::find(m_matches.begin(), m_matches.end(), here) != m_matches.end();
    if (isAtMatch) {
        QByteArray text = m_editor.json();
        const QByteArray with = replacementFor(text, here, query(), m_replacement->text());
        m_editor.replaceJson(text.replace(here.begin, here.end - here.begin, with));
        m_editor.selectSpan({here.begin + with.size(), here.begin + with.size()});
    }
    goToNext(true);
}

void FindBar::replaceAll()
{
    const auto count = int(m_matches.size());
    if (count == 0)
        return;
    m_editor.replaceJson(allReplaced(m_editor.json(), query(), m_replacement->text()));
    say(tr("%n replaced", nullptr, count), false);
    announce(*this, m_count->text());
}

void FindBar::updateWords()
{
    const bool hasMatches = !m_matches.empty();
    m_replace->setEnabled(hasMatches);
    m_replaceAll->setEnabled(hasMatches);
    if (m_text->text().isEmpty())
        return say({}, false);
    if (!query().expression().isValid())
        return say(tr("Not an expression yet"), true);
    if (!hasMatches)
        return say(tr("Nothing found"), true);
    const auto here = std::find(m_matches.begin(), m_matches.end(), m_editor.selectionSpan());
    say(here == m_matches.end()
            ? tr("%n match(es)", nullptr, int(m_matches.size()))
            //: Which of the matches is selected, and how many there are.
            : tr("%1 of %2").arg(here - m_matches.begin() + 1).arg(m_matches.size()),
        false);
}

void FindBar::say(const QString &words, bool isTrouble)
{
    m_count->setText(words);
    const QString why = isTrouble ? query().expression().errorString() : QString();
    m_count->setToolTip(query().expression().isValid() ? QString() : why);
    QPalette colors = palette();
    if (isTrouble)
        colors.setColor(QPalette::WindowText, roleColor(ColorRole::Danger, colors));
    m_count->setPalette(colors);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return close();
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && m_replacement->hasFocus())
        return replaceOne();
    if (isEnter && m_text->hasFocus())
        return goToNext(!event->modifiers().testFlag(Qt::ShiftModifier));
    QFrame::keyPressEvent(event);
}

void FindBar::paintEvent(QPaintEvent *event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace clientele::ui
