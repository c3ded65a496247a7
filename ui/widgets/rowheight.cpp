// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowheight.h"

#include <QFontMetrics>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

RowMetrics rowMetrics(const QFont &font)
{
    constexpr int margin = 3;
    QTextLayout japanese(u"請求ポータル"_s, font);
    japanese.beginLayout();
    const QTextLine line = japanese.createLine();
    japanese.endLayout();

    const QFontMetrics latin(font);
    const int ascent = std::max(latin.ascent(), qRound(line.ascent()));
    const int descent = std::max(latin.descent(), qRound(line.descent()));
    return {.height = ascent + descent + 2 * margin, .baseline = margin + ascent};
}

} // namespace clientele::ui
