// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <widgets/growingdialog.h>

#include <registrar/failure.h>

class QPushButton;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class FailureBar;

/// Removes a client from this computer; the registration on the server stays. Says what cannot be
/// brought back, and offers a backup first.
class RemoveClientDialog : public GrowingDialog
{
    Q_OBJECT

public:
    RemoveClientDialog(registrar::Registrar &registrar, QString recordId,
                       QWidget *parent = nullptr);

Q_SIGNALS:
    void backUpRequested(const QString &recordId);

private:
    void remove();
    void finish(const registrar::Result<> &removed);
    void setBusy(bool isBusy);

    registrar::Registrar &m_registrar;
    QString m_recordId;
    bool m_isBusy = false;
    FailureBar *m_messages = nullptr;
    QPushButton *m_remove = nullptr;
};

} // namespace clientele::ui
