// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clientscope.h"

#include <QStandardItemModel>

namespace clientele::ui {

/// Views and servers with how many clients each contains. Two columns: the words and the count.
class SidebarModel : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Role {
        ScopeRole = Qt::UserRole, ///< ClientScope; none for the heading.
        ServerTagRole
    };
    enum Column { Words, Count };

    explicit SidebarModel(QObject *parent = nullptr);

    void setCounts(const ClientCounts &counts);
    /// Updates the rows of known servers, so that the selection stays.
    void setServers(std::vector<inventory::ServerRecord> servers);
    [[nodiscard]] QModelIndex indexOf(const ClientScope &scope) const;
    [[nodiscard]] QModelIndex serversIndex() const;

private:
    void addView(ClientScope::Kind kind, const QString &text);
    void updateCounts(QStandardItem *parent);
    void updateCountText(QStandardItem *words, QStandardItem *count);

    QStandardItem *m_servers = nullptr;
    ClientCounts m_counts;
};

} // namespace clientele::ui
