// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "registrarfixture.h"

#include <inventory/inventorywriter.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace clientele;
using inventory::EarlierDraft;
using tests::RegistrarFixture;
using tests::valueOf;

namespace {

QByteArrayList textsOf(const std::vector<EarlierDraft> &drafts)
{
    QByteArrayList texts;
    for (const EarlierDraft &draft : drafts)
        texts.append(draft.text);
    return texts;
}

} // namespace

class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDiscardedDraftCanBeBroughtBack();
    void savingItAgainTakesItFromTheEarlierOnes();
    void restoringAVersionKeepsTheDraftThatWasThere();
    void restoringTheServersCopyIsNoDraft();
    void aVersionOfAnotherClientIsRefused();
    void noSecretInAnEarlierDraft();
    void earlierDraftsEndAfterThirtyDays();
    void aDeletedClientKeepsItsDraft();
    void aDraftThatTheServerHasNowIsNone();
    void whatTheServerMadeSomethingElseOfIsKept();
    void aReadThatChangesNothingIsNoVersion();
    void aDraftBeginsOnTheVersionThatWasShown();
    void aVersionThatIsNotTheClientsIsNoBeginning();

private:
    [[nodiscard]] QByteArrayList earlier() const
    {
        return textsOf(m_fixture->registrar->earlierDrafts(m_id));
    }
    /// The draft with another name.
    QByteArray edit(const QByteArray &name)
    {
        m_fixture->edit(m_id, u"client_name"_s, '"' + name + '"');
        return m_fixture->registrar->draft(m_id)->text;
    }

    std::unique_ptr<RegistrarFixture> m_fixture;
    QString m_id;
};

void TestDrafts::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    m_id = m_fixture->registerClient();
}

void TestDrafts::aDiscardedDraftCanBeBroughtBack()
{
    const QByteArray text = edit("One");
    const auto draft = *m_fixture->registrar->draft(m_id);
    QVERIFY(m_fixture->registrar->discardDraft(m_id));
    QVERIFY(!m_fixture->registrar->draft(m_id));
    QCOMPARE(earlier(), QByteArrayList{text});
    m_fixture->restart();
    const auto kept = m_fixture->registrar->earlierDrafts(m_id).front();
    QCOMPARE(kept.baseSnapshotId, draft.baseSnapshotId);
    QCOMPARE(kept.savedAt, draft.savedAt);
    QVERIFY(m_fixture->registrar->restoreAsDraft(m_id, kept.text, kept.baseSnapshotId));
    QCOMPARE(m_fixture->registrar->draft(m_id)->text, text);
    QCOMPARE(m_fixture->registrar->draft(m_id)->baseSnapshotId, draft.baseSnapshotId);
    QVERIFY(earlier().isEmpty());
}

void TestDrafts::savingItAgainTakesItFromTheEarlierOnes()
{
    const QByteArray text = edit("One");
    const QString base = m_fixture->registrar->draft(m_id)->baseSnapshotId;
    QVERIFY(m_fixture->registrar->discardDraft(m_id));
    m_fixture->server->setMember(m_fixture->document(m_id).clientId().toUtf8(), "scope",
                                 "\"openid\"");
    (void)valueOf(QCoro::waitFor(m_fixture->registrar->read(m_id)));
    QVERIFY(m_fixture->registrar->newestSnapshot(m_id)->id != base);
    QVERIFY(m_fixture->registrar->saveDraft(m_id, text));
    QVERIFY(earlier().isEmpty());
    QCOMPARE(m_fixture->registrar->draft(m_id)->baseSnapshotId, base);
}

void TestDrafts::restoringAVersionKeepsTheDraftThatWasThere()
{
    const QByteArray first = m_fixture->document(m_id).text();
    (void)edit("One");
    (void)valueOf(m_fixture->send(m_id));
    const QByteArray text = edit("Two");
    const auto versions = m_fixture->registrar->versions(m_id);
    QCOMPARE(versions.size(), 2U);
    const int requests = m_fixture->requests("PUT");
    QVERIFY(m_fixture->registrar->restoreAsDraft(m_id, versions.back().document));
    QCOMPARE(m_fixture->requests("PUT"), requests);
    QCOMPARE(m_fixture->registrar->draft(m_id)->text, first);
    // Against the newest version, or the review would take the server's word for all of it.
    QCOMPARE(m_fixture->registrar->draft(m_id)->baseSnapshotId, versions.front().id);
    QCOMPARE(earlier(), QByteArrayList{text});
}

void TestDrafts::restoringTheServersCopyIsNoDraft()
{
    const QByteArray text = edit("One");
    const QByteArray served = m_fixture->registrar->newestSnapshot(m_id)->document;
    QVERIFY(m_fixture->registrar->restoreAsDraft(m_id, served));
    QVERIFY(!m_fixture->registrar->draft(m_id));
    QCOMPARE(earlier(), QByteArrayList{text});
}

void TestDrafts::aVersionOfAnotherClientIsRefused()
{
    const QString other = m_fixture->registerClient();
    const QString base = m_fixture->registrar->versions(other).front().id;
    QVERIFY(!m_fixture->registrar->restoreAsDraft(m_id, "{}"_ba, base));
    QVERIFY(!m_fixture->registrar->draft(m_id));
}

void TestDrafts::noSecretInAnEarlierDraft()
{
    QVERIFY(
        m_fixture->registrar->restoreAsDraft(m_id, R"({"client_secret": "do-not-keep-me"})"_ba));
    QVERIFY(m_fixture->registrar->discardDraft(m_id));
    QCOMPARE(earlier().size(), 1);
    QVERIFY(!m_fixture->isOnDisk("do-not-keep-me"));
}

