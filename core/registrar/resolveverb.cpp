// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarcore.h"

#include <inventory/inventorywriter.h>
#include <metadata/fieldtable.h>

#include <QUuid>

#include <algorithm>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::Verb;
using metadata::ClientDocument;

QCoro::Task<Result<Resolution>> Registrar::Core::resolve(QString recordId)
{
    if (isBusy(recordId))
        co_return failed(busy());
    const auto intent = m_inventory.openIntent(recordId);
    if (!intent)
        co_return Resolution::WasNotMade;
    if (intent->verb == Verb::Register) {
        const auto lost = m_inventory.client(recordId);
        const bool hasToken = lost && lost->tokenState != inventory::TokenState::Missing;
        co_return failed(registrationCannotBeAsked(hasToken));
    }
    const auto before = versionBefore(*intent);
    const auto isAlive = m_isAlive;
    // A token that was revoked meanwhile is refused like one of a client that is gone.
    if (const auto client = m_inventory.client(recordId); client && intent->verb == Verb::Delete)
        m_accessTokens.forget(client->serverId);
    const auto outcome = co_await read(recordId);
    if (!*isAlive)
        co_return failed(closing());
    if (!outcome) {
        const auto kind = outcome.error().kind;
        const bool wasDelete = intent->verb == Verb::Delete;
        if (wasDelete && kind == Failure::Kind::NotFound)
            co_return Resolution::Gone;
        // Also another bearer than the client's is refused for a client that is gone.
        const bool isRefused = kind == Failure::Kind::Unauthorized
                               || (wasDelete && kind == Failure::Kind::OtherBearerRefused);
        if (!isRefused)
            co_return failed(outcome.error());
        if (!wasDelete)
            endIntent(*intent, u"token-refused"_s, false);
        co_return Resolution::TokenRefused;
    }
    if (intent->verb == Verb::Read || intent->verb == Verb::Enroll)
        co_return Resolution::WasRead; // which has ended the intent
    if (intent->verb != Verb::Update) {
        endIntent(*intent, u"not-made"_s, false); // the client answered, so it was not deleted
        co_return Resolution::WasNotMade;
    }
    const auto newest = m_inventory.newestSnapshot(recordId);
    const Resolution resolution = newest ? judgeUpdate(*intent, before, *newest)
                                         : Resolution::NeitherVersion;
    const QString word = resolution == Resolution::WasMade      ? u"made"_s
                         : resolution == Resolution::WasNotMade ? u"not-made"_s
                                                                : u"neither"_s;
    if (resolution == Resolution::WasMade && !newest->notShown.isEmpty())
        completeWithSent(*newest, intent->sentDocument);
    endIntent(*intent, word, resolution == Resolution::WasMade);
    co_return resolution;
}

// Not the newest: a read since then, with a recovered token for one, may have shown the update.
std::optional<inventory::SnapshotRecord> Registrar::Core::versionBefore(
    const inventory::IntentRecord &intent) const
{
    for (const inventory::SnapshotRecord &version : m_inventory.snapshots(intent.clientRecordId)) {
        if (version.takenAt <= intent.startedAt)
            return version;
    }
    return m_inventory.newestSnapshot(intent.clientRecordId);
}

// Made: every member as sent, and what was left out on purpose is gone or at its default. Servers
// add members of their own, so the whole document need not be equal. What the read did not show
// proves nothing.
Resolution Registrar::Core::judgeUpdate(const inventory::IntentRecord &intent,
                                        const std::optional<inventory::SnapshotRecord> &before,
                                        const inventory::SnapshotRecord &now) const
{
    const auto sent = ClientDocument::fromText(intent.sentDocument);
    const auto old = ClientDocument::fromText(before ? before->document : "{}"_ba);
    const auto current = ClientDocument::fromText(now.document);
    if (!sent || !old || !current)
        return Resolution::NeitherVersion;
    const ClientDocument shown = current->without(now.notShown);
    const ClientDocument shownBefore = old->without(now.notShown);
    const auto members = compareStored(shownBefore, sent->without(now.notShown), shown);
    const bool asSent = std::none_of(
        members.begin(), members.end(), [](const StoredMember &member) {
            return member.kind == StoredMember::Kind::Changed
                   || member.kind == StoredMember::Kind::NotStored
                   || member.kind == StoredMember::Kind::KeptThoughLeftOut;
        });
    if (shown == shownBefore)
        return asSent && !now.notShown.isEmpty() ? Resolution::NotShown : Resolution::WasNotMade;
    return asSent ? Resolution::WasMade : Resolution::NeitherVersion;
}

// The update was made, so what the read does not show is as it was sent.
void Registrar::Core::completeWithSent(const inventory::SnapshotRecord &read,
                                       const QByteArray &sentText)
{
    const auto sent = ClientDocument::fromText(sentText);
    const auto document = ClientDocument::fromText(read.document);
    if (!sent || !document)
        return;
    const QStringList serverOwned = metadata::FieldTable::standard().neverSent();
    ClientDocument asSent = *document;
    QStringList notShown;
    for (const QString &name : read.notShown) {
        const metadata::JsonValue *value = sent->member(name);
        if (value) {
            const metadata::TextSpan &span = value->span;
            asSent = asSent.with(name, sent->text().mid(span.begin, span.end - span.begin));
        } else if (!serverOwned.contains(name)) {
            asSent = asSent.without({name});
            continue;
        }
        notShown.append(name);
    }
    if (asSent == *document)
        return;
    inventory::SnapshotRecord version = read;
    version.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    version.document = asSent.text();
    version.notShown = notShown;
    (void)m_inventory.transact([&](inventory::InventoryWriter &writer) {
        writer.addSnapshot(version);
        if (auto client = writer.read().client(version.clientRecordId)) {
            describe(*client, asSent);
            writer.saveClient(*client);
        }
    });
}

void Registrar::Core::endIntent(const inventory::IntentRecord &intent, const QString &result,
                                bool dropDraft)
{
    (void)m_inventory.transact([&](inventory::InventoryWriter &writer) {
        writer.endIntent(intent.id, result, QDateTime::currentDateTimeUtc());
        auto client = writer.read().client(intent.clientRecordId);
        if (!dropDraft || !client)
            return;
        writer.removeDraft(client->id);
        client->changedOnServer = false; // it is what we sent
        writer.saveClient(*client);
    });
    Q_EMIT m_registrar.clientChanged(intent.clientRecordId);
}

} // namespace clientele::registrar
