// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storedmodel.h"

#include "changewords.h"
#include "rowroles.h"

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::StoredMember;

namespace {

QChar symbolOf(StoredMember::Kind kind)
{
    switch (kind) {
    case StoredMember::Kind::Changed:
    case StoredMember::Kind::KeptThoughLeftOut:
        return u'~';
    case StoredMember::Kind::NotStored:
        return u'−';
    case StoredMember::Kind::Added:
        return u'+';
    case StoredMember::Kind::AsSent:
        break;
    }
    return {};
}

/// What the server adds on its own is expected; the rest is another thing than was asked for.
bool isWarning(StoredMember::Kind kind)
{
    return kind != StoredMember::Kind::AsSent && kind != StoredMember::Kind::Added;
}

} // namespace

StoredModel::StoredModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void StoredModel::setMembers(std::vector<StoredMember> members)
{
    beginResetModel();
    m_members = std::move(members);
    endResetModel();
}

int StoredModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_members.size());
}

int StoredModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant StoredModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StoredMember &member = m_members[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(member, index.column());
    case Qt::AccessibleTextRole:
        return index.column() == Member ? sentence(member) : text(member, index.column());
    case SymbolRole:
        return symbolOf(member.kind);
    case WarningRole:
        return isWarning(member.kind);
    case MutedRole:
        return member.kind == StoredMember::Kind::AsSent;
    default:
        return {};
    }
}

QString StoredModel::text(const StoredMember &member, int column) const
{
    const ChangeWords::Pair values = ChangeWords::values(member.name, member.sent, member.stored);
    switch (column) {
    case Member:
        return member.name;
    case Sent:
        return member.sent ? values.before : tr("(left out)");
    case Stored:
        return member.stored ? values.after : tr("(not stored)");
    default:
        return member.meaning;
    }
}

QString StoredModel::sentence(const StoredMember &member) const
{
    if (member.kind == StoredMember::Kind::AsSent)
        return tr("%1, stored as sent").arg(member.name);
    const QString meaning = isWarning(member.kind) ? tr("warning: %1").arg(member.meaning) : member.meaning;
    return tr("%1, sent %2, stored %3, %4").arg(member.name, text(member, Sent), text(member, Stored), meaning);
}

QVariant StoredModel::headerData(int section, Qt::Orientation orientation, int role) const
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
    case Meaning:
        return tr("Meaning");
    default:
        return {};
    }
}

} // namespace clientele::ui
