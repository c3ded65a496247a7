// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console.h"

#include "practicedesk.h"

#include <inventory/inventory.h>
#include <protocol/transport.h>
#include <registrar/registrar.h>
#include <secrets/systemkeychain.h>
#include <window/mainwindow.h>
#include <window/uisettings.h>

#include <QTimer>

using namespace Qt::StringLiterals;

namespace clientele::app {

namespace {

QString words(const inventory::InventoryProblem &problem, const QString &fileName)
{
    using Kind = inventory::InventoryProblem::Kind;
    const QString cause =
        problem.kind == Kind::TooNew
            ? Console::tr("It was written by a newer version of Clientele. Install that version, "
                          "or move the file away.")
        : problem.kind == Kind::NotOurs
            ? Console::tr("It is not an inventory of Clientele. Move it away, or set "
                          "CLIENTELE_HOME to another folder.")
        : problem.kind == Kind::Damaged
            ? Console::tr("It is damaged. Restore it from a backup, or move it away to begin with "
                          "an empty inventory. "
                          "The tokens stay in the keychain.")
            : Console::tr(
                "It could not be opened. Check that the folder exists and may be written.");
    return Console::tr("The inventory “%1” was not opened, and nothing was changed.").arg(fileName)
           + u"\n\n"_s + cause + u"\n\n"_s + problem.detail;
}

} // namespace

std::unique_ptr<Console> Console::open(const Profile &profile, QString &problem)
{
    auto inventory = inventory::Inventory::open(profile.inventoryFile);
    if (!inventory) {
        problem = words(inventory.error(), profile.inventoryFile);
        return nullptr;
    }
    return std::unique_ptr<Console>(new Console(profile, std::move(*inventory)));
}

Console::Console(const Profile &profile, std::unique_ptr<inventory::Inventory> inventory)
    : m_inventory(std::move(inventory))
    , m_keychain(std::make_unique<secrets::SystemKeychain>(profile.keychainService))
    , m_transport(std::make_unique<protocol::Transport>())
    , m_registrar(std::make_unique<registrar::Registrar>(*m_inventory, *m_keychain, *m_transport))
    , m_practice(std::make_unique<PracticeDesk>(*m_registrar, profile.practiceStateFile))
    , m_settings(std::make_unique<ui::UiSettings>(profile.settingsFile))
    , m_window(std::make_unique<ui::MainWindow>(*m_registrar, *m_settings))
{
    m_window->setPractice(*m_practice);
    connect(m_window.get(), &ui::MainWindow::practiceRequested, this, &Console::startPractice);
    connect(m_practice.get(), &PracticeDesk::failed, m_window.get(), &ui::MainWindow::showFailure);
}

Console::~Console()
{
    m_window.reset();
    // Ends the requests under way while the registrar, which hears of it, is still there.
    m_transport.reset();
}

void Console::show()
{
    m_window->show();
    QTimer::singleShot(0, this, &Console::afterFirstPaint);
}

QWidget *Console::windowWidget()
{
    return m_window.get();
}

void Console::stopPractice()
{
    m_practice->stop();
}

void Console::afterFirstPaint()
{
    m_practice->resume();
    m_window->restoreTabs();
    // A token that waited for the keychain moves home before anything else uses it.
    QCoro::connect(m_registrar->moveTokensHome(), this, [this](const auto &) {
        QCoro::connect(m_registrar->checkKeychain(), this, [this](auto status) {
            // A keychain is unlocked with the session; a passphrase must be asked for.
            if (status == registrar::KeychainStatus::Locked
                && m_registrar->secretsReport().hasPassphrase)
                QCoro::connect(m_registrar->unlockKeychain(), this, [](auto) {});
        });
    });
}

void Console::startPractice()
{
    m_practice->start();
}

} // namespace clientele::app
