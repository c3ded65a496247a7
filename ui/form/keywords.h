// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/jwk.h>

#include <QString>

namespace clientele::ui {

/// "RSA 2048", "EC P-256"
[[nodiscard]] QString keyTypeWords(const metadata::Jwk &key);

} // namespace clientele::ui
