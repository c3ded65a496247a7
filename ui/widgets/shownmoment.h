// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace clientele::ui {

/// "14:05:12", with the date before it when that is not today.
[[nodiscard]] QString shownMoment(const QDateTime &moment);
/// "14:05", with the date before it when that is not today.
[[nodiscard]] QString shownMinute(const QDateTime &moment);

} // namespace clientele::ui
