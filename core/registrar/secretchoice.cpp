// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretchoice.h"

#include "habitwords.h"

#include <QCoreApplication>

namespace clientele::registrar {

using namespace Qt::StringLiterals;
using Habit = inventory::HabitRecord::Habit;
using metadata::SecretPolicy;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::registrar::SecretChoice)
};

} // namespace

SecretPolicy learnedPolicy(const std::vector<inventory::HabitRecord> &habits)
{
    return timesSeen(habits, Habit::DemandsSecret) > 0 ? SecretPolicy::SendWhenKnown
                                                       : SecretPolicy::Omit;
}

SecretPolicy policyFor(SecretPolicy setting, const std::vector<inventory::HabitRecord> &habits)
{
    return setting == SecretPolicy::AsLearned ? learnedPolicy(habits) : setting;
}

Failure refusedForSecret(Failure failure, bool wasSent, bool isKnown,
                         const std::vector<inventory::HabitRecord> &habits)
{
    const bool isDemanded = learnedPolicy(habits) != SecretPolicy::Omit;
    failure.kind = Failure::Kind::Rejected;
    failure.member.clear();
    failure.nextStep = Failure::NextStep::None;
    const QString stillGood = Words::tr("The token is still good, nothing changed on the server, "
                                        "and the draft is unchanged.");
    const QString otherWay = u' '
                             + Words::tr("If you send it the other way, later updates to this "
                                         "server go that way too.");
    if (wasSent && isDemanded) {
        failure.title = Words::tr("The server did not accept the saved client secret.");
        failure.text = Words::tr("It wants one, so the saved one may have been replaced elsewhere. "
                                 "Reading the client may show the one that counts now.")
                       + u' ' + stillGood;
    } else if (wasSent) {
        failure.title = Words::tr("This server does not take the client secret in an update.");
        failure.text = stillGood + otherWay;
        failure.nextStep = Failure::NextStep::SendWithoutSecret;
    } else {
        failure.title = Words::tr("This server wants the client secret in an update.");
        failure.text = isKnown ? stillGood + otherWay
                               : Words::tr("No secret of this client is saved here.") + u' '
                                     + stillGood;
        if (isKnown)
            failure.nextStep = Failure::NextStep::SendWithSecret;
    }
    return failure;
}

} // namespace clientele::registrar
