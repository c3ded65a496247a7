// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reviewmodel.h"

#include "changewords.h"
#include <diff/rowroles.h>

#include <QFont>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::PlannedChange;
using registrar::PlanSection;

namespace {

/// Section rows carry this, member rows the number of their section.
constexpr quintptr noSection = ~quintptr(0);

constexpr PlanSection shownOrder[] = {PlanSection::ServerChanged, PlanSection::YouChange,
                                      PlanSection::YouRemove,     PlanSection::NotShown,
                                      PlanSection::NotSent,       PlanSection::ServerDecides,
                                      PlanSection::Unchanged};

} // namespace

ReviewModel::ReviewModel(QObject *parent)
    : QAbstractItemModel(parent)
{ }

void ReviewModel::setPlan(const registrar::UpdatePlan &plan)
{
    beginResetModel();
    m_sections.clear();
    m_refusedMember.clear();
    m_serverWords.clear();
    for (const PlanSection kind : shownOrder) {
        Section section{.kind = kind, .changes = {}};
        std::copy_if(plan.changes.begin(), plan.changes.end(), std::back_inserter(section.changes),
                     [kind](const PlannedChange &planned) { return planned.section == kind; });
        std::stable_partition(section.changes.begin(), section.changes.end(),
                              [](const PlannedChange &planned) { return planned.isWarning; });
        if (!section.changes.empty())
            m_sections.push_back(std::move(section));
    }
    endResetModel();
}

void ReviewModel::markRefused(const QString &member, const QString &serverWords)
{
    m_refusedMember = member;
    m_serverWords = serverWords;
    for (int row = 0; row < rowCount(); ++row) {
        const QModelIndex parent = index(row, 0);
        Q_EMIT dataChanged(index(0, 0, parent),
                           index(rowCount(parent) - 1, ColumnCount - 1, parent));
    }
}

bool ReviewModel::isSection(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() == noSection;
}

const PlannedChange *ReviewModel::change(const QModelIndex &index) const
{
    if (!index.isValid() || isSection(index))
        return nullptr;
    return &m_sections[size_t(index.internalId())].changes[size_t(index.row())];
}

QModelIndex ReviewModel::find(const QString &member) const
{
    for (size_t section = 0; section < m_sections.size(); ++section) {
        const auto &changes = m_sections[section].changes;
        const auto found = std::find_if(
            changes.begin(), changes.end(),
            [&member](const PlannedChange &planned) { return planned.change.name == member; });
        if (found != changes.end())
            return createIndex(int(found - changes.begin()), Member, quintptr(section));
    }
    return {};
}

QModelIndex ReviewModel::first() const
{
    for (size_t section = 0; section < m_sections.size(); ++section) {
        const auto &changes = m_sections[section].changes;
        const auto warning = std::find_if(
            changes.begin(), changes.end(),
            [](const PlannedChange &planned) { return planned.isWarning; });
        if (warning != changes.end())
            return createIndex(int(warning - changes.begin()), Member, quintptr(section));
    }
    return m_sections.empty() ? QModelIndex() : createIndex(0, Member, quintptr(0));
}

QModelIndex ReviewModel::unchangedSection() const
{
    if (m_sections.empty() || m_sections.back().kind != PlanSection::Unchanged)
        return {};
    return createIndex(int(m_sections.size()) - 1, 0, noSection);
}

QModelIndex ReviewModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) : noSection);
}

QModelIndex ReviewModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || isSection(child))
        return {};
    return createIndex(int(child.internalId()), 0, noSection);
}

int ReviewModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_sections.size());
    if (!isSection(parent) || parent.column() != 0)
        return 0;
    return int(m_sections[size_t(parent.row())].changes.size());
}

int ReviewModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant ReviewModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const PlannedChange *planned = change(index))
        return changeData(*planned, index.column(), role);
    if (role == Qt::FontRole) {
        QFont bold;
        bold.setBold(true);
        return bold;
    }
    if (index.column() != 0 || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const Section &section = m_sections[size_t(index.row())];
    return ChangeWords::section(section.kind, int(section.changes.size()));
}

QVariant ReviewModel::changeData(const PlannedChange &planned, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(planned, column);
    case Qt::AccessibleTextRole:
        return column == Member ? ChangeWords::sentence(planned) : text(planned, column);
    case SymbolRole:
        return ChangeWords::symbol(planned);
    case WarningRole:
        return planned.isWarning;
    case RefusedRole:
        return isRefused(planned);
    case MutedRole:
        return planned.section == PlanSection::ServerDecides
               || planned.section == PlanSection::NotSent
               || planned.section == PlanSection::Unchanged;
    default:
        return {};
    }
}

QString ReviewModel::text(const PlannedChange &planned, int column) const
{
    switch (column) {
    case Member:
        return planned.change.name;
    case ServerNow:
        return ChangeWords::cells(planned).before;
    case WillBeSent:
        return ChangeWords::cells(planned).after;
    default:
        //: %1 is what the server said about this member, in its own words.
        return isRefused(planned) && !m_serverWords.isEmpty()
                   ? tr("The server says: “%1”").arg(m_serverWords)
                   : planned.meaning;
    }
}

bool ReviewModel::isRefused(const PlannedChange &planned) const
{
    return !m_refusedMember.isEmpty() && planned.change.name == m_refusedMember;
}

QVariant ReviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Member:
        return tr("Member");
    case ServerNow:
        return tr("On the server now");
    case WillBeSent:
        return tr("Will be sent");
    case Meaning:
        return tr("What it means");
    default:
        return {};
    }
}

} // namespace clientele::ui
