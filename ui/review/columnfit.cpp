// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnfit.h"

#include <QHeaderView>
#include <QTreeView>

#include <algorithm>

namespace clientele::ui {

namespace {

/// QTreeView::sizeHintForColumn() is protected, and this asks it as the view's own double click would.
int contentWidth(QTreeView &view, int column)
{
    view.resizeColumnToContents(column);
    return view.columnWidth(column);
}

} // namespace

void fitMemberColumns(QTreeView &view)
{
    const int width = view.viewport()->width();
    const int most[] = {width * 30 / 100, width * 20 / 100, width * 20 / 100};
    const int space = view.fontMetrics().averageCharWidth() * 2;
    for (int column = 0; column < 3; ++column)
        view.header()->resizeSection(column, std::min(contentWidth(view, column) + space, most[column]));
}

} // namespace clientele::ui
