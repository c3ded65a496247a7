// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "summaryview.h"

#include "reviewmodel.h"
#include <diff/rowdelegate.h>

#include <widgets/characterwidth.h>

#include <QComboBox>
#include <QHeaderView>
#include <QResizeEvent>
#include <QScopedValueRollback>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

SummaryView::SummaryView(QWidget *parent)
    : QTreeView(parent)
    , m_model(new ReviewModel(this))
{
    setObjectName(u"reviewSummary"_s);
    setAccessibleName(tr("Changes"));
    setModel(m_model);
    setItemDelegate(new RowDelegate(ReviewModel::Meaning, this));
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    setSelectionBehavior(SelectRows);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    header()->setStretchLastSection(true);
    header()->setSectionsMovable(false);
}

void SummaryView::setPlan(const registrar::UpdatePlan &plan)
{
    const registrar::PlannedChange *chosen = currentChange();
    const QString member = chosen ? chosen->change.name : QString();
    const bool unchangedOpen = isExpanded(m_model->unchangedSection());
    {
        const QScopedValueRollback quiet(m_quiet, true);
        m_model->setPlan(plan);
        for (int row = 0; row < m_model->rowCount(); ++row)
            setFirstColumnSpanned(row, {}, true);
        expandAll();
        setExpanded(m_model->unchangedSection(), unchangedOpen);
        const QModelIndex same = m_model->find(member);
        const bool stillShown = same.isValid() && isExpanded(same.parent());
        setCurrentIndex(stillShown ? same : m_model->first());
    }
    addAnswers();
    fitColumns();
    Q_EMIT currentChangeChanged();
}

void SummaryView::addAnswers()
{
    m_answers.clear();
    const QModelIndex section = m_model->index(0, 0);
    for (int row = 0; row < m_model->rowCount(section); ++row) {
        const auto *planned = m_model->change(m_model->index(row, 0, section));
        if (!planned->youChangedItToo)
            continue;
        QComboBox *answers = makeAnswers(*planned);
        m_answers.append(answers);
        setIndexWidget(m_model->index(row, ReviewModel::WillBeSent, section), answers);
    }
}

// Nothing is chosen before somebody chose it.
QComboBox *SummaryView::makeAnswers(const registrar::PlannedChange &planned)
{
    const QString member = planned.change.name;
    auto *answers = new QComboBox;
    answers->setObjectName(u"answer_"_s + member);
    answers->setAccessibleName(tr("Which value of %1 counts").arg(member));
    answers->setPlaceholderText(tr("Choose…"));
    answers->addItems({tr("Theirs"), tr("Mine"), tr("Edit…")});
    answers->setCurrentIndex(!planned.answer                                    ? -1
                             : *planned.answer == metadata::MergeAnswer::Theirs ? 0
                                                                                : 1);
    connect(
        answers, &QComboBox::activated, this,
        [this, member](int choice) {
            if (choice == 2)
                Q_EMIT editRequested(member);
            else
                Q_EMIT conflictAnswered(member, choice == 0 ? metadata::MergeAnswer::Theirs
                                                            : metadata::MergeAnswer::Yours);
        },
        Qt::QueuedConnection); // the answer makes the rows anew, this box included
    return answers;
}

void SummaryView::setEditable(bool isEditable)
{
    for (QComboBox *answers : std::as_const(m_answers))
        answers->setEnabled(isEditable);
}

void SummaryView::selectConflict()
{
    const auto open = std::find_if(
        m_answers.begin(), m_answers.end(),
        [](const QComboBox *answers) { return answers->currentIndex() < 0; });
    if (open == m_answers.end())
        return;
    const QModelIndex index = m_model->find(
        (*open)->objectName().sliced(QStringView(u"answer_").size()));
    setExpanded(index.parent(), true);
    setCurrentIndex(index);
    scrollTo(index);
    (*open)->setFocus();
}

void SummaryView::markRefused(const QString &member, const QString &serverWords)
{
    m_model->markRefused(member, serverWords);
    const QModelIndex index = m_model->find(member);
    if (!index.isValid())
        return;
    setExpanded(index.parent(), true);
    setCurrentIndex(index);
    scrollTo(index);
}

void SummaryView::selectMember(const QString &member)
{
    const QModelIndex index = m_model->find(member);
    if (!index.isValid() || !isExpanded(index.parent()))
        return;
    const QScopedValueRollback quiet(m_quiet, true);
    setCurrentIndex(index);
}

const registrar::PlannedChange *SummaryView::currentChange() const
{
    return m_model->change(currentIndex());
}

void SummaryView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (!m_quiet && current.row() >= 0)
        Q_EMIT currentChangeChanged();
}

void SummaryView::resizeEvent(QResizeEvent *event)
{
    QTreeView::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitColumns();
}

void SummaryView::fitColumns()
{
    // Names first, then the two values; what it means gets the rest and is never squeezed out.
    const int width = viewport()->width();
    const int wanted[] = {width * 30 / 100, width * 20 / 100, width * 20 / 100};
    for (int column = 0; column < ReviewModel::Meaning; ++column) {
        const int content = std::max(sizeHintForColumn(column), header()->sectionSizeHint(column));
        header()->resizeSection(column,
                                std::min(content + characterWidth(fontMetrics()), wanted[column]));
    }
}

} // namespace clientele::ui
