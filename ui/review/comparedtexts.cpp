// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "comparedtexts.h"

#include <metadata/documentdiff.h>

#include <QByteArrayList>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::ClientDocument;
using metadata::JsonValue;

namespace {

/// The server's members in the order of the comparison, each as the server spelled it.
ClientDocument inOrderOf(const std::vector<metadata::MemberChange> &changes,
                         const ClientDocument &server)
{
    QByteArrayList members;
    for (const metadata::MemberChange &change : changes) {
        const JsonValue *value = server.member(change.name);
        if (value)
            members.append(
                metadata::jsonString(change.name) + ": "_ba
                + server.text().sliced(value->span.begin, value->span.end - value->span.begin));
    }
    const auto ordered = ClientDocument::fromText('{' + members.join(',') + '}');
    return ordered ? *ordered : server;
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

ComparedTexts comparedTexts(const registrar::UpdatePlan &plan)
{
    // Without what is never sent; an array that the server shows as a lone string is no change.
    const ClientDocument server = protocol::updateDocument(plan.serverNow, plan.toSend.clientId());
    const auto changes = metadata::diffDocuments(server, plan.toSend);
    const ClientDocument before = inOrderOf(changes, server).formatted();
    const ClientDocument after = plan.toSend.formatted();

    const QHash<QString, int> beforeLines = memberLines(before);
    const QHash<QString, int> afterLines = memberLines(after);
    ComparedTexts texts{.before = before.text(), .after = after.text(), .places = {}};
    for (const metadata::MemberChange &change : changes)
        texts.places.push_back({.member = change.name,
                                .beforeLine = beforeLines.value(change.name, -1),
                                .afterLine = afterLines.value(change.name, -1),
                                .changes = change.kind != metadata::ChangeKind::Same});
    return texts;
}

} // namespace clientele::ui
