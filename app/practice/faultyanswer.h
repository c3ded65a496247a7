// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fault.h"
#include "httpwriter.h"

#include <QByteArray>
#include <QUrl>

namespace clientele::practice {

/// What the server says instead of `answer` to a request with this token. For faults on the wire
/// that is `answer` itself.
[[nodiscard]] HttpResponse faultyAnswer(const Fault &fault, const HttpResponse &answer,
                                        const QUrl &redirectTarget,
                                        const QByteArray &presentedToken);

} // namespace clientele::practice
