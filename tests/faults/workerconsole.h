// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workersetup.h"

#include <inventory/inventory.h>
#include <protocol/transport.h>
#include <registrar/registrar.h>
#include <secrets/keychain.h>

#include <memory>

namespace clientele::tests {

/// A console without windows on the inventory of a folder. Its keychain is the system's if
/// CLIENTELE_FAULT_KEYCHAIN is "system", and else the folder that it names.
struct WorkerConsole
{
    explicit WorkerConsole(const QString &folder);

    /// The one that the campaign works on.
    [[nodiscard]] QString clientRecordId() const { return registrar.clients().front().id; }
    /// Registers a client and does whatever it takes to manage it from here.
    [[nodiscard]] registrar::Result<QString> registerClient(const QUrl &endpoint);
    /// The settings without which this server cannot be reached.
    [[nodiscard]] registrar::Result<> prepareServer(const QUrl &endpoint);

    WorkerSetup setup = WorkerSetup::fromEnvironment();
    std::unique_ptr<secrets::Keychain> keychain;
    std::unique_ptr<inventory::Inventory> inventory;
    protocol::Transport transport;
    registrar::Registrar registrar;

private:
    [[nodiscard]] registrar::Result<QString> enrollWithBearer(const QString &recordId,
                                                              const QUrl &endpoint);
};

/// A line for the campaign.
void say(const QByteArray &line);

/// The only redirect URI of a document: tells the campaign's updates apart.
[[nodiscard]] QString redirectIn(const QByteArray &document);

} // namespace clientele::tests
