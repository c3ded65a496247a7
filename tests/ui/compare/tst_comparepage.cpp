// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <compare/comparemodel.h>
#include <compare/comparepage.h>
#include <diff/diffpane.h>
#include <diff/diffview.h>
#include <widgets/messagebar.h>

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;
using tests::valueOf;
using ui::ComparedSource;

class TestComparePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void nothingChosenIsSaid();
    void twoVersionsOfAClient();
    void aClientAndItsDraft();
    void aDraftThatIsNoJsonIsSaid();
    void twoClients();
    void aFileShowsNoSecret();
    void filesThatCannotBeRead_data();
    void filesThatCannotBeRead();
    void sidesAreSwapped();
    void clientsAreFoundByTyping();
    void itFollowsTheClient();
    void stepsThroughTheChanges();
    void sendsNothing();

private:
    [[nodiscard]] QString sentence() const
    {
        return m_page->findChild<QLabel *>(u"compareSentence"_s)->text();
    }
    [[nodiscard]] QByteArray text(const QString &pane) const
    {
        return m_page->findChild<ui::DiffPane *>(pane)->json();
    }
    [[nodiscard]] QString title(const QString &pane) const
    {
        return m_page->findChild<ui::DiffPane *>(pane)->accessibleName();
    }
    [[nodiscard]] ui::MessageBar *bar() const
    {
        return m_page->findChild<ui::MessageBar *>(u"compareMessageBar"_s);
    }
    [[nodiscard]] QTreeView *summary() const
    {
        return m_page->findChild<QTreeView *>(u"compareSummary"_s);
    }
    QString writeFile(const QByteArray &bytes)
    {
        QFile file(m_fixture->folder.filePath(u"client.json"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The test's file cannot be written");
        return file.fileName();
    }

    std::unique_ptr<RegistrarFixture> m_fixture;
    std::unique_ptr<ui::ComparePage> m_page;
    QString m_id;
};

void TestComparePage::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    m_id = m_fixture->registerClient();
    m_page = std::make_unique<ui::ComparePage>(*m_fixture->registrar);
    m_page->resize(1280, 800);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestComparePage::cleanup()
{
    m_page.reset();
}

void TestComparePage::nothingChosenIsSaid()
{
    QVERIFY(sentence().startsWith(u"Choose what to compare"));
    QVERIFY(!summary()->isVisible());
    m_page->setSources(ComparedSource::newestOf(m_id), {});
    QVERIFY(sentence().startsWith(u"Choose what to compare"));
    QVERIFY(!bar()->isVisible());
}

void TestComparePage::twoVersionsOfAClient()
{
    m_fixture->edit(m_id, u"client_name"_s, "\"Other\""_ba);
    m_fixture->edit(m_id, u"policy_uri"_s, "\"https://billing.example/p\""_ba);
    (void)valueOf(m_fixture->send(m_id));
    const auto versions = m_fixture->registrar->versions(m_id);
    m_page->setSources(ComparedSource::version(m_id, versions.back().id),
                       ComparedSource::newestOf(m_id));
    QVERIFY(summary()->isVisible());
    QVERIFY2(sentence().startsWith(u"2 members differ."), qPrintable(sentence()));
    QVERIFY(!text(u"diffOld"_s).contains("Other"));
    QVERIFY(text(u"diffNew"_s).contains("Other"));
    QVERIFY2(title(u"diffOld"_s).contains(u"Registration"), qPrintable(title(u"diffOld"_s)));
    QVERIFY2(title(u"diffNew"_s).startsWith(u"Other: Update"), qPrintable(title(u"diffNew"_s)));
    QCOMPARE(m_page->title(), u"Compare: Other"_s);
}

void TestComparePage::aClientAndItsDraft()
{
    m_fixture->edit(m_id, u"client_name"_s, "\"Other\""_ba);
    m_page->setSources(ComparedSource::newestOf(m_id), ComparedSource::draftOf(m_id));
    QVERIFY2(sentence().startsWith(u"1 member"), qPrintable(sentence()));
    QVERIFY(title(u"diffNew"_s).endsWith(u", draft"));
    QVERIFY(m_fixture->registrar->discardDraft(m_id));
    QVERIFY2(bar()->title().endsWith(u"” has no draft any more."), qPrintable(bar()->title()));
}

void TestComparePage::aDraftThatIsNoJsonIsSaid()
{
    QVERIFY(m_fixture->registrar->saveDraft(m_id, "{\n \"client_name\" 1}"_ba));
    m_page->setSources(ComparedSource::newestOf(m_id), ComparedSource::draftOf(m_id));
    QVERIFY(bar()->isVisible());
    QVERIFY2(bar()->text().startsWith(u"Line 2:"), qPrintable(bar()->text()));
    QVERIFY(!summary()->isVisible());
}

void TestComparePage::twoClients()
{
    const QString other = m_fixture->registerClient(
        R"({"client_name": "Second & last", "redirect_uris": ["https://second.example/cb"]})"_ba);
    m_page->setSources(ComparedSource::newestOf(m_id), ComparedSource::newestOf(other));
    QVERIFY(m_page->title().endsWith(u"Second & last"));
    const auto *model = qobject_cast<ui::CompareModel *>(summary()->model());
    QVERIFY(model->count(metadata::ChangeKind::Changed) > 0);
    QVERIFY(model->count(metadata::ChangeKind::Removed) > 0);
}

void TestComparePage::aFileShowsNoSecret()
{
    const QString name = writeFile(
        R"({"client_id": "a", "client_secret": "do-not-show", "registration_access_token": "nor-this"})"_ba);
    m_page->findChild<QPushButton *>(u"rightFileButton"_s)->click();
    auto *dialog = m_page->findChild<QFileDialog *>(u"compareFileDialog"_s);
    QVERIFY(dialog);
    Q_EMIT dialog->fileSelected(name);
    dialog->close();
    QCOMPARE(m_page->right(), ComparedSource::file(name));
    m_page->setSources(ComparedSource::newestOf(m_id), m_page->right());
    QVERIFY(summary()->isVisible());
    QCOMPARE(title(u"diffNew"_s), u"client.json"_s);
    QVERIFY(text(u"diffNew"_s).contains("\"client_secret\": \"••••••••\""));
    m_page->findChild<QToolButton *>(u"unifiedButton"_s)->click();
    QVERIFY(text(u"diffUnified"_s).contains("\"client_secret\": \"••••••••\""));
    for (const QString &pane : {u"diffOld"_s, u"diffNew"_s, u"diffUnified"_s})
        QVERIFY(!text(pane).contains("do-not-show") && !text(pane).contains("nor-this"));
    QCOMPARE(m_page->findChild<QComboBox *>(u"rightClientBox"_s)->currentText(), u"client.json"_s);
    QVERIFY(!m_page->findChild<QComboBox *>(u"rightVersionBox"_s)->isEnabled());
    QVERIFY(QFile::remove(name));
    QVERIFY(!m_fixture->isOnDisk("do-not-show"));
}

void TestComparePage::filesThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("title");
    QTest::newRow("broken") << "{,}"_ba << u"“client.json” cannot be read as JSON."_s;
    QTest::newRow("no object") << "[]"_ba << u"“client.json” holds no JSON object."_s;
    QTest::newRow("too large") << QByteArray(5 * 1024 * 1024 + 1, ' ')
                               << u"“client.json” is too large for a registration."_s;
}

void TestComparePage::filesThatCannotBeRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, title);
    m_page->setSources(ComparedSource::newestOf(m_id), ComparedSource::file(writeFile(bytes)));
    QVERIFY(bar()->isVisible());
    QCOMPARE(bar()->title(), title);
    QVERIFY(!summary()->isVisible());
    m_page->setSources(ComparedSource::newestOf(m_id), ComparedSource::file(u"/not/there"_s));
    QCOMPARE(bar()->title(), u"“there” cannot be opened."_s);
}

