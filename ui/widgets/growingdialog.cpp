// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "growingdialog.h"

#include <QEvent>
#include <QLayout>

namespace clientele::ui {

bool GrowingDialog::event(QEvent *event)
{
    const bool isDone = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible() && neededHeight() > height())
        resize(width(), neededHeight());
    return isDone;
}

void GrowingDialog::showEvent(QShowEvent *event)
{
    resize(width(), neededHeight());
    QDialog::showEvent(event);
}

int GrowingDialog::neededHeight() const
{
    return layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                         : sizeHint().height();
}

} // namespace clientele::ui
