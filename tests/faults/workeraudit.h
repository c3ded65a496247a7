// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workerconsole.h"

namespace clientele::tests {

/// Says in a line of JSON what this side knows of its client, and then resolves what is unknown.
/// Holds hashes of tokens, and no token.
void audit(WorkerConsole &console);

/// The same of all clients; of what is unknown only deletions can be resolved.
void auditAll(WorkerConsole &console);

} // namespace clientele::tests
