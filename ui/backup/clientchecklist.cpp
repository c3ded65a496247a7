// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientchecklist.h"

#include <registrar/registrar.h>
#include <widgets/clientwords.h>
#include <widgets/namecollator.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

constexpr int idRole = Qt::UserRole;

QPushButton *makeListButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    return button;
}

} // namespace

ClientCheckList::ClientCheckList(const registrar::Registrar &registrar, const QStringList &chosen,
                                 QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
    , m_all(makeListButton(tr("Select &All"), u"tickAllButton"_s))
    , m_none(makeListButton(tr("Select &None"), u"tickNoneButton"_s))
    , m_count(new QLabel)
{
    m_search->setObjectName(u"checkListSearch"_s);
    m_search->setPlaceholderText(tr("Search clients"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"clientCheckList"_s);
    m_list->setAccessibleName(tr("Clients"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // long names are elided
    m_list->setMinimumHeight(fontMetrics().height() * 7);
    m_count->setObjectName(u"tickedCount"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_search, 1);
    row->addWidget(m_all);
    row->addWidget(m_none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(row);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_count);
    fill(registrar, chosen);
    connect(m_search, &QLineEdit::textChanged, this, &ClientCheckList::filter);
    connect(m_all, &QPushButton::clicked, this, [this] { tickShown(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { tickShown(false); });
    connect(m_list, &QListWidget::itemChanged, this, &ClientCheckList::refresh);
    refresh();
}

void ClientCheckList::fill(const registrar::Registrar &registrar, const QStringList &chosen)
{
    auto clients = registrar.clients();
    std::stable_sort(clients.begin(), clients.end(),
                     [collator = nameCollator()](const inventory::ClientRecord &left,
                                                 const inventory::ClientRecord &right) {
                         return collator.compare(shownName(left), shownName(right)) < 0;
                     });
    for (const inventory::ClientRecord &client : std::as_const(clients)) {
        const auto server = registrar.server(client.serverId).value_or(inventory::ServerRecord());
        //: client, server
        auto *item = new QListWidgetItem(tr("%1 — %2").arg(shownName(client), server.name), m_list);
        item->setData(idRole, client.id);
        item->setToolTip(client.clientId);
        const bool isTicked = chosen.isEmpty() || chosen.contains(client.id);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
    }
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            return m_list->setCurrentRow(row);
    }
}

QStringList ClientCheckList::ticked() const
{
    QStringList ids;
    for (int row = 0; row < m_list->count(); ++row) {
        if (const QListWidgetItem *item = m_list->item(row); item->checkState() == Qt::Checked)
            ids.append(item->data(idRole).toString());
    }
    return ids;
}

void ClientCheckList::filter(const QString &words)
{
    const QString wanted = words.simplified();
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setHidden(!item->text().contains(wanted, Qt::CaseInsensitive)
                        && !item->toolTip().contains(wanted, Qt::CaseInsensitive));
    }
}

void ClientCheckList::tickShown(bool isTicked)
{
    {
        const QSignalBlocker quietly(m_list);
        for (int row = 0; row < m_list->count(); ++row) {
            if (QListWidgetItem *item = m_list->item(row); !item->isHidden())
                item->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_list->viewport()->update();
    refresh();
}

void ClientCheckList::refresh()
{
    m_count->setText(tr("%1 of %2 clients selected").arg(ticked().size()).arg(m_list->count()));
    Q_EMIT changed();
}

} // namespace clientele::ui
