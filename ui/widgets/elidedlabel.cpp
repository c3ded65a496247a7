// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "elidedlabel.h"

#include "characterwidth.h"
#include "rowheight.h"

#include <QPainter>

#include <cmath>

namespace clientele::ui {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QFrame(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setToolTip(text);
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    // Rounded up: eliding measures in fractions of a pixel.
    return {int(std::ceil(QFontMetricsF(font()).horizontalAdvance(m_text))) + 1,
            rowMetrics(font()).height};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {characterWidth(fontMetrics()) * 4, rowMetrics(font()).height};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, width());
    const int x = isRightToLeft() ? width() - fontMetrics().horizontalAdvance(shown) : 0;
    painter.drawText(QPoint(x, rowMetrics(font()).baseline), shown);
}

} // namespace clientele::ui
