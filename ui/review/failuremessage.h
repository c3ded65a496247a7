// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/failure.h>
#include <registrar/registrar.h>

class QPushButton;

namespace clientele::ui {

class MessageBar;

/// Shows why an update was not sent or not accepted, with the server's own words quoted.
class FailureMessage
{
public:
    /// Answers the button of the next step, or null when there is none. It waits as long as the server asked for.
    static QPushButton *show(MessageBar &bar, const registrar::Failure &failure);
    /// How an outcome that was unknown turned out. Answers the button of the next step.
    static QPushButton *show(MessageBar &bar, registrar::Resolution resolution);
};

} // namespace clientele::ui
