// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/updateplan.h>

namespace clientele::tests {

[[nodiscard]] metadata::ClientDocument documentOf(const QByteArray &json);

/// A plan with all sections: what the server changed alone and what both did, members that the user
/// changes, adds and removes, what the server decides (with a secret that must not be seen), and
/// what stays.
[[nodiscard]] registrar::UpdatePlan samplePlan();

/// The value that no view of samplePlan() may show.
[[nodiscard]] QString sampleSecret();
[[nodiscard]] metadata::JsonValue sampleSecretValue();

} // namespace clientele::tests
