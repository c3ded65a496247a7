// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparepage.h"

#include "compareddocument.h"
#include "comparemodel.h"
#include "sourcechooser.h"

#include <diff/comparedtexts.h>
#include <diff/diffview.h>
#include <diff/rowdelegate.h>
#include <diff/summaryandtext.h>
#include <metadata/documentdiff.h>
#include <registrar/registrar.h>
#include <widgets/messagebar.h>

#include <QAction>
#include <QHeaderView>
#include <QLabel>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::ChangeKind;

ComparePage::ComparePage(registrar::Registrar &registrar, QWidget *parent)
    : QWidget(parent)
    , m_registrar(registrar)
    , m_left(new SourceChooser(registrar, SourceChooser::Side::Left))
    , m_right(new SourceChooser(registrar, SourceChooser::Side::Right))
{
    setObjectName(u"comparePage"_s);
    m_message = new MessageBar;
    m_message->setObjectName(u"compareMessageBar"_s);
    m_message->hideMessage();
    m_sentence = new QLabel;
    m_sentence->setObjectName(u"compareSentence"_s);
    m_sentence->setWordWrap(true);
    m_summary = buildSummary();
    m_diff = new DiffView;
    m_body = new SummaryAndText(m_summary, m_diff);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(buildChoosers());
    layout->addWidget(m_message);
    layout->addWidget(m_sentence);
    layout->addWidget(m_body, 1);
    layout->addStretch(0);
    connect(m_diff, &DiffView::memberReached, this, [this](const QString &member) {
        const QScopedValueRollback following(m_isFollowingText, true);
        m_summary->setCurrentIndex(m_model->find(member));
    });
    for (SourceChooser *chooser : {m_left, m_right})
        connect(chooser, &SourceChooser::sourceChosen, this, &ComparePage::compare);
    followRegistrar();
    compare();
}

QBoxLayout *ComparePage::buildChoosers()
{
    auto *swapButton = new QToolButton;
    swapButton->setObjectName(u"swapButton"_s);
    swapButton->setText(u"⇄"_s);
    swapButton->setToolTip(tr("Swap the sides"));
    swapButton->setAccessibleName(swapButton->toolTip());
    swapButton->setFocusPolicy(Qt::StrongFocus);
    connect(swapButton, &QToolButton::clicked, this, &ComparePage::swap);
    auto *row = new QHBoxLayout;
    row->addWidget(m_left, 1);
    row->addWidget(swapButton);
    row->addWidget(m_right, 1);
    return row;
}

QTreeView *ComparePage::buildSummary()
{
    m_model = new CompareModel(this);
    auto *view = new QTreeView;
    view->setObjectName(u"compareSummary"_s);
    view->setAccessibleName(tr("Differences"));
    view->setModel(m_model);
    view->setItemDelegate(new RowDelegate(CompareModel::Difference, this));
    view->setRootIsDecorated(false);
    view->setUniformRowHeights(true);
    view->setAllColumnsShowFocus(true);
    view->header()->setStretchLastSection(true);
    view->header()->setSectionsMovable(false);
    view->setTextElideMode(Qt::ElideRight);
    connect(view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid() && !m_isFollowingText)
                    m_diff->showMember(m_model->memberAt(current));
            });
    return view;
}

void ComparePage::followRegistrar()
{
    using registrar::Registrar;
    connect(&m_registrar, &Registrar::clientChanged, this, &ComparePage::follow);
    connect(&m_registrar, &Registrar::clientRemoved, this, &ComparePage::follow);
    connect(&m_registrar, &Registrar::inventoryChanged, this, [this] {
        follow(left().recordId);
        follow(right().recordId);
    });
}

void ComparePage::follow(const QString &recordId)
{
    if (recordId != left().recordId && recordId != right().recordId)
        return;
    m_left->refresh();
    m_right->refresh();
    compare();
}

ComparedSource ComparePage::left() const
{
    return m_left->source();
}

ComparedSource ComparePage::right() const
{
    return m_right->source();
}

void ComparePage::setSources(const ComparedSource &left, const ComparedSource &right)
{
    m_left->setSource(left);
    m_right->setSource(right);
    compare();
}

void ComparePage::swap()
{
    setSources(right(), left());
}

void ComparePage::goToChange(bool isNext)
{
    (isNext ? m_diff->nextAction() : m_diff->previousAction())->trigger();
}

void ComparePage::compare()
{
    const auto left = comparedDocument(m_registrar, m_left->source());
    const auto right = comparedDocument(m_registrar, m_right->source());
    if (left && right)
        return showTexts(*left, *right);
    showProblem(left ? right.error() : left.error());
}

void ComparePage::showTexts(const ComparedDocument &left, const ComparedDocument &right)
{
    m_message->hideMessage();
    m_body->show();
    m_model->setTitles(left.title, right.title);
    m_model->setChanges(metadata::diffDocuments(left.document, right.document));
    m_sentence->setText(verdict());
    m_diff->setTitles(left.title, right.title);
    m_diff->setTexts(comparedTexts(left.document, right.document));
    fitColumns();
    m_summary->setCurrentIndex(m_model->index(0, 0));
    //: The title of a tab: what is compared.
    setTitle(left.shortTitle == right.shortTitle
                 ? tr("Compare: %1").arg(left.shortTitle)
                 : tr("Compare: %1 – %2").arg(left.shortTitle, right.shortTitle));
}

// An empty failure: nothing was chosen yet.
void ComparePage::showProblem(const registrar::Failure &failure)
{
    m_body->hide();
    m_message->hideMessage();
    m_sentence->clear();
    setTitle(tr("Compare"));
    if (failure.title.isEmpty()) {
        m_sentence->setText(tr("Choose what to compare: versions of a client, clients, or files "
                               "with a registration. Secrets in a file are not shown."));
        return;
    }
    m_message->showMessage(MessageBar::Kind::Error, failure.title, failure.text);
    m_message->setClosable(false);
}

void ComparePage::setTitle(const QString &title)
{
    if (title == m_title)
        return;
    m_title = title;
    Q_EMIT titleChanged(title);
}

QString ComparePage::verdict() const
{
    const int changed = m_model->count(ChangeKind::Changed);
    const int left = m_model->count(ChangeKind::Removed);
    const int right = m_model->count(ChangeKind::Added);
    const int same = m_model->count(ChangeKind::Same);
    if (changed + left + right == 0)
        return tr("Both say the same.");
    // Each sentence is a string of its own, so that languages may order and count as they need.
    QStringList sentences;
    if (changed > 0)
        sentences += tr("%n members differ.", nullptr, changed);
    if (left > 0)
        sentences += tr("%n are only on the left.", nullptr, left);
    if (right > 0)
        sentences += tr("%n are only on the right.", nullptr, right);
    if (same > 0)
        sentences += tr("%n are the same.", nullptr, same);
    //: Between two sentences of a line; may be empty.
    return sentences.join(tr(" "));
}

void ComparePage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

// What differs gets the rest and is never squeezed out.
void ComparePage::fitColumns()
{
    const int width = m_summary->viewport()->width();
    m_summary->setColumnWidth(CompareModel::Member, width * 24 / 100);
    m_summary->setColumnWidth(CompareModel::Left, width * 24 / 100);
    m_summary->setColumnWidth(CompareModel::Right, width * 24 / 100);
}

} // namespace clientele::ui
