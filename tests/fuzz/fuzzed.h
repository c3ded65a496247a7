// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdio>
#include <cstdlib>

namespace clientele::fuzz {

/// Each target defines it: reads a stranger's bytes, and ends the program when what came out is not
/// as it must be.
void tryBytes(const QByteArray &bytes);

/// Ends the program unless it holds, also in builds without assertions.
inline void must(bool holds, const char *words)
{
    if (holds)
        return;
    std::fprintf(stderr, "Does not hold: %s\n", words);
    std::abort();
}

} // namespace clientele::fuzz
