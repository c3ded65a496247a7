// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words for answers that came and are not what was asked for.
#include "exchangedetails.h"
#include "failurephrases.h"
#include "failurewords.h"

#include <protocol/sentsecrets.h>

#include <QCoreApplication>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::Verb;
using protocol::Exchange;
using protocol::withDots;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::Failure)
};

// A captive portal, or the login page of something in between: the request never reached the
// server.
bool isWebPage(const Exchange &exchange)
{
    return exchange.contentType.toLower().contains("html")
           || exchange.body.trimmed().left(1) == "<"_ba;
}

} // namespace

Failure badAnswer(const Exchange &exchange, const RequestFacts &facts,
                  const protocol::ClientInformationProblem &problem)
{
    Failure failure;
    if (leavesOutcomeUnknown(exchange, facts.verb)) {
        failure = unknownOutcome(exchange, facts);
    } else {
        failure.kind = Failure::Kind::BadAnswer;
        failure.nextStep = Failure::NextStep::TryAgain;
        failure.title = Words::tr("The answer could not be understood.");
        failure.text = Words::tr("It is not a client's registration.") + u' '
                       + nothingChanged(facts.verb);
    }
    failure.httpStatus = exchange.status;
    failure.details = exchangeDetails(exchange, facts.requestLine, facts.endedAt);
    failure.details += problemDetails(problem);
    if (isWebPage(exchange)) {
        failure.text += u' '
                        + Words::tr("The answer is a web page, such as the login page of a network "
                                    "or a proxy. Whoever sent it has seen the token.");
    }
    return failure;
}

Failure anotherClient(const Exchange &exchange, const RequestFacts &facts, const QString &expected,
                      const protocol::ClientInformation &answered, bool keptToken)
{
    Failure failure;
    failure.kind = Failure::Kind::AnotherClient;
    failure.title = Words::tr("The answer is not from this client.");
    failure.text = Words::tr("It names the client “%1” instead of “%2”.")
                       .arg(withDots(answered.clientId, exchange.sentSecrets), expected)
                   + u' ' + nothingChanged(facts.verb == Verb::Update ? Verb::Read : facts.verb);
    if (keptToken) {
        failure.nextStep = Failure::NextStep::RecoverAccess;
        failure.text += u' '
                        + Words::tr("A token in it was set aside. If this client's own token stops "
                                    "working, recovering access can try it as an older one.");
    }
    failure.httpStatus = exchange.status;
    failure.details = exchangeDetails(exchange, facts.requestLine, facts.endedAt);
    constexpr int mostShown = 4000;
    const QByteArray answer = withDots(answered.text, exchange.sentSecrets);
    failure.details.append(u"Answer: "_s + QString::fromUtf8(answer.left(mostShown)));
    return failure;
}

Failure notConfirmed(const Exchange &exchange, const RequestFacts &facts)
{
    Failure failure;
    failure.kind = Failure::Kind::OutcomeUnknown;
    failure.nextStep = Failure::NextStep::CheckWithServer;
    failure.title = Words::tr("The server accepted the update and did not say what it stored.");
    failure.text = Words::tr(
        "Check with the server to see the document as it is now. Your draft is kept until then.");
    failure.httpStatus = exchange.status;
    failure.details = exchangeDetails(exchange, facts.requestLine, facts.endedAt);
    return failure;
}

Failure notDoneYet(const Exchange &exchange, const RequestFacts &facts)
{
    Failure failure;
    failure.kind = Failure::Kind::OutcomeUnknown;
    failure.nextStep = Failure::NextStep::CheckWithServer;
    failure.title = Words::tr("The server accepted the deletion and has not said that it is done.");
    failure.text = Words::tr("Nothing was changed here. Check with the server after a while to see "
                             "whether the client is gone.");
    failure.httpStatus = exchange.status;
    failure.details = exchangeDetails(exchange, facts.requestLine, facts.endedAt);
    return failure;
}

Failure lostRead(const Exchange &exchange, const RequestFacts &facts)
{
    Failure failure;
    failure.kind = Failure::Kind::OutcomeUnknown;
    failure.nextStep = Failure::NextStep::CheckWithServer;
    failure.title = Words::tr("It is not known whether the server replaced the token.");
    failure.text = causeOf(exchange, facts) + u' '
                   + Words::tr("This server replaces the token with a read. The saved document is "
                               "unchanged. Checking reads the client once more.");
    failure.httpStatus = exchange.status;
    failure.details = exchangeDetails(exchange, facts.requestLine, facts.endedAt);
    return failure;
}

Failure withTokenDoubt(Failure failure)
{
    failure.text += u' '
                    + Words::tr("Some servers replace the token with a read, and it is not known "
                                "whether this one does. Reading again shows whether the token "
                                "still works.");
    return failure;
}

Failure withKeptToken(Failure failure)
{
    failure.text += u' ' + Words::tr("A new token in what arrived is saved.");
    return failure;
}

Failure lostEnrolment(const Exchange &exchange, const RequestFacts &facts, bool keptToken)
{
    Failure failure = lostRead(exchange, facts);
    failure.title = Words::tr("The client was saved, but its document did not come.");
    failure.text = causeOf(exchange, facts) + u' '
                   + (keptToken ? Words::tr("A new token in what arrived is saved with it. Check "
                                            "with the server to read the client once more.")
                                : Words::tr("This server replaces the token with a read, so the "
                                            "one you entered may no longer work. It is saved. "
                                            "Check with the server to read the client once more."));
    return failure;
}

Failure cutRegistration(const Exchange &exchange, const RequestFacts &facts)
{
    Failure failure;
    failure.kind = Failure::Kind::BadAnswer;
    failure.title = Words::tr("The client was registered, but the answer is not whole.");
    failure.text = Words::tr("Its address and its token were in what arrived, and are saved. Read "
                             "the client to see its document as the server has it.");
    failure.httpStatus = exchange.status;
    failure.details = exchangeDetails(exchange, facts.requestLine, facts.endedAt);
    return failure;
}

QString lostRegistrationText(bool hasToken)
{
    return hasToken ? Words::tr("A registration cannot be asked for afterwards. Its token came and "
                                "is kept here, but not its address, so the client cannot be "
                                "managed.")
                    : Words::tr("A registration cannot be asked for afterwards. If the server "
                                "made one, it stays there unused "
                                "and nobody holds its token.");
}

} // namespace clientele::registrar
