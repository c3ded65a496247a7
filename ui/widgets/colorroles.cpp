// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "colorroles.h"

namespace clientele::ui {

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Base).lightness() < 128;
}

QColor roleColor(ColorRole role, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (role) {
    case ColorRole::Positive:
        return dark ? QColor(0x7b, 0xd2, 0x9a) : QColor(0x1b, 0x6e, 0x3c);
    case ColorRole::Info:
        return dark ? QColor(0x8a, 0xb8, 0xff) : QColor(0x0b, 0x57, 0xa4);
    case ColorRole::Warning:
        return dark ? QColor(0xf0, 0xb4, 0x5a) : QColor(0x8a, 0x4b, 0x00);
    case ColorRole::Danger:
        return dark ? QColor(0xff, 0x90, 0x88) : QColor(0xb3, 0x26, 0x1e);
    case ColorRole::Muted:
        return dark ? QColor(0xa0, 0xa4, 0xab) : QColor(0x5f, 0x63, 0x68);
    case ColorRole::Text:
        break;
    }
    return palette.color(QPalette::Active, QPalette::Text);
}

DiffColors diffColors(const QPalette &palette)
{
    if (isDark(palette))
        return {.addedLine = QColor(0x10, 0x43, 0x3f),
                .removedLine = QColor(0x5a, 0x2f, 0x16),
                .addedWord = QColor(0x1f, 0x7a, 0x72),
                .removedWord = QColor(0x93, 0x50, 0x1f),
                .filler = QColor(0x2a, 0x2b, 0x2e)};
    return {.addedLine = QColor(0xcd, 0xeb, 0xe6),
            .removedLine = QColor(0xfb, 0xdc, 0xc8),
            .addedWord = QColor(0x7f, 0xd0, 0xc6),
            .removedWord = QColor(0xf2, 0xb0, 0x89),
            .filler = QColor(0xef, 0xef, 0xef)};
}

QPalette darkPalette()
{
    const QColor window(0x2a, 0x2b, 0x2e);
    const QColor base(0x1d, 0x1e, 0x20);
    const QColor text(0xf0, 0xf1, 0xf3);
    const QColor highlight(0x2f, 0x65, 0xa7);
    QPalette palette(text, QColor(0x3a, 0x3c, 0x40), QColor(0x5a, 0x5d, 0x62),
                     QColor(0x16, 0x17, 0x18), QColor(0x32, 0x34, 0x38), text, Qt::white, base,
                     window);
    palette.setColor(QPalette::AlternateBase, QColor(0x24, 0x25, 0x28));
    palette.setColor(QPalette::Highlight, highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::ToolTipBase, QColor(0x3a, 0x3c, 0x40));
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::PlaceholderText, QColor(0xa0, 0xa4, 0xab));
    palette.setColor(QPalette::Link, QColor(0x8a, 0xb8, 0xff));
    palette.setColor(QPalette::LinkVisited, QColor(0xc5, 0xa8, 0xff));
    const QColor disabled(0x80, 0x84, 0x8a);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, QColor(0x4a, 0x4d, 0x52));
    return palette;
}

} // namespace clientele::ui
