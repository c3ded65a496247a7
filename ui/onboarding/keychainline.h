// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

/// "Tokens are kept in: GNOME Keyring (unlocked)", up to date.
class KeychainLine : public QLabel
{
    Q_OBJECT

public:
    explicit KeychainLine(registrar::Registrar &registrar, QWidget *parent = nullptr);

private:
    void update();
    registrar::Registrar &m_registrar;
};

} // namespace clientele::ui
