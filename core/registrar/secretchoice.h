// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failure.h"

#include <inventory/records.h>
#include <metadata/secretpolicy.h>

#include <vector>

namespace clientele::registrar {

/// @{ Whether an update carries the client secret. Pure; the words are translated.

/// As learned: sent where an update without it was refused, else left out, which RFC 7592 allows
/// and most servers take. Never AsLearned.
[[nodiscard]] metadata::SecretPolicy learnedPolicy(
    const std::vector<inventory::HabitRecord> &habits);
/// As the server is set, else as learned. Never AsLearned.
[[nodiscard]] metadata::SecretPolicy policyFor(metadata::SecretPolicy setting,
                                               const std::vector<inventory::HabitRecord> &habits);

/// An update that was refused because the secret was in it, or was not; `habits` know of it
/// already. The other way is the next step, unless it is known not to help either.
[[nodiscard]] Failure refusedForSecret(Failure failure, bool wasSent, bool isKnown,
                                       const std::vector<inventory::HabitRecord> &habits);
/// @}

} // namespace clientele::registrar
