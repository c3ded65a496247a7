// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <widgets/growingdialog.h>

#include <registrar/failure.h>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace clientele::inventory {
struct ClientRecord;
struct ServerRecord;
} // namespace clientele::inventory
namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class FailureBar;

/// Asks before a client is deleted on its server, with the consequences in words; on a protected
/// server only after the client's name was typed. What went wrong is said in the dialog.
class DeleteClientDialog : public GrowingDialog
{
    Q_OBJECT

public:
    DeleteClientDialog(registrar::Registrar &registrar, QString recordId,
                       QWidget *parent = nullptr);

Q_SIGNALS:
    /// It is not known whether the client was deleted, and the user wants to find out.
    void checkRequested(const QString &recordId);
    void serverSettingsRequested(const QString &serverId, const registrar::Failure &failure);

private:
    void buildTitle(QVBoxLayout *layout, const inventory::ClientRecord &client,
                    const inventory::ServerRecord &server);
    void buildConsequences(QVBoxLayout *layout, const inventory::ClientRecord &client);
    void buildConfirmation(QVBoxLayout *layout, const inventory::ClientRecord &client);
    void buildButtons(QVBoxLayout *layout, bool isProtected);
    void remove();
    void finish(const registrar::Result<> &removed);
    void showFailure(const registrar::Failure &failure);
    void unlock();
    void updateButtons();

    registrar::Registrar &m_registrar;
    QString m_recordId;
    QString m_name;
    QLineEdit *m_confirmation = nullptr; ///< Of a protected server only.
    FailureBar *m_messages = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_delete = nullptr;
    bool m_isBusy = false;
};

} // namespace clientele::ui
