// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/updateplan.h>

#include <QTreeView>

class QComboBox;

namespace clientele::ui {

class ReviewModel;

/// The changes of a plan in words, a row per member under the plan's sections. *Stay as they are*
/// starts closed.
class SummaryView : public QTreeView
{
    Q_OBJECT

public:
    explicit SummaryView(QWidget *parent = nullptr);

    /// Shows a plan and selects its first warning, or the member that was selected before if it
    /// still changes.
    void setPlan(const registrar::UpdatePlan &plan);
    /// Marks and selects the member that the server's refusal names.
    void markRefused(const QString &member, const QString &serverWords);
    /// Selects a member's row without opening a closed section for it; does not emit.
    void selectMember(const QString &member);
    /// While something is sent or compared no conflict can be answered.
    void setEditable(bool isEditable);
    /// Selects the first conflict that nobody has answered.
    void selectConflict();
    /// Null when a section's row is current.
    [[nodiscard]] const registrar::PlannedChange *currentChange() const;

Q_SIGNALS:
    /// The user chose another row.
    void currentChangeChanged();
    /// Which side of a conflict counts.
    void conflictAnswered(const QString &member, clientele::metadata::MergeAnswer answer);
    /// Neither: the member is to be edited.
    void editRequested(const QString &member);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitColumns();
    void addAnswers();
    [[nodiscard]] QComboBox *makeAnswers(const registrar::PlannedChange &planned);

    QList<QComboBox *> m_answers;
    ReviewModel *m_model = nullptr;
    bool m_quiet = false;
};

} // namespace clientele::ui
