// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "backupcontents.h"
#include "failure.h"

#include <inventory/records.h>
#include <secrets/ageproblem.h>

namespace clientele::registrar {

/// @{ Words, as in failurewords.h; the result holds no secret.
[[nodiscard]] Failure backupProblem(secrets::AgeProblem problem);
[[nodiscard]] Failure backupProblem(const BackupProblem &problem);
/// A keychain's failure, met when a backup was to be made or restored.
[[nodiscard]] Failure notBackedUp(Failure failure);
[[nodiscard]] Failure notRestored(Failure failure);
/// The gate before a request of a client that was handed over.
[[nodiscard]] Failure handedOver(const inventory::ClientRecord &client);
/// @}

} // namespace clientele::registrar
