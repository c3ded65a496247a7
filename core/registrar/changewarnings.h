// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/documentdiff.h>

#include <QStringList>

namespace clientele::registrar {

/// What makes a change worth a second look: weaker, wider, or breaking those who use the client.
/// Translated sentences; mostly none. Pure. A member that is left out or empty counts as its
/// default.
[[nodiscard]] QStringList warningsOf(const metadata::MemberChange &change);

} // namespace clientele::registrar
