// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "updateplan.h"

#include "planwords.h"

#include <protocol/placeholder.h>

#include <algorithm>

namespace clientele::registrar {

using metadata::ChangeKind;
using metadata::ClientDocument;
using metadata::JsonValue;
using metadata::MemberChange;

namespace {

const MemberChange *findChange(const std::vector<MemberChange> &changes, const QString &name)
{
    const auto found = std::find_if(
        changes.begin(), changes.end(),
        [&](const MemberChange &change) { return change.name == name; });
    return found == changes.end() ? nullptr : &*found;
}

/// The rows of what the server changed since the user's copy.
std::vector<PlannedChange> serverChanges(const metadata::ThreeWayMerge &merge,
                                         const ClientDocument &base,
                                         const ClientDocument &serverNow,
                                         const QMap<QString, metadata::MergeAnswer> &answers)
{
    const auto theirs = metadata::diffDocuments(base, serverNow);
    const auto sent = metadata::diffDocuments(serverNow, merge.document);
    std::vector<PlannedChange> rows;
    for (const metadata::MergedMember &member : merge.members) {
        const bool isConflict = member.kind == metadata::MergeKind::Conflict;
        const bool isCombined = member.kind == metadata::MergeKind::Combined;
        if (!isConflict && !isCombined && member.kind != metadata::MergeKind::TheirsOnly)
            continue;
        PlannedChange planned;
        planned.section = PlanSection::ServerChanged;
        planned.youChangedItToo = isConflict;
        planned.isCombined = isCombined;
        // Where the user had a part in it, the row compares the server's value with what is sent.
        const auto &compared = isConflict || isCombined ? sent : theirs;
        planned.change.name = member.name;
        if (const MemberChange *change = findChange(compared, member.name))
            planned.change = *change;
        if (isConflict) {
            planned.base = member.base;
            planned.theirs = member.theirs;
            planned.yours = member.yours;
            if (answers.contains(member.name))
                planned.answer = answers.value(member.name);
        }
        rows.push_back(std::move(planned));
    }
    return rows;
}

// An empty value that the user did not write is not sent back: it only means "not set", and some
// servers refuse it.
ClientDocument withoutEchoes(const ClientDocument &draft, const ClientDocument &base,
                             const ClientDocument &serverNow)
{
    QStringList echoes;
    for (const metadata::JsonMember &member : draft.root().members) {
        const JsonValue *theirs = serverNow.member(member.name);
        const JsonValue *old = base.member(member.name);
        const bool isTheirs = (theirs && *theirs == member.value) || (old && *old == member.value);
        if (isTheirs && protocol::isPlaceholder(member.name, member.value))
            echoes.append(member.name);
    }
    return draft.without(echoes);
}

PlannedChange placeholderRow(const metadata::JsonMember &member)
{
    PlannedChange planned;
    planned.section = PlanSection::NotSent;
    planned.change.name = member.name;
    planned.change.kind = ChangeKind::Removed;
    planned.change.before = member.value;
    return planned;
}

bool isListed(const std::vector<PlannedChange> &changes, const QString &name)
{
    return std::any_of(changes.begin(), changes.end(),
                       [&](const PlannedChange &planned) { return planned.change.name == name; });
}

PlanSection sectionOf(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Removed:
        return PlanSection::YouRemove;
    case ChangeKind::Same:
        return PlanSection::Unchanged;
    case ChangeKind::Added:
    case ChangeKind::Changed:
        break;
    }
    return PlanSection::YouChange;
}

} // namespace

int UpdatePlan::count(PlanSection section) const
{
    return int(std::count_if(changes.begin(), changes.end(), [&](const PlannedChange &planned) {
        return planned.section == section;
    }));
}

int UpdatePlan::warnings() const
{
    return int(std::count_if(changes.begin(), changes.end(),
                             [](const PlannedChange &planned) { return planned.isWarning; }));
}

int UpdatePlan::conflicts() const
{
    return int(std::count_if(changes.begin(), changes.end(), [](const PlannedChange &planned) {
        return planned.youChangedItToo && !planned.answer;
    }));
}

