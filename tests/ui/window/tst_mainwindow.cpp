// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>
#include <core/registrar/sabotage.h>

#include <widgets/jsonview.h>
#include <widgets/messagebar.h>
#include <window/commandtable.h>
#include <window/mainwindow.h>
#include <window/uisettings.h>

#include <QAction>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace clientele;
using practice::Fault;
using tests::RegistrarFixture;

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void keysAreUnique();
    void mnemonicsAreUniqueInTheirMenu();
    void startsWithTheWaysToBegin();
    void listsSearchesAndOpens();
    void findsInTheDocument();
    void documentsAreShownAsChosen();
    void tabsComeBack();
    void followsAnotherConsole();
    void aRemovedClientLeavesTheList();
    void whatWasJustTypedIsKept_data();
    void whatWasJustTypedIsKept();
    void lockedKeychainIsSaidAndUnlocked();
    void waitingTokenIsSaid();
    void quitWaitsForAnAnswer();
    void quitWaitsForATokenThatIsSavedNowhere();
    void whatTheServerRefusesIsOffUntilForgotten();
    void fitsSmallScreens();

private:
    void open();
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }

    std::unique_ptr<RegistrarFixture> m_fixture;
    std::unique_ptr<ui::UiSettings> m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    m_settings = std::make_unique<ui::UiSettings>(m_fixture->folder.filePath(u"clientele.ini"_s));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_settings.reset();
    m_fixture.reset();
}

