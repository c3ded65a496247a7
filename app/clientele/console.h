// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "profile.h"

#include <QObject>

#include <memory>

class QWidget;

namespace clientele::inventory {
class Inventory;
}
namespace clientele::protocol {
class Transport;
}
namespace clientele::registrar {
class Registrar;
}
namespace clientele::secrets {
class Keychain;
}
namespace clientele::ui {
class MainWindow;
class UiSettings;
} // namespace clientele::ui

namespace clientele::app {

class PracticeDesk;

/// The console, wired: the parts of the core and the window that uses them.
class Console : public QObject
{
    Q_OBJECT

public:
    /// Null when the inventory cannot be opened; `problem` then says why, in words.
    [[nodiscard]] static std::unique_ptr<Console> open(const Profile &profile, QString &problem);
    ~Console() override;

    void show();
    void startPractice();
    void stopPractice();
    [[nodiscard]] QWidget *windowWidget();
    [[nodiscard]] registrar::Registrar &registrar() { return *m_registrar; }

private:
    Console(const Profile &profile, std::unique_ptr<inventory::Inventory> inventory);
    /// What need not be done before the first paint.
    void afterFirstPaint();

    // In the order of creation: the window goes first, then the transport (see ~Console), the
    // inventory last.
    std::unique_ptr<inventory::Inventory> m_inventory;
    std::unique_ptr<secrets::Keychain> m_keychain;
    std::unique_ptr<protocol::Transport> m_transport;
    std::unique_ptr<registrar::Registrar> m_registrar;
    std::unique_ptr<PracticeDesk> m_practice;
    std::unique_ptr<ui::UiSettings> m_settings;
    std::unique_ptr<ui::MainWindow> m_window;
};

} // namespace clientele::app
