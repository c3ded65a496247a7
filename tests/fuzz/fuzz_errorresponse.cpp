// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzed.h"

#include <protocol/errorresponse.h>

namespace clientele::fuzz {

/// What a refusal says.
void tryBytes(const QByteArray &bytes)
{
    const auto response = protocol::parseErrorResponse(bytes);
    if (!response)
        return;
    must(!response->error.isEmpty(), "there is an error");
    must(response->error.size() <= 500 && response->description.size() <= 500,
         "a server's words are short");
    must(response->error.isValidUtf16() && response->description.isValidUtf16(),
         "a server's words are text");
}

} // namespace clientele::fuzz
