// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/secrettext.h>

#include <chrono>

namespace clientele::ui {

/// Puts a secret on the clipboard. The histories of KDE's and Windows' clipboards leave it out.
void copySecret(const metadata::SecretText &secret);

/// The same, and takes it from there after a time, unless something else was copied by then.
void copySecretFor(const metadata::SecretText &secret, std::chrono::milliseconds time);

} // namespace clientele::ui
