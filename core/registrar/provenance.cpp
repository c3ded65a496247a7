// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "provenance.h"

#include <protocol/placeholder.h>

namespace clientele::registrar {

using inventory::SnapshotRecord;
using inventory::SnapshotSource;
using metadata::ClientDocument;

namespace {

// An answer that is seen again makes no new version: then it was most likely a read.
bool isFromRead(const SnapshotRecord &version)
{
    return version.source == SnapshotSource::Read || version.source == SnapshotSource::Enrolment
           || version.lastSeenAt > version.takenAt;
}

} // namespace

CompletedRead completedRead(const ClientDocument &shown, const ClientDocument &known)
{
    CompletedRead completed{shown, {}};
    for (const metadata::JsonMember &member : known.root().members) {
        const metadata::JsonValue *value = shown.member(member.name);
        const bool isShown = value && !protocol::isPlaceholder(member.name, *value);
        if (isShown || protocol::isPlaceholder(member.name, member.value))
            continue;
        const metadata::TextSpan &span = member.value.span;
        completed.document = completed.document.with(
            member.name, known.text().mid(span.begin, span.end - span.begin));
        completed.notShown.append(member.name);
    }
    return completed;
}

std::map<QString, Provenance> provenanceOf(const QStringList &names,
                                           const std::vector<SnapshotRecord> &versions)
{
    std::map<QString, Provenance> found;
    for (const SnapshotRecord &version : versions) {
        const auto document = ClientDocument::fromText(version.document);
        if (!document)
            continue;
        for (const QString &name : names) {
            if (!document->has(name) || version.notShown.contains(name))
                continue;
            Provenance &provenance = found[name];
            if (!provenance.shownAt.isValid())
                provenance.shownAt = version.takenAt;
            provenance.wasRead = provenance.wasRead || isFromRead(version);
        }
    }
    return found;
}

} // namespace clientele::registrar
