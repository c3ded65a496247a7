// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sidebardelegate.h"

#include "sidebarmodel.h"

#include <widgets/characterwidth.h>
#include <widgets/colorroles.h>

#include <QApplication>
#include <QPainter>

namespace clientele::ui {

namespace {

/// The tag in a frame at the end of the row, at the height of the words; the room that is left for
/// them.
QRect paintTag(QPainter *painter, const QString &tag, const QColor &color, const QRect &place,
               int middle, const QFont &font)
{
    QFont small = font;
    small.setPointSizeF(font.pointSizeF() * 0.8);
    const QFontMetrics metrics(small);
    const int width = metrics.horizontalAdvance(tag) + characterWidth(metrics);
    const int height = metrics.height();
    const QRect frame(place.right() - width, middle - height / 2, width, height);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(small);
    painter->setPen(color);
    painter->drawRoundedRect(QRectF(frame).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter->drawText(frame, Qt::AlignCenter, tag);
    painter->restore();
    return place.adjusted(0, 0, -width - characterWidth(metrics), 0);
}

} // namespace

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QWidget *widget = cell.widget;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, widget);

    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    const QColor quiet = isSelected ? cell.palette.color(QPalette::HighlightedText)
                                    : roleColor(ColorRole::Muted, cell.palette);
    const QColor strong = cell.palette.color(isSelected ? QPalette::HighlightedText
                                                        : QPalette::Text);
    const int margin = characterWidth(cell.fontMetrics);
    QRect place = cell.rect.adjusted(margin, 0, -margin, 0);

    const QString tag = index.data(SidebarModel::ServerTagRole).toString();
    if (!tag.isEmpty())
        place = paintTag(painter, tag, quiet, place,
                         cell.rect.top() + m_metrics.baseline - cell.fontMetrics.capHeight() / 2,
                         cell.font);

    const bool isCount = index.column() == SidebarModel::Count;
    painter->save();
    painter->setFont(cell.font);
    painter->setPen(isCount ? quiet : strong);
    const QString text = cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, place.width());
    const int x = isCount ? place.right() - cell.fontMetrics.horizontalAdvance(text) : place.left();
    painter->drawText(QPoint(x, place.top() + m_metrics.baseline), text);
    painter->restore();
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize hint = QStyledItemDelegate::sizeHint(option, index);
    return {hint.width() + 2 * characterWidth(option.fontMetrics), m_metrics.height};
}

} // namespace clientele::ui
