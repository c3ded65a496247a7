// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace clientele::validation {

/// @{ RFC 6901. The pointer of a member of the value that `parent` points to, and of an element.
[[nodiscard]] QString pointerTo(QStringView parent, QStringView member);
[[nodiscard]] QString pointerTo(QStringView parent, qsizetype index);
/// @}
/// The name that a reference token of a pointer stands for.
[[nodiscard]] QString pointerToken(QStringView token);

} // namespace clientele::validation
