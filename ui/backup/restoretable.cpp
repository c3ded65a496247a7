// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "restoretable.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::BackupRelation;
using registrar::BackupRow;
using registrar::RestoreChoice;

namespace {

enum Column { NameColumn, ServerColumn, HoldsColumn, RelationColumn, ChoiceColumn, ColumnCount };

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::RestoreTable)
};

QString wordsFor(BackupRelation relation)
{
    switch (relation) {
    case BackupRelation::New:
        return Words::tr("Not saved here");
    case BackupRelation::Same:
        return Words::tr("Same as saved");
    case BackupRelation::Newer:
        return Words::tr("Newer than saved");
    case BackupRelation::Older:
        break;
    }
    return Words::tr("Older than saved");
}

QString contentsOf(const BackupRow &row)
{
    QStringList parts{row.hasToken ? Words::tr("token") : Words::tr("no token")};
    parts.append(Words::tr("%n version(s)", nullptr, row.versions));
    if (row.hasDraft)
        parts.append(Words::tr("draft"));
    return parts.join(u", "_s);
}

QString timesOf(const BackupRow &row)
{
    const QLocale locale;
    const auto words = [&locale](const std::optional<QDateTime> &at) {
        return at ? locale.toString(at->toLocalTime(), QLocale::ShortFormat) : Words::tr("never");
    };
    return Words::tr("Last seen at the server: in the backup %1, here %2")
        .arg(words(row.theirs), words(row.mine));
}

QComboBox *makeChoice(const BackupRow &row)
{
    auto *combo = new QComboBox;
    combo->setAccessibleName(Words::tr("What to do with “%1”").arg(row.clientId));
    const auto add = [combo](const QString &text, RestoreChoice choice) {
        combo->addItem(text, int(choice));
    };
    if (row.relation == BackupRelation::New) {
        add(Words::tr("Add"), RestoreChoice::TakeTheirs);
        add(Words::tr("Leave out"), RestoreChoice::KeepMine);
        return combo;
    }
    add(Words::tr("Newer wins"), RestoreChoice::NewerWins);
    add(Words::tr("Keep mine"), RestoreChoice::KeepMine);
    add(Words::tr("Take the backup's"), RestoreChoice::TakeTheirs);
    return combo;
}

} // namespace

RestoreTable::RestoreTable(QWidget *parent)
    : QTableWidget(parent)
{
    setObjectName(u"restoreTable"_s);
    setColumnCount(ColumnCount);
    setHorizontalHeaderLabels(
        {tr("Client"), tr("Server"), tr("Holds"), tr("Compared"), tr("Action")});
    verticalHeader()->hide();
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
}

void RestoreTable::setBackup(const registrar::OpenedBackup &backup)
{
    setRowCount(0);
    m_relations.clear();
    for (const BackupRow &row : backup.rows)
        addRow(row);
    Q_EMIT choiceChanged();
}

void RestoreTable::addRow(const BackupRow &row)
{
    const int at = rowCount();
    insertRow(at);
    m_relations.push_back(row.relation);
    const QString name = row.clientName.isEmpty() ? row.clientId : row.clientName;
    const QString server = row.serverTag.isEmpty()
                               ? row.serverName
                               : u"%1 [%2]"_s.arg(row.serverName, row.serverTag);
    const QStringList texts{name, server, contentsOf(row), wordsFor(row.relation)};
    for (int column = 0; column < texts.size(); ++column) {
        auto *item = new QTableWidgetItem(texts.at(column));
        item->setToolTip(column == NameColumn ? row.clientId : timesOf(row));
        setItem(at, column, item);
    }
    QComboBox *choice = makeChoice(row);
    choice->setObjectName(u"restoreChoice%1"_s.arg(at));
    connect(choice, &QComboBox::currentIndexChanged, this, &RestoreTable::choiceChanged);
    setCellWidget(at, ChoiceColumn, choice);
}

std::vector<RestoreChoice> RestoreTable::choices() const
{
    std::vector<RestoreChoice> chosen;
    for (int row = 0; row < rowCount(); ++row) {
        const auto *combo = qobject_cast<QComboBox *>(cellWidget(row, ChoiceColumn));
        chosen.push_back(RestoreChoice(combo->currentData().toInt()));
    }
    return chosen;
}

int RestoreTable::restoredCount() const
{
    int count = 0;
    const std::vector<RestoreChoice> chosen = choices();
    for (std::size_t row = 0; row < chosen.size(); ++row) {
        const bool isNewer = m_relations[row] == BackupRelation::New
                             || m_relations[row] == BackupRelation::Newer;
        if (chosen[row] == RestoreChoice::TakeTheirs
            || (chosen[row] == RestoreChoice::NewerWins && isNewer))
            ++count;
    }
    return count;
}

} // namespace clientele::ui
