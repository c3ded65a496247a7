// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/secrettext.h>

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace clientele::ui {

/// A field for a token or a password: never drawn, its length is the only feedback.
class SecretField : public QWidget
{
    Q_OBJECT

public:
    enum class Content {
        Token, ///< A leading "Bearer " or "Authorization: Bearer " is removed, and white space.
        AsTyped ///< A password may hold anything.
    };
    /// `name` is the accessible name, for example "Initial access token, hidden".
    SecretField(const QString &objectName, const QString &name, Content content = Content::Token,
                QWidget *parent = nullptr);

    [[nodiscard]] metadata::SecretText secret() const;
    void setSecret(const metadata::SecretText &secret);
    [[nodiscard]] bool isEmpty() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    void paste();
    void showLength();

    Content m_content = Content::Token;
    QLineEdit *m_edit = nullptr;
    QPushButton *m_paste = nullptr;
    QLabel *m_length = nullptr;
};

} // namespace clientele::ui
