// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "request.h"

#include "secretscanner.h"

using namespace Qt::StringLiterals;

namespace clientele::protocol {

using metadata::SecretText;

namespace {

QString hiddenSecret()
{
    return u"••••"_s;
}

/// As Qt writes it: no user info, no fragment, never empty.
QString requestTarget(const QUrl &url)
{
    const QString path = url.path(QUrl::FullyEncoded);
    const QString target = path.isEmpty() ? u"/"_s : path;
    return url.hasQuery() ? target + u'?' + url.query(QUrl::FullyEncoded) : target;
}

/// With the port whenever the URL names one, also the scheme's own.
QString hostHeader(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    const QString bracketed = host.contains(u':') && !host.startsWith(u'[') ? u'[' + host + u']'
                                                                            : host;
    return url.port() < 0 ? bracketed : bracketed + u':' + QString::number(url.port());
}

Request bearerRequest(Verb verb, const QUrl &url, const std::optional<SecretText> &bearer)
{
    Request request;
    request.verb = verb;
    request.url = url;
    request.bearer = bearer;
    return request;
}

void setJsonBody(Request &request, QByteArray body)
{
    request.body = std::move(body);
    request.bodyKind = BodyKind::Json;
}

} // namespace

QByteArray methodOf(Verb verb)
{
    switch (verb) {
    case Verb::Register:
    case Verb::FetchAccessToken:
        return "POST"_ba;
    case Verb::Read:
        return "GET"_ba;
    case Verb::Update:
        return "PUT"_ba;
    case Verb::Delete:
        return "DELETE"_ba;
    }
    Q_UNREACHABLE();
}

QByteArray userAgent()
{
    return "Clientele/" CLIENTELE_VERSION ""_ba;
}

Request readRequest(const ConfigurationUri &uri, const SecretText &token)
{
    return bearerRequest(Verb::Read, uri.url(), token);
}

Request updateRequest(const ConfigurationUri &uri, const SecretText &token, QByteArray body)
{
    Request request = bearerRequest(Verb::Update, uri.url(), token);
    setJsonBody(request, std::move(body));
    return request;
}

Request deleteRequest(const ConfigurationUri &uri, const SecretText &token)
{
    return bearerRequest(Verb::Delete, uri.url(), token);
}

Request registerRequest(const QUrl &endpoint, QByteArray document,
                        const std::optional<SecretText> &initialAccessToken)
{
    Request request = bearerRequest(Verb::Register, endpoint, initialAccessToken);
    setJsonBody(request, std::move(document));
    return request;
}

QString describeRequest(const Request &request)
{
    QStringList lines{
        QString::fromLatin1(methodOf(request.verb)) + u' ' + requestTarget(request.url)
            + u" HTTP/1.1"_s,
        u"Host: "_s + hostHeader(request.url),
        u"Accept: application/json"_s,
    };
    if (request.bodyKind == BodyKind::Json)
        lines << u"Content-Type: application/json"_s;
    lines << u"Content-Length: %1"_s.arg(request.body.size());
    lines << u"User-Agent: "_s + QString::fromLatin1(userAgent());
    if (request.settings) {
        for (const ExtraHeader &header : request.settings->extraHeaders)
            lines << QString::fromLatin1(header.name) + u": "_s + hiddenSecret();
    }
    if (request.bearer)
        lines << u"Authorization: Bearer "_s + hiddenSecret();
    lines << QString();
    if (request.bodyKind == BodyKind::Json) {
        const QByteArray shown = replaceSecrets(request.body, hiddenSecret().toUtf8());
        lines << QString::fromUtf8(shown);
    }
    return lines.join(u'\n');
}

} // namespace clientele::protocol