void TestDrafts::earlierDraftsEndAfterThirtyDays()
{
    const QByteArray text = edit("One");
    QVERIFY(m_fixture->registrar->discardDraft(m_id));
    const auto put = [this](const QByteArray &draft, int daysAgo) {
        auto record = m_fixture->registrar->earlierDrafts(m_id).front();
        record.id = QString::fromUtf8(draft);
        record.text = draft;
        record.putAsideAt = QDateTime::currentDateTimeUtc().addDays(-daysAgo);
        QVERIFY(m_fixture->inventory->transact(
            [&](inventory::InventoryWriter &writer) { writer.addEarlierDraft(record); }));
    };
    put("29 days", 29);
    put("31 days", 31);
    QCOMPARE(earlier(), QByteArrayList({text, "29 days", "31 days"}));
    m_fixture->restart();
    QCOMPARE(earlier(), QByteArrayList({text, "29 days"}));
}

void TestDrafts::aDeletedClientKeepsItsDraft()
{
    const QByteArray text = edit("One");
    QVERIFY(QCoro::waitFor(m_fixture->registrar->remove(m_id)));
    QCOMPARE(earlier(), QByteArrayList{text});
    QCOMPARE(inventory::stateOf(m_fixture->client(m_id)), inventory::ClientState::Deleted);
    QVERIFY(m_fixture->inventory->transact([](inventory::InventoryWriter &writer) {
        writer.pruneEarlierDrafts(QDateTime::currentDateTimeUtc().addDays(1));
    }));
    QCOMPARE(earlier(), QByteArrayList{text});
    // And nothing of it stays behind the client itself.
    QVERIFY(QCoro::waitFor(m_fixture->registrar->removeHere(m_id)));
    QVERIFY(earlier().isEmpty());
}

void TestDrafts::aDraftThatTheServerHasNowIsNone()
{
    (void)edit("One");
    m_fixture->server->setMember(m_fixture->document(m_id).clientId().toUtf8(), "client_name",
                                 "\"One\"");
    (void)valueOf(QCoro::waitFor(m_fixture->registrar->read(m_id)));
    QVERIFY(!m_fixture->registrar->draft(m_id));
    QVERIFY(earlier().isEmpty());
}

void TestDrafts::whatTheServerMadeSomethingElseOfIsKept()
{
    practice::PracticeSettings settings;
    settings.unknownMembers = practice::PracticeSettings::Unknown::Dropped;
    m_fixture = std::make_unique<RegistrarFixture>(settings);
    m_id = m_fixture->registerClient();
    m_fixture->edit(m_id, u"x_acme_tier"_s, "3"_ba);
    const QByteArray text = m_fixture->registrar->draft(m_id)->text;
    (void)valueOf(m_fixture->send(m_id));
    QVERIFY(!m_fixture->registrar->draft(m_id));
    QCOMPARE(earlier(), QByteArrayList{text});

    (void)edit("As sent");
    (void)valueOf(m_fixture->send(m_id));
    QCOMPARE(earlier(), QByteArrayList{text});
}

void TestDrafts::aReadThatChangesNothingIsNoVersion()
{
    const auto before = m_fixture->registrar->versions(m_id);
    (void)valueOf(QCoro::waitFor(m_fixture->registrar->read(m_id)));
    const auto after = m_fixture->registrar->versions(m_id);
    QCOMPARE(after.size(), before.size());
    QCOMPARE(after.front().id, before.front().id);
    QVERIFY(after.front().lastSeenAt > before.front().lastSeenAt);
}

// What the server changed in between is its change, and not taken back by sending the draft.
void TestDrafts::aDraftBeginsOnTheVersionThatWasShown()
{
    const auto shown = *m_fixture->registrar->newestSnapshot(m_id);
    m_fixture->server->setMember(m_fixture->document(m_id).clientId().toUtf8(), "scope",
                                 "\"openid\"");
    (void)valueOf(QCoro::waitFor(m_fixture->registrar->read(m_id)));
    const auto typed = metadata::ClientDocument::fromText(shown.document)
                           ->with(u"client_name"_s, "\"One\"");
    QVERIFY(m_fixture->registrar->saveDraft(m_id, typed.text(), shown.id));
    QCOMPARE(m_fixture->registrar->draft(m_id)->baseSnapshotId, shown.id);
    const auto plan = valueOf(QCoro::waitFor(m_fixture->registrar->plan(m_id)));
    QCOMPARE(plan.toSend.string(u"scope"), u"openid"_s);
    QCOMPARE(plan.toSend.clientName(), u"One"_s);
    // Only where it begins: a draft that is there stays what it was begun from.
    QVERIFY(m_fixture->registrar->saveDraft(m_id, typed.text() + ' ',
                                            m_fixture->registrar->newestSnapshot(m_id)->id));
    QCOMPARE(m_fixture->registrar->draft(m_id)->baseSnapshotId, shown.id);
    // And it ends with its beginning.
    QVERIFY(m_fixture->registrar->saveDraft(m_id, shown.document, shown.id));
    QVERIFY(!m_fixture->registrar->draft(m_id));
}

void TestDrafts::aVersionThatIsNotTheClientsIsNoBeginning()
{
    const QString other = m_fixture->registerClient();
    const QString base = m_fixture->registrar->versions(other).front().id;
    QVERIFY(m_fixture->registrar->saveDraft(m_id, "{}"_ba, base));
    QCOMPARE(m_fixture->registrar->draft(m_id)->baseSnapshotId,
             m_fixture->registrar->newestSnapshot(m_id)->id);
}

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
