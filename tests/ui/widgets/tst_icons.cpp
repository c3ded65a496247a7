// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <widgets/icons.h>

#include <QApplication>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace clientele::ui;

namespace {

QColor middleOf(const QPixmap &pixmap)
{
    return pixmap.toImage().pixelColor(pixmap.width() / 2, pixmap.height() / 2);
}

} // namespace

class TestIcons : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tintsThePixmap();
    void scalesWithTheScreen();
    void followsTheTheme();
    void paintsDisabledAndSelected();
    void whatIsNoIconIsNull_data();
    void whatIsNoIconIsNull();
};

void TestIcons::tintsThePixmap()
{
    const QPixmap pixmap = iconPixmap(u"test-square"_s, QColor(0xb3, 0x26, 0x1e), 16, 1.0);
    QCOMPARE(middleOf(pixmap).name(), u"#b3261e"_s);
    QCOMPARE(pixmap.toImage().pixelColor(0, 0).alpha(), 0);
}

void TestIcons::scalesWithTheScreen()
{
    const QPixmap pixmap = iconPixmap(u"test-square"_s, Qt::black, 16, 2.0);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
}

void TestIcons::followsTheTheme()
{
    const QIcon danger = icon(u"test-square"_s, ColorRole::Danger);
    const QPalette before = QApplication::palette();
    QCOMPARE(middleOf(danger.pixmap(16)).name(), roleColor(ColorRole::Danger, before).name());
    QApplication::setPalette(darkPalette());
    const QColor dark = middleOf(danger.pixmap(16));
    QApplication::setPalette(before);
    QCOMPARE(dark.name(), roleColor(ColorRole::Danger, darkPalette()).name());
}

void TestIcons::paintsDisabledAndSelected()
{
    const QIcon danger = icon(u"test-square"_s, ColorRole::Danger);
    const QPalette palette = QApplication::palette();
    QCOMPARE(middleOf(danger.pixmap(16, QIcon::Selected)).name(),
             palette.color(QPalette::HighlightedText).name());
    QCOMPARE(middleOf(danger.pixmap(16, QIcon::Disabled)).name(),
             palette.color(QPalette::Disabled, QPalette::Text).name());
}

void TestIcons::whatIsNoIconIsNull_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("no such file") << u"no-such-icon"_s;
    QTest::newRow("no SVG") << u"test-broken"_s;
    QTest::newRow("empty name") << QString();
}

void TestIcons::whatIsNoIconIsNull()
{
    QFETCH(QString, name);
    if (name == u"test-broken")
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Cannot (read|open) file"_s));
    QVERIFY(iconPixmap(name, Qt::black, 16, 1.0).isNull());
    QToolButton button;
    button.setIcon(icon(name));
    if (name == u"test-broken")
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"Cannot (read|open) file"_s));
    QVERIFY(!button.grab().isNull());
}

QTEST_MAIN(TestIcons)
#include "tst_icons.moc"
