// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QPushButton>
#include <QTimer>

namespace clientele::ui {

/// Counts down to a time and can be pressed from then on. Never presses itself: a server that asked
/// to wait is asked again only by a person (RFC 9110, section 10.2.3 says no more than when).
class WaitButton : public QPushButton
{
    Q_OBJECT

public:
    /// Counts down in place of `text` until `time`; one that is past enables at once.
    WaitButton(const QString &text, const QDateTime &time, QWidget *parent = nullptr);

private:
    void update();

    QString m_text;
    QDateTime m_time;
    QTimer m_timer;
};

/// "0:42", "12:05", "1:00:00".
[[nodiscard]] QString countdownText(qint64 seconds);

} // namespace clientele::ui
