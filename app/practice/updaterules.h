// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "registrationrules.h"

#include <functional>

namespace clientele::practice {

/// The rules that hold for a PUT only (RFC 7592, section 2.2): no issued values, the right
/// client_id, and a secret as the habits want it.
[[nodiscard]] std::optional<Refusal> refusalOfUpdate(
    const QByteArray &body, const QByteArray &clientId,
    const std::function<bool(const QByteArray &)> &isSecret, const Habits &habits = {});

/// The members that a client has to send again, and did not.
[[nodiscard]] std::optional<Refusal> refusalOfOmissions(const QByteArray &body,
                                                        const RegisteredMetadata &previous,
                                                        const Habits &habits);

/// The body with those of its previous members that the habits keep although the body lacks them.
/// Where a member is kept when it is omitted, null does not delete it either.
[[nodiscard]] QByteArray withKeptMembers(const QByteArray &body, const RegisteredMetadata &previous,
                                         const Habits &habits);

} // namespace clientele::practice
