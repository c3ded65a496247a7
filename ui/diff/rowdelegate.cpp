// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rowdelegate.h"

#include "rowroles.h"

#include <widgets/colorroles.h>
#include <widgets/icons.h>
#include <widgets/rowheight.h>

#include <QApplication>
#include <QFontDatabase>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace clientele::ui {

namespace {

ColorRole roleOfSymbol(QChar symbol)
{
    if (symbol == u'+')
        return ColorRole::Positive;
    return symbol == u'~' ? ColorRole::Info : ColorRole::Warning;
}

/// The part of a URI that tells it from its neighbours is at the end.
Qt::TextElideMode elisionOf(const QString &text)
{
    return text.contains("://"_L1) && !text.contains(u' ') ? Qt::ElideMiddle : Qt::ElideRight;
}

} // namespace

RowDelegate::RowDelegate(int meaningColumn, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_meaningColumn(meaningColumn)
{ }

bool RowDelegate::isMember(const QModelIndex &index) const
{
    return index.column() == 0 && index.data(SymbolRole).isValid();
}

void RowDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (isMember(index))
        option->font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight(rowMetrics(option.font).height);
    if (isMember(index)) // the symbol stands in the room of two characters
        size.rwidth() += QFontMetrics(QFontDatabase::systemFont(QFontDatabase::FixedFont))
                             .horizontalAdvance(u"~ "_s);
    if (index.column() == m_meaningColumn)
        size.rwidth() += size.height();
    return size;
}

QColor RowDelegate::textColor(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (option.state & QStyle::State_Selected)
        return option.palette.color(QPalette::Active, QPalette::HighlightedText);
    if (index.data(MutedRole).toBool() && index.column() != 0)
        return roleColor(ColorRole::Muted, option.palette);
    if (index.column() != m_meaningColumn)
        return roleColor(ColorRole::Text, option.palette);
    if (index.data(RefusedRole).toBool())
        return roleColor(ColorRole::Danger, option.palette);
    return roleColor(index.data(WarningRole).toBool() ? ColorRole::Warning : ColorRole::Info,
                     option.palette);
}

int RowDelegate::paintMark(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index, const QRect &cell) const
{
    const bool selected = option.state & QStyle::State_Selected;
    if (isMember(index)) {
        const QChar symbol = index.data(SymbolRole).toChar();
        const QFontMetrics metrics(option.font);
        if (!symbol.isNull()) {
            painter->setPen(selected ? textColor(option, index)
                                     : roleColor(roleOfSymbol(symbol), option.palette));
            painter->drawText(
                cell.left(),
                cell.top() + (cell.height() + metrics.ascent() - metrics.descent()) / 2, symbol);
        }
        return metrics.horizontalAdvance(u"~ "_s);
    }
    const bool refused = index.data(RefusedRole).toBool();
    if (index.column() != m_meaningColumn || !(refused || index.data(WarningRole).toBool()))
        return 0;
    const int side = QFontMetrics(option.font).height();
    const QPixmap pixmap = iconPixmap(refused ? u"error"_s : u"warning"_s, textColor(option, index),
                                      side, painter->device()->devicePixelRatio());
    painter->drawPixmap(cell.left(), cell.top() + (cell.height() - side) / 2, pixmap);
    return side + side / 3;
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem shown = option;
    initStyleOption(&shown, index);
    const QString text = shown.text;
    shown.text.clear();
    const QStyle *style = shown.widget ? shown.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &shown, painter, shown.widget);

    painter->save();
    painter->setFont(shown.font);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &shown, shown.widget) + 1;
    QRect cell = shown.rect.adjusted(margin, 0, -margin, 0);
    cell.setLeft(cell.left() + paintMark(painter, shown, index, cell));
    painter->setPen(textColor(shown, index));
    // At a point and not in a rectangle: Qt would centre a line with Japanese in it elsewhere than
    // one without.
    const QFontMetrics metrics(shown.font);
    const int baseline = cell.top() + (cell.height() + metrics.ascent() - metrics.descent()) / 2;
    painter->drawText(cell.left(), baseline,
                      metrics.elidedText(text, elisionOf(text), cell.width()));
    painter->restore();
}

} // namespace clientele::ui
