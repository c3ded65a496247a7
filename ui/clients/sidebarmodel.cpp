// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebarmodel.h"

#include <widgets/namecollator.h>

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

QStandardItem *countItem()
{
    auto *item = new QStandardItem;
    item->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    return item;
}

} // namespace

SidebarModel::SidebarModel(QObject *parent)
    : QStandardItemModel(parent)
{
    addView(ClientScope::Kind::Attention, tr("Attention"));
    addView(ClientScope::Kind::All, tr("All Clients"));
    addView(ClientScope::Kind::Drafts, tr("Drafts"));
    addView(ClientScope::Kind::Deleted, tr("Deleted"));

    m_servers = new QStandardItem(tr("Servers"));
    m_servers->setFlags(Qt::NoItemFlags); // the keyboard passes it by
    QFont bold;
    bold.setBold(true);
    m_servers->setFont(bold);
    QStandardItem *count = countItem();
    count->setFlags(Qt::NoItemFlags);
    appendRow({m_servers, count});
}

void SidebarModel::setCounts(const ClientCounts &counts)
{
    if (m_counts == counts)
        return;
    m_counts = counts;
    updateCounts(invisibleRootItem());
    updateCounts(m_servers);
}

void SidebarModel::setServers(std::vector<inventory::ServerRecord> servers)
{
    std::stable_sort(servers.begin(), servers.end(),
                     [collator = nameCollator()](const inventory::ServerRecord &left,
                                                 const inventory::ServerRecord &right) {
                         return collator.compare(left.name, right.name) < 0;
                     });
    for (int row = 0; row < int(servers.size()); ++row) {
        const inventory::ServerRecord &server = servers[size_t(row)];
        if (row == m_servers->rowCount()) {
            auto *added = new QStandardItem;
            added->setEditable(false);
            m_servers->appendRow({added, countItem()});
        }
        QStandardItem *item = m_servers->child(row);
        const ClientScope scope{.kind = ClientScope::Kind::Server, .serverId = server.id};
        item->setData(QVariant::fromValue(scope), ScopeRole);
        item->setData(server.tag, ServerTagRole);
        item->setText(server.name);
        item->setToolTip(server.identity);
    }
    m_servers->setRowCount(int(servers.size()));
    updateCounts(m_servers);
}

QModelIndex SidebarModel::indexOf(const ClientScope &scope) const
{
    const auto find = [&scope](const QStandardItem *parent) -> QModelIndex {
        for (int row = 0; row < parent->rowCount(); ++row) {
            const QVariant data = parent->child(row)->data(ScopeRole);
            if (data.isValid() && data.value<ClientScope>() == scope)
                return parent->child(row)->index();
        }
        return {};
    };
    const QModelIndex view = find(invisibleRootItem());
    return view.isValid() ? view : find(m_servers);
}

QModelIndex SidebarModel::serversIndex() const
{
    return m_servers->index();
}

void SidebarModel::addView(ClientScope::Kind kind, const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setData(QVariant::fromValue(ClientScope{.kind = kind, .serverId = {}}), ScopeRole);
    QStandardItem *count = countItem();
    appendRow({item, count});
    updateCountText(item, count);
}

void SidebarModel::updateCounts(QStandardItem *parent)
{
    for (int row = 0; row < parent->rowCount(); ++row)
        updateCountText(parent->child(row, Words), parent->child(row, Count));
}

void SidebarModel::updateCountText(QStandardItem *words, QStandardItem *count)
{
    const QVariant scope = words->data(ScopeRole);
    if (!scope.isValid())
        return;
    const int number = m_counts.of(scope.value<ClientScope>());
    count->setEditable(false);
    count->setText(QLocale().toString(number));
    //: sidebar entry, number of clients
    const QString sentence = tr("%1, %n client(s)", nullptr, number).arg(words->text());
    words->setData(sentence, Qt::AccessibleTextRole);
}

} // namespace clientele::ui
