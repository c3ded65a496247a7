// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace clientele::practice {

/// RFC 1952, around what qCompress() makes.
[[nodiscard]] QByteArray gzip(const QByteArray &content);

} // namespace clientele::practice
