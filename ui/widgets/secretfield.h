// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/secrettext.h>

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace clientele::ui {

/// A field for a token: never drawn, its length is the only feedback. What is pasted may have a
/// leading "Bearer " or "Authorization: Bearer ", which is removed.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    /// `name` is the accessible name, for example "Initial access token, hidden".
    SecretField(const QString &objectName, const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] metadata::SecretText secret() const;
    void setSecret(const metadata::SecretText &secret);
    [[nodiscard]] bool isEmpty() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    void paste();
    void showLength();

    QLineEdit *m_edit = nullptr;
    QPushButton *m_paste = nullptr;
    QLabel *m_length = nullptr;
};

} // namespace clientele::ui
