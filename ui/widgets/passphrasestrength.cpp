// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "passphrasestrength.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace clientele::ui {

namespace {

constexpr qsizetype shortest = 10;

/// From how many characters each one seems to be chosen.
double alphabetOf(QStringView passphrase)
{
    double size = 0;
    const auto has = [&passphrase](auto &&test) {
        return std::any_of(passphrase.begin(), passphrase.end(), test);
    };
    if (has([](QChar character) { return character.isLower(); }))
        size += 26;
    if (has([](QChar character) { return character.isUpper(); }))
        size += 26;
    if (has([](QChar character) { return character.isDigit(); }))
        size += 10;
    if (has([](QChar character) { return !character.isLetterOrNumber(); }))
        size += 20;
    if (has([](QChar character) { return character.unicode() > 0x2e80; }))
        size += 2'000;
    return std::max(size, 10.0);
}

} // namespace

PassphraseStrength strengthOf(QStringView passphrase)
{
    if (passphrase.size() < shortest)
        return PassphraseStrength::TooShort;
    const QSet<QChar> different(passphrase.begin(), passphrase.end());
    // Repeating a few characters adds little.
    const auto counted = double(std::min(passphrase.size(), 2 * different.size()));
    // Words and names are what people take: half of what chance would give.
    const double bits = counted * std::log2(alphabetOf(passphrase)) / 2;
    if (bits < 45)
        return PassphraseStrength::Weak;
    return bits < 70 ? PassphraseStrength::Fair : PassphraseStrength::Strong;
}

} // namespace clientele::ui
