// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jsonvalue.h"

#include <QByteArray>
#include <QStringView>

namespace clientele::metadata {

/// The JSON spelling of a string, with quotes; UTF-8 stays as it is. Half of a surrogate pair
/// cannot be written in UTF-8 and becomes a question mark.
[[nodiscard]] QByteArray jsonString(QStringView text);

/// The value on one line: `{"a": [1, 2]}`.
[[nodiscard]] QByteArray compactJson(const JsonValue &value);

/// On one line, members sorted by name and numbers in one spelling: the same for the same value.
[[nodiscard]] QByteArray canonicalJson(const JsonValue &value);

} // namespace clientele::metadata
