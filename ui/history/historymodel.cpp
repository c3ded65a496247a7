// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historymodel.h"

#include <widgets/clientwords.h>
#include <widgets/colorroles.h>
#include <widgets/icons.h>
#include <widgets/shownmoment.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using Kind = HistoryEntry::Kind;

void HistoryModel::setEntries(std::vector<HistoryEntry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    m_summaries.assign(m_entries.size(), QString());
    endResetModel();
}

const HistoryEntry *HistoryModel::entry(int row) const
{
    return row >= 0 && row < rowCount() ? &m_entries[size_t(row)] : nullptr;
}

const HistoryEntry *HistoryModel::find(const QString &id) const
{
    const auto found = std::find_if(m_entries.begin(), m_entries.end(),
                                    [&id](const HistoryEntry &entry) { return entry.id == id; });
    return found == m_entries.end() ? nullptr : &*found;
}

const HistoryEntry *HistoryModel::baseOf(const HistoryEntry &entry) const
{
    return entry.baseId.isEmpty() ? nullptr : find(entry.baseId);
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HistoryModel::text(int row, int column) const
{
    const HistoryEntry &entry = m_entries[size_t(row)];
    switch (column) {
    case When:
        return shownMinute(entry.at);
    case What:
        return entry.what;
    default:
        break;
    }
    QString &summary = m_summaries[size_t(row)];
    if (summary.isEmpty()) {
        const HistoryEntry *base = baseOf(entry);
        summary = summaryOf(entry, base ? base->text : QByteArray());
    }
    return summary;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const HistoryEntry &entry = m_entries[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return index.column() == When ? exactTime(entry.at) : text(index.row(), index.column());
    case Qt::AccessibleTextRole:
        //: A line of the history, read aloud: what, when, what changed.
        return index.column() == When
                   ? tr("%1, %2, %3")
                         .arg(entry.what, text(index.row(), When), text(index.row(), Summary))
                   : text(index.row(), index.column());
    case Qt::DecorationRole:
        if (index.column() == What && entry.kind != Kind::Version)
            return icon(u"state-draft"_s,
                        entry.kind == Kind::Draft ? ColorRole::Info : ColorRole::Muted);
        return {};
    default:
        return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case When:
        return tr("When");
    case What:
        return tr("What");
    default:
        return tr("Changes");
    }
}

} // namespace clientele::ui
