// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <widgets/characterwidth.h>

#include <QFont>
#include <QFontInfo>
#include <QFontMetrics>
#include <QTest>

using namespace Qt::StringLiterals;

class TestCharacterWidth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJapaneseFontIsNoWider();
};

void TestCharacterWidth::aJapaneseFontIsNoWider()
{
    QFont japanese;
    japanese.setFamily(u"Noto Sans CJK JP"_s);
    if (QFontInfo(japanese).family() != japanese.family())
        QSKIP("The font is not installed.");
    const QFontMetrics metrics(japanese);
    QVERIFY2(metrics.averageCharWidth() > metrics.horizontalAdvance(u'x'),
             "Qt's average is no longer that of Chinese characters.");
    QCOMPARE(clientele::ui::characterWidth(metrics), metrics.horizontalAdvance(u'x'));
}

QTEST_MAIN(TestCharacterWidth)
#include "tst_characterwidth.moc"
