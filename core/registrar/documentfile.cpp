// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "documentfile.h"

#include <metadata/fieldtable.h>
#include <metadata/jwk.h>
#include <protocol/pastedresponse.h>

#include <QCoreApplication>

#include <algorithm>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using metadata::ClientDocument;
using metadata::JsonMember;
using metadata::JsonProblem;
using metadata::JsonValue;
using metadata::TextSpan;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::DocumentFile)
};

bool isSecretName(const QString &name)
{
    // By name first: no state of the field table may show these two.
    if (name == u"registration_access_token" || name == u"client_secret")
        return true;
    const metadata::Field *field = metadata::FieldTable::standard().find(name);
    return field && field->sensitivity == metadata::Sensitivity::Secret;
}

// At any depth: some servers wrap a registration in another object.
void findSecrets(const JsonValue &value, std::vector<TextSpan> &secrets)
{
    const QStringList ofKey = value.find(u"kty") ? metadata::Jwk::of(value).privateMembers
                                                 : QStringList();
    for (const JsonMember &member : value.members) {
        if (isSecretName(member.name) || ofKey.contains(member.name))
            secrets.push_back(member.value.span);
        else
            findSecrets(member.value, secrets);
    }
    for (const JsonValue &element : value.elements)
        findSecrets(element, secrets);
}

Failure unreadable(const JsonProblem &problem, const QString &name)
{
    using Kind = JsonProblem::Kind;
    if (problem.kind == Kind::TooLarge || problem.kind == Kind::TooManyElements
        || problem.kind == Kind::TooManyMembers)
        return tooLargeForDocument(name);
    Failure failure;
    failure.kind = Failure::Kind::BadDocument;
    failure.title = problem.kind == Kind::NotAnObject
                        ? Words::tr("“%1” holds no JSON object.").arg(name)
                        : Words::tr("“%1” cannot be read as JSON.").arg(name);
    failure.text = problem.kind == Kind::NotAnObject
                       ? Words::tr("A registration is an object: members between braces.")
                       : Words::tr("Line %1: %2").arg(problem.line).arg(problem.message);
    return failure;
}

} // namespace

QString maskedSecret()
{
    return QString(8, u'•');
}

ClientDocument maskedDocument(const ClientDocument &document)
{
    std::vector<TextSpan> secrets;
    findSecrets(document.root(), secrets);
    if (secrets.empty())
        return document;
    // From the end, so that the places of the others stay.
    std::sort(secrets.begin(), secrets.end(),
              [](const TextSpan &left, const TextSpan &right) { return left.begin > right.begin; });
    QByteArray text = document.text();
    for (const TextSpan &span : secrets)
        text.replace(span.begin, span.end - span.begin, metadata::jsonString(maskedSecret()));
    const auto read = ClientDocument::fromText(text);
    return read ? *read : ClientDocument();
}

Failure tooLargeForDocument(const QString &name)
{
    Failure failure;
    failure.kind = Failure::Kind::BadDocument;
    failure.title = Words::tr("“%1” is too large for a registration.").arg(name);
    failure.text = Words::tr("It was not read.");
    return failure;
}

Result<ClientDocument> documentInFile(const QByteArray &bytes, const QString &name)
{
    const auto plain = ClientDocument::fromText(bytes);
    if (plain)
        return maskedDocument(*plain);
    const auto answer = protocol::parsePastedResponse(bytes);
    const auto inside = answer ? ClientDocument::fromText(answer->text) : plain;
    if (!inside)
        return failed(unreadable(plain.error(), name));
    return maskedDocument(*inside);
}

} // namespace clientele::registrar
