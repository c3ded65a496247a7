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

QByteArray textOf(const ClientDocument &document, const JsonValue &value)
{
    return document.text().mid(value.span.begin, value.span.end - value.span.begin);
}

const MemberChange *findChange(const std::vector<MemberChange> &changes, const QString &name)
{
    const auto found = std::find_if(
        changes.begin(), changes.end(),
        [&](const MemberChange &change) { return change.name == name; });
    return found == changes.end() ? nullptr : &*found;
}

struct Merged
{
    ClientDocument document;
    std::vector<PlannedChange> serverChanges;
};

// Takes over what only the server changed since the user's copy. Where both changed a member, the
// user's value stays and the row says so: the review is where that is decided.
Merged mergeServerChanges(const ClientDocument &base, const ClientDocument &serverNow,
                          const ClientDocument &draft)
{
    Merged merged{draft, {}};
    const auto yours = metadata::diffDocuments(base, draft);
    const auto apart = metadata::diffDocuments(serverNow, draft);
    const auto isDifferent = [](const MemberChange *change) {
        return change && change->kind != ChangeKind::Same;
    };
    for (const MemberChange &theirs : metadata::diffDocuments(base, serverNow)) {
        if (theirs.kind == ChangeKind::Same)
            continue;
        const MemberChange *your = findChange(yours, theirs.name);
        const bool youChangedIt = isDifferent(your);
        if (youChangedIt && !isDifferent(findChange(apart, theirs.name)))
            continue; // both made the same change
        PlannedChange planned;
        planned.section = PlanSection::ServerChanged;
        planned.youChangedItToo = youChangedIt;
        planned.change = theirs;
        if (youChangedIt) {
            // The row compares the server's value with the one that will replace it.
            planned.change.before = theirs.after;
            planned.change.after = your->after;
        } else if (theirs.after) {
            merged.document = merged.document.with(theirs.name, textOf(serverNow, *theirs.after));
        } else {
            merged.document = merged.document.without({theirs.name});
        }
        merged.serverChanges.push_back(planned);
    }
    return merged;
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

int UpdatePlan::errors() const
{
    return validation::errorsIn(findings);
}

bool UpdatePlan::isEmpty() const
{
    return count(PlanSection::YouChange) == 0 && count(PlanSection::YouRemove) == 0
           && std::none_of(changes.begin(), changes.end(),
                           [](const PlannedChange &planned) { return planned.youChangedItToo; });
}

int UpdateOutcome::differences() const
{
    return int(std::count_if(members.begin(), members.end(), [](const StoredMember &member) {
        return member.kind != StoredMember::Kind::AsSent
               && member.kind != StoredMember::Kind::Added;
    }));
}

UpdatePlan makePlan(const ClientDocument &base, const ClientDocument &serverNow,
                    const ClientDocument &draft)
{
    const QString clientId = serverNow.clientId();
    const ClientDocument served = protocol::updateDocument(serverNow, clientId);
    const ClientDocument server = protocol::withoutPlaceholders(served);
    const ClientDocument old = protocol::updateDocument(base, clientId);
    const ClientDocument edited = protocol::updateDocument(draft, clientId);
    Merged merged = mergeServerChanges(protocol::withoutPlaceholders(old), server,
                                       withoutEchoes(edited, old, served));
    UpdatePlan plan;
    plan.serverNow = serverNow;
    plan.toSend = merged.document;
    plan.changes = std::move(merged.serverChanges);
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
        const bool isEmpty = change.after && protocol::isPlaceholder(change.name, *change.after);
        if (change.kind == ChangeKind::Changed)
            member.kind = isEmpty && !protocol::isPlaceholder(change.name, *change.before)
                              ? StoredMember::Kind::NotStored
                              : StoredMember::Kind::Changed;
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
