// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzed.h"

#include <secrets/agearmor.h>
#include <secrets/ageheader.h>

namespace clientele::fuzz {

/// What of a backup is read before its passphrase is tried.
void tryBytes(const QByteArray &bytes)
{
    const auto file = secrets::withoutAgeArmor(bytes);
    if (!file)
        return;
    must(file->size() <= bytes.size(), "no more comes out than went in");
    const auto reading = secrets::readAgeHeader(*file);
    if (!reading)
        return;
    must(reading->size <= file->size(), "the header is a part of the file");
    must(reading->header.text() == file->left(reading->size), "each header has one spelling");
}

} // namespace clientele::fuzz
