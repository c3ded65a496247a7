// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waitbutton.h"

using namespace Qt::StringLiterals;

namespace clientele::ui {

WaitButton::WaitButton(const QString &text, const QDateTime &time, QWidget *parent)
    : QPushButton(text, parent)
    , m_text(text)
    , m_time(time)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &WaitButton::update);
    update();
}

void WaitButton::update()
{
    const qint64 milliseconds = QDateTime::currentDateTimeUtc().msecsTo(m_time);
    setEnabled(milliseconds <= 0);
    if (isEnabled()) {
        setText(m_text);
        return;
    }
    const qint64 seconds = (milliseconds + 999) / 1000;
    //: "Try Again", time left
    setText(tr("%1 in %2").arg(m_text, countdownText(seconds)));
    // To the next full second of the time left, so that no second is skipped.
    m_timer.start(int(milliseconds - (seconds - 1) * 1000));
}

QString countdownText(qint64 seconds)
{
    const auto twoDigits = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    const qint64 hours = seconds / 3600;
    const qint64 minutes = seconds / 60 % 60;
    if (hours > 0)
        return u"%1:%2:%3"_s.arg(hours).arg(twoDigits(minutes), twoDigits(seconds % 60));
    return u"%1:%2"_s.arg(minutes).arg(twoDigits(seconds % 60));
}

} // namespace clientele::ui
