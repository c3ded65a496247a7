// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurewords.h"

#include "exchangedetails.h"
#include "failurephrases.h"

#include <protocol/errorresponse.h>

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::Verb;
using protocol::Exchange;
using protocol::TransportError;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::Failure)
};

QString nothingSent()
{
    return Words::tr("Nothing was sent. What is saved here stays usable.");
}

QString clientCertificateMayBeMissing()
{
    return Words::tr("If this server asks for a client certificate, that may be what was missing: "
                     "its settings can name one.");
}

bool showsToken(const Exchange &exchange)
{
    const auto token = protocol::findSecrets(exchange.body).registrationAccessToken;
    return token && token->isHeaderSafe();
}

Failure notSent(const Exchange &exchange, const RequestFacts &facts)
{
    Failure failure;
    failure.nextStep = Failure::NextStep::TryAgain;
    failure.text = nothingSent();
    switch (exchange.error) {
    case TransportError::Tls:
        if (exchange.mayWantClientCertificate) {
            failure.kind = Failure::Kind::ClientCertificateWanted;
            failure.title = Words::tr("%1 refused the secure connection.").arg(facts.host);
            break;
        }
        failure.kind = Failure::Kind::Tls;
        failure.nextStep = Failure::NextStep::None;
        failure.title = Words::tr("The server's certificate is not trusted.");
        failure.authority = exchange.untrustedAuthority;
        if (exchange.certificate) {
            failure.text = Words::tr("Its certificate was issued by “%1” for “%2” and is valid "
                                     "until %3. Nothing was sent.")
                               .arg(exchange.certificate->issuer, exchange.certificate->subject,
                                    exchange.certificate->validUntil);
        }
        break;
    case TransportError::DeadlineBeforeSending:
        failure.kind = Failure::Kind::TimedOut;
        failure.title = Words::tr("No connection to %1 in time.").arg(facts.host);
        break;
    case TransportError::Cancelled:
        failure.kind = Failure::Kind::Cancelled;
        failure.title = Words::tr("Stopped before anything was sent.");
        break;
    case TransportError::UnknownHost:
        failure.kind = Failure::Kind::NotReachable;
        failure.title = Words::tr("No server of the name %1 is known.").arg(facts.host);
        failure.text = Words::tr(
            "The name could not be found. Check the address and the network. Nothing was sent.");
        break;
    case TransportError::ConnectionRefused:
        failure.kind = Failure::Kind::NotReachable;
        failure.title = Words::tr("%1 cannot be reached.").arg(facts.host);
        failure.text = Words::tr(
            "The computer answers, but no server listens at this address. Nothing was sent.");
        break;
    default:
        failure.kind = Failure::Kind::NotReachable;
        failure.title = Words::tr("%1 cannot be reached.").arg(facts.host);
        break;
    }
    return failure;
}

Failure unansweredRead(const Exchange &exchange, const RequestFacts &facts)
{
    Failure failure;
    failure.kind = exchange.error == TransportError::DeadlineAfterSending
                       ? Failure::Kind::TimedOut
                       : Failure::Kind::BadAnswer;
    failure.nextStep = Failure::NextStep::TryAgain;
    if (exchange.error == TransportError::TooLarge) {
        failure.title = Words::tr("The answer is too large.");
        failure.text = Words::tr(
                           "%1 sent more than a registration can be; it was not read to its end.")
                           .arg(facts.host);
    } else if (exchange.error == TransportError::DeadlineAfterSending) {
        failure.title = Words::tr("%1 did not answer in time.").arg(facts.host);
    } else if (exchange.error == TransportError::Cancelled) {
        failure.kind = Failure::Kind::Cancelled;
        failure.title = Words::tr("Stopped before the answer came.");
    } else {
        failure.title = Words::tr("The connection ended before the whole answer came.");
    }
    const QString kept = nothingChanged(facts.verb);
    failure.text = failure.text.isEmpty() ? kept : failure.text + u' ' + kept;
    return failure;
}

