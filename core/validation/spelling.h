// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace clientele::validation {

/// How many letters must be typed differently to get from one word to the other; two neighbours
/// that changed places count once. At most `limit` + 1: more is not counted.
[[nodiscard]] int editDistance(QStringView left, QStringView right, int limit);
/// The candidate that was most likely meant; empty when none is near.
[[nodiscard]] QString nearestOf(QStringView word, const QStringList &candidates);
/// The known member that this unknown name is probably meant for, such as redirectUris for
/// redirect_uris; empty when none is near.
[[nodiscard]] QString similarMember(const QString &name);

} // namespace clientele::validation
