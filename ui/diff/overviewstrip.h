// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QScrollBar;

namespace clientele::ui {

/// The whole of a comparison on the height of its panes: where lines came and went, and the part
/// that is in view. A click goes there.
class OverviewStrip : public QWidget
{
    Q_OBJECT

public:
    struct Row
    {
        bool removed = false;
        bool added = false;
    };
    explicit OverviewStrip(QWidget *parent = nullptr);
    void setRows(std::vector<Row> rows);
    /// The scroll bar of the panes that are shown now, in rows.
    void follow(QScrollBar *bar);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void goTo(qreal y);
    [[nodiscard]] qreal scale() const;

    std::vector<Row> m_rows;
    QScrollBar *m_bar = nullptr;
};

} // namespace clientele::ui
