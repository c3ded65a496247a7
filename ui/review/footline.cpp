// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "footline.h"

#include <widgets/colorroles.h>

#include <QFontDatabase>
#include <QPainter>

namespace clientele::ui {

FootLine::FootLine(QWidget *parent)
    : QWidget(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void FootLine::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    setToolTip(text);
    update();
}

QSize FootLine::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text), fontMetrics().height()};
}

void FootLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(roleColor(ColorRole::Muted, palette()));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(m_text, Qt::ElideMiddle, width()));
}

} // namespace clientele::ui
