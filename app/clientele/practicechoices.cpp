// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "practicechoices.h"

#include <practice/faultcatalogue.h>
#include <practice/habits.h>

#include <QCoreApplication>

#include <array>

namespace clientele::app {

using namespace Qt::StringLiterals;
using practice::FaultEntry;
using practice::FaultGroup;
using ui::PracticeControl;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::app::PracticeChoices)
};

constexpr std::array usualStatuses{400, 401, 403, 404, 405, 409, 429, 500, 501, 502, 503};

QString titleOf(FaultGroup group)
{
    switch (group) {
    case FaultGroup::Connection:
        return Words::tr("The &Connection");
    case FaultGroup::Answer:
        return Words::tr("The &Answer, Carried Out");
    case FaultGroup::Refusal:
        break;
    }
    return Words::tr("&Refusals");
}

PracticeControl::Choice choiceOf(const FaultEntry &entry)
{
    // The number that a command line may name is not asked for here.
    const QString number = entry.needsNumber ? u"…"_s : QString::number(entry.fault.number);
    QString words = entry.words.section(u" ("_s, 0, 0);
    words.replace(u"NNN"_s, number);
    if (!entry.needsNumber)
        return {entry.fault.name(), words};
    PracticeControl::Choice choice{entry.name, words};
    for (const int status : usualStatuses) {
        const practice::Fault fault{entry.fault.kind, status};
        choice.variants.append({fault.name(), QString::number(status)});
    }
    return choice;
}

} // namespace

QList<PracticeControl::Choice> practiceHabits()
{
    QList<PracticeControl::Choice> choices;
    const QList<practice::NamedHabits> known = practice::knownHabits();
    for (const practice::NamedHabits &named : known)
        choices.append({named.name, named.words});
    return choices;
}

QList<PracticeControl::Group> practiceFaults()
{
    QList<PracticeControl::Group> groups;
    const QList<FaultEntry> catalogue = practice::faultCatalogue();
    for (const FaultGroup group :
         {FaultGroup::Connection, FaultGroup::Answer, FaultGroup::Refusal}) {
        PracticeControl::Group shown{titleOf(group), {}};
        for (const FaultEntry &entry : catalogue) {
            if (entry.group == group)
                shown.choices.append(choiceOf(entry));
        }
        groups.append(shown);
    }
    return groups;
}

} // namespace clientele::app
