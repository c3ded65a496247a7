// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <widgets/waitbutton.h>

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::ui;

class TestWaitButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesTheTimeLeft();
    void waitsAndNeverPressesItself();
    void aPastTimeEnablesAtOnce();
};

void TestWaitButton::writesTheTimeLeft()
{
    QCOMPARE(countdownText(0), u"0:00"_s);
    QCOMPARE(countdownText(42), u"0:42"_s);
    QCOMPARE(countdownText(725), u"12:05"_s);
    QCOMPARE(countdownText(3600), u"1:00:00"_s);
}

void TestWaitButton::waitsAndNeverPressesItself() // S47
{
    WaitButton button(u"Try Again"_s, QDateTime::currentDateTimeUtc().addMSecs(1200));
    QSignalSpy clicked(&button, &QPushButton::clicked);
    QVERIFY(!button.isEnabled());
    QCOMPARE(button.text(), u"Try Again in 0:02"_s);
    QTRY_COMPARE(button.text(), u"Try Again in 0:01"_s);
    QTRY_VERIFY(button.isEnabled());
    QCOMPARE(button.text(), u"Try Again"_s);
    QCOMPARE(clicked.count(), 0);
    button.click();
    QCOMPARE(clicked.count(), 1);
}

void TestWaitButton::aPastTimeEnablesAtOnce()
{
    const WaitButton button(u"Try Again"_s, QDateTime::currentDateTimeUtc().addSecs(-1));
    QVERIFY(button.isEnabled());
    QCOMPARE(button.text(), u"Try Again"_s);
}

QTEST_MAIN(TestWaitButton)
#include "tst_waitbutton.moc"
