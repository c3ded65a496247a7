// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace clientele::ui {

enum class PassphraseStrength {
    TooShort, ///< Not accepted.
    Weak, ///< A determined guesser with the file finds it.
    Fair,
    Strong
};

/// A guess from length and variety; it knows no dictionary, so it is a hint and no promise.
[[nodiscard]] PassphraseStrength strengthOf(QStringView passphrase);

} // namespace clientele::ui
