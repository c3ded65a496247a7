// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <core/registrar/registrarfixture.h>

#include <form/fieldeditor.h>
#include <widgets/jsonview.h>
#include <window/mainwindow.h>
#include <window/uisettings.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeView>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace clientele;
using tests::RegistrarFixture;

/// From the start to a sent update without the mouse: keys go to the window, as from a keyboard.
class TestKeyboard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void fromSearchToSent();
    void oneHistoryForFormAndText();
    void tabLeavesTheEditor();
    void undoWorksOnEachFieldOfTheForm();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    template<typename Widget>
    [[nodiscard]] Widget *find(const QString &name) const
    {
        return m_window->findChild<Widget *>(name);
    }
    [[nodiscard]] ui::JsonView *editor() const { return find<ui::JsonView>(u"jsonEditor"_s); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(m_window->windowHandle(), key, modifiers);
    }
    void type(const QString &text) const
    {
        for (const QChar character : text)
            QTest::keyClick(m_window->windowHandle(), character.toLatin1());
    }
    /// Whether the focus is on a part of it that can be seen.
    [[nodiscard]] bool isFocusIn(const QString &name) const
    {
        const auto *page = find<QWidget>(name);
        const QWidget *focus = QApplication::focusWidget();
        return page && focus && focus->isVisible() && (page == focus || page->isAncestorOf(focus));
    }
    /// By Tab, as often as it takes.
    void tabInto(const QString &name) const
    {
        for (int tab = 0; tab < 60 && !isFocusIn(name); ++tab)
            press(Qt::Key_Tab);
        QVERIFY2(isFocusIn(name), qPrintable(name));
    }
    void openDocument()
    {
        press(Qt::Key_E, Qt::ControlModifier);
        QVERIFY(isFocusIn(u"jsonEditor"_s));
    }
    /// Puts text in place of what is found.
    void replaceFound(const QString &found, const QString &text) const
    {
        press(Qt::Key_F, Qt::ControlModifier);
        type(found);
        press(Qt::Key_Escape);
        QVERIFY(isFocusIn(u"jsonEditor"_s));
        QCOMPARE(editor()->selectedText(), found);
        type(text);
    }

    std::unique_ptr<RegistrarFixture> m_fixture;
    QString m_id;
    std::unique_ptr<ui::UiSettings> m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
    int m_mouseEvents = 0;
};

void TestKeyboard::init()
{
    m_fixture = std::make_unique<RegistrarFixture>();
    (void)m_fixture->registerClient(
        R"({"client_name": "Another", "redirect_uris": ["https://a.example/cb"]})"_ba);
    m_id = m_fixture->registerClient(R"({"client_name": "Ledger", "scope": "openid",
        "redirect_uris": ["https://ledger.example/cb"]})"_ba);
    m_settings = std::make_unique<ui::UiSettings>(m_fixture->folder.filePath(u"clientele.ini"_s));
    m_window = std::make_unique<ui::MainWindow>(*m_fixture->registrar, *m_settings);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_mouseEvents = 0;
    qApp->installEventFilter(this);
    // The start is in the list, not in the search field.
    QVERIFY(isFocusIn(u"clientsView"_s));
    press(Qt::Key_F, Qt::ControlModifier);
    QVERIFY(isFocusIn(u"searchEdit"_s));
    type(u"ledg"_s);
    QTRY_COMPARE(find<QTreeView>(u"clientsView"_s)->model()->rowCount(), 1);
    press(Qt::Key_Down);
    QVERIFY(isFocusIn(u"clientsView"_s));
    if (!find<QTreeView>(u"clientsView"_s)->currentIndex().isValid())
        press(Qt::Key_Down);
}

void TestKeyboard::cleanup()
{
    qApp->removeEventFilter(this);
    m_window.reset();
    m_settings.reset();
    m_fixture.reset();
    QCOMPARE(m_mouseEvents, 0);
}

bool TestKeyboard::eventFilter(QObject *, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease)
        ++m_mouseEvents;
    return false;
}

