// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebarview.h"

#include "sidebardelegate.h"
#include "sidebarmodel.h"

#include <widgets/characterwidth.h>

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace clientele::ui {

SidebarView::SidebarView(QWidget *parent)
    : QTreeView(parent)
    , m_model(new SidebarModel(this))
    , m_delegate(new SidebarDelegate(this))
{
    setObjectName(u"sidebarView"_s);
    setAccessibleName(tr("Views and servers"));
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(characterWidth(fontMetrics()) * 2);
    setAllColumnsShowFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_delegate->setFont(font());
    setItemDelegate(m_delegate);
    setModel(m_model);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(SidebarModel::Words, QHeaderView::Stretch);
    header()->setSectionResizeMode(SidebarModel::Count, QHeaderView::ResizeToContents);
    expandAll();
    setScope({});
}

void SidebarView::setContent(const ClientCounts &counts,
                             const std::vector<inventory::ServerRecord> &servers)
{
    m_model->setServers(servers);
    m_model->setCounts(counts);
    setRowHidden(m_model->serversIndex().row(), {}, servers.empty());
    expandAll();
}

void SidebarView::setScope(const ClientScope &scope)
{
    const QScopedValueRollback guard(m_isSettingScope, true);
    setCurrentIndex(m_model->indexOf(scope));
}

QSize SidebarView::sizeHint() const
{
    return {characterWidth(fontMetrics()) * 33, QTreeView::sizeHint().height()};
}

void SidebarView::changeEvent(QEvent *event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_delegate->setFont(font());
        scheduleDelayedItemsLayout();
    }
}

void SidebarView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTreeView::currentChanged(current, previous);
    const QVariant scope = current.siblingAtColumn(0).data(SidebarModel::ScopeRole);
    if (!m_isSettingScope && scope.isValid())
        Q_EMIT scopeChosen(scope.value<ClientScope>());
}

} // namespace clientele::ui
