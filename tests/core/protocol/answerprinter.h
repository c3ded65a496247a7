// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <protocol/clientinformation.h>

#include <QByteArray>

namespace clientele::tests {

/// An answer taken apart, or why it was not, as lines for a golden file.
[[nodiscard]] QByteArray printed(
    const tl::expected<protocol::ClientInformation, protocol::ClientInformationProblem> &answer);

/// "name: value" and a line end; "-" when absent.
[[nodiscard]] QByteArray printed(const char *name,
                                 const std::optional<metadata::SecretText> &secret);

} // namespace clientele::tests
