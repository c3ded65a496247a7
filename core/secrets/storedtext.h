// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/secrettext.h>

#include <QString>

namespace clientele::secrets {

/// The text that stands in the keychain for a secret: the secret itself, readable in the system's
/// own tool, if it is plain UTF-8. Any other secret becomes "base64url:" and its bytes, because
/// backends keep text only: libsecret's cuts it at a NUL, Windows has no empty entries.
[[nodiscard]] QString toStoredText(const metadata::SecretText &secret);
/// The way back. Text that toStoredText() would not have made is taken as it is.
[[nodiscard]] metadata::SecretText fromStoredText(const QString &text);

} // namespace clientele::secrets
