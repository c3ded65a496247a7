// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planwords.h"

#include "changewarnings.h"
#include "habitlessons.h"

#include <metadata/fieldtable.h>
#include <protocol/placeholder.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using Habit = inventory::HabitRecord::Habit;
using metadata::ChangeKind;
using metadata::Field;
using metadata::FieldTable;
using metadata::MemberChange;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::UpdatePlan)
};

QString listed(const QStringList &elements)
{
    QStringList shown;
    for (const QString &element : elements)
        shown.append(element.isEmpty() ? u"\"\""_s : element);
    return shown.join(u", "_s);
}

QString elementWords(const MemberChange &change)
{
    const QString added = listed(change.elementsAdded);
    const QString removed = listed(change.elementsRemoved);
    if (!added.isEmpty() && !removed.isEmpty())
        return Words::tr("adds %1; removes %2").arg(added, removed);
    if (!added.isEmpty())
        return Words::tr("adds %1").arg(added);
    if (!removed.isEmpty())
        return Words::tr("removes %1").arg(removed);
    return change.orderOnly ? Words::tr("another order") : QString();
}

QString removalWords(const QString &name)
{
    const Field *field = FieldTable::standard().find(name);
    if (!field || !field->defaultJson)
        return Words::tr("The server deletes it. An update replaces the whole registration.");
    const QString value = QString::fromUtf8(*field->defaultJson);
    return Words::tr("The server resets it to its default, %1 (%2, section %3).")
        .arg(value, field->specification, field->section);
}

/// Of a value that says no more than leaving the member out.
QString emptyingWords(const QString &name)
{
    const Field *field = FieldTable::standard().find(name);
    if (!field || !field->defaultJson)
        return Words::tr("Empty. Servers take that for left out, and delete it.");
    return Words::tr("Empty. Servers take that for left out, and reset it to its default, %1 (%2, "
                     "section %3).")
        .arg(QString::fromUtf8(*field->defaultJson), field->specification, field->section);
}

bool isEmptied(const MemberChange &change)
{
    return change.after && protocol::isPlaceholder(change.name, *change.after);
}

QString changeWords(const MemberChange &change)
{
    if (const QString words = elementWords(change); !words.isEmpty())
        return words;
    return change.kind == ChangeKind::Added ? Words::tr("new") : Words::tr("another value");
}

struct Count
{
    int seen = 0;
    int chances = 0;
};

Count countOf(const std::vector<inventory::HabitRecord> &habits, Habit habit)
{
    for (const inventory::HabitRecord &record : habits) {
        if (record.habit == habit)
            return {record.seen, record.of};
    }
    return {};
}

PlannedChange decision(const QString &name, const QString &meaning, bool isWarning = false)
{
    PlannedChange planned;
    planned.section = PlanSection::ServerDecides;
    planned.change.name = name;
    planned.meaning = meaning;
    planned.isWarning = isWarning;
    return planned;
}

PlannedChange tokenDecision(const std::vector<inventory::HabitRecord> &habits)
{
    const auto [seen, chances] = countOf(habits, Habit::RotatesOnUpdate);
    const QString name = u"registration_access_token"_s;
    if (chances == 0)
        return decision(name,
                        Words::tr("may be replaced; a new one is stored before anything is shown"));
    if (seen == 0)
        return decision(name, Words::tr("stayed the same on %n update(s) here", nullptr, chances));
    return decision(name,
                    Words::tr("new with every update here (%1 of %2)").arg(seen).arg(chances));
}

