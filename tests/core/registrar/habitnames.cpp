// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "habitnames.h"

namespace clientele::tests {

using namespace Qt::StringLiterals;
using Habit = inventory::HabitRecord::Habit;

QString nameOf(Habit habit)
{
    switch (habit) {
    case Habit::RotatesOnRead:
        return u"RotatesOnRead"_s;
    case Habit::RotatesOnUpdate:
        return u"RotatesOnUpdate"_s;
    case Habit::NewSecretOnUpdate:
        return u"NewSecretOnUpdate"_s;
    case Habit::RotatesOnDelete:
        return u"RotatesOnDelete"_s;
    case Habit::NewSecretOnRead:
        return u"NewSecretOnRead"_s;
    case Habit::DemandsSecret:
        return u"DemandsSecret"_s;
    case Habit::RefusesSecret:
        return u"RefusesSecret"_s;
    case Habit::IgnoresSecret:
        return u"IgnoresSecret"_s;
    case Habit::DropsUnknownMembers:
        return u"DropsUnknownMembers"_s;
    case Habit::KeepsOmittedMembers:
        return u"KeepsOmittedMembers"_s;
    case Habit::UnauthorizedWhenGone:
        return u"UnauthorizedWhenGone"_s;
    case Habit::NotFoundWhenGone:
        return u"NotFoundWhenGone"_s;
    case Habit::RefusesRead:
        return u"RefusesRead"_s;
    case Habit::RefusesUpdate:
        return u"RefusesUpdate"_s;
    case Habit::RefusesDelete:
        return u"RefusesDelete"_s;
    case Habit::IncompleteRead:
        return u"IncompleteRead"_s;
    case Habit::DestroysMisusedTokens:
        return u"DestroysMisusedTokens"_s;
    case Habit::RefusesUnknownMembers:
        return u"RefusesUnknownMembers"_s;
    }
    return {};
}

QStringList printed(const std::vector<inventory::HabitRecord> &habits)
{
    QStringList lines;
    for (const inventory::HabitRecord &habit : habits)
        lines.append(u"%1 %2/%3"_s.arg(nameOf(habit.habit)).arg(habit.seen).arg(habit.of));
    return lines;
}

} // namespace clientele::tests