QString retryTime(const QDateTime &time, const QDateTime &now)
{
    const QLocale::FormatType format = QLocale::ShortFormat;
    return time.toLocalTime().date() == now.toLocalTime().date()
               ? QLocale().toString(time.toLocalTime().time(), format)
               : QLocale().toString(time.toLocalTime(), format);
}

Failure otherBearerRefused(const RequestFacts &facts)
{
    Failure failure;
    failure.kind = Failure::Kind::OtherBearerRefused;
    if (facts.bearer == RequestFacts::Bearer::Fetched) {
        failure.nextStep = Failure::NextStep::TryAgain;
        failure.title = Words::tr("The server refused the access token that it had issued.");
        failure.text = (facts.verb == Verb::Register
                            ? Words::tr("It was revoked, or may not register clients. The next "
                                        "attempt fetches a new one.")
                            : Words::tr("It was revoked, may not manage clients, or this client no "
                                        "longer exists: some servers answer alike. The next "
                                        "attempt fetches a new one."))
                       + u' ' + nothingChanged(facts.verb);
        return failure;
    }
    failure.title = Words::tr("The server refused the token of its settings.");
    failure.text = (facts.verb == Verb::Register
                        ? Words::tr("It was replaced, revoked or has expired, or may not register "
                                    "clients. The server's settings take another token.")
                        : Words::tr("All clients of this server are managed with it. It was "
                                    "replaced, revoked or has expired, or this client no longer "
                                    "exists: some servers answer alike. Its settings take another "
                                    "token."))
                   + u' ' + nothingChanged(facts.verb);
    return failure;
}

Failure unauthorized(const RequestFacts &facts)
{
    if (facts.bearer != RequestFacts::Bearer::OwnToken)
        return otherBearerRefused(facts);
    Failure failure;
    failure.kind = Failure::Kind::Unauthorized;
    failure.nextStep = Failure::NextStep::RecoverAccess;
    failure.title = Words::tr("The server refused the token.");
    failure.text =
        facts.verb == Verb::Register
            ? Words::tr(
                "The initial access token is missing, used up or expired. Nothing was saved.")
            : Words::tr("It was replaced, revoked or has expired, or the client no longer exists: "
                        "the server's answer is the "
                        "same.")
                  + u' ' + nothingChanged(facts.verb);
    return failure;
}

// The methods of an Allow header: hostile text, so only what looks like one.
QStringList allowedMethods(const QByteArray &allow)
{
    constexpr qsizetype longestName = 10;
    constexpr qsizetype most = 8;
    QStringList methods;
    for (const QByteArray &part : allow.split(',')) {
        const QByteArray method = part.trimmed().toUpper();
        const bool isName = std::all_of(method.begin(), method.end(),
                                        [](char letter) { return letter >= 'A' && letter <= 'Z'; });
        if (isName && !method.isEmpty() && method.size() <= longestName && methods.size() < most)
            methods.append(QString::fromLatin1(method));
    }
    return methods;
}

Failure notAllowed(const Exchange &exchange, const RequestFacts &facts)
{
    Failure failure;
    failure.kind = Failure::Kind::NotAllowed;
    switch (facts.verb) {
    case Verb::Update:
        failure.title = Words::tr("This server does not allow updates.");
        failure.text = Words::tr("Reading and deleting may still work. The draft is unchanged.");
        break;
    case Verb::Delete:
        failure.title = Words::tr("This server does not allow deleting.");
        failure.text = Words::tr(
            "Reading and updating may still work. The client was not deleted.");
        break;
    case Verb::Register:
        failure.title = Words::tr("This server does not allow registration here.");
        failure.text = nothingChanged(facts.verb);
        break;
    default:
        failure.title = Words::tr("This server does not allow reading.");
        failure.text = nothingChanged(facts.verb);
        break;
    }
    if (const QStringList methods = allowedMethods(exchange.allow); !methods.isEmpty()) {
        //: %1 is a list of HTTP methods, such as “GET, DELETE”.
        failure.text += u' '
                        + Words::tr("It says that it takes %1 here.").arg(methods.join(u", "_s));
    }
    return failure;
}

