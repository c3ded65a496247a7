// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "habits.h"
#include "httpwriter.h"
#include "registrationrules.h"

#include <QString>

namespace clientele::practice {

/// An RFC 7591 error object.
[[nodiscard]] HttpResponse errorResponse(int status, const QByteArray &error,
                                         const QString &description);
[[nodiscard]] HttpResponse refused(const Refusal &refusal);
/// A request without a token gets a challenge without an error code (RFC 6750, section 3).
[[nodiscard]] HttpResponse denied(const Denial &denial, const QByteArray &presentedToken);
[[nodiscard]] HttpResponse emptyResponse(int status);

} // namespace clientele::practice