PlannedChange secretDecision(const inventory::ClientRecord &client,
                             const std::vector<inventory::HabitRecord> &habits, bool sendsSecret)
{
    const auto [seen, chances] = countOf(habits, Habit::NewSecretOnUpdate);
    const QString name = u"client_secret"_s;
    if (seen > 0) {
        return decision(name,
                        Words::tr("This server issued a new client secret on %1 of %2 updates. "
                                  "Applications stop working "
                                  "until they have it.")
                            .arg(seen)
                            .arg(chances),
                        true);
    }
    if (!client.hasSecret)
        return decision(name, Words::tr("none is known; none is sent"));
    if (sendsSecret) {
        return decision(
            name, countOf(habits, Habit::DemandsSecret).seen > 0
                      ? Words::tr("sent as saved: this server refused an update without it")
                      : Words::tr("sent as saved, as this server's setting wants; stays the same"));
    }
    if (countOf(habits, Habit::RefusesSecret).seen > 0)
        return decision(name, Words::tr("not sent: this server refused an update with it"));
    return decision(
        name,
        Words::tr("not sent; the server keeps it, or issues a new one, which is then stored"));
}

// A member with a default comes back with it: that is no keeping.
bool isDeletion(const PlannedChange &planned)
{
    const Field *field = FieldTable::standard().find(planned.change.name);
    return planned.section == PlanSection::YouRemove && !(field && field->defaultJson);
}

bool isUnspecified(const PlannedChange &planned)
{
    return planned.section == PlanSection::YouChange && !isSpecified(planned.change.name);
}

void addWarning(PlannedChange &planned, const QString &words)
{
    planned.isWarning = true;
    //: what a change means, and what this server was seen to do with such a change
    planned.meaning = planned.meaning.isEmpty() ? words
                                                : Words::tr("%1. %2").arg(planned.meaning, words);
}

QString serverChangeWords(const PlannedChange &planned)
{
    if (planned.isCombined)
        return Words::tr("Both changed it. The changes fit together, and both are sent.");
    if (!planned.youChangedItToo)
        return Words::tr("Changed on the server since your copy; the server's value is kept.");
    if (!planned.answer)
        return Words::tr("You changed it too. Say which value counts.");
    return *planned.answer == metadata::MergeAnswer::Theirs
               ? Words::tr("The server's value is kept. Yours is not sent.")
           : planned.change.kind == ChangeKind::Removed
               ? Words::tr("The member is left out, as you want it.")
               : Words::tr("Your value is sent and replaces the server's.");
}

/// Whether something of the user's goes to the server with a row of "changed on the server".
bool sendsYours(const PlannedChange &planned)
{
    return planned.isCombined || planned.answer == metadata::MergeAnswer::Yours;
}

/// What a change that is the user's does, warnings before all else.
QStringList consequencesOf(const MemberChange &change)
{
    QStringList words = warningsOf(change);
    if (change.kind == ChangeKind::Removed)
        words.prepend(removalWords(change.name));
    else if (isEmptied(change))
        words.prepend(emptyingWords(change.name));
    return words;
}

} // namespace

void explain(PlannedChange &planned)
{
    const MemberChange &change = planned.change;
    QStringList consequences;
    switch (planned.section) {
    case PlanSection::ServerChanged:
        consequences = sendsYours(planned) ? consequencesOf(change) : QStringList();
        planned.isWarning = !consequences.isEmpty() || (planned.youChangedItToo && !planned.answer);
        consequences.prepend(serverChangeWords(planned));
        planned.meaning = consequences.join(u' ');
        break;
    case PlanSection::YouChange:
    case PlanSection::YouRemove:
        consequences = consequencesOf(change);
        planned.isWarning = !consequences.isEmpty();
        planned.meaning = planned.isWarning ? consequences.join(u' ') : changeWords(change);
        break;
    case PlanSection::NotSent:
        planned.meaning = Words::tr("empty: the server says that it is not set");
        break;
    case PlanSection::NotShown:
    case PlanSection::ServerDecides:
    case PlanSection::Unchanged:
        break;
    }
}

QString meaningOf(const StoredMember &member, const MemberChange &change)
{
    switch (member.kind) {
    case StoredMember::Kind::AsSent:
        return Words::tr("as sent");
    case StoredMember::Kind::NotStored:
        return Words::tr("the server did not store it");
    case StoredMember::Kind::Added:
        return Words::tr("added by the server");
    case StoredMember::Kind::KeptThoughLeftOut:
        return Words::tr("left out, and kept by the server");
    case StoredMember::Kind::Changed:
        break;
    }
    if (!change.elementsRemoved.isEmpty() && change.elementsAdded.isEmpty())
        return Words::tr("the server ignored %1").arg(change.elementsRemoved.join(u", "_s));
    if (!change.elementsAdded.isEmpty() && change.elementsRemoved.isEmpty())
        return Words::tr("the server added %1").arg(change.elementsAdded.join(u", "_s));
    return Words::tr("the server stored another value");
}

