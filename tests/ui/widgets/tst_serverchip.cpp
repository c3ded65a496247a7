// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <widgets/serverchip.h>

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace clientele::ui;

class TestServerChip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysServerAndTag();
    void withoutTag();
    void longNamesAreCut();
    void isAButton();
    void outlineHasTheColourOfTheTag();
};

void TestServerChip::saysServerAndTag()
{
    ServerChip chip;
    chip.setServer(u"Acme Login"_s, u"PROD"_s);
    QCOMPARE(chip.text(), u"Acme Login · PROD"_s);
    QCOMPARE(chip.accessibleName(), u"Server Acme Login, PROD"_s);
}

void TestServerChip::withoutTag()
{
    ServerChip chip;
    chip.setServer(u"login.acme.example"_s, {});
    QCOMPARE(chip.text(), u"login.acme.example"_s);
    QCOMPARE(chip.accessibleName(), u"Server login.acme.example"_s);
}

void TestServerChip::longNamesAreCut()
{
    ServerChip chip;
    chip.setServer(QString(28, u'n'), u"PROD"_s);
    const int fits = chip.sizeHint().width();
    chip.setServer(QString(400, u'n'), u"PROD"_s);
    QVERIFY(chip.sizeHint().width() <= fits);
    QCOMPARE(chip.toolTip().size(), 400 + 7);
}

void TestServerChip::isAButton()
{
    ServerChip chip;
    chip.setServer(u"Acme Login"_s, u"PROD"_s);
    chip.resize(chip.sizeHint());
    QVERIFY(chip.height() >= 24);
    QSignalSpy clicked(&chip, &ServerChip::clicked);
    QTest::mouseClick(&chip, Qt::LeftButton);
    QCOMPARE(clicked.size(), 1);
}

void TestServerChip::outlineHasTheColourOfTheTag()
{
    const auto outline = [](const QString &tag) {
        ServerChip chip;
        chip.setServer(u"Acme"_s, tag);
        chip.resize(chip.sizeHint());
        return chip.grab().toImage().pixelColor(chip.width() / 2, 0).rgb();
    };
    QVERIFY(outline(u"PROD"_s) != outline(u"TEST"_s));
    QVERIFY(outline(u"PROD"_s) != outline(u"my own"_s));
    QCOMPARE(outline(u"my own"_s), outline({}));
}

QTEST_MAIN(TestServerChip)
#include "tst_serverchip.moc"
