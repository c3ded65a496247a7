// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverlearnedpage.h"

#include <registrar/habitwords.h>
#include <registrar/registrar.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using inventory::HabitRecord;

ServerLearnedPage::ServerLearnedPage(registrar::Registrar &registrar, QString serverId,
                                     QWidget *parent)
    : QWidget(parent)
    , m_registrar(registrar)
    , m_serverId(std::move(serverId))
    , m_habits(new QListWidget)
    , m_note(new QLabel)
    , m_forget(new QPushButton(tr("&Forget")))
    , m_forgetAll(new QPushButton(tr("Forget &All")))
{
    buildUp();
    refresh();
    connect(&m_registrar, &registrar::Registrar::serverChanged, this,
            [this](const QString &changed) {
                if (changed == m_serverId)
                    refresh();
            });
}

void ServerLearnedPage::buildUp()
{
    auto *intro = new QLabel(tr("Servers differ. This is what this one did so far. It decides what "
                                "is sent, what is offered, and what you are warned of; what is "
                                "forgotten is learned anew."));
    intro->setWordWrap(true);
    m_habits->setObjectName(u"habitsView"_s);
    m_habits->setAccessibleName(tr("What was learned of this server"));
    m_habits->setWordWrap(true);
    m_habits->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_note->setObjectName(u"habitsNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_forget->setObjectName(u"forgetHabitButton"_s);
    m_forget->setAutoDefault(false);
    m_forgetAll->setObjectName(u"forgetHabitsButton"_s);
    m_forgetAll->setAutoDefault(false);
    connect(m_habits, &QListWidget::itemSelectionChanged, this, &ServerLearnedPage::updateButtons);
    connect(m_forget, &QPushButton::clicked, this, &ServerLearnedPage::forgetSelected);
    connect(m_forgetAll, &QPushButton::clicked, this, &ServerLearnedPage::forgetAll);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_forget);
    buttons->addWidget(m_forgetAll);
    buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addWidget(m_habits, 1);
    layout->addWidget(m_note);
    layout->addLayout(buttons);
}

void ServerLearnedPage::forgetSelected()
{
    // The list is made anew when one is forgotten.
    std::vector<HabitRecord::Habit> chosen;
    const QList<QListWidgetItem *> selected = m_habits->selectedItems();
    for (const QListWidgetItem *item : selected)
        chosen.push_back(HabitRecord::Habit(item->data(Qt::UserRole).toInt()));
    for (const HabitRecord::Habit habit : chosen) {
        if (const auto forgotten = m_registrar.forgetHabit(m_serverId, habit); !forgotten)
            return say(forgotten);
    }
}

void ServerLearnedPage::forgetAll()
{
    say(m_registrar.forgetHabits(m_serverId));
}

void ServerLearnedPage::say(const registrar::Result<> &forgotten)
{
    if (forgotten)
        return;
    m_note->setText(forgotten.error().title + u' ' + forgotten.error().text);
    m_note->show();
}

void ServerLearnedPage::refresh()
{
    m_habits->clear();
    for (const HabitRecord &habit : m_registrar.habits(m_serverId)) {
        if (!registrar::isWorthSaying(habit))
            continue;
        auto *item = new QListWidgetItem(registrar::habitSentence(habit), m_habits);
        item->setData(Qt::UserRole, int(habit.habit));
    }
    m_note->setText(tr("Nothing was learned yet."));
    m_note->setVisible(m_habits->count() == 0);
    updateButtons();
}

void ServerLearnedPage::updateButtons()
{
    m_forget->setEnabled(!m_habits->selectedItems().isEmpty());
    m_forgetAll->setEnabled(m_habits->count() > 0);
}

} // namespace clientele::ui