int UpdatePlan::errors() const
{
    return validation::errorsIn(findings);
}

bool UpdatePlan::isEmpty() const
{
    return count(PlanSection::YouChange) == 0 && count(PlanSection::YouRemove) == 0
           && std::none_of(changes.begin(), changes.end(), [](const PlannedChange &planned) {
                  const bool dropsYours = planned.answer == metadata::MergeAnswer::Theirs;
                  return planned.isCombined || (planned.youChangedItToo && !dropsYours);
              });
}

int UpdateOutcome::differences() const
{
    return int(std::count_if(members.begin(), members.end(), [](const StoredMember &member) {
        return member.kind != StoredMember::Kind::AsSent
               && member.kind != StoredMember::Kind::Added;
    }));
}

UpdatePlan makePlan(const ClientDocument &base, const ClientDocument &serverNow,
                    const ClientDocument &draft,
                    const QMap<QString, metadata::MergeAnswer> &answers)
{
    const QString clientId = serverNow.clientId();
    const ClientDocument served = protocol::updateDocument(serverNow, clientId);
    const ClientDocument server = protocol::withoutPlaceholders(served);
    const ClientDocument old = protocol::updateDocument(base, clientId);
    const ClientDocument edited = protocol::updateDocument(draft, clientId);
    const ClientDocument started = protocol::withoutPlaceholders(old);
    const metadata::ThreeWayMerge merge = metadata::mergeDocuments(
        started, server, withoutEchoes(edited, old, served), answers);
    UpdatePlan plan;
    plan.serverNow = serverNow;
    plan.toSend = merge.document;
    plan.answers = answers;
    plan.changes = serverChanges(merge, started, server, answers);
    for (const MemberChange &change : metadata::diffDocuments(server, plan.toSend)) {
        if (isListed(plan.changes, change.name))
            continue;
        PlannedChange planned;
        planned.section = sectionOf(change.kind);
        planned.change = change;
        plan.changes.push_back(planned);
    }
    for (const metadata::JsonMember &member : served.root().members) {
        if (!server.has(member.name) && !isListed(plan.changes, member.name))
            plan.changes.push_back(placeholderRow(member));
    }
    for (PlannedChange &planned : plan.changes)
        explain(planned);
    sortChanges(plan.changes);
    return plan;
}

std::vector<StoredMember> compareStored(const ClientDocument &before, const ClientDocument &sent,
                                        const ClientDocument &stored)
{
    std::vector<StoredMember> members;
    const ClientDocument kept = protocol::updateDocument(stored, sent.clientId());
    for (const MemberChange &change : metadata::diffDocuments(sent, kept)) {
        StoredMember member{
            .name = change.name, .sent = change.before, .stored = change.after, .meaning = {}};
        const auto saysNothing = [&change](const std::optional<JsonValue> &value) {
            return !value || protocol::isPlaceholder(change.name, *value);
        };
        const bool isEmpty = saysNothing(change.after);
        if (change.before && isEmpty
            && saysNothing(change.before)) // sent to delete it, and deleted
            member.kind = StoredMember::Kind::AsSent;
        else if (change.kind == ChangeKind::Changed)
            member.kind = isEmpty ? StoredMember::Kind::NotStored : StoredMember::Kind::Changed;
        else if (change.kind == ChangeKind::Removed)
            member.kind = StoredMember::Kind::NotStored;
        else if (change.kind == ChangeKind::Added) {
            const JsonValue *old = before.member(change.name);
            member.kind = old && *old == *change.after && !isEmpty
                              ? StoredMember::Kind::KeptThoughLeftOut
                              : StoredMember::Kind::Added;
        }
        member.meaning = meaningOf(member, change);
        members.push_back(member);
    }
    std::stable_partition(members.begin(), members.end(), [](const StoredMember &member) {
        return member.kind != StoredMember::Kind::AsSent;
    });
    return members;
}

} // namespace clientele::registrar
