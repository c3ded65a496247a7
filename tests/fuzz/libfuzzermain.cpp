// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

// libFuzzer has a main of its own and calls this.

#include "fuzzed.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    clientele::fuzz::tryBytes(QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)));
    return 0;
}
