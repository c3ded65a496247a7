// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <widgets/colorroles.h>

#include <QTest>

#include <cmath>

using namespace clientele::ui;

namespace {

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(double(color.redF())) + 0.7152 * linear(double(color.greenF()))
           + 0.0722 * linear(double(color.blueF()));
}

/// As WCAG 2.1 defines it.
double contrast(const QColor &left, const QColor &right)
{
    const double a = luminance(left);
    const double b = luminance(right);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QPalette lightPalette()
{
    return QPalette(QColor(0xef, 0xef, 0xef), QColor(0xef, 0xef, 0xef));
}

} // namespace

class TestColorRoles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsDarkFromLight();
    void rolesAreReadable_data();
    void rolesAreReadable();
    void textIsReadableOnDiffLines_data();
    void textIsReadableOnDiffLines();
    void darkPaletteIsReadable();
};

void TestColorRoles::tellsDarkFromLight()
{
    QVERIFY(isDark(darkPalette()));
    QVERIFY(!isDark(lightPalette()));
}

void TestColorRoles::rolesAreReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << lightPalette();
    QTest::newRow("dark") << darkPalette();
}

void TestColorRoles::rolesAreReadable()
{
    QFETCH(QPalette, palette);
    for (const ColorRole role : {ColorRole::Text, ColorRole::Positive, ColorRole::Info,
                                 ColorRole::Warning, ColorRole::Danger, ColorRole::Muted}) {
        const QColor color = roleColor(role, palette);
        QVERIFY2(contrast(color, palette.color(QPalette::Base)) >= 5.3, qPrintable(color.name()));
        QVERIFY2(contrast(color, palette.color(QPalette::Window)) >= 5.2, qPrintable(color.name()));
    }
}

void TestColorRoles::textIsReadableOnDiffLines_data()
{
    rolesAreReadable_data();
}

void TestColorRoles::textIsReadableOnDiffLines()
{
    QFETCH(QPalette, palette);
    const QColor text = roleColor(ColorRole::Text, palette);
    const DiffColors colors = diffColors(palette);
    for (const QColor &background : {colors.addedLine, colors.removedLine, colors.addedWord,
                                     colors.removedWord, colors.filler})
        QVERIFY2(contrast(text, background) >= 4.5, qPrintable(background.name()));
}

void TestColorRoles::darkPaletteIsReadable()
{
    const QPalette palette = darkPalette();
    QVERIFY(contrast(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= 7);
    QVERIFY(contrast(palette.color(QPalette::ButtonText), palette.color(QPalette::Button)) >= 7);
    QVERIFY(contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight))
            >= 4.5);
    QVERIFY(contrast(palette.color(QPalette::Link), palette.color(QPalette::Base)) >= 4.5);
}

QTEST_GUILESS_MAIN(TestColorRoles)
#include "tst_colorroles.moc"
