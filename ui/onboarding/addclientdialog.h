// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <widgets/growingdialog.h>

#include <metadata/secrettext.h>
#include <registrar/failure.h>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class FailureBar;
class SecretField;
class ServerField;

/// Saves a client that exists on a server: by its configuration URI and token, or by the whole
/// answer of its registration from the clipboard. Stays open, with everything as it was typed,
/// until a client was added. Shows no secret: a pasted answer is held in memory until it is used,
/// and is never drawn.
class AddClientDialog : public GrowingDialog
{
    Q_OBJECT

public:
    explicit AddClientDialog(registrar::Registrar &registrar, QWidget *parent = nullptr);

    /// For a client that is saved already and gets another token.
    void setConfigurationUri(const QByteArray &uri);
    /// Takes the text for a registration response, as the paste button does with the clipboard.
    void takeResponse(const QByteArray &text);

Q_SIGNALS:
    void clientAdded(const QString &recordId);
    /// A setting of the server, which is known from now on, may mend the failure.
    void serverSettingsRequested(const QString &serverId,
                                 const clientele::registrar::Failure &failure);

private:
    void requestSettings(const registrar::Failure &failure);
    void buildFields(QFormLayout *form);
    void buildPaste(QFormLayout *form);
    [[nodiscard]] QDialogButtonBox *buildButtons();
    void pasteResponse();
    void forgetResponse();
    void clearClipboard();
    void add();
    void finish(const registrar::Result<QString> &added);
    void showFailure(const registrar::Failure &failure);
    void showKept(const registrar::Failure &failure);
    void unlock();
    void setBusy(bool isBusy);
    void refresh();

    registrar::Registrar &m_registrar;
    QLineEdit *m_uri = nullptr;
    SecretField *m_token = nullptr;
    ServerField *m_server = nullptr;
    QPushButton *m_paste = nullptr;
    QLabel *m_pasteFeedback = nullptr;
    QPushButton *m_forget = nullptr;
    QPushButton *m_clearClipboard = nullptr;
    FailureBar *m_messages = nullptr;
    QLabel *m_progress = nullptr;
    QPushButton *m_add = nullptr;
    QPushButton *m_cancel = nullptr;
    metadata::SecretText m_response; ///< Never shown.
    bool m_isBusy = false;
    bool m_isKept = false; ///< Saved without its document: nothing is left to be sent from here.
};

} // namespace clientele::ui
