// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzed.h"

#include <protocol/clientinformation.h>

namespace clientele::fuzz {

/// The answer reader: whatever comes, no secret stays in what is kept, and a broken answer gives up
/// no token that a whole one would not.
void tryBytes(const QByteArray &bytes)
{
    const QByteArray kept = protocol::withoutSecrets(bytes);
    const protocol::FoundSecrets left = protocol::findSecrets(kept);
    must(!left.registrationAccessToken || left.registrationAccessToken->isEmpty(),
         "no token is found in what is kept");
    must(!left.clientSecret || left.clientSecret->isEmpty(), "no secret is found in what is kept");

    const auto answer = protocol::parseClientInformation(bytes);
    if (!answer)
        return;
    must(!answer->document.has(u"registration_access_token"), "the document has no token");
    must(!answer->document.has(u"client_secret"), "the document has no secret");
    must(!answer->clientId.isEmpty(), "there is a client_id");
    if (answer->registrationAccessToken) {
        must(answer->registrationAccessToken->isHeaderSafe(), "the token fits into a header");
        must(protocol::findSecrets(bytes).registrationAccessToken
                 == answer->registrationAccessToken,
             "the search finds the token that the parser finds");
    }
}

} // namespace clientele::fuzz
