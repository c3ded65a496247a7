// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Phrases that failures of several kinds share.
#pragma once

#include "failurewords.h"

#include <QString>

namespace clientele::registrar {

/// Why there is no usable answer, in a sentence.
[[nodiscard]] QString causeOf(const protocol::Exchange &exchange, const RequestFacts &facts);
/// What a request of this kind left as it was.
[[nodiscard]] QString nothingChanged(inventory::Verb verb);
/// The request may have been carried out.
[[nodiscard]] Failure unknownOutcome(const protocol::Exchange &exchange, const RequestFacts &facts);

} // namespace clientele::registrar
