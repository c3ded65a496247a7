// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The failures of looking at what is public: a server's metadata document, a client's keys.
#include "exchangedetails.h"
#include "failurewords.h"

#include <QCoreApplication>

namespace clientele::registrar {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::Failure)
};

} // namespace

Failure unusableIssuer(const QString &issuer)
{
    return makeFailure(
        Failure::Kind::BadAddress, Words::tr("“%1” is no issuer.").arg(issuer),
        Words::tr("An issuer is an https address without a query and a fragment. Nothing "
                  "was sent."));
}

Failure noDiscoveryDocument(const QString &issuer)
{
    return makeFailure(
        Failure::Kind::NotFound, Words::tr("No metadata document of “%1” was found.").arg(issuer),
        Words::tr("The server has none at the addresses of RFC 8414 and OpenID Connect "
                  "Discovery. If you know the registration endpoint, enter it by hand."));
}

Failure otherIssuer(const QString &named)
{
    return makeFailure(
        Failure::Kind::BadAnswer, Words::tr("The document is of another issuer."),
        Words::tr("It names “%1”. Its endpoints are not used, so that no token goes to the "
                  "wrong server.")
            .arg(named));
}

Failure keysNotFetchable(const QUrl &address)
{
    Failure failure = makeFailure(
        Failure::Kind::BadAddress, Words::tr("The keys cannot be fetched from this address."),
        Words::tr("jwks_uri must be an https address; plain http is accepted "
                  "for this computer. Nothing was sent."));
    failure.details.append(address.toDisplayString().left(500));
    return failure;
}

Failure noKeySet(const protocol::Exchange &exchange, const RequestFacts &facts)
{
    const bool isOther = exchange.isSuccess();
    Failure failure = makeFailure(
        isOther ? Failure::Kind::BadAnswer : Failure::Kind::NotFound,
        exchange.error != protocol::TransportError::None
            ? Words::tr("%1 sent more than a list of keys can be.").arg(facts.host)
        : isOther ? Words::tr("What is at this address is no JWK Set.")
                  //: a host, an HTTP status
                  : Words::tr("%1 has no keys at this address: it answered with %2.")
                        .arg(facts.host, QString::number(exchange.status)),
        isOther ? Words::tr("It must be a JSON object with a list “keys” (RFC 7517, section 5).")
                : Words::tr("A server that looks there for the keys of this client most likely "
                            "finds the same."),
        Failure::NextStep::TryAgain);
    failure.httpStatus = exchange.status;
    failure.details = exchangeDetails(exchange, facts.requestLine, facts.endedAt);
    return failure;
}

} // namespace clientele::registrar
