// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace clientele::inventory {

/// Why the inventory could not be opened, read or written. Holds no secret.
struct InventoryProblem
{
    enum class Kind {
        CannotOpen,
        TooNew, ///< Written by a newer version of the program.
        NotOurs, ///< A database of another program.
        ReadOnly,
        DiskFull,
        Locked, ///< Another process kept it locked for longer than the busy time-out.
        Damaged,
        KeyReplaced, ///< Sealed with a key that is not the inventory's any more.
        Other
    };
    Kind kind = Kind::Other;
    QString detail; ///< SQLite's words; untranslated.
};

template<typename T = void>
using InventoryResult = tl::expected<T, InventoryProblem>;

} // namespace clientele::inventory
