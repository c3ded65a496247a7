// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/failure.h>

#include <QObject>

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class FailureBar;

/// Verbs on a client of the list that need no tab of their own. What came of them stands in the
/// bar above the list, with the client's name: another may be the current one by then.
class ListVerbs : public QObject
{
    Q_OBJECT

public:
    ListVerbs(registrar::Registrar &registrar, FailureBar &messages, QObject *parent);

    /// Asks first where a read costs something.
    void read(const QString &recordId);
    /// Tries again to move new tokens to the keychain.
    void storeTokens(const QString &recordId);
    void copyMessageToAdministrator(const QString &recordId);

Q_SIGNALS:
    /// The next step after a refused token is to enter another.
    void recoveryRequested(const QString &recordId);
    /// The next step is to find out what became of an earlier request.
    void checkRequested(const QString &recordId);
    /// A setting of the client's server may mend the failure.
    void settingsRequested(const QString &recordId, const clientele::registrar::Failure &failure);

private:
    void readNow(const QString &recordId);
    void showFailure(const QString &recordId, const registrar::Failure &failure);
    void takeBack(const QString &recordId);
    void unlock();
    [[nodiscard]] QString nameOf(const QString &recordId) const;

    registrar::Registrar &m_registrar;
    FailureBar &m_messages;
};

} // namespace clientele::ui
