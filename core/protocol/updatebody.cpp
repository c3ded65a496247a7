// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "updatebody.h"

#include <metadata/fieldtable.h>
#include <metadata/wiping.h>

using namespace Qt::StringLiterals;

namespace clientele::protocol {

using metadata::ClientDocument;
using metadata::JsonMember;
using metadata::jsonString;
using metadata::SecretText;

namespace {

/// The secret is no part of a document.
QStringList neverInDocument()
{
    return metadata::FieldTable::standard().neverSent() << u"client_secret"_s;
}

QByteArray between(const QByteArray &text, qsizetype begin, qsizetype end)
{
    return text.mid(begin, end - begin);
}

/// The member put first, spaced like the member that was first before: people look for the
/// identifier at the top.
ClientDocument withFirstMember(const ClientDocument &document, const QString &name,
                               const QByteArray &json)
{
    if (document.root().members.empty())
        return document.with(name, json);
    const QByteArray &text = document.text();
    const JsonMember &first = document.root().members.front();
    const qsizetype open = document.root().span.begin + 1;
    const QByteArray member = between(text, open, first.nameSpan.begin) + jsonString(name)
                              + between(text, first.nameSpan.end, first.value.span.begin) + json
                              + ',';
    // A document at the edge of the reader's limits takes no further member in this way.
    return ClientDocument::fromText(text.left(open) + member + text.mid(open))
        .value_or(document.with(name, json));
}

/// Some servers show an array of one string as that string, which no RFC allows in a request.
ClientDocument withArrays(ClientDocument document)
{
    const ClientDocument shown = document;
    for (const JsonMember &member : shown.root().members) {
        const metadata::Field *field = metadata::FieldTable::standard().find(member.name);
        const bool isArray = field
                             && (field->type == metadata::FieldType::StringArray
                                 || field->type == metadata::FieldType::UrlArray);
        if (isArray && member.value.kind == metadata::JsonKind::String
            && !member.value.string.isEmpty())
            document = document.with(member.name, '[' + jsonString(member.value.string) + ']');
    }
    return document;
}

} // namespace

ClientDocument updateDocument(const ClientDocument &document, const QString &clientId)
{
    const QString name = u"client_id"_s;
    const ClientDocument sendable = withArrays(document.without(neverInDocument()));
    if (sendable.string(name) == clientId)
        return sendable;
    return sendable.has(name) ? sendable.with(name, jsonString(clientId))
                              : withFirstMember(sendable, name, jsonString(clientId));
}

tl::expected<QByteArray, UpdateBodyProblem> buildUpdateBody(const ClientDocument &document,
                                                            const QString &clientId,
                                                            SecretPolicy policy,
                                                            const std::optional<SecretText> &secret)
{
    if (clientId.isEmpty())
        return tl::unexpected(UpdateBodyProblem::ClientIdMissing);
    const bool isKnown = secret && !secret->isEmpty();
    if (policy == SecretPolicy::Required && !isKnown)
        return tl::unexpected(UpdateBodyProblem::SecretRequired);

    const ClientDocument sendable = updateDocument(document, clientId);
    const bool isWanted = policy == SecretPolicy::SendWhenKnown || policy == SecretPolicy::Required;
    if (!isWanted || !isKnown)
        return sendable.text();
    QString revealed = QString::fromUtf8(secret->reveal());
    QByteArray json = jsonString(revealed);
    const QByteArray body = sendable.with(u"client_secret"_s, json).text();
    metadata::wipe(revealed);
    metadata::wipe(json);
    return body;
}

} // namespace clientele::protocol
