// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace clientele::ui {

/// What stands where a list would be empty: one sentence and one button.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    /// Without a button when `buttonText` is empty.
    void setMessage(const QString &sentence, const QString &buttonText);
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void buttonClicked();

private:
    QLabel *m_sentence = nullptr;
    QPushButton *m_button = nullptr;
};

} // namespace clientele::ui
