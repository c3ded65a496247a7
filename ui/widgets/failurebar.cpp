// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurebar.h"

#include "waitbutton.h"

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::Failure;

namespace {

struct StepWords
{
    QString text;
    QString objectName;
};

StepWords wordsOf(Failure::NextStep step)
{
    switch (step) {
    case Failure::NextStep::TryAgain:
        return {FailureBar::tr("Try Again"), u"tryAgainButton"_s};
    case Failure::NextStep::Edit:
        return {FailureBar::tr("Edit"), u"editRefusedButton"_s};
    case Failure::NextStep::RecoverAccess:
        return {FailureBar::tr("Recover Access…"), u"recoverAccessButton"_s};
    case Failure::NextStep::UnlockKeychain:
        return {FailureBar::tr("Unlock…"), u"unlockKeychainButton"_s};
    case Failure::NextStep::CheckWithServer:
        return {FailureBar::tr("Check with the Server"), u"checkOutcomeButton"_s};
    case Failure::NextStep::CompareAgain:
        return {FailureBar::tr("Compare Again"), u"compareAgainButton"_s};
    case Failure::NextStep::SendWithSecret:
        return {FailureBar::tr("Send With the Secret"), u"sendWithSecretButton"_s};
    case Failure::NextStep::SendWithoutSecret:
        return {FailureBar::tr("Send Without the Secret"), u"sendWithoutSecretButton"_s};
    case Failure::NextStep::TakeBack:
        return {FailureBar::tr("Take Back"), u"takeBackButton"_s};
    case Failure::NextStep::None:
        break;
    }
    return {};
}

/// Empty where no setting of the server helps.
QString settingsWords(const Failure &failure)
{
    switch (failure.kind) {
    case Failure::Kind::Tls:
        return failure.authority.isEmpty() ? FailureBar::tr("Server Settings…")
                                           : FailureBar::tr("Add This CA…");
    case Failure::Kind::ClientCertificateWanted:
        return FailureBar::tr("Choose Certificate…");
    case Failure::Kind::NotReachable:
    case Failure::Kind::TimedOut:
    case Failure::Kind::BadSettings:
    case Failure::Kind::OtherBearerRefused:
    case Failure::Kind::NoAccessToken:
        return FailureBar::tr("Server Settings…");
    default:
        return {};
    }
}

} // namespace

void FailureBar::offerSettings(std::function<void(const Failure &)> open)
{
    m_openSettings = std::move(open);
}

void FailureBar::offer(Failure::NextStep step, std::function<void()> action)
{
    m_actions[step] = std::move(action);
}

void FailureBar::showFailure(const Failure &failure, const QString &client)
{
    //: name of a client, what happened to a request of it
    const QString title = client.isEmpty() ? failure.title
                                           : tr("“%1”: %2").arg(client, failure.title);
    //: what a failure means, words of the server
    const QString text = failure.serverWords.isEmpty()
                             ? failure.text
                             : tr("%1 The server says: “%2”")
                                   .arg(failure.text, failure.serverWords);
    showMessage(Kind::Error, title, text, failure.details);
    setClosable(true);
    addStepButton(failure);
    addSettingsButton(failure);
}

void FailureBar::addStepButton(const Failure &failure)
{
    const auto action = m_actions.find(failure.nextStep);
    if (action == m_actions.end())
        return;
    const StepWords words = wordsOf(failure.nextStep);
    QPushButton *button = nullptr;
    if (failure.nextStep == Failure::NextStep::TryAgain && failure.retryAt) {
        button = new WaitButton(words.text, *failure.retryAt);
        addButton(button, words.objectName);
    } else {
        button = addButton(words.text, words.objectName);
    }
    connect(button, &QPushButton::clicked, this, action->second);
}

void FailureBar::addSettingsButton(const Failure &failure)
{
    const QString words = settingsWords(failure);
    if (!m_openSettings || words.isEmpty())
        return;
    connect(addButton(words, u"failureSettingsButton"_s), &QPushButton::clicked, this,
            [open = m_openSettings, failure] { open(failure); });
}

} // namespace clientele::ui
