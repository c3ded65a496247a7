// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "historyentry.h"

#include <diff/memberwords.h>
#include <metadata/documentdiff.h>
#include <registrar/registrar.h>
#include <widgets/shownmoment.h>
#include <widgets/versionwords.h>

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using Kind = HistoryEntry::Kind;
using metadata::ChangeKind;
using metadata::ClientDocument;
using metadata::MemberChange;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::History)
};

/// As many changes are named before the rest is counted.
constexpr qsizetype changesNamed = 3;

/// "~ redirect_uris (+1 −1)"
QString wordOf(const MemberChange &change)
{
    QString word = MemberWords::symbol(change.kind) + u' ' + change.name;
    QStringList counts;
    if (!change.elementsAdded.isEmpty())
        counts.append(u'+' + QString::number(change.elementsAdded.size()));
    if (!change.elementsRemoved.isEmpty())
        counts.append(u'−' + QString::number(change.elementsRemoved.size()));
    return counts.isEmpty() ? word : word + u" ("_s + counts.join(u' ') + u')';
}

QString changesBetween(const ClientDocument &before, const ClientDocument &after)
{
    QStringList words;
    for (const MemberChange &change : metadata::diffDocuments(before, after)) {
        if (change.kind != ChangeKind::Same)
            words.append(wordOf(change));
    }
    if (words.isEmpty())
        return Words::tr("unchanged");
    const int more = int(words.size() - changesNamed);
    if (more <= 0)
        return words.join(u", ");
    //: %1 some changes, %n the number of the others
    return Words::tr("%1 and %n more", nullptr, more)
        .arg(QStringList(words.mid(0, changesNamed)).join(u", "));
}

void addVersions(std::vector<HistoryEntry> &entries, const registrar::Registrar &registrar,
                 const QString &recordId)
{
    const auto versions = registrar.versions(recordId);
    for (auto version = versions.begin(); version != versions.end(); ++version) {
        // Of a registration that has no answer yet there is nothing to see.
        if (version->source == inventory::SnapshotSource::Unanswered)
            continue;
        const auto before = std::next(version);
        const bool isFirst = before == versions.end()
                             || before->source == inventory::SnapshotSource::Unanswered;
        entries.push_back({.kind = Kind::Version,
                           .id = version->id,
                           .what = sourceWord(version->source),
                           .at = version->takenAt,
                           .text = version->document,
                           .baseId = isFirst ? QString() : before->id,
                           .until = version->lastSeenAt});
    }
}

} // namespace

QString HistoryEntry::title() const
{
    //: "Update, 14:02"
    return kind == Kind::Draft ? what : Words::tr("%1, %2").arg(what, shownMinute(at));
}

std::vector<HistoryEntry> historyOf(const registrar::Registrar &registrar, const QString &recordId)
{
    std::vector<HistoryEntry> entries;
    addVersions(entries, registrar, recordId);
    for (const inventory::EarlierDraft &draft : registrar.earlierDrafts(recordId))
        entries.push_back({.kind = Kind::EarlierDraft,
                           .id = draft.id,
                           .what = Words::tr("Earlier draft"),
                           .at = draft.savedAt,
                           .text = draft.text,
                           .baseId = draft.baseSnapshotId,
                           .until = draft.putAsideAt});
    std::stable_sort(
        entries.begin(), entries.end(),
        [](const HistoryEntry &left, const HistoryEntry &right) { return left.at > right.at; });
    if (const auto draft = registrar.draft(recordId))
        entries.insert(entries.begin(), {.kind = Kind::Draft,
                                         .id = {},
                                         .what = Words::tr("Draft"),
                                         .at = draft->savedAt,
                                         .text = draft->text,
                                         .baseId = draft->baseSnapshotId,
                                         .until = {}});
    return entries;
}

QString summaryOf(const HistoryEntry &entry, const QByteArray &base)
{
    const auto document = ClientDocument::fromText(entry.text);
    const auto before = ClientDocument::fromText(base);
    QString changes;
    if (!document)
        changes = Words::tr("cannot be read as JSON");
    else if (entry.baseId.isEmpty())
        //: The first version of a document.
        changes = Words::tr("first");
    else
        changes = changesBetween(before ? *before : ClientDocument(), *document);
    if (entry.kind == Kind::EarlierDraft)
        //: What a draft changes, and when it was discarded or replaced.
        return Words::tr("%1; put aside %2").arg(changes, shownMinute(entry.until));
    if (entry.kind == Kind::Version && entry.until > entry.at)
        //: What a version changed, and when the server last showed it.
        return Words::tr("%1; last seen %2").arg(changes, shownMinute(entry.until));
    return changes;
}

} // namespace clientele::ui
