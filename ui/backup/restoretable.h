// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/backup.h>

#include <QTableWidget>

#include <vector>

namespace clientele::ui {

/// The clients of a backup, a row each, with what is to be done with it.
class RestoreTable : public QTableWidget
{
    Q_OBJECT

public:
    explicit RestoreTable(QWidget *parent = nullptr);

    void setBackup(const registrar::OpenedBackup &backup);
    /// A choice for each row of the backup.
    [[nodiscard]] std::vector<registrar::RestoreChoice> choices() const;
    /// How many rows would be restored as things are now.
    [[nodiscard]] int restoredCount() const;

Q_SIGNALS:
    void choiceChanged();

private:
    void addRow(const registrar::BackupRow &row);

    std::vector<registrar::BackupRelation> m_relations;
};

} // namespace clientele::ui
