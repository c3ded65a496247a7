// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clientele::app {

/// Keeps the process's memory, which holds tokens, from being written to disk when it crashes, and
/// from other programs of the same user. First thing in main(). Does nothing where sanitizers need
/// to look into the process.
void forbidCoreDumps();

} // namespace clientele::app