Failure byStatus(const Exchange &exchange, const RequestFacts &facts)
{
    Failure failure;
    failure.text = nothingChanged(facts.verb);
    switch (exchange.status) {
    case 400:
    case 422:
        failure.kind = Failure::Kind::Rejected;
        failure.nextStep = facts.verb == Verb::Update ? Failure::NextStep::Edit
                                                      : Failure::NextStep::None;
        failure.title = facts.verb == Verb::Update || facts.verb == Verb::Register
                            ? Words::tr("The server did not accept the document.")
                            : Words::tr("The server did not accept the request.");
        break;
    case 401:
        return unauthorized(facts);
    case 403:
        failure.kind = Failure::Kind::Forbidden;
        failure.title = Words::tr("This token may not do this.");
        failure.text = Words::tr("The server knows the token and does not allow the action.") + u' '
                       + failure.text;
        break;
    case 404:
    case 410:
        failure.kind = Failure::Kind::NotFound;
        failure.title = Words::tr("There is nothing at this address.");
        failure.text = Words::tr("The address has moved, management of registrations is switched "
                                 "off, or the client is gone.")
                       + u' ' + failure.text;
        break;
    case 405:
    case 501:
        return notAllowed(exchange, facts);
    case 409:
    case 412:
        failure.kind = Failure::Kind::ConflictOnServer;
        failure.nextStep = Failure::NextStep::CompareAgain;
        failure.title = Words::tr("The server's copy changed meanwhile.");
        failure.text = Words::tr("Nothing was overwritten.") + u' ' + failure.text;
        break;
    case 429:
    case 503: {
        failure.kind = Failure::Kind::Wait;
        failure.nextStep = Failure::NextStep::TryAgain;
        failure.retryAt = protocol::parseRetryAfter(exchange.retryAfter, facts.endedAt,
                                                    exchange.date);
        failure.title = failure.retryAt ? Words::tr("The server asks to wait until %1.")
                                              .arg(retryTime(*failure.retryAt, facts.endedAt))
                                        : Words::tr("The server asks to wait.");
        break;
    }
    default:
        if (exchange.status >= 300 && exchange.status < 400) {
            failure.kind = Failure::Kind::Redirected;
            failure.title = Words::tr("The server points to another address.");
            failure.text = Words::tr("The token was not sent there.") + u' ' + failure.text;
        } else {
            failure.kind = Failure::Kind::BadAnswer;
            failure.nextStep = Failure::NextStep::TryAgain;
            failure.title = exchange.status >= 500
                                ? Words::tr("The server has a fault of its own.")
                                : Words::tr("The server did not carry out the request.");
        }
        break;
    }
    return failure;
}

// A bad token is a 400 on some servers; the body tells (Authlete, oxAuth).
bool isTokenRefusal(const Exchange &exchange, const std::optional<protocol::ErrorResponse> &error)
{
    return exchange.status == 400 && error && error->error == u"invalid_token"_s;
}

QString memberNamedIn(const protocol::ErrorResponse &error)
{
    if (error.error == u"invalid_redirect_uri"_s)
        return u"redirect_uris"_s;
    return memberNamedBy(error.description);
}

Failure statusFailure(const Exchange &exchange, const RequestFacts &facts)
{
    const auto error = errorIn(exchange);
    Failure failure = isTokenRefusal(exchange, error) ? unauthorized(facts)
                                                      : byStatus(exchange, facts);
    if (error) {
        failure.serverWords = error->description.isEmpty() ? error->error : error->description;
        if (failure.kind == Failure::Kind::Rejected)
            failure.member = memberNamedIn(*error);
    }
    return failure;
}

} // namespace

