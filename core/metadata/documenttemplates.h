// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace clientele::metadata {

/// What a new registration may start from.
enum class DocumentTemplate { Web, Native, SinglePage, Service, Mcp, Fapi2, Empty };

/// A whole document (RFC 7591, section 2) with example values, laid out for an editor.
[[nodiscard]] QByteArray templateText(DocumentTemplate which);

} // namespace clientele::metadata
