// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "accesstokenwords.h"

#include <QCoreApplication>

namespace clientele::registrar {

using protocol::AccessTokenProblem;
using protocol::Exchange;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::AccessTokenWords)
};

QString reasonOf(AccessTokenProblem problem)
{
    switch (problem) {
    case AccessTokenProblem::OtherType:
        return Words::tr("The one that came is of a type that needs more than to be sent along.");
    case AccessTokenProblem::Unusable:
        return Words::tr("The one that came has characters that cannot be sent.");
    case AccessTokenProblem::NotAnAnswer:
    case AccessTokenProblem::NoToken:
        break;
    }
    return Words::tr("The answer has no access token.");
}

QString reasonOf(int status)
{
    if (status >= 200 && status < 300)
        return Words::tr("The connection ended before the whole answer came.");
    if (status >= 500)
        return Words::tr("It reported a fault of its own.");
    if (status == 400 || status == 401 || status == 403)
        return Words::tr("It refused: look at the client ID, the secret and the scope there.");
    return Words::tr("The address there may not be that of a token endpoint.");
}

} // namespace

Failure noAccessToken(const Exchange &exchange, const RequestFacts &facts,
                      const std::optional<AccessTokenProblem> &problem)
{
    Failure failure = failureOf(exchange, facts);
    failure.isOfTokenEndpoint = true;
    // Whatever it says, also cut short, it says nothing of the client.
    const bool isHttpAnswer = exchange.status > 0 && failure.kind != Failure::Kind::Wait;
    const QString asked = Words::tr(
                              "The token endpoint at %1 was asked for an access token, as the "
                              "server's settings say; the client's own address was not.")
                              .arg(facts.host);
    if (!isHttpAnswer) {
        failure.text += u' ' + asked;
        return failure;
    }
    failure.kind = Failure::Kind::NoAccessToken;
    failure.nextStep = Failure::NextStep::TryAgain;
    failure.title = Words::tr("The server issued no access token.");
    failure.text = asked + u' ' + (problem ? reasonOf(*problem) : reasonOf(exchange.status));
    failure.member.clear();
    return failure;
}

} // namespace clientele::registrar
