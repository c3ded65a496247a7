// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#ifdef CLIENTELE_TEST_HOOKS
#include <csignal>
#endif

namespace clientele::registrar {

/// A place where a test may kill the process: CLIENTELE_KILL_AT=<name> in the environment, builds
/// with test hooks only. kill -9, so that nothing gets a chance to tidy up. Releases contain none
/// of this.
inline void faultPoint([[maybe_unused]] const char *name)
{
#ifdef CLIENTELE_TEST_HOOKS
    if (qgetenv("CLIENTELE_KILL_AT") == name)
        std::raise(SIGKILL);
#endif
}

} // namespace clientele::registrar
