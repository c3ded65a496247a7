// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <registrar/registrar.h>

#include <QPushButton>

namespace clientele::ui {

/// Copies the client secret of a client for a minute, and says that it did. The secret is fetched
/// for that alone and is not kept.
class CopySecretButton : public QPushButton
{
    Q_OBJECT

public:
    CopySecretButton(registrar::Registrar &registrar, QString recordId, QWidget *parent = nullptr);

Q_SIGNALS:
    /// It cannot be had, such as from a locked keychain.
    void refused(const clientele::registrar::Failure &failure);

private:
    void copy();
    void take(const registrar::Result<metadata::SecretText> &secret);
    void offer();

    registrar::Registrar &m_registrar;
    QString m_recordId;
};

} // namespace clientele::ui
