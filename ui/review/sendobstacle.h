// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/registrar.h>
#include <registrar/updateplan.h>

#include <QString>

namespace clientele::ui {

/// Why an update cannot be sent now.
enum class SendObstacle {
    None,
    Comparing, ///< There is no plan yet.
    OutcomeUnknown, ///< Of the update before.
    KeychainLocked,
    VaultLocked, ///< As KeychainLocked, where a passphrase takes its place.
    NoKeychain,
    NotRead, ///< Compared with a saved copy.
    Stale, ///< The server was read again since.
    NotAllowed, ///< The server was seen not to allow updates.
    NothingToSend,
    Conflicts, ///< Not all of them are answered.
    HasErrors, ///< A finding that keeps it from being sent.
    Busy,
    NameWanted ///< Protected server: the client's name is not typed yet.
};

/// What sending depends on beside the plan.
struct SendConditions
{
    bool isOutcomeUnknown = false;
    bool isStale = false;
    bool isUpdateRefused = false;
    bool isBusy = false;
    registrar::KeychainStatus keychain = registrar::KeychainStatus::Unknown;
    bool isVault = false; ///< A passphrase takes the keychain's place.
    bool isServerProtected = false;
    QString clientName;
    QString typedName;
};

/// The first that applies; a null plan is one that is being made.
[[nodiscard]] SendObstacle sendObstacle(const registrar::UpdatePlan *plan,
                                        const SendConditions &conditions);

/// The reason at the foot of the review and the button that does something about it.
struct ObstacleWords
{
    QString reason;
    QString button; ///< Empty when there is none.
    QString buttonName; ///< Its objectName.
};
[[nodiscard]] ObstacleWords obstacleWords(SendObstacle obstacle, const registrar::UpdatePlan &plan,
                                          const QString &clientName);

} // namespace clientele::ui
