// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resultmodel.h"

#include <diff/memberwords.h>
#include <diff/rowroles.h>

#include <QFontDatabase>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::StoredMember;

namespace {

bool isDifferent(const StoredMember &member)
{
    return member.kind != StoredMember::Kind::AsSent && member.kind != StoredMember::Kind::Added;
}

} // namespace

void ResultModel::setMembers(std::vector<StoredMember> members)
{
    beginResetModel();
    m_members = std::move(members);
    endResetModel();
}

int ResultModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_members.size());
}

int ResultModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ResultModel::text(const StoredMember &member, int column) const
{
    // The words of the review: the same counts, and dots for a secret.
    const MemberWords::Pair values = MemberWords::values(member.name, member.sent, member.stored);
    switch (column) {
    case Member:
        return member.name;
    case Sent:
        return member.sent ? values.before : tr("(left out)");
    case Stored:
        return member.stored ? values.after : tr("(not there)");
    default:
        return member.meaning;
    }
}

QVariant ResultModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StoredMember &member = m_members[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(member, index.column());
    case Qt::FontRole:
        return index.column() == Member
                   ? QVariant(QFontDatabase::systemFont(QFontDatabase::FixedFont))
                   : QVariant();
    case Qt::AccessibleTextRole:
        //: member, value sent, value stored, meaning
        return index.column() == Member
                   ? tr("%1, sent %2, stored %3, %4")
                         .arg(member.name, text(member, Sent), text(member, Stored), member.meaning)
                   : text(member, index.column());
    case WarningRole:
        return isDifferent(member);
    case MutedRole:
        return member.kind == StoredMember::Kind::AsSent;
    default:
        return {};
    }
}

QVariant ResultModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Member:
        return tr("Member");
    case Sent:
        return tr("You sent");
    case Stored:
        return tr("The server stored");
    default:
        return tr("Meaning");
    }
}

} // namespace clientele::ui
