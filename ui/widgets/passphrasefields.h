// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <metadata/secrettext.h>

#include <QWidget>

class QLabel;
class QLineEdit;

namespace clientele::ui {

/// A new passphrase, typed twice, with its strength in words.
class PassphraseFields : public QWidget
{
    Q_OBJECT

public:
    explicit PassphraseFields(QWidget *parent = nullptr);

    /// Long enough, and both alike.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] metadata::SecretText passphrase() const;
    void clear();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString feedback() const;
    void refresh();

    QLineEdit *m_first = nullptr;
    QLineEdit *m_second = nullptr;
    QLabel *m_feedback = nullptr;
};

/// What was typed, in UTF-8.
[[nodiscard]] metadata::SecretText secretIn(const QLineEdit &edit);

} // namespace clientele::ui