void TestMainWindow::open()
{
    m_window = std::make_unique<ui::MainWindow>(*m_fixture->registrar, *m_settings);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::keysAreUnique()
{
    QSet<QString> seen;
    for (const ui::CommandRow &row : ui::commandTable()) {
        for (const QKeySequence &key : row.shortcuts) {
            const QString text = key.toString();
            QVERIFY2(!seen.contains(text), qPrintable(row.text + u' ' + text));
            seen.insert(text);
        }
    }
    QVERIFY(seen.contains(u"Ctrl+Shift+Return"_s));
}

void TestMainWindow::mnemonicsAreUniqueInTheirMenu()
{
    QSet<QString> seen;
    for (const ui::CommandRow &row : ui::commandTable()) {
        const qsizetype place = row.text.indexOf(u'&');
        QVERIFY2(place >= 0, qPrintable(row.text));
        const QString mnemonic = QString::number(int(row.menu)) + row.text.at(place + 1).toUpper();
        QVERIFY2(!seen.contains(mnemonic), qPrintable(row.text));
        seen.insert(mnemonic);
    }
}

void TestMainWindow::startsWithTheWaysToBegin()
{
    open();
    QVERIFY(find<QWidget>(u"practiceCard"_s)->isVisible());
    QVERIFY(!find<QWidget>(u"clientsView"_s)->isVisible());
    QSignalSpy practice(m_window.get(), &ui::MainWindow::practiceRequested);
    QTest::mouseClick(find<QWidget>(u"practiceCard"_s), Qt::LeftButton);
    QCOMPARE(practice.count(), 1);
    (void)m_fixture->registerClient();
    QTRY_VERIFY(find<QWidget>(u"clientsView"_s)->isVisible());
}

void TestMainWindow::listsSearchesAndOpens()
{
    (void)m_fixture->registerClient();
    (void)m_fixture->registerClient(
        R"({"client_name": "請求ポータル", "redirect_uris": ["https://a.example/cb"]})"_ba);
    open();
    auto *list = find<QTreeView>(u"clientsView"_s);
    QCOMPARE(list->model()->rowCount(), 2);
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
    auto *search = find<QLineEdit>(u"searchEdit"_s);
    QTRY_VERIFY(search->hasFocus());
    search->setText(u"請求"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(find<QTabWidget>(u"clientTabs"_s)->count(), 2);
    QVERIFY(m_window->windowTitle().contains(u"請求ポータル"));
    QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(find<QTabWidget>(u"clientTabs"_s)->count(), 1);
    QCOMPARE(m_fixture->requests("GET"), 0); // nothing is asked by looking
}

// The same key searches where the user is.
void TestMainWindow::findsInTheDocument()
{
    (void)m_fixture->registerClient();
    open();
    QVERIFY(!find<QAction>(u"replaceAction"_s)->isEnabled());
    auto *list = find<QTreeView>(u"clientsView"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    auto *editor = find<ui::JsonView>(u"jsonEditor"_s);
    QTRY_VERIFY(editor->hasFocus());
    QTest::keyClick(editor, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(find<QWidget>(u"findEdit"_s)->hasFocus());
    QTest::keyClicks(find<QWidget>(u"findEdit"_s), u"https"_s);
    QVERIFY(editor->hasSelectedText());
    QTest::keyClick(find<QWidget>(u"findEdit"_s), Qt::Key_Escape);
    QTRY_VERIFY(editor->hasFocus());
    editor->setCursorPosition(0, 0);
    QTest::keyClick(editor, Qt::Key_F3);
    QCOMPARE(editor->selectedText(), u"https"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    QVERIFY(!find<QWidget>(u"findBar"_s)->isVisible());
    QTest::keyClick(editor, Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY(find<QWidget>(u"replaceEdit"_s)->isVisible());
    QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(find<QWidget>(u"searchEdit"_s)->hasFocus());
}

void TestMainWindow::documentsAreShownAsChosen()
{
    (void)m_fixture->registerClient();
    open();
    auto *list = find<QTreeView>(u"clientsView"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    QVERIFY(find<QAction>(u"splitModeAction"_s)->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(!find<QWidget>(u"jsonEditor"_s)->isVisible());
    QVERIFY(find<QAction>(u"formModeAction"_s)->isChecked());
    QTest::keyClick(m_window.get(), Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(find<QWidget>(u"jsonEditor"_s)->isVisible());
    QVERIFY(m_window->close());
    open();
    m_window->restoreTabs();
    auto *tabs = find<QTabWidget>(u"clientTabs"_s);
    tabs->setCurrentIndex(1);
    QTest::keyClick(m_window.get(), Qt::Key_2, Qt::ControlModifier);
    QVERIFY(find<QAction>(u"jsonModeAction"_s)->isChecked());
    QVERIFY(find<QWidget>(u"jsonEditor"_s)->hasFocus());
}

void TestMainWindow::tabsComeBack()
{
    (void)m_fixture->registerClient();
    open();
    auto *list = find<QTreeView>(u"clientsView"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(m_window->close());
    open();
    m_window->restoreTabs();
    QCOMPARE(find<QTabWidget>(u"clientTabs"_s)->count(), 2);
    QCOMPARE(find<QTabWidget>(u"clientTabs"_s)->currentIndex(), 0);
}

void TestMainWindow::followsAnotherConsole()
{
    const QString gone = m_fixture->registerClient();
    const QString renamed = m_fixture->registerClient();
    open();
    auto *list = find<QTreeView>(u"clientsView"_s);
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        find<QTabWidget>(u"clientTabs"_s)->setCurrentIndex(0);
        list->setCurrentIndex(list->model()->index(row, 0));
        QTest::keyClick(list, Qt::Key_Return);
    }
    auto *tabs = find<QTabWidget>(u"clientTabs"_s);
    QCOMPARE(tabs->count(), 3);
    const auto elsewhere = inventory::Inventory::open(m_fixture->inventory->fileName());
    QVERIFY(elsewhere);
    QVERIFY((*elsewhere)->transact([&](inventory::InventoryWriter &writer) {
        auto client = writer.read().client(renamed).value();
        client.name = u"Renamed Elsewhere"_s;
        writer.saveClient(client);
        writer.removeClient(gone);
    }));
    QEvent activation(QEvent::WindowActivate);
    QApplication::sendEvent(m_window.get(), &activation);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(tabs->count(), 2);
    QCOMPARE(tabs->tabText(1), u"Renamed Elsewhere"_s);
}

void TestMainWindow::aRemovedClientLeavesTheList()
{
    const QString gone = m_fixture->registerClient();
    (void)m_fixture->registerClient();
    open();
    auto *list = find<QTreeView>(u"clientsView"_s);
    QCOMPARE(list->model()->rowCount(), 2);
    QVERIFY(QCoro::waitFor(m_fixture->registrar->removeHere(gone)));
    QTRY_COMPARE(list->model()->rowCount(), 1);
}

void TestMainWindow::whatWasJustTypedIsKept_data()
{
    QTest::addColumn<bool>("closesTab"); // else the whole window goes
    QTest::newRow("tab") << true;
    QTest::newRow("window") << false;
}

void TestMainWindow::whatWasJustTypedIsKept()
{
    QFETCH(bool, closesTab);
    const QString id = m_fixture->registerClient();
    open();
    auto *list = find<QTreeView>(u"clientsView"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    QTest::keyClick(m_window.get(), Qt::Key_E, Qt::ControlModifier);
    auto *editor = find<ui::JsonView>(u"jsonEditor"_s);
    editor->replaceJson(editor->json().replace("\"openid", "\"now openid"));
    if (closesTab)
        QTest::keyClick(m_window.get(), Qt::Key_W, Qt::ControlModifier);
    else
        m_window.reset();
    QTRY_VERIFY(m_fixture->registrar->draft(id));
    QVERIFY(m_fixture->registrar->draft(id)->text.contains("\"now openid"));
}

void TestMainWindow::lockedKeychainIsSaidAndUnlocked()
{
    (void)m_fixture->registerClient();
    open();
    m_fixture->keychain.setState(secrets::KeychainState::Locked);
    QCoro::waitFor(m_fixture->registrar->checkKeychain());
    auto *bar = find<ui::MessageBar>(u"messageBar"_s);
    QVERIFY(bar->isVisible());
    QCOMPARE(bar->title(), u"The keychain is locked."_s);
    QTest::mouseClick(find<QPushButton>(u"unlockButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!bar->isVisible());
}

void TestMainWindow::waitingTokenIsSaid()
{
    const QString id = m_fixture->registerClient();
    open();
    m_fixture->edit(id, u"client_name"_s, "\"Other\""_ba);
    const auto plan = QCoro::waitFor(m_fixture->registrar->plan(id));
    m_fixture->keychain.failNext(tests::FaultyKeychain::Operation::Write,
                                 secrets::KeychainProblem::Kind::Denied);
    QVERIFY(QCoro::waitFor(m_fixture->registrar->apply(*plan)));
    auto *bar = find<ui::MessageBar>(u"messageBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QCOMPARE(bar->title(), u"A new token is waiting for the keychain."_s);
    QTest::mouseClick(find<QPushButton>(u"tryAgainButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!bar->isVisible());
    QCOMPARE(inventory::stateOf(m_fixture->client(id)), inventory::ClientState::InSync);
}

void TestMainWindow::quitWaitsForAnAnswer()
{
    const QString id = m_fixture->registerClient();
    open();
    m_fixture->server->arm("DELETE", Fault::fromName(u"stall"_s).value());
    auto removal = m_fixture->registrar->remove(id);
    QTRY_COMPARE(m_fixture->requests("DELETE"), 1);
    QVERIFY(!m_window->close());
    auto *wait = find<QPushButton>(u"waitButton"_s);
    QVERIFY(wait && wait->isDefault());
    QTest::mouseClick(find<QPushButton>(u"quitNowButton"_s), Qt::LeftButton);
    QTRY_VERIFY(!m_window->isVisible());
    m_window.reset();
    m_fixture->restart();
    QCOMPARE(inventory::stateOf(m_fixture->client(id)), inventory::ClientState::OutcomeUnknown);
}

void TestMainWindow::quitWaitsForATokenThatIsSavedNowhere()
{
    const QString id = m_fixture->registerClient();
    open();
    m_fixture->edit(id, u"client_name"_s, "\"Other\""_ba);
    const auto plan = QCoro::waitFor(m_fixture->registrar->plan(id));
    const tests::FullDisk full(*m_fixture->inventory);
    m_fixture->keychain.failAlways(tests::FaultyKeychain::Operation::Write,
                                   secrets::KeychainProblem::Kind::Denied);
    (void)QCoro::waitFor(m_fixture->registrar->apply(*plan));
    QCOMPARE(m_fixture->registrar->heldTokens().size(), std::size_t(1));
    auto *dialog = find<QWidget>(u"heldTokenDialog"_s);
    QTRY_VERIFY(dialog && dialog->isVisible());
    QVERIFY(!m_window->close());
    QVERIFY(m_window->isVisible());
    QCOMPARE(m_window->findChildren<QWidget *>(u"heldTokenDialog"_s).size(), 1);
    find<QPushButton>(u"loseHeldTokenButton"_s)->click();
    QTRY_VERIFY(!m_window->isVisible());
}

// S42
void TestMainWindow::whatTheServerRefusesIsOffUntilForgotten()
{
    const QString id = m_fixture->registerClient();
    open();
    auto *list = find<QTreeView>(u"clientsView"_s);
    list->setCurrentIndex(list->model()->index(0, 0));
    const auto *deletion = find<QAction>(u"deleteAction"_s);
    QVERIFY(deletion->isEnabled());
    m_fixture->server->arm("DELETE", *Fault::fromName(u"status-405"_s));
    QVERIFY(!QCoro::waitFor(m_fixture->registrar->remove(id)));
    QVERIFY(!deletion->isEnabled());
    QVERIFY(deletion->toolTip().contains(u"did not allow deleting"));
    QVERIFY(deletion->statusTip().contains(u"Learned"));
    QVERIFY(find<QAction>(u"readAction"_s)->isEnabled());
    QVERIFY(m_fixture->registrar->forgetHabit(m_fixture->client(id).serverId,
                                              inventory::HabitRecord::Habit::RefusesDelete));
    QVERIFY(deletion->isEnabled());
    QVERIFY(!deletion->toolTip().contains(u"did not allow"));
}

void TestMainWindow::fitsSmallScreens()
{
    (void)m_fixture->registerClient();
    open();
    QVERIFY2(m_window->minimumSizeHint().width() <= 960,
             qPrintable(QString::number(m_window->minimumSizeHint().width())));
    QVERIFY2(m_window->minimumSizeHint().height() <= 600,
             qPrintable(QString::number(m_window->minimumSizeHint().height())));
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
