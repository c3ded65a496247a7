// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "titlelabel.h"

#include "characterwidth.h"
#include "rowheight.h"

#include <QEvent>
#include <QPainter>

namespace clientele::ui {

TitleLabel::TitleLabel(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QFont TitleLabel::titleFont() const
{
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.4);
    return bold;
}

void TitleLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
    update();
}

QSize TitleLabel::sizeHint() const
{
    const QFont font = titleFont();
    return {QFontMetrics(font).horizontalAdvance(m_text) + 2, rowMetrics(font).height};
}

QSize TitleLabel::minimumSizeHint() const
{
    const QFont font = titleFont();
    return {characterWidth(QFontMetrics(font)) * 12, rowMetrics(font).height};
}

void TitleLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont font = titleFont();
    painter.setFont(font);
    painter.setPen(palette().color(QPalette::WindowText));
    const QString shown = QFontMetrics(font).elidedText(m_text, Qt::ElideMiddle, width());
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, shown);
}

void TitleLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateGeometry();
}

} // namespace clientele::ui
