// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <widgets/rowheight.h>

#include <QStyledItemDelegate>

namespace clientele::ui {

/// Paints an entry of the sidebar: a server with its tag as a small chip, a count in a quiet
/// colour.
class SidebarDelegate : public QStyledItemDelegate
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
