// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFont;

namespace clientele::ui {

/// How rows of a list are measured: high enough for Latin and Japanese text alike, on one baseline.
/// A font's own height knows nothing of the taller fallback font that Japanese text is drawn with.
struct RowMetrics
{
    int height = 0;
    int baseline = 0; ///< From the top of the row.
};
[[nodiscard]] RowMetrics rowMetrics(const QFont &font);

} // namespace clientele::ui
