// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "comparedtexts.h"

#include <metadata/documentdiff.h>

#include <QByteArrayList>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::ChangeKind;
using metadata::ClientDocument;
using metadata::JsonValue;
using metadata::MemberChange;

namespace {

QByteArray textOf(const ClientDocument &document, const JsonValue &value)
{
    return document.text().sliced(value.span.begin, value.span.end - value.span.begin);
}

/// The members of `before` in the order of the comparison, each as it is spelled there unless
/// `after` says the same.
ClientDocument inOrderOf(const std::vector<MemberChange> &changes, const ClientDocument &before,
                         const ClientDocument &after)
{
    QByteArrayList members;
    for (const MemberChange &change : changes) {
        if (!change.before)
            continue;
        const bool isSame = change.kind == ChangeKind::Same;
        members.append(metadata::jsonString(change.name) + ": "_ba
                       + (isSame ? textOf(after, *change.after) : textOf(before, *change.before)));
    }
    const auto ordered = ClientDocument::fromText('{' + members.join(',') + '}');
    return ordered ? *ordered : before;
}

QHash<QString, int> memberLines(const ClientDocument &document)
{
    QHash<QString, int> lines;
    int line = 0;
    auto reached = document.text().cbegin();
    for (const metadata::JsonMember &member : document.root().members) {
        const auto begin = document.text().cbegin() + member.nameSpan.begin;
        line += int(std::count(reached, begin, '\n'));
        reached = begin;
        lines.insert(member.name, line);
    }
    return lines;
}

} // namespace

ComparedTexts comparedTexts(const ClientDocument &before, const ClientDocument &after)
{
    const auto changes = metadata::diffDocuments(before, after);
    const ClientDocument left = inOrderOf(changes, before, after).formatted();
    const ClientDocument right = after.formatted();
    const QHash<QString, int> leftLines = memberLines(left);
    const QHash<QString, int> rightLines = memberLines(right);
    ComparedTexts texts{.before = left.text(), .after = right.text(), .places = {}};
    for (const MemberChange &change : changes)
        texts.places.push_back({.member = change.name,
                                .beforeLine = leftLines.value(change.name, -1),
                                .afterLine = rightLines.value(change.name, -1),
                                .changes = change.kind != ChangeKind::Same});
    return texts;
}

} // namespace clientele::ui
