// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A draft is a difference from the server's copy: it begins with the first and ends with the last.
#include "registrarcore.h"

#include <inventory/inventorywriter.h>
#include <protocol/clientinformation.h>

namespace clientele::registrar {

using inventory::InventoryWriter;

namespace {

// Whether the text is the document of this version again: then there is nothing to send, and no
// draft.
bool isSame(const metadata::ClientDocument &typed, const inventory::SnapshotRecord &snapshot)
{
    const auto saved = metadata::ClientDocument::fromText(snapshot.document);
    return saved && typed == *saved;
}

} // namespace

Result<> Registrar::Core::changeDraft(const QString &recordId,
                                      const std::function<void(InventoryWriter &)> &change)
{
    if (const auto changed = m_inventory.transact(change); !changed)
        return failed(storageProblem(changed.error()));
    Q_EMIT m_registrar.clientChanged(recordId);
    return {};
}

Result<> Registrar::Core::saveDraft(const QString &recordId, const QByteArray &typed,
                                    const QString &begunFrom)
{
    const auto newest = m_inventory.newestSnapshot(recordId);
    if (!newest)
        return failed(unknownRecord());
    // Whatever was typed or pasted: no secret at rest.
    const QByteArray text = protocol::withoutSecrets(typed);
    const auto shown = m_inventory.snapshot(begunFrom);
    const bool isItsOwn = shown && shown->clientRecordId == recordId;
    const QString baseId = baseOf(recordId, text).value_or(isItsOwn ? begunFrom : newest->id);
    const auto base = m_inventory.snapshot(baseId);
    // Read once and before the writing begins: it may be large, and somebody types.
    const auto document = metadata::ClientDocument::fromText(text);
    const bool isNewest = document && isSame(*document, *newest);
    const bool isBase = document && base && base->id != newest->id && isSame(*document, *base);
    return changeDraft(recordId, [&](InventoryWriter &writer) {
        writer.removeEarlierDrafts(recordId, text);
        if (isNewest || isBase)
            return writer.removeDraft(recordId);
        writer.saveDraft({.clientRecordId = recordId,
                          .baseSnapshotId = baseId,
                          .text = text,
                          .savedAt = QDateTime::currentDateTimeUtc()});
    });
}

// Where the draft was begun, or where one of before was that says this.
std::optional<QString> Registrar::Core::baseOf(const QString &recordId,
                                               const QByteArray &text) const
{
    if (const auto draft = m_inventory.draft(recordId))
        return draft->baseSnapshotId;
    for (const inventory::EarlierDraft &draft : m_inventory.earlierDrafts(recordId)) {
        if (draft.text == text)
            return draft.baseSnapshotId;
    }
    return std::nullopt;
}

Result<> Registrar::Core::discardDraft(const QString &recordId)
{
    return changeDraft(recordId, [&](InventoryWriter &writer) {
        writer.putDraftAside(recordId, QDateTime::currentDateTimeUtc());
    });
}

Result<> Registrar::Core::restoreAsDraft(const QString &recordId, const QByteArray &text,
                                         const QString &baseSnapshotId)
{
    const auto newest = m_inventory.newestSnapshot(recordId);
    const auto base = baseSnapshotId.isEmpty() ? newest : m_inventory.snapshot(baseSnapshotId);
    if (!newest || !base || base->clientRecordId != recordId)
        return failed(unknownRecord());
    const QByteArray restored = protocol::withoutSecrets(text);
    const auto document = metadata::ClientDocument::fromText(restored);
    const bool isNewest = document && isSame(*document, *newest);
    return changeDraft(recordId, [&](InventoryWriter &writer) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        writer.putDraftAside(recordId, now);
        writer.removeEarlierDrafts(recordId, restored);
        if (isNewest)
            return;
        writer.saveDraft({.clientRecordId = recordId,
                          .baseSnapshotId = base->id,
                          .text = restored,
                          .savedAt = now});
    });
}

void Registrar::Core::pruneEarlierDrafts()
{
    constexpr int daysKept = 30;
    (void)m_inventory.transact([](InventoryWriter &writer) {
        writer.pruneEarlierDrafts(QDateTime::currentDateTimeUtc().addDays(-daysKept));
    });
}

} // namespace clientele::registrar
