// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTreeView;

namespace clientele::ui {

/// Gives a table of member, two values and their meaning its widths: the first three as wide as their content up to
/// a share of the view, the meaning the rest, so that it is never squeezed out.
void fitMemberColumns(QTreeView &view);

} // namespace clientele::ui
