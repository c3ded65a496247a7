// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverlearnedpage.h"

#include <registrar/habitwords.h>
#include <registrar/registrar.h>

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace clientele::ui {

ServerLearnedPage::ServerLearnedPage(registrar::Registrar &registrar, QString serverId,
                                     QWidget *parent)
    : QWidget(parent)
    , m_registrar(registrar)
    , m_serverId(std::move(serverId))
    , m_habits(new QLabel)
    , m_forget(new QPushButton(tr("&Forget")))
{
    auto *intro = new QLabel(tr("Servers differ. This is what this one did so far; it decides what "
                                "you are warned of."));
    intro->setWordWrap(true);
    m_habits->setObjectName(u"habitsLabel"_s);
    m_habits->setTextFormat(Qt::PlainText);
    m_habits->setWordWrap(true);
    m_forget->setObjectName(u"forgetHabitsButton"_s);
    m_forget->setAutoDefault(false);
    connect(m_forget, &QPushButton::clicked, this, &ServerLearnedPage::forget);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addWidget(m_habits);
    layout->addWidget(m_forget, 0, Qt::AlignLeft);
    layout->addStretch(1);
    refresh();
}

void ServerLearnedPage::forget()
{
    const auto forgotten = m_registrar.forgetHabits(m_serverId);
    refresh();
    if (!forgotten)
        m_habits->setText(forgotten.error().title + u' ' + forgotten.error().text);
}

void ServerLearnedPage::refresh()
{
    QStringList sentences;
    const auto habits = m_registrar.habits(m_serverId);
    for (const inventory::HabitRecord &habit : habits)
        sentences.append(u"• "_s + registrar::habitSentence(habit));
    m_habits->setText(sentences.isEmpty() ? tr("Nothing was learned yet.") : sentences.join(u'\n'));
    m_forget->setEnabled(!sentences.isEmpty());
}

} // namespace clientele::ui
