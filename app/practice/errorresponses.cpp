// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "errorresponses.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace clientele::practice {

namespace {

HttpResponse json(int status, const QJsonObject &object)
{
    return {.status = status,
            .contentType = "application/json"_ba,
            .headers = {},
            .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

HttpResponse body(const Denial &denial)
{
    switch (denial.body) {
    case Denial::Body::ErrorObject:
        return errorResponse(denial.status, denial.error,
                             u"The token is wrong, or the client does not exist."_s);
    case Denial::Body::Prose:
        return errorResponse(denial.status, "The request could not be authorized"_ba,
                             u"The requested OAuth 2.0 client does not exist or you did not "
                             "provide the necessary credentials"_s);
    case Denial::Body::Vendor:
        return json(denial.status,
                    {{u"errorCode"_s, u"E0000007"_s},
                     {u"errorSummary"_s, u"Not found: Resource not found (PublicClientApp)"_s},
                     {u"errorId"_s, u"oaePractice"_s}});
    case Denial::Body::Empty:
        break;
    }
    return emptyResponse(denial.status);
}

QByteArray challenge(const Denial &denial)
{
    switch (denial.challenge) {
    case Denial::Challenge::None:
        break;
    case Denial::Challenge::Bearer:
        return "Bearer error=\"" + denial.error + '"';
    case Denial::Challenge::LowerCase:
        return "bearer error=\"" + denial.error + '"';
    case Denial::Challenge::Unterminated:
        return "error=\"" + denial.error + ", error_description=\"Invalid token";
    case Denial::Challenge::Several:
        return "Basic realm=\"practice, with a comma\", Bearer realm=\"practice\", error=\""
               + denial.error + '"';
    }
    return {};
}

} // namespace

HttpResponse errorResponse(int status, const QByteArray &error, const QString &description)
{
    return json(status,
                {{u"error"_s, QString::fromLatin1(error)}, {u"error_description"_s, description}});
}

HttpResponse refused(const Refusal &refusal)
{
    return errorResponse(refusal.status, refusal.error, refusal.description);
}

HttpResponse emptyResponse(int status)
{
    return {.status = status, .contentType = {}, .headers = {}, .body = {}};
}

HttpResponse denied(const Denial &denial, const QByteArray &presentedToken)
{
    if (presentedToken.isEmpty() && denial.challenge == Denial::Challenge::Bearer)
        return {.status = 401,
                .contentType = {},
                .headers = {{"WWW-Authenticate"_ba, "Bearer realm=\"practice\""_ba}},
                .body = {}};
    HttpResponse response = body(denial);
    if (const QByteArray header = challenge(denial); !header.isEmpty())
        response.headers.append({"WWW-Authenticate"_ba, header});
    return response;
}

} // namespace clientele::practice
