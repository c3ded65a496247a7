// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "linediff.h"

#include <vector>

namespace clientele::metadata {

/// Aligns two sequences of small numbers so that few of them change (Myers' linear-space
/// algorithm). Equal and replaced blocks alternate and cover both sequences. After `budget` inner
/// steps, what is not aligned yet is split where numbers stand that both sides have once
/// (patience), with the same budget again for what is between; the rest counts as replaced.
[[nodiscard]] std::vector<LineBlock> alignSequences(const std::vector<int> &before,
                                                    const std::vector<int> &after, qint64 budget);

} // namespace clientele::metadata
