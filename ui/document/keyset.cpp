// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keyset.h"

#include <metadata/jsonreader.h>

#include <QStringList>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using metadata::ClientDocument;
using metadata::Jwk;

namespace {

const metadata::JsonValue *keysIn(const ClientDocument &document)
{
    const metadata::JsonValue *set = document.member(u"jwks");
    const metadata::JsonValue *keys = set ? set->find(u"keys") : nullptr;
    return keys && keys->isArray() ? keys : nullptr;
}

QByteArray textOf(const ClientDocument &document, const metadata::JsonValue &value)
{
    return document.text().mid(value.span.begin, value.span.end - value.span.begin);
}

QByteArrayList textsOfKeys(const ClientDocument &document)
{
    QByteArrayList texts;
    if (const metadata::JsonValue *keys = keysIn(document)) {
        for (const metadata::JsonValue &key : keys->elements)
            texts.append(textOf(document, key));
    }
    return texts;
}

QByteArray withTexts(const ClientDocument &document, const QByteArrayList &texts)
{
    const metadata::JsonValue *set = document.member(u"jwks");
    const auto former = set ? ClientDocument::fromText(textOf(document, *set))
                            : ClientDocument::fromText("{}");
    // Where it is no object, it is none that a server took, and the new one stands in its place.
    return former.value_or(ClientDocument()).with(u"keys"_s, '[' + texts.join(", ") + ']').text();
}

} // namespace

std::vector<ShownKey> keysOf(const ClientDocument &document)
{
    const metadata::JsonValue *set = document.member(u"jwks");
    return set ? keysOfSet(*set) : std::vector<ShownKey>();
}

QByteArray withKeys(const ClientDocument &document, const QByteArrayList &keys)
{
    QStringList known;
    for (const ShownKey &shown : keysOf(document))
        known.append(shown.key.thumbprint);
    QByteArrayList texts = textsOfKeys(document);
    bool isNew = false;
    for (const QByteArray &key : keys) {
        const auto reading = metadata::readJson(key);
        const QString thumbprint = reading ? Jwk::of(reading->value).thumbprint : QString();
        if (thumbprint.isEmpty() || known.contains(thumbprint))
            continue;
        known.append(thumbprint);
        texts.append(key);
        isNew = true;
    }
    return isNew ? withTexts(document, texts) : QByteArray();
}

QByteArray withoutKey(const ClientDocument &document, size_t place)
{
    QByteArrayList texts = textsOfKeys(document);
    if (place < size_t(texts.size()))
        texts.removeAt(qsizetype(place));
    return withTexts(document, texts);
}

} // namespace clientele::ui
