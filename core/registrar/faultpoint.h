// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#ifdef CLIENTELE_TEST_HOOKS
#include <chrono>
#include <csignal>
#include <cstdio>
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

/// Appends `name` and the monotonic time in nanoseconds to the file that CLIENTELE_TRACE names, in
/// builds with test hooks only. At once, so that a killed process leaves what it passed.
inline void tracePoint([[maybe_unused]] const char *name)
{
#ifdef CLIENTELE_TEST_HOOKS
    const QByteArray fileName = qgetenv("CLIENTELE_TRACE");
    if (fileName.isEmpty())
        return;
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    if (std::FILE *file = std::fopen(fileName.constData(), "a")) {
        std::fprintf(file, "%s %lld\n", name,
                     static_cast<long long>(
                         std::chrono::duration_cast<std::chrono::nanoseconds>(now).count()));
        std::fclose(file);
    }
#endif
}

} // namespace clientele::registrar
