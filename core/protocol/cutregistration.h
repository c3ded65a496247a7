// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clientinformation.h"

#include <optional>

namespace clientele::protocol {

/// What a cut or broken answer to a registration still says, if that is enough to manage the
/// client: its identifier, its address and its token. `sent` stands for the rest of the document.
/// Nothing where the bytes name two identifiers or two addresses.
[[nodiscard]] std::optional<ClientInformation> registrationInFragment(
    const QByteArray &fragment, const metadata::ClientDocument &sent);

} // namespace clientele::protocol
