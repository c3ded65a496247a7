// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidgetList>

namespace clientele::ui {

/// What Tab stops at inside a widget, in the order of its layouts.
[[nodiscard]] QWidgetList tabStopsIn(const QWidget *widget);
/// Lets Tab go from `first` through these.
void orderTabs(QWidget *first, const QWidgetList &stops);

} // namespace clientele::ui
