// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldtable.h"
#include "jsonvalue.h"

#include <optional>

namespace clientele::metadata {

/// The value with the changes of both sides since `base`, in the order of `yours`; nothing where
/// they do not fit together. `field` is that of the member, or null.
[[nodiscard]] std::optional<JsonValue> combine(const std::optional<JsonValue> &base,
                                               const JsonValue &theirs, const JsonValue &yours,
                                               const Field *field);

} // namespace clientele::metadata
