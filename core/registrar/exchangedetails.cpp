// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangedetails.h"

#include <metadata/fieldtable.h>
#include <protocol/challenge.h>
#include <protocol/errorresponse.h>

#include <QRegularExpression>

namespace clientele::registrar {

using namespace Qt::StringLiterals;

namespace {

void addIfAny(QStringList &lines, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        lines.append(name + u": "_s + value);
}

// A server's header is hostile text: one line, of a length that can be read.
QString oneLine(const QByteArray &header)
{
    return QString::fromLatin1(header.left(300)).simplified();
}

QStringList challengeLines(const QByteArray &header)
{
    QStringList lines;
    for (const protocol::Challenge &challenge : protocol::parseChallenges(header)) {
        QStringList parts{challenge.scheme};
        for (const auto &[name, value] : challenge.parameters)
            parts.append(u"%1=\"%2\""_s.arg(name, value.left(200)));
        lines.append(u"WWW-Authenticate: "_s + parts.join(u' '));
    }
    return lines;
}

QStringList certificateLines(const protocol::Exchange &exchange)
{
    QStringList lines = exchange.tlsProblems;
    if (const auto &certificate = exchange.certificate) {
        addIfAny(lines, u"Subject"_s, certificate->subject);
        addIfAny(lines, u"Issuer"_s, certificate->issuer);
        addIfAny(lines, u"Valid"_s, certificate->validFrom + u" – "_s + certificate->validUntil);
        addIfAny(lines, u"SHA-256"_s, certificate->sha256);
    }
    return lines;
}

} // namespace

QStringList exchangeDetails(const protocol::Exchange &exchange, const QString &requestLine,
                            const QDateTime &endedAt)
{
    QStringList lines{endedAt.toString(Qt::ISODateWithMs), requestLine};
    if (exchange.status > 0)
        lines.append(u"HTTP %1"_s.arg(exchange.status));
    if (const auto error = protocol::parseErrorResponse(exchange.body)) {
        addIfAny(lines, u"error"_s, error->error);
        addIfAny(lines, u"error_description"_s, error->description);
    }
    lines += challengeLines(exchange.wwwAuthenticate);
    addIfAny(lines, u"Retry-After"_s, oneLine(exchange.retryAfter));
    addIfAny(lines, u"Allow"_s, oneLine(exchange.allow));
    if (exchange.redirectTarget.isValid())
        addIfAny(lines, u"Location"_s,
                 exchange.redirectTarget.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
    addIfAny(lines, u"Content-Type"_s, oneLine(exchange.contentType));
    if (exchange.status > 0)
        lines.append(u"%1 bytes, %2 ms"_s.arg(exchange.body.size()).arg(exchange.elapsed.count()));
    lines += certificateLines(exchange);
    addIfAny(lines, u"Network"_s, exchange.errorText);
    return lines;
}

QStringList problemDetails(const protocol::ClientInformationProblem &problem)
{
    using Kind = protocol::ClientInformationProblem::Kind;
    switch (problem.kind) {
    case Kind::NoClientId:
        return {u"The answer has no client_id."_s};
    case Kind::NotAnObject:
        return {u"The answer is no JSON object."_s};
    case Kind::BadToken:
        return {u"The registration_access_token has characters that no HTTP header can carry."_s};
    case Kind::NotJson:
    case Kind::Duplicates:
        break;
    }
    return {u"%1 (line %2, column %3)"_s.arg(problem.json.message)
                .arg(problem.json.line)
                .arg(problem.json.column)};
}

QString memberNamedBy(const QString &description)
{
    static const QRegularExpression name(u"[a-z][a-z0-9]*(?:_[a-z0-9]+)+(?:#[A-Za-z0-9-]+)?"_s);
    for (auto match = name.globalMatch(description); match.hasNext();) {
        const QString candidate = match.next().captured();
        if (metadata::FieldTable::standard().find(candidate))
            return candidate;
    }
    return {};
}

} // namespace clientele::registrar
