// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiddensecret.h"

#include "journalentries.h"

#include <algorithm>

namespace clientele::registrar {

using inventory::Verb;
using metadata::SecretText;

namespace {

/// The server's stored form: Spring shows "{bcrypt}…".
bool looksHashed(const SecretText &secret)
{
    const QByteArrayView text = secret.reveal();
    return text.startsWith('{') || text.startsWith("$2a$") || text.startsWith("$2b$")
           || text.startsWith("$2y$") || text.startsWith("$argon2") || text.startsWith("$pbkdf2");
}

bool looksMasked(const SecretText &secret)
{
    const QByteArrayView text = secret.reveal();
    const bool isOneCharacter = text.size() > 2
                                && std::count(text.begin(), text.end(), text.front())
                                       == text.size();
    return isOneCharacter || text.contains("****") || text.contains("•••");
}

/// As crypt(3) and Django write it: "$5$…", "pbkdf2_sha256$…$…".
bool looksDigested(const SecretText &secret)
{
    const QByteArrayView text = secret.reveal();
    const bool isCrypt = text.startsWith('$');
    const qsizetype begin = isCrypt ? 1 : 0;
    const qsizetype end = text.indexOf('$', begin);
    if (end <= begin || text.indexOf('$', end + 1) < 0)
        return false;
    const QByteArrayView scheme = text.sliced(begin, end - begin);
    const bool isName = std::all_of(scheme.begin(), scheme.end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-'
               || letter == '_';
    });
    const bool isKnown = scheme.startsWith("pbkdf2") || scheme.startsWith("scrypt")
                         || scheme.startsWith("argon2") || scheme.startsWith("bcrypt")
                         || scheme.startsWith("sha") || scheme.startsWith("md5");
    return isName && (isCrypt || isKnown);
}

} // namespace

bool hidesSecret(Verb verb, const SecretText &shown)
{
    return looksHashed(shown) || (verb != Verb::Register && looksMasked(shown))
           || (isReading(verb) && looksDigested(shown));
}

} // namespace clientele::registrar
