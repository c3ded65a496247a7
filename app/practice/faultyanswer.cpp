// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultyanswer.h"

#include "registrationrules.h"
#include "registrationservice.h"

using namespace Qt::StringLiterals;

namespace clientele::practice {

namespace {

HttpResponse page(int status, const QByteArray &title)
{
    return {.status = status,
            .contentType = "text/html; charset=utf-8"_ba,
            .headers = {},
            .body = "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>"
                    + title + "</h1></body></html>\n"};
}

HttpResponse withStatus(int status)
{
    switch (status) {
    case 401: {
        HttpResponse response = errorResponse(401, "invalid_token"_ba, u"Armed as a fault."_s);
        response.headers.append({"WWW-Authenticate"_ba, "Bearer error=\"invalid_token\""_ba});
        return response;
    }
    case 405: {
        HttpResponse response = errorResponse(405, "invalid_request"_ba, u"Armed as a fault."_s);
        response.headers.append({"Allow"_ba, "GET"_ba});
        return response;
    }
    case 429:
    case 503: {
        HttpResponse response = page(status, "Come back later"_ba);
        response.headers.append({"Retry-After"_ba, "30"_ba});
        return response;
    }
    case 204:
        return {.status = 204, .contentType = {}, .headers = {}, .body = {}};
    default:
        break;
    }
    return status >= 500 ? page(status, "Something went wrong"_ba)
                         : errorResponse(status, "invalid_request"_ba, u"Armed as a fault."_s);
}

HttpResponse withBody(HttpResponse answer, const QByteArray &body)
{
    if (answer.status == 204) // RFC 9110, section 15.3.5: no body there.
        answer.status = 200;
    if (answer.contentType.isEmpty())
        answer.contentType = "application/json"_ba;
    answer.body = body;
    return answer;
}

} // namespace

HttpResponse faultyAnswer(const Fault &fault, const HttpResponse &answer,
                          const QUrl &redirectTarget)
{
    const QByteArray body = answer.body.isEmpty() ? "{\"done\": true}"_ba : answer.body;
    switch (fault.kind) {
    case Fault::Kind::CutBody:
        return withBody(answer, body);
    case Fault::Kind::BrokenJson:
        return withBody(answer, body.left(body.size() / 2));
    case Fault::Kind::Oversized:
        return withBody(answer, body.leftJustified(qsizetype(fault.number), ' '));
    case Fault::Kind::OtherClientId:
        return withBody(answer, withClientId(body, "someone-else"_ba));
    case Fault::Kind::WrongContentType: {
        HttpResponse wrong = withBody(answer, body);
        wrong.contentType = "text/plain"_ba;
        return wrong;
    }
    case Fault::Kind::Html:
        return page(200, "Log in to the network"_ba);
    case Fault::Kind::RedirectOtherOrigin:
        return {.status = int(fault.number),
                .contentType = {},
                .headers = {{"Location"_ba, redirectTarget.toEncoded()}},
                .body = {}};
    case Fault::Kind::Status:
        return withStatus(int(fault.number));
    default:
        return answer;
    }
}

} // namespace clientele::practice
