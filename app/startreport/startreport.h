// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace clientele::app {

/// Prints, when the window has been painted for the first time, the milliseconds since
/// CLIENTELE_STARTED_AT (from the environment; milliseconds since 1970 with a fraction) and the
/// resident memory, then quits. For ./dev bench.
void reportFirstPaint(QWidget &window);

} // namespace clientele::app
