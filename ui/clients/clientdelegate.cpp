// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clientdelegate.h"

#include "clientsmodel.h"

#include <widgets/characterwidth.h>
#include <widgets/clientwords.h>
#include <widgets/icons.h>

#include <QApplication>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

struct CellLook
{
    QString iconName;
    ColorRole role = ColorRole::Text;
};

CellLook lookOfCell(const QModelIndex &index)
{
    const auto state = inventory::ClientState(index.data(ClientsModel::StateRole).toInt());
    switch (ClientColumn(index.column())) {
    case ClientColumn::State: {
        if (index.data(ClientsModel::BusyRole).toBool())
            return {u"read"_s, ColorRole::Info};
        const StateLook look = lookOf(state);
        return {look.iconName, look.role};
    }
    case ClientColumn::Name:
        return {};
    default:
        // Next to the name, a deleted client's facts are history.
        return {{}, state == inventory::ClientState::Deleted ? ColorRole::Muted : ColorRole::Text};
    }
}

QColor textColor(const QStyleOptionViewItem &option, ColorRole role)
{
    if (option.state.testFlag(QStyle::State_Selected)) {
        const bool isActive = option.state.testFlag(QStyle::State_Active);
        return option.palette.color(isActive ? QPalette::Active : QPalette::Inactive,
                                    QPalette::HighlightedText);
    }
    return roleColor(role, option.palette);
}

} // namespace

void ClientDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const QWidget *widget = option.widget;
    const QStyle *style = widget ? widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, widget);

    const CellLook look = lookOfCell(index);
    const QColor color = textColor(option, look.role);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, widget) + 2;
    QRect rest = option.rect.adjusted(margin, 0, -margin, 0);

    painter->save();
    painter->setFont(option.font);
    painter->setPen(color);
    if (!look.iconName.isEmpty()) {
        // Beside the text, which does not stand in the middle of a row that has room for Japanese.
        const int size = option.fontMetrics.height();
        const int top = rest.top() + m_metrics.baseline - option.fontMetrics.ascent();
        const QRect place(rest.left(), top, size, size);
        const qreal ratio = painter->device()->devicePixelRatio();
        painter->drawPixmap(QStyle::visualRect(option.direction, option.rect, place),
                            iconPixmap(look.iconName, color, size, ratio));
        rest.setLeft(place.right() + margin);
    }
    const QString text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight,
                                                       rest.width());
    const QRect shown = QStyle::visualRect(option.direction, option.rect, rest);
    const int x = option.direction == Qt::RightToLeft
                      ? shown.right() - option.fontMetrics.horizontalAdvance(text)
                      : shown.left();
    painter->drawText(QPoint(x, shown.top() + m_metrics.baseline), text);
    painter->restore();
}

QSize ClientDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int width = option.fontMetrics.horizontalAdvance(index.data().toString());
    const int icon = ClientColumn(index.column()) == ClientColumn::State
                         ? option.fontMetrics.height() + characterWidth(option.fontMetrics)
                         : 0;
    return {width + icon + 2 * characterWidth(option.fontMetrics), m_metrics.height};
}

} // namespace clientele::ui
