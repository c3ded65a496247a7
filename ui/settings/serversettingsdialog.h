// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serversettings.h"

#include <registrar/failure.h>

#include <QDialog>

class QPushButton;
class QTabWidget;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class FailureBar;
class ServerConnectionPage;
class ServerGeneralPage;
class ServerSignInPage;
class ServerTlsPage;

/// All that is set of one server, and what was learned of it. Stays open, with everything as it was
/// entered, until it is saved or cancelled.
class ServerSettingsDialog : public QDialog
{
    Q_OBJECT

public:
    ServerSettingsDialog(registrar::Registrar &registrar, const QString &serverId,
                         QWidget *parent = nullptr);

    /// Shows the page that may mend this failure, with the authority that the server showed, as if
    /// it had been chosen from a file.
    void showFor(const registrar::Failure &failure);

private:
    void save();
    void finish(const registrar::Result<> &saved);

    registrar::Registrar &m_registrar;
    ServerSettingsDraft m_draft; ///< As it is saved now.
    QTabWidget *m_pages = nullptr;
    ServerGeneralPage *m_general = nullptr;
    ServerTlsPage *m_tls = nullptr;
    ServerConnectionPage *m_connection = nullptr;
    ServerSignInPage *m_signIn = nullptr;
    FailureBar *m_messages = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_cancel = nullptr;
};

} // namespace clientele::ui
