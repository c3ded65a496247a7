// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientsview.h"

#include "clientdelegate.h"
#include "clientsmodel.h"

#include <widgets/characterwidth.h>

#include <QHeaderView>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

/// In average characters, so that widths follow the font.
int widthInCharacters(ClientColumn column)
{
    switch (column) {
    case ClientColumn::Name:
    case ClientColumn::State:
        return 26;
    case ClientColumn::ClientId:
    case ClientColumn::AuthMethod:
        return 23;
    case ClientColumn::Server:
    case ClientColumn::Grants:
    case ClientColumn::SecretExpires:
        return 16;
    case ClientColumn::Token:
        return 11;
    case ClientColumn::LastRead:
        break;
    }
    return 14;
}

} // namespace

ClientsView::ClientsView(ClientsModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_model(model)
    , m_delegate(new ClientDelegate(this))
{
    setObjectName(u"clientsView"_s);
    setAccessibleName(tr("Clients"));
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setUniformRowHeights(true);
    setAlternatingRowColors(true);
    setAllColumnsShowFocus(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_delegate->setFont(font());
    setItemDelegate(m_delegate);

    setModel(&m_model);
    setSortingEnabled(true);
    header()->setSortIndicator(int(ClientColumn::Name), Qt::AscendingOrder);
    header()->setHighlightSections(false);
    sizeColumns();

    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this,
            [this] { m_isResetting = true; });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ClientsView::restoreCurrent);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT openRequested(m_model.recordIdAt(index)); });
}

QString ClientsView::currentRecordId() const
{
    return m_model.recordIdAt(currentIndex());
}

QStringList ClientsView::selectedRecordIds() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.size() <= 1) {
        const QString current = currentRecordId();
        return current.isEmpty() ? QStringList() : QStringList{current};
    }
    std::sort(rows.begin(), rows.end());
    QStringList ids;
    for (const QModelIndex &row : std::as_const(rows))
        ids.append(m_model.recordIdAt(row));
    return ids;
}

void ClientsView::setCurrentRecordId(const QString &recordId)
{
    const QModelIndex index = m_model.indexOf(recordId);
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    scrollTo(index);
}

void ClientsView::chooseFirst()
{
    setCurrentIndex(m_model.index(0, 0));
}

void ClientsView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::StyleChange)
        return;
    m_delegate->setFont(font());
    scheduleDelayedItemsLayout();
}

void ClientsView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    if (m_isResetting)
        return;
    m_currentId = m_model.recordIdAt(current);
    Q_EMIT currentClientChanged(m_currentId);
}

void ClientsView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTreeView::selectionChanged(selected, deselected);
    const bool hasSeveral = selectionModel()->selectedRows().size() > 1;
    if (!m_isResetting && (hasSeveral || m_hasSeveral))
        Q_EMIT currentClientChanged(m_currentId);
    m_hasSeveral = hasSeveral;
}

void ClientsView::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->modifiers().testFlag(Qt::ControlModifier) && currentIndex().isValid()) {
        Q_EMIT openRequested(currentRecordId());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void ClientsView::sizeColumns()
{
    const int unit = characterWidth(fontMetrics());
    for (int column = 0; column < clientColumnCount; ++column)
        header()->resizeSection(column, unit * widthInCharacters(ClientColumn(column)));
    header()->setStretchLastSection(true);
}

/// The view forgot its current index with the reset; the id is still known.
void ClientsView::restoreCurrent()
{
    const QModelIndex known = m_model.indexOf(m_currentId);
    // What was searched for is the first one, until the search is cleared or another is chosen.
    const QModelIndex shown = known.isValid() ? known : m_model.index(0, 0);
    setCurrentIndex(shown);
    if (known.isValid())
        scrollTo(known);
    m_isResetting = false;
    Q_EMIT currentClientChanged(m_model.recordIdAt(shown));
}

} // namespace clientele::ui
