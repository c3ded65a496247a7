// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/failure.h>

#include <QDialog>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class MessageBar;

/// Saves a client that exists on a server: by its configuration URI and token, or by the whole
/// answer of its registration from the clipboard. Stays open, with everything as it was typed,
/// until a client was added. Shows no secret: a pasted answer is held in memory until it is used,
/// and is never drawn.
class AddClientDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AddClientDialog(registrar::Registrar &registrar, QWidget *parent = nullptr);

    /// Takes the text for a registration response, as the paste button does with the clipboard.
    void takeResponse(const QByteArray &text);

Q_SIGNALS:
    void clientAdded(const QString &recordId);

private:
    void buildFields(QFormLayout *form);
    void buildToken(QFormLayout *form);
    void buildPaste(QFormLayout *form);
    [[nodiscard]] QDialogButtonBox *buildButtons();
    void pasteToken();
    void pasteResponse();
    void forgetResponse();
    void add();
    void finish(const registrar::Result<QString> &added);
    void showFailure(const registrar::Failure &failure);
    void setBusy(bool isBusy);
    void update();
    [[nodiscard]] QString tag() const;

    registrar::Registrar &m_registrar;
    QLineEdit *m_uri = nullptr;
    QLineEdit *m_token = nullptr;
    QLabel *m_tokenFeedback = nullptr;
    QComboBox *m_tag = nullptr;
    QPushButton *m_paste = nullptr;
    QLabel *m_pasteFeedback = nullptr;
    QPushButton *m_forget = nullptr;
    MessageBar *m_messages = nullptr;
    QPushButton *m_add = nullptr;
    QByteArray m_response; ///< Holds secrets; never shown.
    bool m_isBusy = false;
};

} // namespace clientele::ui
