// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "messagebar.h"

#include <registrar/failure.h>

#include <functional>
#include <map>

namespace clientele::ui {

/// A message bar that shows failures of verbs the same way everywhere: what happened, what it
/// means, the server's own words in quotes, the protocol behind the expander, and the next step as
/// a button where the screen can take it.
class FailureBar : public MessageBar
{
    Q_OBJECT

public:
    using MessageBar::MessageBar;

    /// What the button of a next step does here. A step without one gets no button.
    void offer(registrar::Failure::NextStep step, std::function<void()> action);
    /// Opens the server's settings for failures that those may mend: a certificate, a proxy, a
    /// time.
    void offerSettings(std::function<void(const registrar::Failure &)> open);
    /// Closable. `client` is the name to put before the title where it is not clear whose failure
    /// it is. When the server said how long to wait, *Try Again* counts down first.
    void showFailure(const registrar::Failure &failure, const QString &client = {});

private:
    void addStepButton(const registrar::Failure &failure);
    void addSettingsButton(const registrar::Failure &failure);

    std::function<void(const registrar::Failure &)> m_openSettings;
    std::map<registrar::Failure::NextStep, std::function<void()>> m_actions;
};

} // namespace clientele::ui