void TestKeyboard::fromSearchToSent()
{
    press(Qt::Key_Return);
    QCOMPARE(find<QTabWidget>(u"clientTabs"_s)->currentIndex(), 1);
    QVERIFY(isFocusIn(u"overviewView"_s));
    openDocument();
    replaceFound(u"Ledger"_s, u"Journal"_s);
    press(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(isFocusIn(u"formView"_s));
    tabInto(u"field_scope"_s);
    press(Qt::Key_End);
    type(u" email"_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(isFocusIn(u"reviewPage"_s));
    auto *send = find<QPushButton>(u"sendButton"_s);
    QTRY_VERIFY(send->isEnabled());
    QVERIFY(isFocusIn(u"reviewPage"_s));
    press(Qt::Key_Return); // plain Enter sends nothing
    QCOMPARE(m_fixture->requests("PUT"), 0);
    if (!find<QWidget>(u"reviewPage"_s)->isVisible()) {
        press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(send->isEnabled());
    }
    press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY(isFocusIn(u"resultPage"_s));
    QCOMPARE(m_fixture->requests("PUT"), 1);
    const metadata::ClientDocument stored = m_fixture->document(m_id);
    QCOMPARE(stored.clientName(), u"Journal"_s);
    QCOMPARE(stored.string(u"scope"), u"openid email"_s);
    press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(isFocusIn(u"overviewView"_s));
    press(Qt::Key_3, Qt::ControlModifier);
    QVERIFY(isFocusIn(u"keysView"_s));
    press(Qt::Key_W, Qt::ControlModifier);
    QTRY_VERIFY(isFocusIn(u"clientsView"_s));
}

void TestKeyboard::oneHistoryForFormAndText()
{
    openDocument();
    const QByteArray before = editor()->json();
    replaceFound(u"Ledger"_s, u"J"_s);
    const QByteArray typed = editor()->json();
    press(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    tabInto(u"field_scope"_s);
    press(Qt::Key_End);
    type(u" a"_s);
    press(Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(isFocusIn(u"jsonEditor"_s));
    const QByteArray both = editor()->json();
    QVERIFY(both.contains("openid a"));
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(editor()->json(), typed);
    press(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    tabInto(u"field_scope"_s);
    press(Qt::Key_Z, Qt::ControlModifier); // what the text's history has, from the form
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(editor()->json(), before);
    press(Qt::Key_3, Qt::ControlModifier | Qt::AltModifier);
    for (int step = 0; step < 3; ++step)
        press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(editor()->json(), both);
}

void TestKeyboard::tabLeavesTheEditor()
{
    openDocument();
    press(Qt::Key_Escape);
    press(Qt::Key_Tab);
    QVERIFY(!isFocusIn(u"jsonEditor"_s));
    press(Qt::Key_Backtab, Qt::ShiftModifier);
    QVERIFY(isFocusIn(u"jsonEditor"_s));
    press(Qt::Key_M, Qt::ControlModifier);
    press(Qt::Key_Tab);
    QVERIFY(!isFocusIn(u"jsonEditor"_s));
    QVERIFY(!editor()->json().contains('\t'));
}

void TestKeyboard::undoWorksOnEachFieldOfTheForm()
{
    m_fixture->edit(m_id, u"grant_types"_s, R"(["authorization_code"])"_ba);
    press(Qt::Key_Return);
    openDocument();
    press(Qt::Key_1, Qt::ControlModifier | Qt::AltModifier);
    const QByteArray before = editor()->json();
    const auto changeAndUndo = [&] {
        press(Qt::Key_Space);
        QVERIFY(editor()->json() != before);
        press(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(editor()->json(), before);
    };
    tabInto(u"field_grant_types"_s);
    changeAndUndo();
    tabInto(u"field_redirect_uris"_s);
    press(Qt::Key_Tab); // to the button that removes the line
    changeAndUndo();
}

QTEST_MAIN(TestKeyboard)
#include "tst_keyboard.moc"
