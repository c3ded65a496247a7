// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clientscope.h"

#include <QTreeView>

namespace clientele::ui {

class SidebarDelegate;
class SidebarModel;

/// Chooses what the list shows.
class SidebarView : public QTreeView
{
    Q_OBJECT

public:
    explicit SidebarView(QWidget *parent = nullptr);

    void setContent(const ClientCounts &counts,
                    const std::vector<inventory::ServerRecord> &servers);
    /// Shows the scope as chosen; emits nothing. A scope that is not there leaves none chosen.
    void setScope(const ClientScope &scope);
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// By the user.
    void scopeChosen(const clientele::ui::ClientScope &scope);

protected:
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    SidebarModel *m_model = nullptr;
    SidebarDelegate *m_delegate = nullptr;
    bool m_isSettingScope = false;
};

} // namespace clientele::ui
