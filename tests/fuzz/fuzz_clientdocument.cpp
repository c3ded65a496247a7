// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzzed.h"

#include <metadata/clientdocument.h>

namespace clientele::fuzz {

/// The document reader: what it accepts can be laid out, read again and edited, and stays the same.
void tryBytes(const QByteArray &bytes)
{
    using metadata::ClientDocument;
    const auto document = ClientDocument::fromText(bytes);
    if (!document) {
        must(document.error().offset >= 0 && document.error().offset <= bytes.size(),
             "a problem stands inside the text");
        return;
    }
    const auto again = ClientDocument::fromText(document->formatted().text());
    must(again && *again == *document, "laid out it is the same document");
    const ClientDocument edited = document->with(QStringLiteral("client_name"), "\"x\"");
    must(edited.string(u"client_name") == u"x", "a member that was set is there");
    must(!edited.without({QStringLiteral("client_name")}).has(u"client_name"),
         "a member that was removed is not");
}

} // namespace clientele::fuzz
