// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clientinformation.h"

namespace clientele::protocol {

/// A registration response as people have it on the clipboard or in a file: JSON alone, or with the
/// HTTP status line and headers above it, or with a shell prompt and other lines around one JSON
/// object.
[[nodiscard]] tl::expected<ClientInformation, ClientInformationProblem> parsePastedResponse(
    const QByteArray &text);

/// A token as people paste it: white space and a leading "Bearer " or "Authorization: Bearer "
/// removed.
[[nodiscard]] metadata::SecretText parsePastedToken(const QByteArray &text);

} // namespace clientele::protocol
