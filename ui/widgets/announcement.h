// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace clientele::ui {

/// Lets assistive technology read a sentence. It becomes the widget's accessible description.
void announce(QWidget &widget, const QString &sentence);

} // namespace clientele::ui
