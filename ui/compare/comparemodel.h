// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/documentdiff.h>

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace clientele::ui {

/// Two documents by member: what differs, what one side has alone, and then what is the same.
class CompareModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Member, Left, Right, Difference, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setTitles(const QString &left, const QString &right);
    void setChanges(std::vector<metadata::MemberChange> changes);
    [[nodiscard]] int count(metadata::ChangeKind kind) const;
    /// Empty for an index that is none.
    [[nodiscard]] QString memberAt(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex find(const QString &member) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] static QString text(const metadata::MemberChange &change, int column);
    [[nodiscard]] static QString difference(const metadata::MemberChange &change);
    [[nodiscard]] static QString sentence(const metadata::MemberChange &change);

    QString m_left;
    QString m_right;
    std::vector<metadata::MemberChange> m_changes;
};

} // namespace clientele::ui
