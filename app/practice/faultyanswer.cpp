// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultyanswer.h"

#include "errorresponses.h"
#include "faultcatalogue.h"
#include "gzip.h"
#include "jsonfaults.h"

#include <QDateTime>
#include <QLocale>
#include <QStringConverter>

using namespace Qt::StringLiterals;

namespace clientele::practice {

namespace {

using Kind = Fault::Kind;

constexpr qint64 bytesInMebibyte = 1024 * 1024;
constexpr int secondsToWait = 30;

HttpResponse page(int status, const QByteArray &title)
{
    return {.status = status,
            .contentType = "text/html; charset=utf-8"_ba,
            .headers = {},
            .body = "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>"
                    + title + "</h1></body></html>\n"};
}

HttpResponse with(HttpResponse response, const QByteArray &name, const QByteArray &value)
{
    response.headers.append({name, value});
    return response;
}

HttpResponse error(int status, const QByteArray &code = "invalid_request"_ba)
{
    return errorResponse(status, code, u"Armed as a fault."_s);
}

HttpResponse withStatus(int status)
{
    switch (status) {
    case 401:
        return with(error(401, "invalid_token"_ba), "WWW-Authenticate"_ba,
                    "Bearer error=\"invalid_token\""_ba);
    case 403:
        return error(403, "insufficient_scope"_ba);
    case 405:
        return with(error(405), "Allow"_ba, "GET"_ba);
    case 407:
        return with(page(407, "Proxy Authentication Required"_ba), "Proxy-Authenticate"_ba,
                    "Basic realm=\"proxy\""_ba);
    case 429:
    case 503:
        return with(page(status, "Come back later"_ba), "Retry-After"_ba,
                    QByteArray::number(secondsToWait));
    default:
        break;
    }
    if (status < 400)
        return emptyResponse(status);
    return status >= 500 ? page(status, "Something went wrong"_ba) : error(status);
}

QByteArray dateToRetry()
{
    const QDateTime date = QDateTime::currentDateTimeUtc().addSecs(secondsToWait);
    return QLocale::c().toString(date, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

HttpResponse denial(Denial::Challenge challenge)
{
    Denial denial;
    denial.challenge = challenge;
    return denied(denial, "presented"_ba);
}

HttpResponse echo(int status, const QByteArray &presentedToken)
{
    const QByteArray words = "Invalid access token: " + presentedToken;
    return with(errorResponse(status, "invalid_token"_ba, QString::fromLatin1(words)),
                "WWW-Authenticate"_ba,
                "Bearer error=\"invalid_token\", error_description=\"" + words + '"');
}

/// Answers that come instead of carrying the request out.
HttpResponse refusal(const Fault &fault, const QUrl &redirectTarget)
{
    const int status = int(fault.number);
    switch (fault.kind) {
    case Kind::Html:
        return page(200, "Log in to the network"_ba);
    case Kind::RedirectOtherOrigin:
        return with(emptyResponse(status), "Location"_ba, redirectTarget.toEncoded());
    case Kind::RedirectSameOrigin:
        return with(emptyResponse(status), "Location"_ba,
                    "/moved" + redirectTarget.path(QUrl::FullyEncoded).toLatin1());
    case Kind::RetryAtDate:
        return with(page(status, "Come back later"_ba), "Retry-After"_ba, dateToRetry());
    case Kind::RetryWithoutTime:
        return page(status, "Come back later"_ba);
    case Kind::TokenRefusedWith400:
        return error(400, "invalid_token"_ba);
    case Kind::NoChallenge:
        return denial(Denial::Challenge::None);
    case Kind::MalformedChallenge:
        return denial(Denial::Challenge::Unterminated);
    case Kind::SeveralChallenges:
        return denial(Denial::Challenge::Several);
    case Kind::LowerCaseChallenge:
        return denial(Denial::Challenge::LowerCase);
    case Kind::EmptyError:
        return emptyResponse(400);
    case Kind::ProseError:
        return error(400, "The <b>request</b> could not be understood, see "
                          "<a href='https://as.example/help'>the help</a>"_ba);
    case Kind::VendorError:
        return {.status = 400,
                .contentType = "application/json"_ba,
                .headers = {},
                .body = R"({"code":17,"message":"Armed as a fault."})"_ba};
    case Kind::NotJsonError:
        return {.status = 400,
                .contentType = "application/json"_ba,
                .headers = {},
                .body = "error: {armed as a fault"_ba};
    default:
        return withStatus(status);
    }
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

HttpResponse withContentType(HttpResponse answer, const QByteArray &contentType)
{
    answer.contentType = contentType;
    return answer;
}

QByteArray inUtf16(const QByteArray &body)
{
    QStringEncoder encoder(QStringConverter::Utf16LE, QStringConverter::Flag::WriteBom);
    return encoder(QString::fromUtf8(body));
}

/// The answer to a request that was carried out, with something wrong about it.
HttpResponse oddAnswer(const Fault &fault, const HttpResponse &answer)
{
    const QByteArray body = answer.body.isEmpty() ? "{\"done\": true}"_ba : answer.body;
    switch (fault.kind) {
    case Kind::EmptyBody:
        return emptyResponse(200);
    case Kind::NoContent:
        return emptyResponse(204);
    case Kind::StatusAfterwards:
        return withStatus(int(fault.number));
    case Kind::StatusOverAnswer: {
        HttpResponse response = withBody(answer, body);
        response.status = int(fault.number);
        return response;
    }
    case Kind::BrokenJson:
        return withBody(answer, body.left(body.size() / 2));
    case Kind::Oversized:
        return withBody(answer, body.leftJustified(qsizetype(fault.number), ' '));
    case Kind::GzipBomb:
        return with(withBody(answer, gzip(body.leftJustified(
                                         qsizetype(fault.number * bytesInMebibyte), ' '))),
                    "Content-Encoding"_ba, "gzip"_ba);
    case Kind::WrongContentType:
        return withContentType(withBody(answer, body), "text/plain"_ba);
    case Kind::NoContentType:
        return withContentType(withBody(answer, body), {});
    case Kind::JoseContentType:
        return withContentType(withBody(answer, body), "application/jose"_ba);
    case Kind::ByteOrderMark:
        return withBody(answer, "\xef\xbb\xbf" + body);
    case Kind::Utf16:
        return withContentType(withBody(answer, inUtf16(body)),
                               "application/json; charset=utf-16"_ba);
    default:
        return withBody(answer, withJsonFault(fault.kind, body));
    }
}

} // namespace

HttpResponse faultyAnswer(const Fault &fault, const HttpResponse &answer,
                          const QUrl &redirectTarget, const QByteArray &presentedToken)
{
    switch (groupOf(fault.kind)) {
    case FaultGroup::Refusal:
        return fault.kind == Kind::EchoToken ? echo(int(fault.number), presentedToken)
                                             : refusal(fault, redirectTarget);
    case FaultGroup::Answer:
        return oddAnswer(fault, answer);
    case FaultGroup::Connection:
        break;
    }
    const bool cutsBody = fault.kind == Kind::CutBody || fault.kind == Kind::CutChunked
                          || fault.kind == Kind::StallBody || fault.kind == Kind::NeverEnds;
    return cutsBody && answer.body.isEmpty() ? withBody(answer, "{\"done\": true}"_ba) : answer;
}

} // namespace clientele::practice
