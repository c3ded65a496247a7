// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalentries.h"

#include "failurewords.h"

#include <protocol/secretscanner.h>
#include <protocol/sentsecrets.h>

#include <QUuid>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using inventory::Verb;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Result<> toResult(const inventory::InventoryResult<> &written)
{
    if (!written)
        return failed(storageProblem(written.error()));
    return {};
}

QString resultWord(Failure::Kind kind)
{
    switch (kind) {
    case Failure::Kind::Unauthorized:
    case Failure::Kind::OtherBearerRefused:
        return u"token-refused"_s;
    case Failure::Kind::OutcomeUnknown:
        return u"outcome-unknown"_s;
    case Failure::Kind::NotReachable:
    case Failure::Kind::Tls:
    case Failure::Kind::ClientCertificateWanted:
        return u"not-sent"_s;
    case Failure::Kind::Redirected:
        return u"redirected"_s;
    case Failure::Kind::AnotherClient:
        return u"another-client"_s;
    case Failure::Kind::BadAnswer:
    case Failure::Kind::TimedOut:
    case Failure::Kind::Cancelled:
        return u"no-answer"_s;
    default:
        return u"refused"_s;
    }
}

QByteArray shownOf(const protocol::Exchange &exchange)
{
    return protocol::withoutSecrets(protocol::withDots(exchange.body, exchange.sentSecrets));
}

bool isReading(Verb verb)
{
    return verb == Verb::Read || verb == Verb::Enroll;
}

} // namespace clientele::registrar
