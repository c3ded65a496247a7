// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFontMetrics;

namespace clientele::ui {

/// The width of a usual Latin character: the unit in which widgets are measured. A Japanese font's
/// own average is that of a Chinese character, twice as wide, and would double every layout; a
/// Japanese sentence has half as many characters as an English one, and takes the same room.
[[nodiscard]] int characterWidth(const QFontMetrics &metrics);

} // namespace clientele::ui
