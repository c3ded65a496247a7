// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCollator>

namespace clientele::ui {

/// Sorts names as people do: "Portal 9" before "Portal 10", upper case beside lower case.
[[nodiscard]] QCollator nameCollator();

} // namespace clientele::ui
