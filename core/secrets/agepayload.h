// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ageproblem.h"

#include <metadata/secrettext.h>

#include <QByteArray>
#include <QByteArrayView>

namespace clientele::secrets {

/// What follows the header of an age file: a nonce, then the contents in chunks of 64 KiB, each
/// with its number and whether it is the last (ChaCha20-Poly1305, STREAM). `fileKey` has 16 bytes.
[[nodiscard]] QByteArray encryptAgePayload(QByteArrayView contents, QByteArrayView fileKey);
/// Damaged, Truncated, or the contents.
[[nodiscard]] AgeResult<metadata::SecretText> decryptAgePayload(QByteArrayView payload,
                                                                QByteArrayView fileKey);

} // namespace clientele::secrets
