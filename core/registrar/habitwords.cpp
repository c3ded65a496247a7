// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "habitwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using Habit = inventory::HabitRecord::Habit;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::Habits)
};

const inventory::HabitRecord *find(const std::vector<inventory::HabitRecord> &habits, Habit habit)
{
    const auto found = std::find_if(
        habits.begin(), habits.end(),
        [habit](const inventory::HabitRecord &record) { return record.habit == habit; });
    return found == habits.end() ? nullptr : &*found;
}

} // namespace

int timesSeen(const std::vector<inventory::HabitRecord> &habits, Habit habit)
{
    const inventory::HabitRecord *record = find(habits, habit);
    return record ? record->seen : 0;
}

QString habitSentence(const inventory::HabitRecord &habit)
{
    const int of = habit.of;
    const auto counted = [&habit](const QString &sentence) { return sentence.arg(habit.seen); };
    switch (habit.habit) {
    case Habit::RotatesOnRead:
        return counted(Words::tr("Issued a new token on %1 of %n read(s).", nullptr, of));
    case Habit::RotatesOnUpdate:
        return counted(Words::tr("Issued a new token on %1 of %n update(s).", nullptr, of));
    case Habit::RotatesOnDelete:
        return counted(Words::tr("Issued a new token on %1 of %n deletion(s).", nullptr, of));
    case Habit::NewSecretOnRead:
        return counted(Words::tr("Issued a new client secret on %1 of %n read(s).", nullptr, of));
    case Habit::NewSecretOnUpdate:
        return counted(Words::tr("Issued a new client secret on %1 of %n update(s).", nullptr, of));
    case Habit::DemandsSecret:
        return counted(
            Words::tr("Refused %1 of %n update(s) without the client secret.", nullptr, of));
    case Habit::RefusesSecret:
        return counted(
            Words::tr("Refused %1 of %n update(s) with the client secret.", nullptr, of));
    case Habit::IgnoresSecret:
        return counted(Words::tr("Took %1 of %n update(s) with the client secret.", nullptr, of));
    case Habit::DropsUnknownMembers:
        return counted(
            Words::tr("Dropped members it does not know in %1 of %n answer(s).", nullptr, of));
    case Habit::RefusesUnknownMembers:
        return counted(Words::tr("Refused %1 of %n update(s) because of a member it does not know.",
                                 nullptr, of));
    case Habit::KeepsOmittedMembers:
        return counted(
            Words::tr("Kept a member that was left out in %1 of %n update(s).", nullptr, of));
    case Habit::UnauthorizedWhenGone:
        return counted(
            Words::tr("Answered 401 for a deleted client, %1 of %n time(s).", nullptr, of));
    case Habit::NotFoundWhenGone:
        return counted(
            Words::tr("Answered 404 for a deleted client, %1 of %n time(s).", nullptr, of));
    case Habit::RefusesRead:
        return counted(Words::tr("Did not allow %1 of %n read(s).", nullptr, of));
    case Habit::RefusesUpdate:
        return counted(Words::tr("Did not allow %1 of %n update(s).", nullptr, of));
    case Habit::RefusesDelete:
        return counted(Words::tr("Did not allow %1 of %n deletion(s).", nullptr, of));
    case Habit::IncompleteRead:
        return counted(
            Words::tr("Showed only part of the document on %1 of %n read(s).", nullptr, of));
    case Habit::DestroysMisusedTokens:
        break;
    }
    return Words::tr("Is known to destroy a token that is used at the wrong address.");
}

bool isWorthSaying(const inventory::HabitRecord &habit)
{
    switch (habit.habit) {
    case Habit::RotatesOnRead:
    case Habit::RotatesOnUpdate:
    case Habit::NewSecretOnRead:
    case Habit::NewSecretOnUpdate:
        return true;
    default:
        return habit.seen > 0;
    }
}

QString readCost(const std::vector<inventory::HabitRecord> &habits)
{
    return timesSeen(habits, Habit::NewSecretOnRead) > 0
               ? Words::tr("This server issues a new client secret with a read. Applications stop "
                           "working until they have it.")
               : QString();
}

QStringList readWarnings(const std::vector<inventory::HabitRecord> &habits)
{
    QStringList warnings;
    if (const inventory::HabitRecord *token = find(habits, Habit::RotatesOnRead);
        token && token->seen > 0) {
        const QString often = token->seen == token->of
                                  ? Words::tr("This server issues a new token on every read.")
                                  : Words::tr("This server issued a new token on %1 of %n read(s).",
                                              nullptr, token->of)
                                        .arg(token->seen);
        warnings.append(often + u' '
                        + Words::tr("Reading is safe here; another program that uses the old token "
                                    "will be refused."));
    }
    if (const QString cost = readCost(habits); !cost.isEmpty())
        warnings.append(cost);
    if (timesSeen(habits, Habit::IncompleteRead) > 0) {
        warnings.append(Words::tr("This server shows only part of the document. What it does not "
                                  "show is kept from the last complete answer."));
    }
    if (const QString refusal = refusalWords(habits, inventory::Verb::Read); !refusal.isEmpty())
        warnings.append(refusal);
    return warnings;
}

QString refusalWords(const std::vector<inventory::HabitRecord> &habits, inventory::Verb verb)
{
    const auto isRefused = [&habits](Habit habit) { return timesSeen(habits, habit) > 0; };
    switch (verb) {
    case inventory::Verb::Read:
        return isRefused(Habit::RefusesRead)
                   ? Words::tr("This server did not allow reading so far.")
                   : QString();
    case inventory::Verb::Update:
        return isRefused(Habit::RefusesUpdate)
                   ? Words::tr("This server did not allow updates so far.")
                   : QString();
    case inventory::Verb::Delete:
        return isRefused(Habit::RefusesDelete)
                   ? Words::tr("This server did not allow deleting so far.")
                   : QString();
    case inventory::Verb::Enroll:
    case inventory::Verb::Register:
        break;
    }
    return {};
}

} // namespace clientele::registrar
