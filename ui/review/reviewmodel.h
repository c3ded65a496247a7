// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/updateplan.h>

#include <QAbstractItemModel>
#include <QString>

#include <vector>

namespace clientele::ui {

/// The summary of a review: the plan's sections, and in each a row per member, warnings first.
/// Roles: RowRole.
class ReviewModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Member, ServerNow, WillBeSent, Meaning, ColumnCount };

    explicit ReviewModel(QObject *parent = nullptr);

    /// Another comparison; forgets the refused member.
    void setPlan(const registrar::UpdatePlan &plan);
    /// Puts the server's words, quoted, on the row of the member that they name.
    void markRefused(const QString &member, const QString &serverWords);

    [[nodiscard]] bool isSection(const QModelIndex &index) const;
    /// The change of a row; null for a section's own row.
    [[nodiscard]] const registrar::PlannedChange *change(const QModelIndex &index) const;
    /// The Member cell of a member's row; not valid if there is none.
    [[nodiscard]] QModelIndex find(const QString &member) const;
    /// The row that should be looked at first: the first warning, else the first that changes.
    [[nodiscard]] QModelIndex first() const;
    /// The row of *Stay as they are*, which starts closed; may not be valid.
    [[nodiscard]] QModelIndex unchangedSection() const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Section
    {
        registrar::PlanSection kind = registrar::PlanSection::Unchanged;
        std::vector<registrar::PlannedChange> changes;
    };
    [[nodiscard]] QVariant changeData(const registrar::PlannedChange &planned, int column,
                                      int role) const;
    [[nodiscard]] QString text(const registrar::PlannedChange &planned, int column) const;
    [[nodiscard]] bool isRefused(const registrar::PlannedChange &planned) const;

    std::vector<Section> m_sections;
    QString m_refusedMember;
    QString m_serverWords;
};

} // namespace clientele::ui
