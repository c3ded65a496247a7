// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangedetails.h"

#include <metadata/fieldtable.h>
#include <protocol/challenge.h>
#include <protocol/sentsecrets.h>

#include <QRegularExpression>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using protocol::Exchange;
using protocol::withDots;

namespace {

void addIfAny(QStringList &lines, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        lines.append(name + u": "_s + value);
}

// A server's header is hostile text: one line, of a length that can be read.
QString oneLine(const QByteArray &header, const Exchange &exchange)
{
    const QString text = withDots(QString::fromLatin1(header), exchange.sentSecrets);
    return text.left(300).simplified();
}

QStringList challengeLines(const Exchange &exchange)
{
    QStringList lines;
    for (const auto &challenge : protocol::parseChallenges(exchange.wwwAuthenticate)) {
        QStringList parts{challenge.scheme};
        for (const auto &[name, value] : challenge.parameters) {
            const QString shown = withDots(value, exchange.sentSecrets).left(200);
            parts.append(u"%1=\"%2\""_s.arg(name, shown));
        }
        lines.append(u"WWW-Authenticate: "_s + parts.join(u' '));
    }
    return lines;
}

QStringList certificateLines(const Exchange &exchange)
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

std::optional<protocol::ErrorResponse> errorIn(const Exchange &exchange)
{
    auto error = protocol::parseErrorResponse(withDots(exchange.body, exchange.sentSecrets));
    if (error) { // whatever escapes hid it
        error->error = withDots(error->error, exchange.sentSecrets);
        error->description = withDots(error->description, exchange.sentSecrets);
    }
    return error;
}

QStringList exchangeDetails(const Exchange &exchange, const QString &requestLine,
                            const QDateTime &endedAt)
{
    QStringList lines{endedAt.toString(Qt::ISODateWithMs), requestLine};
    if (exchange.status > 0)
        lines.append(u"HTTP %1"_s.arg(exchange.status));
    if (const auto error = errorIn(exchange)) {
        addIfAny(lines, u"error"_s, error->error);
        addIfAny(lines, u"error_description"_s, error->description);
    }
    lines += challengeLines(exchange);
    addIfAny(lines, u"Retry-After"_s, oneLine(exchange.retryAfter, exchange));
    addIfAny(lines, u"Allow"_s, oneLine(exchange.allow, exchange));
    if (exchange.redirectTarget.isValid())
        addIfAny(lines, u"Location"_s,
                 exchange.redirectTarget.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery));
    addIfAny(lines, u"Content-Type"_s, oneLine(exchange.contentType, exchange));
    if (exchange.status > 0)
        lines.append(u"%1 bytes, %2 ms"_s.arg(exchange.body.size()).arg(exchange.elapsed.count()));
    lines += certificateLines(exchange);
    addIfAny(lines, u"Network"_s, exchange.errorText);
    for (QString &line : lines)
        line = withDots(line, exchange.sentSecrets);
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
