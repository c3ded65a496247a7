// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hardening.h"

#include <QtGlobal>

#if defined(Q_OS_WIN)
#include <windows.h>
#elif defined(Q_OS_UNIX)
#include <sys/resource.h>
#if defined(Q_OS_LINUX)
#include <sys/prctl.h>
#endif
#endif

namespace clientele::app {

void forbidCoreDumps()
{
#if defined(__SANITIZE_ADDRESS__)
    return;
#elif defined(Q_OS_WIN)
    SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
#elif defined(Q_OS_UNIX)
    const rlimit nothing{0, 0};
    setrlimit(RLIMIT_CORE, &nothing);
#if defined(Q_OS_LINUX)
    // A limit alone does not keep a crash handler that gets the dump through a pipe.
    prctl(PR_SET_DUMPABLE, 0);
#endif
#endif
}

} // namespace clientele::app
