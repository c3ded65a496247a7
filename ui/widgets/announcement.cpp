// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "announcement.h"

#include <QAccessible>
#include <QWidget>

namespace clientele::ui {

// Qt has an event for it from 6.8 on; an alert is read before that.
void announce(QWidget &widget, const QString &sentence)
{
    widget.setAccessibleDescription(sentence);
    QAccessibleEvent alert(&widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace clientele::ui
