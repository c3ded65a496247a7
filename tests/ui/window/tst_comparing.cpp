// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <compare/comparepage.h>
#include <document/jsoneditor.h>
#include <window/mainwindow.h>
#include <window/uisettings.h>

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;
using tests::valueOf;
using ui::ComparedSource;

class TestComparing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void twoSelectedClients();
    void severalSelectedAreNoOne();
    void aClientWithItsVersionBefore();
    void aComparisonIsNoClient();
    void historyOpensByItsKey();
    void aDiscardedDraftCanBeUndoneInItsPlace();

private:
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }
    [[nodiscard]] QAction *action(const QString &name) const
    {
        return m_window->findChild<QAction *>(name);
    }
    [[nodiscard]] QTabWidget *tabs() const { return find<QTabWidget>(u"clientTabs"_s); }
    [[nodiscard]] ui::ComparePage *page() const
    {
        return qobject_cast<ui::ComparePage *>(tabs()->currentWidget());
    }
    void selectAll() const { find<QTreeView>(u"clientsView"_s)->selectAll(); }

    std::unique_ptr<RegistrarFixture> m_fixture;
    std::unique_ptr<ui::UiSettings> m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
    QString m_first;
    QString m_second;
};

void TestComparing::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    m_first = m_fixture->registerClient(
        R"({"client_name": "A & B", "redirect_uris": ["https://a.example/cb"]})"_ba);
    m_second = m_fixture->registerClient(
        R"({"client_name": "Zebra", "redirect_uris": ["https://z.example/cb"]})"_ba);
    m_settings = std::make_unique<ui::UiSettings>(m_fixture->folder.filePath(u"clientele.ini"_s));
    m_window = std::make_unique<ui::MainWindow>(*m_fixture->registrar, *m_settings);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestComparing::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_fixture.reset();
}

void TestComparing::twoSelectedClients()
{
    selectAll();
    QVERIFY(action(u"compareClientAction"_s)->isEnabled());
    action(u"compareClientAction"_s)->trigger();
    QVERIFY(page());
    QCOMPARE(page()->left(), ComparedSource::newestOf(m_first));
    QCOMPARE(page()->right(), ComparedSource::newestOf(m_second));
    QCOMPARE(tabs()->tabText(tabs()->currentIndex()), u"Compare: A && B – Zebra"_s);
    QCOMPARE(m_window->windowTitle(), u"Compare: A & B – Zebra – Clientele"_s);
    QVERIFY(action(u"nextChangeAction"_s)->isEnabled());
    const auto *where = page()->findChild<QLabel *>(u"changeCountLabel"_s);
    const QString first = where->text(); // the selected member's
    QTest::keyClick(m_window.get(), Qt::Key_F7);
    QVERIFY(where->text() != first);
    QTest::keyClick(m_window.get(), Qt::Key_F7, Qt::ShiftModifier);
    QCOMPARE(where->text(), first);
}

void TestComparing::severalSelectedAreNoOne()
{
    const auto isEnabled = [this](const QString &name) { return action(name)->isEnabled(); };
    QVERIFY(isEnabled(u"deleteAction"_s));
    QVERIFY(find<QWidget>(u"previewPane"_s)->isVisible());
    selectAll();
    for (const QString &name : {u"deleteAction"_s, u"readAction"_s, u"editAction"_s,
                                u"removeAction"_s, u"copyClientIdAction"_s})
        QVERIFY2(!isEnabled(name), qPrintable(name));
    QVERIFY(!find<QWidget>(u"previewPane"_s)->isVisible());
    auto *list = find<QTreeView>(u"clientsView"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    QVERIFY(isEnabled(u"deleteAction"_s));
    QVERIFY(find<QWidget>(u"previewPane"_s)->isVisible());
}

void TestComparing::aClientWithItsVersionBefore()
{
    m_fixture->edit(m_first, u"client_name"_s, "\"Other\""_ba);
    (void)valueOf(m_fixture->send(m_first));
    auto *list = find<QTreeView>(u"clientsView"_s);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    action(u"compareClientAction"_s)->trigger();
    QVERIFY(page());
    const auto versions = m_fixture->registrar->versions(m_first);
    QCOMPARE(page()->left(), ComparedSource::version(m_first, versions.back().id));
    QCOMPARE(page()->right(), ComparedSource::newestOf(m_first));
}

void TestComparing::aComparisonIsNoClient()
{
    action(u"compareAction"_s)->trigger();
    QVERIFY(page());
    for (const QString &name : {u"deleteAction"_s, u"readAction"_s, u"compareClientAction"_s})
        QVERIFY2(!action(name)->isEnabled(), qPrintable(name));
    QVERIFY(action(u"compareAction"_s)->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(tabs()->count(), 1);
}

void TestComparing::historyOpensByItsKey()
{
    QTest::keyClick(m_window.get(), Qt::Key_4, Qt::ControlModifier);
    auto *history = find<QTreeView>(u"historyList"_s);
    QVERIFY(history);
    QTRY_VERIFY(history->isVisible()); // it is built when it is first shown
    QVERIFY(action(u"nextChangeAction"_s)->isEnabled());
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier);
    QVERIFY(!history->isVisible());
    QVERIFY(!action(u"nextChangeAction"_s)->isEnabled());
}

void TestComparing::aDiscardedDraftCanBeUndoneInItsPlace()
{
    m_fixture->edit(m_first, u"client_name"_s, "\"Other\""_ba);
    auto *list = find<QTreeView>(u"clientsView"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    auto *editor = find<ui::JsonEditor>(u"jsonEditor"_s);
    // Typed within the last pause.
    editor->replaceJson(editor->json().replace("Other", "Newest"));
    action(u"discardAction"_s)->trigger();
    QVERIFY(!m_fixture->registrar->draft(m_first));
    const auto earlier = m_fixture->registrar->earlierDrafts(m_first);
    QCOMPARE(earlier.size(), 1U);
    QVERIFY(earlier.front().text.contains("Newest"));
    auto *undo = find<QPushButton>(u"undoDiscardButton"_s);
    QVERIFY(undo->isVisible());
    QCOMPARE(find<QLabel>(u"draftText"_s)->text(), u"Draft discarded."_s);
    undo->click();
    QVERIFY(m_fixture->registrar->draft(m_first)->text.contains("Newest"));
    QVERIFY(m_fixture->registrar->earlierDrafts(m_first).empty());
}

QTEST_MAIN(TestComparing)
#include "tst_comparing.moc"