QString causeOf(const Exchange &exchange, const RequestFacts &facts)
{
    const QString time = QLocale().toString(facts.endedAt.toLocalTime().time(), u"HH:mm:ss"_s);
    if (exchange.status >= 500) {
        return Words::tr(
                   "The server reported a fault of its own at %1, after the request was sent.")
            .arg(time);
    }
    if (exchange.error == TransportError::DeadlineAfterSending)
        return Words::tr("No complete answer had come by %1, and the request had been sent.")
            .arg(time);
    if (exchange.error == TransportError::None || exchange.error == TransportError::TooLarge)
        return Words::tr("An answer came at %1, but it could not be understood.").arg(time);
    return Words::tr("The connection ended at %1, after the request was sent and before the "
                     "answer came.")
        .arg(time);
}

Failure unknownOutcome(const Exchange &exchange, const RequestFacts &facts)
{
    Failure failure;
    failure.kind = Failure::Kind::OutcomeUnknown;
    const QString cause = causeOf(exchange, facts);
    switch (facts.verb) {
    case Verb::Delete:
        failure.title = Words::tr("It is not known whether the client was deleted.");
        failure.text = cause + u' '
                       + Words::tr("Nothing was changed here. Check before you do anything else.");
        failure.nextStep = Failure::NextStep::CheckWithServer;
        break;
    case Verb::Register:
        failure.title = Words::tr("It is not known whether the client was registered.");
        failure.text = cause + u' ' + lostRegistrationText(showsToken(exchange));
        break;
    default:
        failure.title = Words::tr("It is not known whether the update was made.");
        failure.text = cause + u' '
                       + Words::tr("The server may have the old document or yours, and it may have "
                                   "replaced the token. Your draft "
                                   "is unchanged. Do not send again before checking.");
        failure.nextStep = Failure::NextStep::CheckWithServer;
        break;
    }
    return failure;
}

QString nothingChanged(Verb verb)
{
    switch (verb) {
    case Verb::Update:
        return Words::tr("Nothing changed on the server. The draft is unchanged.");
    case Verb::Delete:
        return Words::tr("The client was not deleted.");
    case Verb::Enroll:
    case Verb::Register:
        return Words::tr("Nothing was saved.");
    case Verb::Read:
        break;
    }
    return Words::tr("The saved copy is unchanged.");
}

bool leavesOutcomeUnknown(const Exchange &exchange, Verb verb)
{
    return verb != Verb::Read && verb != Verb::Enroll && mayHaveBeenCarriedOut(exchange);
}

bool mayHaveBeenCarriedOut(const Exchange &exchange)
{
    if (exchange.status >= 300 && exchange.status < 500)
        return false;
    if (exchange.status == 501 && exchange.error == TransportError::None)
        return false; // the method is not supported, so nothing was carried out
    if (exchange.status == 503 && exchange.error == TransportError::None
        && !exchange.retryAfter.isEmpty())
        return false;
    if (exchange.isComplete())
        return true; // a 2xx that cannot be used, or a 5xx: both may have stored the change
    return exchange.requestMayHaveArrived;
}

Failure failureOf(const Exchange &exchange, const RequestFacts &facts)
{
    Failure failure;
    const bool refusedWhateverTheBody = exchange.status >= 300 && exchange.status < 500;
    if (leavesOutcomeUnknown(exchange, facts.verb))
        failure = unknownOutcome(exchange, facts);
    else if (exchange.isComplete() || refusedWhateverTheBody)
        failure = statusFailure(exchange, facts);
    else if (!exchange.requestMayHaveArrived)
        failure = notSent(exchange, facts);
    else
        failure = unansweredRead(exchange, facts);
    if (exchange.mayWantClientCertificate)
        failure.text += u' ' + clientCertificateMayBeMissing();
    failure.httpStatus = exchange.status;
    failure.details = exchangeDetails(exchange, facts.requestLine, facts.endedAt);
    return failure;
}

} // namespace clientele::registrar
