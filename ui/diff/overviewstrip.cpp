// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overviewstrip.h"

#include <widgets/colorroles.h>

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace clientele::ui {

OverviewStrip::OverviewStrip(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"diffOverview"_s);
    setAccessibleName(tr("Overview of the changes"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
}

QSize OverviewStrip::sizeHint() const
{
    return {fontMetrics().height(), 0};
}

void OverviewStrip::setRows(std::vector<Row> rows)
{
    m_rows = std::move(rows);
    update();
}

void OverviewStrip::follow(QScrollBar *bar)
{
    if (m_bar)
        disconnect(m_bar, nullptr, this, nullptr);
    m_bar = bar;
    connect(bar, &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    connect(bar, &QScrollBar::rangeChanged, this, qOverload<>(&QWidget::update));
    connect(bar, &QObject::destroyed, this, [this] { m_bar = nullptr; });
    update();
}

qreal OverviewStrip::scale() const
{
    // A short text is not stretched: its marks stay level with its lines.
    const qreal rowsInView = m_bar ? std::max(m_bar->pageStep(), 1) : 1;
    return height() / std::max(qreal(m_rows.size()), rowsInView);
}

void OverviewStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    const qreal unit = scale();
    const qreal mark = std::max(unit, 3.0);
    const QColor removed = roleColor(ColorRole::Warning, palette());
    const QColor added = roleColor(ColorRole::Positive, palette());
    const QRectF inside = QRectF(rect()).adjusted(3, 0, -3, 0);
    for (size_t row = 0; row < m_rows.size(); ++row) {
        // Left half for what goes, right half for what comes, as the panes stand.
        const qreal top = qreal(row) * unit;
        if (m_rows[row].removed)
            painter.fillRect(QRectF(inside.left(), top, inside.width() / 2, mark), removed);
        if (m_rows[row].added)
            painter.fillRect(QRectF(inside.center().x(), top, inside.width() / 2, mark), added);
    }
    if (m_bar && m_bar->maximum() > 0) {
        QColor view = palette().color(QPalette::Text);
        view.setAlphaF(0.12F);
        painter.fillRect(QRectF(0, m_bar->value() * unit, width(), m_bar->pageStep() * unit), view);
    }
    painter.setPen(palette().color(QPalette::Mid));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    goTo(event->position().y());
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    goTo(event->position().y());
}

void OverviewStrip::goTo(qreal y)
{
    if (m_bar)
        m_bar->setValue(int(y / scale()) - m_bar->pageStep() / 2);
}

} // namespace clientele::ui
