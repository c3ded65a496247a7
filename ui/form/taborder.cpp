// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "taborder.h"

#include <QLayout>
#include <QWidget>

namespace clientele::ui {

namespace {

void collect(const QLayout *layout, QWidgetList &stops)
{
    for (int index = 0; layout && index < layout->count(); ++index) {
        QLayoutItem *item = layout->itemAt(index);
        if (QWidget *widget = item->widget()) {
            if ((widget->focusPolicy() & Qt::TabFocus) != 0)
                stops.append(widget);
            collect(widget->layout(), stops);
        } else {
            collect(item->layout(), stops);
        }
    }
}

} // namespace

QWidgetList tabStopsIn(const QWidget *widget)
{
    QWidgetList stops;
    collect(widget->layout(), stops);
    return stops;
}

void orderTabs(QWidget *first, const QWidgetList &stops)
{
    QWidget *before = first;
    for (QWidget *stop : stops) {
        QWidget::setTabOrder(before, stop);
        before = stop;
    }
}

} // namespace clientele::ui
