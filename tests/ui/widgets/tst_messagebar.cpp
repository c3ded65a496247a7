// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <widgets/messagebar.h>

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace clientele::ui;

class TestMessageBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isHiddenUntilShown();
    void hasAnAccessibleName();
    void neverShowsRichText();
    void replacesButtons();
    void aButtonMayShowTheNextMessage();
    void detailsOpenAndAreCopied();
    void closes();
};

void TestMessageBar::isHiddenUntilShown()
{
    QWidget window;
    MessageBar bar(&window);
    window.show();
    QVERIFY(bar.isHidden());
    bar.showMessage(MessageBar::Kind::Error, u"The server refused the token."_s,
                    u"The draft is unchanged."_s);
    QVERIFY(bar.isVisible());
    QCOMPARE(bar.kind(), MessageBar::Kind::Error);
    QCOMPARE(bar.title(), u"The server refused the token."_s);
    QCOMPARE(bar.text(), u"The draft is unchanged."_s);
    bar.hideMessage();
    QVERIFY(bar.isHidden());
}

void TestMessageBar::hasAnAccessibleName()
{
    MessageBar bar;
    bar.showMessage(MessageBar::Kind::Warning, u"The keychain is locked."_s,
                    u"Nothing was sent."_s);
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&bar);
    QVERIFY(accessible != nullptr);
    QCOMPARE(accessible->text(QAccessible::Name), u"The keychain is locked."_s);
    QCOMPARE(accessible->text(QAccessible::Description), u"Nothing was sent."_s);
}

void TestMessageBar::neverShowsRichText()
{
    MessageBar bar;
    bar.showMessage(MessageBar::Kind::Info, u"<b>a</b>"_s, u"<img src='file:///x'>"_s);
    const auto labels = bar.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCOMPARE(bar.findChild<QLabel *>(u"messageText"_s)->text(), u"<img src='file:///x'>"_s);
}

void TestMessageBar::replacesButtons()
{
    MessageBar bar;
    bar.showMessage(MessageBar::Kind::Info, u"One."_s);
    bar.addButton(u"Try Again"_s, u"tryAgainButton"_s);
    QVERIFY(bar.findChild<QPushButton *>(u"tryAgainButton"_s));
    bar.showMessage(MessageBar::Kind::Info, u"Two."_s);
    QVERIFY(!bar.findChild<QPushButton *>(u"tryAgainButton"_s));
}

void TestMessageBar::aButtonMayShowTheNextMessage()
{
    MessageBar bar;
    bar.showMessage(MessageBar::Kind::Info, u"One."_s);
    QPushButton *button = bar.addButton(u"Next"_s, u"nextButton"_s);
    connect(button, &QPushButton::clicked, &bar,
            [&bar] { bar.showMessage(MessageBar::Kind::Success, u"Two."_s); });
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(bar.title(), u"Two."_s);
}

void TestMessageBar::detailsOpenAndAreCopied()
{
    MessageBar bar;
    auto *details = bar.findChild<QPlainTextEdit *>(u"messageDetails"_s);
    auto *expander = bar.findChild<QToolButton *>(u"messageDetailsButton"_s);
    bar.showMessage(MessageBar::Kind::Error, u"No."_s);
    QVERIFY(expander->isHidden());

    bar.showMessage(MessageBar::Kind::Error, u"No."_s, {}, {u"GET https://a.example/"_s, u"401"_s});
    QVERIFY(expander->isVisible());
    QVERIFY(!details->isVisible());
    QTest::mouseClick(expander, Qt::LeftButton);
    QVERIFY(details->isVisible());
    QCOMPARE(details->toPlainText(), u"GET https://a.example/\n401"_s);
    QTest::mouseClick(bar.findChild<QPushButton *>(u"copyDetailsButton"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"No.\nGET https://a.example/\n401"_s);

    bar.showMessage(MessageBar::Kind::Error, u"No."_s, {}, {u"again"_s});
    QVERIFY(!details->isVisible());
}

void TestMessageBar::closes()
{
    MessageBar bar;
    QSignalSpy closed(&bar, &MessageBar::closed);
    auto *close = bar.findChild<QToolButton *>(u"messageCloseButton"_s);
    bar.setClosable(false);
    bar.showMessage(MessageBar::Kind::Info, u"One."_s);
    QVERIFY(close->isHidden());
    bar.setClosable(true);
    QTest::mouseClick(close, Qt::LeftButton);
    QVERIFY(bar.isHidden());
    QCOMPARE(closed.size(), 1);
}

QTEST_MAIN(TestMessageBar)
#include "tst_messagebar.moc"
