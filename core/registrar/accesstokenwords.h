// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "failurewords.h"

#include <protocol/accesstoken.h>

#include <optional>

namespace clientele::registrar {

/// Why the token endpoint's answer brought no bearer: `problem` of a success, else what the
/// exchange says. Nothing was sent to the client's own address. Pure; holds no secret.
[[nodiscard]] Failure noAccessToken(const protocol::Exchange &exchange, const RequestFacts &facts,
                                    const std::optional<protocol::AccessTokenProblem> &problem);

} // namespace clientele::registrar
