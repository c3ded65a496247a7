// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <widgets/rowheight.h>

#include <QStyledItemDelegate>

namespace clientele::ui {

/// Paints a row of the list: all cells on one baseline, whatever their script, and the state as
/// icon and word in its colour.
class ClientDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

    /// To be called when the font of the view changes.
    void setFont(const QFont &font) { m_metrics = rowMetrics(font); }

private:
    RowMetrics m_metrics;
};

} // namespace clientele::ui
