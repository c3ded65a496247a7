// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyfile.h"

#include "clientdocument.h"
#include "jwk.h"
#include "pemkey.h"

namespace clientele::metadata {

namespace {

void add(KeyFile &file, QByteArrayView text, const JsonValue &value)
{
    const Jwk key = Jwk::of(value);
    file.hasPrivate = file.hasPrivate || !key.privateMembers.isEmpty();
    const auto document = ClientDocument::fromText(
        text.sliced(value.span.begin, value.span.end - value.span.begin).toByteArray());
    if (key.thumbprint.isEmpty() || !document) {
        ++file.unreadable;
        return;
    }
    file.publicKeys.append(document->without(key.privateMembers).text());
}

} // namespace

KeyFile readKeyFile(const QByteArray &file)
{
    KeyFile found;
    const auto document = ClientDocument::fromText(file);
    if (!document) {
        const PemKeys pem = readPemKeys(file);
        return {pem.keys, pem.hasPrivate, pem.unreadable};
    }
    const JsonValue *keys = document->member(u"keys");
    if (!keys) {
        add(found, document->text(), document->root());
        return found;
    }
    for (const JsonValue &key : keys->elements)
        add(found, document->text(), key);
    return found;
}

} // namespace clientele::metadata
