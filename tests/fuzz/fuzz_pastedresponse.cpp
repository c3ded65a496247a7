// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzed.h"

#include <protocol/pastedresponse.h>

namespace clientele::fuzz {

/// What stands on a clipboard.
void tryBytes(const QByteArray &bytes)
{
    const auto answer = protocol::parsePastedResponse(bytes);
    if (answer) {
        must(!answer->clientId.isEmpty(), "there is a client_id");
        must(!answer->document.has(u"client_secret"), "the document has no secret");
        must(!answer->registrationAccessToken || answer->registrationAccessToken->isHeaderSafe(),
             "the token fits into a header");
    }
    // A byte that is no UTF-8 becomes a character of three.
    must(protocol::parsePastedToken(bytes).size() <= 3 * bytes.size(),
         "a token is no longer than the text");
}

} // namespace clientele::fuzz
