// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sendobstacle.h"

#include <widgets/shownmoment.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::Failure;
using registrar::KeychainStatus;
using registrar::UpdatePlan;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::SendObstacle)
};

bool isNotReadFor(const UpdatePlan &plan, Failure::Kind kind)
{
    return plan.notRead && plan.notRead->kind == kind;
}

} // namespace

SendObstacle sendObstacle(const UpdatePlan *plan, const SendConditions &conditions)
{
    if (!plan)
        return SendObstacle::Comparing;
    if (conditions.isOutcomeUnknown)
        return SendObstacle::OutcomeUnknown;
    if (conditions.keychain == KeychainStatus::Locked
        || isNotReadFor(*plan, Failure::Kind::KeychainLocked))
        return conditions.isVault ? SendObstacle::VaultLocked : SendObstacle::KeychainLocked;
    if (conditions.keychain == KeychainStatus::Absent
        || isNotReadFor(*plan, Failure::Kind::KeychainAbsent))
        return SendObstacle::NoKeychain;
    if (plan->notRead)
        return SendObstacle::NotRead;
    if (conditions.isStale)
        return SendObstacle::Stale;
    if (plan->conflicts() > 0)
        return SendObstacle::Conflicts;
    if (plan->isEmpty())
        return SendObstacle::NothingToSend;
    if (conditions.isUpdateRefused)
        return SendObstacle::NotAllowed;
    if (plan->errors() > 0)
        return SendObstacle::HasErrors;
    if (conditions.isBusy)
        return SendObstacle::Busy;
    if (conditions.isServerProtected
        && conditions.typedName.trimmed() != conditions.clientName.trimmed())
        return SendObstacle::NameWanted;
    return SendObstacle::None;
}

ObstacleWords obstacleWords(SendObstacle obstacle, const UpdatePlan &plan,
                            const QString &clientName)
{
    switch (obstacle) {
    case SendObstacle::None:
    case SendObstacle::Comparing:
        break;
    case SendObstacle::OutcomeUnknown:
        return {Words::tr("It is not known whether the last update was made."),
                Words::tr("Check with the Server"), u"checkServerButton"_s};
    case SendObstacle::KeychainLocked:
        return {Words::tr("The keychain is locked. A new token could not be stored."),
                Words::tr("Unlock"), u"unlockButton"_s};
    case SendObstacle::VaultLocked:
        return {Words::tr("The vault is locked. A new token could not be stored."),
                Words::tr("Unlock"), u"unlockButton"_s};
    case SendObstacle::NoKeychain:
        return {Words::tr("No keychain was found. A new token could not be stored."),
                Words::tr("Try Again"), u"tryAgainButton"_s};
    case SendObstacle::NotRead:
        //: %1 is a sentence that says why, such as “login.acme.example cannot be reached.”
        return {Words::tr("%1 Compared with the copy of %2.")
                    .arg(plan.notRead->title, shownMoment(plan.comparedAt)),
                Words::tr("Read Again"), u"readAgainFootButton"_s};
    case SendObstacle::Stale:
        return {Words::tr("The server was read again after this comparison."),
                Words::tr("Show the New Comparison"), u"compareAgainButton"_s};
    case SendObstacle::NothingToSend:
        return {Words::tr("Nothing to send. The draft is the same as the server's copy."),
                Words::tr("Discard Draft"), u"discardDraftButton"_s};
    case SendObstacle::Conflicts:
        return {Words::tr("Answer %n conflict(s) first.", nullptr, plan.conflicts()),
                Words::tr("Show"), u"showConflictButton"_s};
    case SendObstacle::NotAllowed:
        return {Words::tr("This server did not allow updates so far."), Words::tr("Forget That"),
                u"forgetRefusalButton"_s};
    case SendObstacle::HasErrors:
        return {Words::tr("Fix %n error(s) first.", nullptr, plan.errors()), Words::tr("Show"),
                u"showErrorButton"_s};
    case SendObstacle::Busy:
        return {Words::tr("This client is busy: another window is sending."), {}, {}};
    case SendObstacle::NameWanted:
        return {Words::tr("Type “%1” to send to a protected server:").arg(clientName), {}, {}};
    }
    return {};
}

} // namespace clientele::ui