void addServerDecisions(UpdatePlan &plan, const inventory::ClientRecord &client,
                        const std::vector<inventory::HabitRecord> &habits)
{
    plan.changes.push_back(tokenDecision(habits));
    plan.changes.push_back(secretDecision(client, habits, plan.sendsSecret));
    for (const QString &name : FieldTable::standard().neverSent()) {
        const metadata::JsonValue *value = plan.serverNow.member(name);
        if (!value)
            continue;
        PlannedChange planned = decision(name, Words::tr("belongs to the server and is not sent"));
        planned.change.before = *value;
        plan.changes.push_back(planned);
    }
    sortChanges(plan.changes);
}

void warnOfHabits(UpdatePlan &plan, const std::vector<inventory::HabitRecord> &habits)
{
    const bool isRefused = countOf(habits, Habit::RefusesUnknownMembers).seen > 0;
    const bool isDropped = countOf(habits, Habit::DropsUnknownMembers).seen > 0;
    const bool isKept = countOf(habits, Habit::KeepsOmittedMembers).seen > 0;
    for (PlannedChange &planned : plan.changes) {
        if (isKept && isDeletion(planned))
            planned.meaning = Words::tr("Left out to delete it, but this server kept what was left "
                                        "out before. It may have to be sent as null.");
        if (isRefused && isUnspecified(planned))
            addWarning(planned, Words::tr("This server refused a member that it does not know."));
        else if (isDropped && isUnspecified(planned))
            addWarning(planned, Words::tr("This server dropped a member that it does not know."));
    }
    sortChanges(plan.changes);
}

void addNotShown(UpdatePlan &plan, const std::map<QString, Provenance> &notShown)
{
    for (PlannedChange &planned : plan.changes) {
        const auto found = notShown.find(planned.change.name);
        if (found == notShown.end() || planned.section != PlanSection::Unchanged)
            continue;
        const QString when = QLocale().toString(found->second.shownAt.toLocalTime(),
                                                QLocale::ShortFormat);
        planned.section = PlanSection::NotShown;
        planned.isWarning = found->second.wasRead;
        planned.meaning =
            planned.isWarning
                ? Words::tr("Earlier reads showed it, this one did not. It is sent as of %1. If "
                            "somebody removed it, remove it from the draft as well.")
                      .arg(when)
                : Words::tr("Reads of this server do not show it. It is sent as of %1; without it, "
                            "the update would delete it.")
                      .arg(when);
    }
    sortChanges(plan.changes);
}

void addFindings(UpdatePlan &plan)
{
    for (const validation::Finding &finding : plan.findings) {
        const auto row = std::find_if(plan.changes.begin(), plan.changes.end(),
                                      [&finding](const PlannedChange &planned) {
                                          return planned.change.name == finding.member();
                                      });
        if (finding.severity == validation::Severity::Hint || row == plan.changes.end()
            || (row->section != PlanSection::YouChange && !sendsYours(*row)))
            continue;
        const bool keepsMeaning = row->isWarning || row->section != PlanSection::YouChange;
        row->meaning = keepsMeaning ? row->meaning + u' ' + finding.message : finding.message;
        row->isWarning = true;
    }
    sortChanges(plan.changes);
}

void sortChanges(std::vector<PlannedChange> &changes)
{
    std::stable_sort(changes.begin(), changes.end(),
                     [](const PlannedChange &left, const PlannedChange &right) {
                         return std::pair(int(left.section), left.isWarning ? 0 : 1)
                                < std::pair(int(right.section), right.isWarning ? 0 : 1);
                     });
}

} // namespace clientele::registrar
