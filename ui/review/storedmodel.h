// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/updateplan.h>

#include <QAbstractTableModel>

#include <vector>

namespace clientele::ui {

/// How the server stored an update, a row per member, in the outcome's order. Roles: RowRole.
class StoredModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Member, Sent, Stored, Meaning, ColumnCount };

    explicit StoredModel(QObject *parent = nullptr);
    void setMembers(std::vector<registrar::StoredMember> members);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const registrar::StoredMember &member, int column) const;
    [[nodiscard]] QString sentence(const registrar::StoredMember &member) const;

    std::vector<registrar::StoredMember> m_members;
};

} // namespace clientele::ui
