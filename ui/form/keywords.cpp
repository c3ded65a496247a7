// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keywords.h"

#include "keysfield.h"

namespace clientele::ui {

QString keyTypeWords(const metadata::Jwk &key)
{
    if (key.bits > 0)
        //: A kind of key and its length: “RSA 2048”.
        return KeysField::tr("%1 %2").arg(key.kty).arg(key.bits);
    return key.curve.isEmpty() ? key.kty : KeysField::tr("%1 %2").arg(key.kty, key.curve);
}

} // namespace clientele::ui
