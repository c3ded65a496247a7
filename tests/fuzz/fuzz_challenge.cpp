// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzed.h"

#include <protocol/challenge.h>

namespace clientele::fuzz {

/// WWW-Authenticate.
void tryBytes(const QByteArray &bytes)
{
    qsizetype characters = 0;
    for (const protocol::Challenge &challenge : protocol::parseChallenges(bytes)) {
        characters += challenge.scheme.size();
        for (const auto &[name, value] : challenge.parameters) {
            must(name == name.toLower(), "names are in lower case");
            characters += name.size() + value.size();
        }
    }
    // Of Latin-1 each byte is a character; lower case may make two of one.
    must(characters <= 3 * bytes.size(), "no more comes out than went in");
}

} // namespace clientele::fuzz
