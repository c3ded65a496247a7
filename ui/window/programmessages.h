// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/registrar.h>
#include <widgets/messagebar.h>

#include <QSet>

namespace clientele::ui {

/// The bar for what concerns the whole program: a keychain that cannot take tokens, tokens that
/// wait for it, and what went wrong outside any client.
class ProgramMessages : public MessageBar
{
    Q_OBJECT

public:
    explicit ProgramMessages(registrar::Registrar &registrar, QWidget *parent = nullptr);

    void showFailure(const registrar::Failure &failure);

Q_SIGNALS:
    /// In place of a keychain that is not there.
    void passphraseWanted();

private:
    enum class Topic { None, Keychain, Waiting, Failure };

    void updateClient(const QString &recordId);
    void update();
    [[nodiscard]] Topic topic() const;
    void showKeychain();
    void showWaiting();
    [[nodiscard]] bool isWaiting(const inventory::ClientRecord &client) const;
    void unlock();
    void tryAgain();

    registrar::Registrar &m_registrar;
    QSet<QString> m_waiting; ///< Record ids: to ask for all clients at each change would be slow.
    Topic m_shown = Topic::None;
};

} // namespace clientele::ui
