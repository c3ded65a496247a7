// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/keyfile.h>

#include <QDateTime>
#include <QUrl>

namespace clientele::registrar {

/// What stands at a client's `jwks_uri`, as it is seen from this computer (RFC 7591, section 2).
struct PublishedKeys
{
    QUrl address;
    QDateTime fetchedAt;
    metadata::KeyFile keys; ///< Without what is private, should any of it be published.
};

} // namespace clientele::registrar
