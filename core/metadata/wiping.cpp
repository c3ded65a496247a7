// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wiping.h"

#include <sodium.h>

namespace clientele::metadata {

namespace {

template<typename Text>
void overwrite(Text &text)
{
    // What is not detached is shared, or no memory of its own.
    if (!text.isEmpty() && text.isDetached())
        sodium_memzero(text.data(), std::size_t(text.size()) * sizeof(*text.constData()));
}

} // namespace

void wipe(QByteArray &bytes)
{
    overwrite(bytes);
}

void wipe(QString &text)
{
    overwrite(text);
}

} // namespace clientele::metadata
