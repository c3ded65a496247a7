// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <widgets/growingdialog.h>

#include <registrar/registrar.h>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace clientele::ui {

class FailureBar;
class ServerField;

/// Begins a registration (RFC 7591): finds the endpoint by the issuer's discovery document, or
/// takes it as typed, and chooses what to start from. Sends no registration: it ends with a saved
/// draft that is edited and reviewed like any other.
class RegisterClientDialog : public GrowingDialog
{
    Q_OBJECT

public:
    explicit RegisterClientDialog(registrar::Registrar &registrar, QWidget *parent = nullptr);

    /// Offers a client's document to start from, and its server's endpoint.
    void setCopyOf(const QString &recordId);

Q_SIGNALS:
    /// A record in the state NotRegistered, with a draft.
    void registrationStarted(const QString &recordId);
    /// A setting of the server, which is known from now on, may mend the failure.
    void serverSettingsRequested(const QString &serverId,
                                 const clientele::registrar::Failure &failure);

private:
    void requestSettings(const registrar::Failure &failure);
    void buildServer(QFormLayout *form);
    void buildStart(QFormLayout *form);
    [[nodiscard]] QDialogButtonBox *buildButtons();
    void find();
    void showDiscovery(const registrar::Result<inventory::DiscoveryRecord> &discovery);
    void start();
    void refresh();
    [[nodiscard]] QByteArray document() const;
    /// Whether a registration can be sent to what was typed.
    [[nodiscard]] bool isEndpointUsable() const;

    registrar::Registrar &m_registrar;
    QString m_copiedId; ///< The client whose copy can be chosen; may be empty.
    QString m_issuer; ///< Of the discovery that filled the endpoint.
    bool m_isFinding = false;
    QLineEdit *m_issuerEdit = nullptr;
    QPushButton *m_find = nullptr;
    QLabel *m_found = nullptr;
    QLineEdit *m_endpoint = nullptr;
    ServerField *m_server = nullptr;
    QComboBox *m_start = nullptr;
    FailureBar *m_messages = nullptr;
    QPushButton *m_continue = nullptr;
};

} // namespace clientele::ui
