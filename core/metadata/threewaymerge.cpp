// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "threewaymerge.h"

#include "combining.h"
#include "documentdiff.h"
#include "fieldtable.h"
#include "jsonwriter.h"

#include <algorithm>

namespace clientele::metadata {

namespace {

const MemberChange *find(const std::vector<MemberChange> &changes, const QString &name)
{
    const auto isIt = [&name](const MemberChange &change) { return change.name == name; };
    const auto isItsTag = [folded = withFoldedTag(name)](const MemberChange &change) {
        return withFoldedTag(change.name) == folded;
    };
    auto found = std::find_if(changes.begin(), changes.end(), isIt);
    if (found == changes.end())
        found = std::find_if(changes.begin(), changes.end(), isItsTag);
    return found == changes.end() ? nullptr : &*found;
}

bool isDifferent(const MemberChange *change)
{
    return change && change->kind != ChangeKind::Same;
}

QByteArray textOf(const ClientDocument &document, const JsonValue &value)
{
    return document.text().mid(value.span.begin, value.span.end - value.span.begin);
}

ClientDocument withTheirs(const ClientDocument &document, const ClientDocument &theirs,
                          const MergedMember &member)
{
    return member.theirs ? document.with(member.name, textOf(theirs, *member.theirs))
                         : document.without({member.name});
}

/// Nothing where the two changes do not fit together.
std::optional<JsonValue> combinedOf(const MergedMember &member)
{
    if (!member.theirs || !member.yours)
        return std::nullopt;
    return combine(member.base, *member.theirs, *member.yours,
                   FieldTable::standard().find(member.name));
}

} // namespace

ThreeWayMerge mergeDocuments(const ClientDocument &base, const ClientDocument &theirs,
                             const ClientDocument &yours, const QMap<QString, MergeAnswer> &answers)
{
    const auto theirChanges = diffDocuments(base, theirs);
    const auto apart = diffDocuments(theirs, yours);
    ThreeWayMerge merge{yours, {}};
    const auto yourChanges = diffDocuments(base, yours);
    for (const MemberChange &your : yourChanges) {
        const MemberChange *their = find(theirChanges, your.name);
        if (!isDifferent(&your) && !isDifferent(their))
            continue;
        MergedMember member{your.name, MergeKind::YoursOnly, your.before,
                            their ? their->after : your.before, your.after};
        if (!isDifferent(&your)) {
            member.kind = MergeKind::TheirsOnly;
            merge.document = withTheirs(merge.document, theirs, member);
        } else if (isDifferent(their)) {
            member.kind = isDifferent(find(apart, your.name)) ? MergeKind::Conflict
                                                              : MergeKind::Alike;
        }
        if (member.kind == MergeKind::Conflict) {
            if (const auto combined = combinedOf(member)) {
                member.kind = MergeKind::Combined;
                merge.document = merge.document.with(member.name, compactJson(*combined));
            } else if (answers.value(member.name, MergeAnswer::Yours) == MergeAnswer::Theirs) {
                merge.document = withTheirs(merge.document, theirs, member);
            }
        }
        merge.members.push_back(std::move(member));
    }
    for (const MemberChange &their : theirChanges) {
        if (!isDifferent(&their) || find(yourChanges, their.name))
            continue;
        MergedMember member{their.name, MergeKind::TheirsOnly, their.before, their.after, {}};
        merge.document = withTheirs(merge.document, theirs, member);
        merge.members.push_back(std::move(member));
    }
    return merge;
}

} // namespace clientele::metadata
