// SPDX-FileCopyrightText: 2026 Clientele authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace clientele::app {

/// Where one user's Clientele lives. CLIENTELE_HOME moves all of it to one folder, for tests and
/// for a second, separate set of clients.
struct Profile
{
    QString dataFolder;
    QString inventoryFile;
    QString settingsFile;
    QString practiceStateFile;
    /// The keychain's name for our entries. A moved profile has a name of its own, so that two sets
    /// of clients do not share entries.
    QString keychainService;

    /// From the environment and the platform's folders; creates the data folder, readable by its
    /// owner only.
    [[nodiscard]] static Profile current();
};

} // namespace clientele::app
