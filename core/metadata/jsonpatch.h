// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clientdocument.h"

#include <QByteArray>

namespace clientele::metadata {

/// A JSON Patch (RFC 6902) that makes one document of the other, an operation for each top-level
/// member that differs. Laid out for people, one operation a line.
[[nodiscard]] QByteArray jsonPatch(const ClientDocument &before, const ClientDocument &after);

} // namespace clientele::metadata
