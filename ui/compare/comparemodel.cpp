// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparemodel.h"

#include <diff/memberwords.h>
#include <diff/rowroles.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::ChangeKind;
using metadata::MemberChange;

namespace {

int rankOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Changed:
        return 0;
    case ChangeKind::Removed:
        return 1;
    case ChangeKind::Added:
        return 2;
    case ChangeKind::Same:
        break;
    }
    return 3;
}

} // namespace

void CompareModel::setTitles(const QString &left, const QString &right)
{
    m_left = left;
    m_right = right;
    Q_EMIT headerDataChanged(Qt::Horizontal, Left, Right);
}

void CompareModel::setChanges(std::vector<MemberChange> changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    std::stable_sort(m_changes.begin(), m_changes.end(),
                     [](const MemberChange &left, const MemberChange &right) {
                         return rankOf(left.kind) < rankOf(right.kind);
                     });
    endResetModel();
}

int CompareModel::count(ChangeKind kind) const
{
    return int(std::count_if(m_changes.begin(), m_changes.end(),
                             [kind](const MemberChange &change) { return change.kind == kind; }));
}

QString CompareModel::memberAt(const QModelIndex &index) const
{
    return index.isValid() ? m_changes[size_t(index.row())].name : QString();
}

QModelIndex CompareModel::find(const QString &member) const
{
    const auto found = std::find_if(
        m_changes.begin(), m_changes.end(),
        [&member](const MemberChange &change) { return change.name == member; });
    return found == m_changes.end() ? QModelIndex() : index(int(found - m_changes.begin()), 0);
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_changes.size());
}

int CompareModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString CompareModel::text(const MemberChange &change, int column)
{
    const MemberWords::Pair values = MemberWords::values(change.name, change.before, change.after);
    switch (column) {
    case Member:
        return change.name;
    case Left:
        return change.before ? values.before : tr("(not there)");
    case Right:
        return change.after ? values.after : tr("(not there)");
    default:
        return difference(change);
    }
}

QString CompareModel::difference(const MemberChange &change)
{
    switch (change.kind) {
    case ChangeKind::Added:
        return tr("only on the right");
    case ChangeKind::Removed:
        return tr("only on the left");
    case ChangeKind::Same:
        return tr("the same");
    case ChangeKind::Changed:
        break;
    }
    if (change.orderOnly)
        return tr("the same in another order");
    const QString left = change.elementsRemoved.join(u", ");
    const QString right = change.elementsAdded.join(u", ");
    if (!left.isEmpty() && !right.isEmpty())
        //: two lists of values
        return tr("only on the left: %1; only on the right: %2").arg(left, right);
    if (!left.isEmpty())
        return tr("only on the left: %1").arg(left);
    if (!right.isEmpty())
        return tr("only on the right: %1").arg(right);
    return tr("differs");
}

QString CompareModel::sentence(const MemberChange &change)
{
    //: A row of a comparison, read aloud: member, value on the left, on the right, difference.
    return tr("%1, left %2, right %3, %4")
        .arg(change.name, text(change, Left), text(change, Right), difference(change));
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const MemberChange &change = m_changes[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(change, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Member ? sentence(change) : text(change, index.column());
    case SymbolRole:
        return MemberWords::symbol(change.kind);
    case MutedRole:
        return change.kind == ChangeKind::Same;
    default:
        return {};
    }
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case Member:
        return tr("Member");
    case Left:
        return m_left;
    case Right:
        return m_right;
    default:
        return tr("Difference");
    }
}

} // namespace clientele::ui
