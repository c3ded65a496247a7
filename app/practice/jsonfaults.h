// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fault.h"

#include <QByteArray>

namespace clientele::practice {

/// A JSON object with something wrong in it; the same bytes for faults that are not about JSON, and
/// for a body that is no object.
[[nodiscard]] QByteArray withJsonFault(Fault::Kind kind, const QByteArray &body);

} // namespace clientele::practice
