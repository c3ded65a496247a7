// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace clientele::ui {

/// What a colour says. Colour never speaks alone: a shape and a word say the same.
enum class ColorRole { Text, Positive, Info, Warning, Danger, Muted };

/// The role's text colour, at least 5.3:1 on base and window of a light or dark palette.
[[nodiscard]] QColor roleColor(ColorRole role, const QPalette &palette);
[[nodiscard]] bool isDark(const QPalette &palette);

/// Backgrounds of the diff. Teal and orange keep apart under colour blindness where green and red
/// do not.
struct DiffColors
{
    QColor addedLine;
    QColor removedLine;
    QColor addedWord;
    QColor removedWord;
    QColor filler;
};
[[nodiscard]] DiffColors diffColors(const QPalette &palette);

/// The palette of the Dark theme for the Fusion style (Qt 6.4 cannot switch colour schemes).
[[nodiscard]] QPalette darkPalette();

} // namespace clientele::ui
