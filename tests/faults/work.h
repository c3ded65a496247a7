// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace clientele::tests {

/// What the workers of a campaign do until they are killed.
enum class Work {
    Update, ///< With the read before each.
    Read, ///< Where the server takes no updates.
    Register, ///< Also where the server lets nothing be managed.
    Enroll,
    Delete
};

/// In the order of Work.
constexpr std::array namesOfWork{"updates", "reads", "registrations", "enrolments", "deletions"};

} // namespace clientele::tests
