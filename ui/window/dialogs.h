// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/failure.h>

#include <QObject>

#include <QCoroTask>

class QWidget;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

/// Opens the dialogs about clients and servers over a window, and passes on what they end in.
class Dialogs : public QObject
{
    Q_OBJECT

public:
    Dialogs(registrar::Registrar &registrar, QWidget &window);
    ~Dialogs() override;

    void addClient();
    /// With a client whose copy can be chosen to start from; may be empty.
    void registerClient(const QString &recordId = {});
    void deleteClient(const QString &recordId);
    void removeClient(const QString &recordId);
    /// All clients, or this one; may be empty.
    void backUp(const QString &recordId);
    void restore();
    void showServerSettings(const QString &serverId);
    /// At the page that may mend the failure; over `parent`, where that is another dialog.
    void showServerSettings(const QString &serverId, const registrar::Failure &failure,
                            QWidget *parent = nullptr);
    void showSecrets();
    /// For a vault whose key no keychain can keep.
    void choosePassphrase();
    /// As long as there is a token that is saved nowhere.
    void showHeldTokens();

Q_SIGNALS:
    void clientAdded(const QString &recordId);
    void registrationStarted(const QString &recordId);
    void checkRequested(const QString &recordId);
    /// Tokens that were saved nowhere were given up.
    void quitRequested();

private:
    /// Ends when the vault is unlocked, or the user gave up.
    QCoro::Task<> askPassphrase();

    registrar::Registrar &m_registrar;
    QWidget &m_window;
    bool m_isShowingHeldTokens = false;
    bool m_isAskingPassphrase = false;
};

} // namespace clientele::ui
