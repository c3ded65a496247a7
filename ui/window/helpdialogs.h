// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDialog;
class QWidget;

namespace clientele::registrar {
class Registrar;
}

namespace clientele::ui {

class Commands;

/// @{ The small dialogs of the Help menu. They delete themselves when they close.
[[nodiscard]] QDialog *makeShortcutsDialog(const Commands &commands, QWidget *parent);
[[nodiscard]] QDialog *makeSecretPlacesDialog(const registrar::Registrar &registrar,
                                              QWidget *parent);
[[nodiscard]] QDialog *makeAboutDialog(QWidget *parent);
/// @}

/// "2 updates are waiting for their answers": `accepted` means to quit all the same.
[[nodiscard]] QDialog *makeQuitQuestion(int waiting, QWidget *parent);

} // namespace clientele::ui
