// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/updateplan.h>

#include <QAbstractTableModel>

namespace clientele::ui {

/// What the server stored of an update, a row a member, differences first.
class ResultModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Member, Sent, Stored, Meaning, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setMembers(std::vector<registrar::StoredMember> members);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const registrar::StoredMember &member, int column) const;

    std::vector<registrar::StoredMember> m_members;
};

} // namespace clientele::ui
