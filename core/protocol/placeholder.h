// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/clientdocument.h>

namespace clientele::protocol {

/// Whether a server's value only says "not set": null, "", [] or {}. Several servers answer so for
/// what a client never had (Ory Hydra: `metadata: {}`, which it then refuses in a request). An
/// empty array or object of a member with a default is no placeholder: left out, the default would
/// come back (`response_types: []`).
[[nodiscard]] bool isPlaceholder(QStringView name, const metadata::JsonValue &value);

/// The document as it may be sent back: without placeholders.
[[nodiscard]] metadata::ClientDocument withoutPlaceholders(
    const metadata::ClientDocument &document);

} // namespace clientele::protocol
