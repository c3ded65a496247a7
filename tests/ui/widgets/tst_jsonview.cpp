// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <widgets/colorroles.h>
#include <widgets/jsonview.h>

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace clientele::ui;

namespace {

QByteArray theDocument()
{
    return "{\n  \"client_name\": \"請求ポータル\",\n  \"scope\": \"openid\"\n}\n";
}

/// A view between two fields, as on a page.
struct Page
{
    QWidget window;
    QLineEdit *before = new QLineEdit(&window);
    JsonView *view = new JsonView(&window);
    QLineEdit *after = new QLineEdit(&window);

    Page()
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(before);
        layout->addWidget(view);
        layout->addWidget(after);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        view->setFocus();
        view->setJson(theDocument());
    }
};

} // namespace

class TestJsonView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheText();
    void replacingIsOneStep();
    void bytesBecomeCharacters();
    void windowKeysReachTheWindow_data();
    void windowKeysReachTheWindow();
    void undoWorksWithoutAWindowAction();
    void enterAndDeleteStay();
    void tabIsTextUntilCtrlM();
    void escapeLetsOneTabLeave();
    void readOnlyNeverKeepsTab();
    void followsThePalette();
};

void TestJsonView::keepsTheText()
{
    JsonView view;
    view.setJson(theDocument());
    QCOMPARE(view.json(), theDocument());
    QVERIFY(!view.isUndoAvailable());
    view.setReadOnly(true);
    view.setJson("{}");
    QCOMPARE(view.json(), "{}"_ba);
    QVERIFY(view.isReadOnly());
}

void TestJsonView::replacingIsOneStep()
{
    JsonView view;
    view.setJson(theDocument());
    view.setCursorPosition(2, 4);
    const QByteArray other = "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3\n}\n";
    view.replaceJson(other);
    QCOMPARE(view.json(), other);
    int line = 0;
    int column = 0;
    view.getCursorPosition(&line, &column);
    QCOMPARE(std::pair(line, column), std::pair(2, 4));
    view.undo();
    QCOMPARE(view.json(), theDocument());
}

void TestJsonView::bytesBecomeCharacters()
{
    JsonView view;
    view.setJson(theDocument());
    int line = 0;
    int column = 0;
    view.positionOf(theDocument().indexOf("\",\n  \"scope"), &line, &column);
    QCOMPARE(std::pair(line, column), std::pair(1, 24)); // six characters of three bytes
    view.positionOf(theDocument().size() + 1000, &line, &column);
    QCOMPARE(std::pair(line, column), std::pair(4, 0));
}

void TestJsonView::windowKeysReachTheWindow_data()
{
    QTest::addColumn<QKeySequence>("keys");
    for (const char *keys :
         {"Ctrl+Z", "Ctrl+D", "Ctrl+/", "Ctrl+Shift+T", "Ctrl++", "Ctrl+-", "Ctrl+0", "Ctrl+Return",
          "Ctrl+S", "Ctrl+E", "Ctrl+F", "Ctrl+K", "Ctrl+W", "F5", "F7", "F8"})
        QTest::newRow(keys) << QKeySequence(QLatin1String(keys));
}

void TestJsonView::windowKeysReachTheWindow()
{
    QFETCH(QKeySequence, keys);
    Page page;
    QAction action;
    action.setShortcut(keys);
    page.window.addAction(&action);
    QSignalSpy triggered(&action, &QAction::triggered);
    QTest::keySequence(page.view, keys);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(page.view->json(), theDocument());
}

void TestJsonView::undoWorksWithoutAWindowAction()
{
    Page page;
    page.view->setCursorPosition(3, 0);
    QTest::keyClicks(page.view, u"x"_s);
    QVERIFY(page.view->json() != theDocument());
    QTest::keySequence(page.view, QKeySequence(QKeySequence::Undo));
    QCOMPARE(page.view->json(), theDocument());
}

void TestJsonView::enterAndDeleteStay()
{
    Page page;
    page.view->setJson("{}");
    QTest::keyClick(page.view, Qt::Key_Delete);
    QTest::keyClick(page.view, Qt::Key_Return);
    QCOMPARE(page.view->json(), "\n}"_ba);
}

void TestJsonView::tabIsTextUntilCtrlM()
{
    Page page;
    QSignalSpy changed(page.view, &JsonView::tabLeavesChanged);
    QTest::keyClick(page.view, Qt::Key_Tab);
    QVERIFY(page.view->hasFocus());
    QVERIFY(page.view->json() != theDocument());

    QTest::keyClick(page.view, Qt::Key_M, Qt::ControlModifier);
    QCOMPARE(changed.size(), 1);
    QVERIFY(page.view->tabLeaves());
    QTest::keyClick(page.view, Qt::Key_Tab);
    QVERIFY(page.after->hasFocus());

    page.view->setFocus();
    QTest::keyClick(page.view, Qt::Key_M, Qt::ControlModifier);
    QTest::keyClick(page.view, Qt::Key_Tab);
    QVERIFY(page.view->hasFocus());
}

void TestJsonView::escapeLetsOneTabLeave()
{
    Page page;
    QTest::keyClick(page.view, Qt::Key_Escape);
    QTest::keyClick(page.view, Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(page.before->hasFocus());
    QCOMPARE(page.view->json(), theDocument());

    page.view->setFocus();
    QTest::keyClick(page.view, Qt::Key_Escape);
    QTest::keyClick(page.view, Qt::Key_Down);
    QTest::keyClick(page.view, Qt::Key_Tab);
    QVERIFY(page.view->hasFocus());
}

void TestJsonView::readOnlyNeverKeepsTab()
{
    Page page;
    page.view->setReadOnly(true);
    QTest::keyClick(page.view, Qt::Key_Tab);
    QVERIFY(page.after->hasFocus());
}

void TestJsonView::followsThePalette()
{
    JsonView view;
    view.setJson(theDocument());
    view.setReadOnly(true);
    view.resize(400, 200);
    const auto pictures = [&view](const QPalette &palette) {
        view.setPalette(palette);
        return view.grab().toImage();
    };
    const QImage dark = pictures(darkPalette());
    const QPoint inText(dark.width() - 30, dark.height() - 30);
    QCOMPARE(dark.pixelColor(inText).name(), darkPalette().color(QPalette::Base).name());
    QCOMPARE(dark.pixelColor(4, dark.height() - 30).name(),
             darkPalette().color(QPalette::Window).name());
    QCOMPARE(view.lexer()->color(QsciLexerJSON::Property),
             roleColor(ColorRole::Info, darkPalette()));
    const QImage light = pictures(QPalette(QColor(0xef, 0xef, 0xef)));
    QVERIFY(light.pixelColor(inText).lightness() > 200);
}

QTEST_MAIN(TestJsonView)
#include "tst_jsonview.moc"
