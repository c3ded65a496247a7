// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace clientele::ui {

/// How long typing rests before a step of the document's history is made of it.
inline constexpr std::chrono::milliseconds TypingPause(300);

} // namespace clientele::ui
