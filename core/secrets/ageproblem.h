// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <tl/expected.hpp>

namespace clientele::secrets {

/// Why a file in the age format could not be opened.
enum class AgeProblem {
    NotAge, ///< The first line is another.
    OtherRecipient, ///< Encrypted for keys, or for anything but one passphrase.
    TooMuchWork, ///< Its passphrase would take more memory than we allow.
    NoMemory, ///< The memory that the passphrase takes is not there.
    WrongPassphrase,
    Damaged, ///< The header or the contents were changed.
    Truncated ///< The end is missing.
};

template<typename T>
using AgeResult = tl::expected<T, AgeProblem>;

} // namespace clientele::secrets
