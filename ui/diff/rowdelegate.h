// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace clientele::ui {

/// Draws the rows of the review and of its result: member names in the fixed font behind their
/// symbol, meanings in the colour of what they say. All rows have the height that Japanese needs,
/// and one baseline.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// The first column holds members, `meaningColumn` what a change means.
    RowDelegate(int meaningColumn, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    [[nodiscard]] bool isMember(const QModelIndex &index) const;
    [[nodiscard]] QColor textColor(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const;
    /// Draws the symbol or icon of the cell; answers the width that it takes.
    int paintMark(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                  const QRect &cell) const;

    int m_meaningColumn;
};

} // namespace clientele::ui
