// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "failuremessage.h"

#include <widgets/messagebar.h>

#include <QCoreApplication>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace clientele::ui {

using registrar::Failure;
using registrar::Resolution;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(clientele::ui::FailureMessage)
};

struct Step
{
    QString text;
    QString objectName;
};

Step stepOf(Failure::NextStep step)
{
    switch (step) {
    case Failure::NextStep::TryAgain:
        return {Words::tr("Try Again"), u"tryAgainButton"_s};
    case Failure::NextStep::Edit:
        return {Words::tr("Edit"), u"editButton"_s};
    case Failure::NextStep::RecoverAccess:
        return {Words::tr("Recover Access…"), u"recoverAccessButton"_s};
    case Failure::NextStep::UnlockKeychain:
        return {Words::tr("Unlock…"), u"unlockButton"_s};
    case Failure::NextStep::CheckWithServer:
        return {Words::tr("Check with the Server"), u"checkServerButton"_s};
    case Failure::NextStep::CompareAgain:
        return {Words::tr("Compare Again"), u"compareAgainButton"_s};
    case Failure::NextStep::None:
        break;
    }
    return {};
}

/// The moment is in the title; a button that could be pressed earlier would only be refused again.
void waitUntil(QPushButton *button, const QDateTime &moment)
{
    const qint64 milliseconds = QDateTime::currentDateTimeUtc().msecsTo(moment);
    if (milliseconds <= 0)
        return;
    button->setEnabled(false);
    const auto delay = std::chrono::milliseconds(std::min<qint64>(milliseconds, 24 * 3600 * 1000));
    QTimer::singleShot(delay, button, [button] { button->setEnabled(true); });
}

} // namespace

QPushButton *FailureMessage::show(MessageBar &bar, const Failure &failure)
{
    QString text = failure.text;
    if (!failure.serverWords.isEmpty()) {
        //: %1 is what the server said, in its own words.
        const QString words = Words::tr("The server says: “%1”").arg(failure.serverWords);
        text = text.isEmpty() ? words : words + u'\n' + text;
    }
    bar.showMessage(MessageBar::Kind::Error, failure.title, text, failure.details);
    const Step step = stepOf(failure.nextStep);
    if (step.text.isEmpty())
        return nullptr;
    QPushButton *button = bar.addButton(step.text, step.objectName);
    if (failure.retryAt)
        waitUntil(button, *failure.retryAt);
    return button;
}

QPushButton *FailureMessage::show(MessageBar &bar, Resolution resolution)
{
    using Kind = MessageBar::Kind;
    switch (resolution) {
    case Resolution::WasMade:
        bar.showMessage(Kind::Success, Words::tr("The update was made."), Words::tr("The server has the document as you sent it."));
        return bar.addButton(Words::tr("Done"), u"updateWasMadeButton"_s);
    case Resolution::WasNotMade:
        bar.showMessage(Kind::Info, Words::tr("The update was not made."), Words::tr("Your draft is unchanged."));
        return bar.addButton(Words::tr("Review"), u"reviewAgainButton"_s);
    case Resolution::NeitherVersion:
        bar.showMessage(Kind::Warning, Words::tr("The server has neither your version nor the old one."),
                        Words::tr("Your draft is unchanged."));
        return bar.addButton(Words::tr("Review"), u"reviewAgainButton"_s);
    case Resolution::TokenRefused:
        break;
    }
    bar.showMessage(Kind::Error, Words::tr("The server no longer accepts the token."),
                    Words::tr("Probably the update was made and the answer with the new token was lost."));
    return bar.addButton(Words::tr("Recover Access…"), u"recoverAccessButton"_s);
}

} // namespace clientele::ui
