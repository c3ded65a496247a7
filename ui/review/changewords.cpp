// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "changewords.h"

#include <metadata/documentdiff.h>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::ChangeKind;
using metadata::JsonValue;
using registrar::PlannedChange;
using registrar::PlanSection;

MemberWords::Pair ChangeWords::cells(const PlannedChange &planned)
{
    const metadata::MemberChange &change = planned.change;
    // What only the server changed is sent as the server has it; `before` is then the user's older
    // copy.
    const bool isTakenOver = planned.section == PlanSection::ServerChanged
                             && !planned.youChangedItToo;
    const std::optional<JsonValue> &now = isTakenOver ? change.after : change.before;
    MemberWords::Pair pair = MemberWords::values(change.name, now, change.after);
    if (planned.section == PlanSection::NotShown)
        pair.before = tr("(not shown)");
    if (planned.section == PlanSection::ServerDecides) {
        //: The server chooses the value of this member, whatever is sent.
        pair.after = tr("(server chooses)");
        if (change.name == u"registration_access_token")
            pair.before = MemberWords::dots(); // there is one, or nothing could be sent
        else if (!now)
            pair.before = change.name == u"client_secret" ? QString(u'–') : tr("(none)");
        return pair;
    }
    if (!now)
        pair.before = tr("(none)");
    if (!change.after)
        pair.after = tr("(left out)");
    return pair;
}

QChar ChangeWords::symbol(const PlannedChange &planned)
{
    if (planned.section == PlanSection::ServerChanged)
        return u'⇅';
    if (planned.section == PlanSection::ServerDecides || planned.section == PlanSection::NotSent)
        return {};
    return MemberWords::symbol(planned.change.kind);
}

QString ChangeWords::section(PlanSection section, int count)
{
    switch (section) {
    case PlanSection::ServerChanged:
        return tr("Changed on the server since your copy (%1)").arg(count);
    case PlanSection::YouChange:
        return tr("You change (%1)").arg(count);
    case PlanSection::YouRemove:
        return tr("You remove (%1)").arg(count);
    case PlanSection::NotShown:
        return tr("Not shown by the server, and sent all the same (%1)").arg(count);
    case PlanSection::NotSent:
        return tr("Empty on the server, and not sent (%1)").arg(count);
    case PlanSection::ServerDecides:
        return tr("The server decides (%1)").arg(count);
    case PlanSection::Unchanged:
        break;
    }
    return tr("Stay as they are (%1)").arg(count);
}

QString ChangeWords::sentence(const PlannedChange &planned)
{
    const QString &name = planned.change.name;
    const MemberWords::Pair pair = cells(planned);
    const QString means = planned.isWarning ? tr("warning: %1").arg(planned.meaning)
                                            : planned.meaning;
    const auto withMeaning = [&means](const QString &row) {
        //: A row of the review, read aloud. %1 "scope, changed, from a to b", %2 what it means.
        return means.isEmpty() ? row : tr("%1, %2").arg(row, means);
    };
    switch (planned.section) {
    case PlanSection::ServerDecides:
        return withMeaning(tr("%1, the server decides").arg(name));
    case PlanSection::NotShown:
        return withMeaning(
            tr("%1, not shown by the server, will be sent %2").arg(name, pair.after));
    case PlanSection::NotSent:
        return withMeaning(tr("%1, empty on the server, not sent").arg(name));
    case PlanSection::Unchanged:
        return withMeaning(tr("%1, stays as it is, %2").arg(name, pair.after));
    case PlanSection::ServerChanged:
        return withMeaning(tr("%1, changed on the server, there %2, will be sent %3")
                               .arg(name, pair.before, pair.after));
    case PlanSection::YouChange:
    case PlanSection::YouRemove:
        break;
    }
    if (planned.change.kind == ChangeKind::Added)
        return withMeaning(tr("%1, added, %2").arg(name, pair.after));
    if (planned.change.kind == ChangeKind::Removed)
        return withMeaning(tr("%1, left out, was %2").arg(name, pair.before));
    return withMeaning(tr("%1, changed, from %2 to %3").arg(name, pair.before, pair.after));
}

QString ChangeWords::verdict(const registrar::UpdatePlan &plan)
{
    // Each sentence is a string of its own, so that languages may order and count as they need.
    QStringList sentences;
    const int changed = plan.count(PlanSection::YouChange);
    const int removed = plan.count(PlanSection::YouRemove);
    const int changedThere = plan.count(PlanSection::ServerChanged);
    const int same = plan.count(PlanSection::Unchanged);
    const int warnings = plan.warnings();
    sentences += changed > 0 ? tr("%n members change.", nullptr, changed)
                             : tr("No member changes.");
    if (removed > 0)
        sentences += tr("%n are removed.", nullptr, removed);
    if (changedThere > 0)
        sentences += tr("%n changed on the server.", nullptr, changedThere);
    if (const int notShown = plan.count(PlanSection::NotShown); notShown > 0)
        sentences += tr("%n are not shown by the server, and sent.", nullptr, notShown);
    if (same > 0)
        sentences += tr("%n stay as they are.", nullptr, same);
    if (warnings > 0)
        sentences += tr("%n warnings.", nullptr, warnings);
    //: Between two sentences of a line.
    return sentences.join(tr(" "));
}

} // namespace clientele::ui
