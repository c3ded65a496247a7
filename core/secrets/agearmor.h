// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ageproblem.h"

#include <QByteArray>

namespace clientele::secrets {

/// The bytes of an age file that was written as text ("-----BEGIN AGE ENCRYPTED FILE-----"); any
/// other bytes come back as they are. Strict but for white space around it and CRLF.
[[nodiscard]] AgeResult<QByteArray> withoutAgeArmor(const QByteArray &file);

} // namespace clientele::secrets
