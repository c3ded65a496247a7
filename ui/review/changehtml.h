// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/updateplan.h>

#include <QPalette>
#include <QString>

namespace clientele::ui {

/// A change in full, as rich text: the member, what the change means, and its old and new value
/// with the differing words marked. All that comes from a server is escaped; a secret's value is
/// left out.
[[nodiscard]] QString changeHtml(const registrar::PlannedChange &planned, const QPalette &palette);

} // namespace clientele::ui
