// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "colorroles.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace clientele::ui {

/// One of our single-colour SVGs (resources/icons/<name>.svg), tinted from the palette when it is
/// painted, so that it follows a change of theme, a disabled widget and a selected row.
[[nodiscard]] QIcon icon(const QString &name, ColorRole role = ColorRole::Text);
/// For delegates and labels: `size` in logical pixels. Null when there is no such icon.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &color, int size,
                                 qreal devicePixelRatio);

} // namespace clientele::ui
