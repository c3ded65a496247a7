// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "historyentry.h"

#include <QAbstractTableModel>

namespace clientele::ui {

/// The history of a client, newest first.
class HistoryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, Summary, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setEntries(std::vector<HistoryEntry> entries);
    [[nodiscard]] const std::vector<HistoryEntry> &entries() const { return m_entries; }
    /// Null where there is none.
    [[nodiscard]] const HistoryEntry *entry(int row) const;
    [[nodiscard]] const HistoryEntry *find(const QString &id) const;
    /// What an entry came after; null of the first.
    [[nodiscard]] const HistoryEntry *baseOf(const HistoryEntry &entry) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(int row, int column) const;

    std::vector<HistoryEntry> m_entries;
    mutable std::vector<QString> m_summaries; ///< Made when first shown: each compares two texts.
};

} // namespace clientele::ui
