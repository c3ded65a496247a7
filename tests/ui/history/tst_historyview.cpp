// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <diff/diffpane.h>
#include <history/historymodel.h>
#include <history/historyview.h>
#include <widgets/messagebar.h>

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;
using tests::valueOf;

class TestHistoryView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theSelectedOneIsComparedWithItsPrevious();
    void withTheServersCopyOrAnyOther();
    void twoSelectedRowsAreCompared();
    void aVersionIsRestoredAsDraft();
    void anEarlierDraftIsBroughtBack();
    void theDraftItselfIsNotRestored();
    void aDeletedClientIsOnlyLookedAt();
    void aDraftThatIsNoJsonIsSaid();
    void exportHoldsNoSecret();
    void secretsOfAVendorAreMasked();
    void itFollowsTheClient();

private:
    void select(QList<int> rows)
    {
        list()->clearSelection();
        for (const int row : rows)
            list()->selectionModel()->select(list()->model()->index(row, 0),
                                             QItemSelectionModel::Select
                                                 | QItemSelectionModel::Rows);
    }
    void chooseOther(const QString &text)
    {
        auto *box = m_view->findChild<QComboBox *>(u"compareWithBox"_s);
        const int index = box->findText(text, Qt::MatchStartsWith);
        QVERIFY2(index >= 0, qPrintable(text));
        box->setCurrentIndex(index);
        Q_EMIT box->activated(index);
    }
    [[nodiscard]] QTreeView *list() const
    {
        return m_view->findChild<QTreeView *>(u"historyList"_s);
    }
    [[nodiscard]] ui::DiffPane *pane(const QString &name) const
    {
        return m_view->findChild<ui::DiffPane *>(name);
    }
    [[nodiscard]] QString sentence() const
    {
        const auto *label = m_view->findChild<QLabel *>(u"historySentence"_s);
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return m_view->findChild<QPushButton *>(name);
    }
    /// "a|b": the names in the two texts.
    [[nodiscard]] QString names() const
    {
        QStringList names;
        for (const QString &name : {u"diffOld"_s, u"diffNew"_s}) {
            const auto document = metadata::ClientDocument::fromText(pane(name)->json());
            names.append(document ? document->clientName() : u"?"_s);
        }
        return names.join(u'|');
    }

    std::unique_ptr<RegistrarFixture> m_fixture;
    std::unique_ptr<ui::HistoryView> m_view;
    QString m_id;
};

// From the top: draft Three, update Two, update One, registration.
void TestHistoryView::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    m_id = m_fixture->registerClient(
        R"({"client_name": "Zero", "redirect_uris": ["https://a.example/cb"]})"_ba);
    for (const QByteArray &name : {"\"One\""_ba, "\"Two\""_ba}) {
        m_fixture->edit(m_id, u"client_name"_s, name);
        (void)valueOf(m_fixture->send(m_id));
    }
    m_fixture->edit(m_id, u"client_name"_s, "\"Three\""_ba);
    m_view = std::make_unique<ui::HistoryView>(*m_fixture->registrar, m_id);
    m_view->resize(2000, 700); // room for two texts
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QTRY_VERIFY(pane(u"diffNew"_s)->isVisible());
    QCOMPARE(list()->model()->rowCount(), 4);
}

void TestHistoryView::cleanup()
{
    m_view.reset();
}

void TestHistoryView::theSelectedOneIsComparedWithItsPrevious()
{
    QCOMPARE(names(), u"Two|Three"_s); // the newest is selected
    select({1});
    QCOMPARE(names(), u"One|Two"_s);
    QVERIFY(pane(u"diffNew"_s)->accessibleName().startsWith(u"Update, "));
    select({3});
    QCOMPARE(names(), u"Zero|Zero"_s);
    QVERIFY(sentence().startsWith(u"This is the first one"));
    select({});
    QVERIFY(!pane(u"diffNew"_s)->isVisible());
    QVERIFY(sentence().startsWith(u"Select a version"));
    QVERIFY(!button(u"restoreDraftButton"_s)->isEnabled());
}

void TestHistoryView::withTheServersCopyOrAnyOther()
{
    select({3});
    chooseOther(u"Server's Copy"_s);
    QCOMPARE(names(), u"Two|Zero"_s);
    chooseOther(u"Draft"_s);
    QCOMPARE(names(), u"Three|Zero"_s);
    chooseOther(u"Registration"_s);
    QVERIFY(sentence().startsWith(u"This is the one"));
    select({2});
    QCOMPARE(names(), u"Zero|One"_s); // the choice stays
}

void TestHistoryView::twoSelectedRowsAreCompared()
{
    select({3, 1});
    QCOMPARE(names(), u"Zero|Two"_s);
    select({0, 2});
    QCOMPARE(names(), u"One|Three"_s);
    QVERIFY(!m_view->findChild<QComboBox *>(u"compareWithBox"_s)->isEnabled());
    QVERIFY(!button(u"restoreDraftButton"_s)->isEnabled());
    select({0, 1, 2});
    QCOMPARE(sentence(), u"Select one or two."_s);
}

