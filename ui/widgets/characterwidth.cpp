// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "characterwidth.h"

#include <QFontMetrics>

#include <algorithm>

namespace clientele::ui {

int characterWidth(const QFontMetrics &metrics)
{
    return std::min(metrics.averageCharWidth(), metrics.horizontalAdvance(u'x'));
}

} // namespace clientele::ui
