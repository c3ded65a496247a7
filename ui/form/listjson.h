// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/jsonvalue.h>

#include <QByteArray>
#include <QStringList>

namespace clientele::ui {

/// @{ Between a list of texts and its JSON, on one line: the document lays it out as it was.
[[nodiscard]] QByteArray listJson(const QStringList &texts);
[[nodiscard]] QStringList textsOf(const metadata::JsonValue &list);
/// @}

} // namespace clientele::ui