void TestComparePage::sidesAreSwapped()
{
    m_fixture->edit(m_id, u"client_name"_s, "\"Other\""_ba);
    m_page->setSources(ComparedSource::newestOf(m_id), ComparedSource::draftOf(m_id));
    m_page->findChild<QToolButton *>(u"swapButton"_s)->click();
    QCOMPARE(m_page->left(), ComparedSource::draftOf(m_id));
    QVERIFY(text(u"diffOld"_s).contains("Other"));
}

void TestComparePage::clientsAreFoundByTyping()
{
    const QString other = m_fixture->registerClient(
        R"({"client_name": "Warehouse", "redirect_uris": ["https://second.example/cb"]})"_ba);
    m_page->setSources(ComparedSource::newestOf(m_id), {});
    auto *box = m_page->findChild<QComboBox *>(u"rightClientBox"_s);
    box->setCurrentIndex(box->findText(u"Warehouse"_s, Qt::MatchStartsWith));
    Q_EMIT box->activated(box->currentIndex());
    QCOMPARE(m_page->right(), ComparedSource::newestOf(other));
    auto *versions = m_page->findChild<QComboBox *>(u"rightVersionBox"_s);
    QCOMPARE(versions->count(), 2); // the newest, whichever that is, and the one that is here
    box->lineEdit()->setText(u"no client"_s);
    Q_EMIT box->lineEdit()->editingFinished();
    QVERIFY(box->currentText().startsWith(u"Warehouse"));
}

void TestComparePage::itFollowsTheClient()
{
    m_page->setSources(
        ComparedSource::version(m_id, m_fixture->registrar->newestSnapshot(m_id)->id),
        ComparedSource::newestOf(m_id));
    QCOMPARE(sentence(), u"Both say the same."_s);
    m_fixture->edit(m_id, u"client_name"_s, "\"Other\""_ba);
    (void)valueOf(m_fixture->send(m_id));
    QVERIFY2(sentence().startsWith(u"1 member"), qPrintable(sentence()));
}

void TestComparePage::stepsThroughTheChanges()
{
    m_fixture->edit(m_id, u"client_name"_s, "\"Other\""_ba);
    m_fixture->edit(m_id, u"tos_uri"_s, "\"https://billing.example/tos\""_ba);
    m_page->setSources(ComparedSource::newestOf(m_id), ComparedSource::draftOf(m_id));
    const auto *where = m_page->findChild<QLabel *>(u"changeCountLabel"_s);
    m_page->goToChange(true);
    m_page->goToChange(true);
    QCOMPARE(where->text(), u"Change 2 of 2"_s);
    QCOMPARE(summary()->currentIndex().siblingAtColumn(0).data().toString(), u"tos_uri"_s);
    m_page->goToChange(false);
    QCOMPARE(where->text(), u"Change 1 of 2"_s);
}

void TestComparePage::sendsNothing()
{
    const int reads = m_fixture->requests("GET");
    twoVersionsOfAClient();
    QCOMPARE(m_fixture->requests("GET"), reads + 1); // the review's own
}

QTEST_MAIN(TestComparePage)
#include "tst_comparepage.moc"
