// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messagebar.h"

#include <inventory/records.h>

#include <QDateTime>
#include <QList>

namespace clientele::ui {

/// What can be done about a client's state with one button.
enum class ClientStep {
    Open,
    Review,
    Read,
    Compare,
    Accept,
    CheckWithServer,
    StoreToken,
    RecoverAccess,
    RegisterAgain,
    CopyMessageToAdministrator
};

/// The words on the step's button.
[[nodiscard]] QString stepText(ClientStep step);
/// For objectName: "acceptButton".
[[nodiscard]] QString stepObjectName(ClientStep step);

/// A state in words: what is, what it means, and what to do about it.
struct StateAdvice
{
    MessageBar::Kind kind = MessageBar::Kind::Info;
    QString title;
    QString text;
    QList<ClientStep> steps; ///< The first is the one to take.
};
[[nodiscard]] StateAdvice adviceFor(const inventory::ClientRecord &client, const QDateTime &now);

} // namespace clientele::ui
