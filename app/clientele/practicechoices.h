// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <window/practicecontrol.h>

namespace clientele::app {

/// @{ What the practice server can do, as the window's menu shows it.
[[nodiscard]] QList<ui::PracticeControl::Choice> practiceHabits();
/// By where they strike. A fault that needs a status has the usual ones as variants.
[[nodiscard]] QList<ui::PracticeControl::Group> practiceFaults();
/// @}

} // namespace clientele::app