void TestHistoryView::aVersionIsRestoredAsDraft()
{
    QSignalSpy restored(m_view.get(), &ui::HistoryView::draftRestored);
    const int requests = m_fixture->requests("PUT") + m_fixture->requests("GET");
    select({3});
    QTest::mouseClick(button(u"restoreDraftButton"_s), Qt::LeftButton);
    QCOMPARE(restored.count(), 1);
    QCOMPARE(m_fixture->document(m_id).clientName(), u"Zero"_s);
    QCOMPARE(m_fixture->requests("PUT") + m_fixture->requests("GET"), requests);
    // The draft that was there is in the history now.
    QCOMPARE(list()->model()->rowCount(), 5);
    QCOMPARE(m_fixture->registrar->earlierDrafts(m_id).size(), 1U);
}

void TestHistoryView::anEarlierDraftIsBroughtBack()
{
    QVERIFY(m_fixture->registrar->discardDraft(m_id));
    QCOMPARE(list()->model()->rowCount(), 4);
    select({0});
    QCOMPARE(list()->model()->index(0, ui::HistoryModel::What).data().toString(),
             u"Earlier draft"_s);
    QCOMPARE(names(), u"Two|Three"_s);
    QTest::mouseClick(button(u"restoreDraftButton"_s), Qt::LeftButton);
    QCOMPARE(m_fixture->document(m_id).clientName(), u"Three"_s);
    QVERIFY(m_fixture->registrar->earlierDrafts(m_id).empty());
}

void TestHistoryView::theDraftItselfIsNotRestored()
{
    select({0});
    QVERIFY(!button(u"restoreDraftButton"_s)->isEnabled());
    QVERIFY(button(u"exportVersionButton"_s)->isEnabled());
}

void TestHistoryView::aDeletedClientIsOnlyLookedAt()
{
    QVERIFY(QCoro::waitFor(m_fixture->registrar->remove(m_id)));
    QCOMPARE(list()->model()->index(0, ui::HistoryModel::What).data().toString(),
             u"Earlier draft"_s);
    select({0});
    QVERIFY(!button(u"restoreDraftButton"_s)->isEnabled());
    QVERIFY(button(u"restoreDraftButton"_s)->toolTip().startsWith(u"This client is deleted."));
}

void TestHistoryView::aDraftThatIsNoJsonIsSaid()
{
    QVERIFY(m_fixture->registrar->saveDraft(m_id, "{ not JSON"_ba));
    select({0});
    QVERIFY(sentence().startsWith(u"This draft cannot be read as JSON"));
    QVERIFY(!pane(u"diffNew"_s)->isVisible());
    select({1});
    QCOMPARE(names(), u"One|Two"_s);
}

void TestHistoryView::exportHoldsNoSecret()
{
    const QString fileName = m_fixture->folder.filePath(u"out.json"_s);
    select({1});
    button(u"exportVersionButton"_s)->click();
    auto *dialog = m_view->findChild<QFileDialog *>(u"exportDialog"_s);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(fileName);
    dialog->close();
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray written = file.readAll();
    QCOMPARE(metadata::ClientDocument::fromText(written).value().clientName(), u"Two"_s);
    QVERIFY(!written.contains(m_fixture->tokenInKeychain(m_id)));
    QVERIFY(!written.contains("client_secret\""));
    const auto *bar = m_view->findChild<ui::MessageBar *>(u"historyMessageBar"_s);
    QVERIFY(bar->isVisible());
    Q_EMIT dialog->fileSelected(u"/not/there/out.json"_s);
    QCOMPARE(bar->title(), u"The file could not be written."_s);
}

// A member that a server made up may hold one; the saved document keeps it to send it back.
void TestHistoryView::secretsOfAVendorAreMasked()
{
    auto version = *m_fixture->registrar->newestSnapshot(m_id);
    version.id = u"with-a-secret"_s;
    version.document = R"({"client_name": "Two", "x_acme": {"client_secret": "never-shown"}})"_ba;
    QVERIFY(m_fixture->inventory->transact(
        [&](inventory::InventoryWriter &writer) { writer.addSnapshot(version); }));
    m_fixture->edit(m_id, u"client_name"_s, "\"Five\""_ba); // announces it
    select({1});
    QVERIFY(!pane(u"diffOld"_s)->json().contains("never-shown"));
    QVERIFY(!pane(u"diffNew"_s)->json().contains("never-shown"));
    QVERIFY(pane(u"diffNew"_s)->json().contains("••••"));
    m_view->findChild<QToolButton *>(u"unifiedButton"_s)->click();
    QVERIFY(!pane(u"diffUnified"_s)->json().contains("never-shown"));
    QVERIFY(pane(u"diffUnified"_s)->json().contains("••••"));
    const QString fileName = m_fixture->folder.filePath(u"out.json"_s);
    button(u"exportVersionButton"_s)->click();
    auto *dialog = m_view->findChild<QFileDialog *>(u"exportDialog"_s);
    Q_EMIT dialog->fileSelected(fileName);
    dialog->close();
    QFile file(fileName);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("never-shown"));
}

void TestHistoryView::itFollowsTheClient()
{
    select({3});
    m_fixture->edit(m_id, u"client_name"_s, "\"Four\""_ba);
    QCOMPARE(names(), u"Zero|Zero"_s); // the same one is selected
    select({0});
    QCOMPARE(names(), u"Two|Four"_s);
    m_view->hide();
    (void)valueOf(m_fixture->send(m_id));
    m_view->show();
    QCOMPARE(list()->model()->index(0, ui::HistoryModel::What).data().toString(), u"Update"_s);
}

QTEST_MAIN(TestHistoryView)
#include "tst_historyview.moc"
