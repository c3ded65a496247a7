// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <document/findbar.h>
#include <document/jsoneditor.h>
#include <document/jsonpane.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace clientele;

namespace {

constexpr QByteArrayView Text = "{\n  \"client_name\": \"請求\",\n"
                                "  \"redirect_uris\": [\n    \"http://a.example/cb\",\n"
                                "    \"http://b.example/cb\",\n    \"HTTP://c.example/cb\"\n  ]\n}";

} // namespace

class TestFindBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void findsWhileTyping();
    void goesRoundInBothDirections();
    void togglesNarrow();
    void saysWhatIsWrong();
    void startsWithTheSelection();
    void replacesOneByOne();
    void replacesAllAsOneStep();
    void escapeGivesTheFocusBack();
    void followsTheText();
    void aReadOnlyTextIsNotReplaced();

private:
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_pane->findChild<Widget *>(name);
    }
    [[nodiscard]] ui::JsonEditor *editor() const { return m_pane->editor(); }
    [[nodiscard]] QString words() const { return find<QLabel>(u"findCount"_s)->text(); }
    void type(const QString &text) const { QTest::keyClicks(find<QLineEdit>(u"findEdit"_s), text); }

    std::unique_ptr<ui::JsonPane> m_pane;
};

void TestFindBar::init()
{
    m_pane = std::make_unique<ui::JsonPane>();
    m_pane->resize(600, 400);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowActive(m_pane.get()));
    editor()->setJson(Text.toByteArray());
    editor()->setFocus();
}

void TestFindBar::cleanup()
{
    m_pane.reset();
}

void TestFindBar::findsWhileTyping()
{
    m_pane->findBar()->open(false);
    QVERIFY(find<QLineEdit>(u"findEdit"_s)->hasFocus());
    QVERIFY(!find<QWidget>(u"replaceEdit"_s)->isVisible());
    type(u"http"_s);
    QCOMPARE(words(), u"1 of 3"_s);
    QCOMPARE(editor()->selectedText(), u"http"_s);
    QVERIFY(find<QLineEdit>(u"findEdit"_s)->hasFocus());
    type(u"://b"_s);
    QCOMPARE(words(), u"1 of 1"_s);
    QCOMPARE(editor()->selectedText(), u"http://b"_s);
}

void TestFindBar::goesRoundInBothDirections()
{
    m_pane->findBar()->open(false);
    type(u"http"_s);
    for (const QString &place : {u"2 of 3"_s, u"3 of 3"_s, u"1 of 3"_s}) {
        QTest::keyClick(find<QWidget>(u"findEdit"_s), Qt::Key_Return);
        QCOMPARE(words(), place);
    }
    for (const QString &place : {u"3 of 3"_s, u"2 of 3"_s}) {
        QTest::keyClick(find<QWidget>(u"findEdit"_s), Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(words(), place);
    }
    editor()->setCursorPosition(0, 0);
    QVERIFY(words().startsWith(u"3 match"));
    m_pane->findBar()->goToNext(false);
    QCOMPARE(words(), u"3 of 3"_s);
}

void TestFindBar::togglesNarrow()
{
    m_pane->findBar()->open(false);
    type(u"HTTP"_s);
    QCOMPARE(words(), u"1 of 3"_s);
    find<QToolButton>(u"findCaseButton"_s)->click();
    QCOMPARE(words(), u"1 of 1"_s);
    find<QToolButton>(u"findCaseButton"_s)->click();
    find<QLineEdit>(u"findEdit"_s)->clear();
    type(u"redirect"_s);
    find<QToolButton>(u"findWordsButton"_s)->click();
    QCOMPARE(words(), u"Nothing found"_s);
    find<QToolButton>(u"findWordsButton"_s)->click();
    find<QToolButton>(u"findExpressionButton"_s)->click();
    find<QLineEdit>(u"findEdit"_s)->selectAll();
    type(u"[bc]\\.example"_s);
    QCOMPARE(words(), u"1 of 2"_s);
}

void TestFindBar::saysWhatIsWrong()
{
    m_pane->findBar()->open(true);
    type(u"(nowhere"_s);
    QCOMPARE(words(), u"Nothing found"_s);
    QVERIFY(!find<QPushButton>(u"replaceAllButton"_s)->isEnabled());
    find<QToolButton>(u"findExpressionButton"_s)->click();
    QCOMPARE(words(), u"Not an expression yet"_s);
    QVERIFY(!find<QLabel>(u"findCount"_s)->toolTip().isEmpty());
}

void TestFindBar::startsWithTheSelection()
{
    editor()->setSelection(1, 3, 1, 9);
    m_pane->findBar()->open(false);
    QCOMPARE(find<QLineEdit>(u"findEdit"_s)->text(), u"client"_s);
    QCOMPARE(words(), u"1 of 1"_s);
}

void TestFindBar::replacesOneByOne()
{
    m_pane->findBar()->open(true);
    type(u"http:"_s);
    find<QLineEdit>(u"replaceEdit"_s)->setFocus();
    QTest::keyClicks(find<QWidget>(u"replaceEdit"_s), u"https:"_s);
    QTest::keyClick(find<QWidget>(u"replaceEdit"_s), Qt::Key_Return);
    QCOMPARE(editor()->json(), Text.toByteArray().replace("http://a", "https://a"));
    QCOMPARE(words(), u"1 of 2"_s);
    QCOMPARE(editor()->selectedText(), u"http:"_s);
    editor()->undo();
    QCOMPARE(editor()->json(), Text.toByteArray());
}

void TestFindBar::replacesAllAsOneStep()
{
    m_pane->findBar()->open(true);
    type(u"http:"_s);
    QTest::keyClicks(find<QWidget>(u"replaceEdit"_s), u"https:"_s);
    QTest::mouseClick(find<QWidget>(u"replaceAllButton"_s), Qt::LeftButton);
    QCOMPARE(editor()->json(),
             Text.toByteArray().replace("http:", "https:").replace("HTTP:", "https:"));
    QCOMPARE(words(), u"3 replaced"_s);
    editor()->undo();
    QCOMPARE(editor()->json(), Text.toByteArray());
    QVERIFY(!editor()->isUndoAvailable());
}

void TestFindBar::escapeGivesTheFocusBack()
{
    m_pane->findBar()->open(false);
    QTest::keyClick(find<QWidget>(u"findEdit"_s), Qt::Key_Escape);
    QVERIFY(!m_pane->findBar()->isVisible());
    QVERIFY(editor()->hasFocus());
    m_pane->findBar()->open(false);
    editor()->setFocus();
    QTest::keyClick(editor(), Qt::Key_Escape);
    QVERIFY(!m_pane->findBar()->isVisible());
}

void TestFindBar::followsTheText()
{
    m_pane->findBar()->open(false);
    type(u"http"_s);
    editor()->setJson("{}");
    QCOMPARE(words(), u"Nothing found"_s);
}

void TestFindBar::aReadOnlyTextIsNotReplaced()
{
    editor()->setReadOnly(true);
    m_pane->findBar()->open(true);
    type(u"http"_s);
    QCOMPARE(words(), u"1 of 3"_s);
    QVERIFY(!find<QWidget>(u"replaceAllButton"_s)->isVisible());
}

QTEST_MAIN(TestFindBar)
#include "tst_findbar.moc"
