// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace clientele::app {

/// Prints one line for each thing that an installation must bring and that a plain start would not
/// show to be missing: icons, the SQLite driver, TLS and its certificates, the sealing library, the
/// keychain service. Answers 0 when all are there; a missing keychain is said and is no failure,
/// because a session may have none.
[[nodiscard]] int selfCheck();

/// For a check where there is no display, such as in a package's build. Before the QApplication.
void doWithoutDisplay();

} // namespace clientele::app
